package org.openemd.tracking.association;

import java.util.Arrays;

/// Connected components of a gate graph: what happens in one says nothing of another, so that each is judged alone.
///
/// Clusters are numbered by their first row, and hold their rows in order; rows without pairs are in none. Holds buffers: one thread at a time.
public final class Clusters {
  private int[] parent = new int[0]; // rows, then columns
  private int[] number = new int[0]; // of the cluster whose root a node is
  private int[] first = new int[2];
  private int[] row = new int[0];
  private int[] pairs = new int[0];
  private int count;

  /// Finds the clusters of a graph.
  public void find(GateGraph g) {
    prepare(g.rows() + g.columns(), g.rows());
    for (int r = 0; r < g.rows(); r++) {
      for (int p = g.from(r); p < g.to(r); p++) {
        join(r, g.rows() + g.column(p));
      }
    }
    enumerate(g);
  }

  private void prepare(int nodes, int rows) {
    if (parent.length < nodes) {
      parent = new int[2 * nodes];
      number = new int[2 * nodes];
    }
    if (row.length < rows) {
      row = new int[2 * rows];
      pairs = new int[2 * rows];
      first = new int[2 * rows + 2];
    }
    for (int i = 0; i < nodes; i++) {
      parent[i] = i;
      number[i] = -1;
    }
  }

  private int root(int node) {
    int n = node;
    while (parent[n] != n) {
      parent[n] = parent[parent[n]];
      n = parent[n];
    }
    return n;
  }

  private void join(int a, int b) {
    int x = root(a);
    int y = root(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  /// Numbers the clusters and sorts the rows into them, by counting.
  private void enumerate(GateGraph g) {
    count = 0;
    Arrays.fill(first, 0, g.rows() + 2, 0);
    Arrays.fill(pairs, 0, g.rows(), 0);
    for (int r = 0; r < g.rows(); r++) {
      if (g.from(r) < g.to(r)) {
        int top = root(r);
        if (number[top] < 0) {
          number[top] = count++;
        }
        first[number[top] + 2]++;
        pairs[number[top]] += g.to(r) - g.from(r);
      }
    }
    for (int k = 2; k < count + 2; k++) {
      first[k] += first[k - 1];
    }
    for (int r = 0; r < g.rows(); r++) {
      if (g.from(r) < g.to(r)) {
        row[first[number[root(r)] + 1]++] = r;
      }
    }
  }

  /// Clusters found.
  public int count() {
    return count;
  }

  /// Rows of a cluster.
  public int rows(int cluster) {
    return first[cluster + 1] - first[cluster];
  }

  /// One of them.
  public int row(int cluster, int i) {
    return row[first[cluster] + i];
  }

  /// Whether anything is contested: more than one pair.
  public boolean contested(int cluster) {
    return pairs[cluster] > 1;
  }
}

package org.openemd.tracking.association;

import java.util.Arrays;

/// The joint event of the highest score: each row takes at most one column, each column feeds at most one row, and whatever is better left alone is.
///
/// Shortest augmenting paths on the sparse graph, row after row (after Jonker & Volgenant, Computing 38, 1987); a row may end on a column of its own that scores zero. Exact; time is
/// at worst the cube of a connected component's size. Of equal events that which comes first is kept, so that the same graph gives the same answer. Holds buffers: one thread at a time.
public final class Assignment {
  private static final int NONE = -1;

  private int[] pairOf = new int[0]; // of a row
  private int[] rowOf = new int[0]; // of a column
  private double[] u = new double[0]; // potentials of rows
  private double[] v = new double[0]; // and of columns
  private double[] distance = new double[0]; // of a column from the row that seeks
  private int[] via = new int[0]; // the pair by which the column was reached
  private int[] viaRow = new int[0];
  private int[] reached = new int[0]; // columns
  private boolean[] settled = new boolean[0];
  private int count;

  // Where the shortest path so far ends: on a row that gives up its column.
  private double endDistance;
  private int endRow;

  /// Finds the best event of a graph.
  public void solve(GateGraph g) {
    prepare(g.rows(), g.columns());
    for (int row = 0; row < g.rows(); row++) {
      augment(g, row);
    }
  }

  /// The pair that a row takes, or -1.
  public int pair(int row) {
    return pairOf[row];
  }

  /// The row that a column feeds, or -1.
  public int row(int column) {
    return rowOf[column];
  }

  private void prepare(int rows, int columns) {
    if (pairOf.length < rows) {
      pairOf = new int[2 * rows];
      u = new double[2 * rows];
    }
    if (rowOf.length < columns) {
      rowOf = new int[2 * columns];
      v = new double[2 * columns];
      distance = new double[2 * columns];
      via = new int[2 * columns];
      viaRow = new int[2 * columns];
      reached = new int[2 * columns];
      settled = new boolean[2 * columns];
    }
    Arrays.fill(pairOf, 0, rows, NONE);
    Arrays.fill(rowOf, 0, columns, NONE);
    Arrays.fill(v, 0, columns, 0);
    Arrays.fill(distance, 0, columns, Double.POSITIVE_INFINITY);
    Arrays.fill(settled, 0, columns, false);
  }

  private void augment(GateGraph g, int start) {
    count = 0;
    u[start] = 0;
    endDistance = 0;
    endRow = start;
    int end = search(g, start);
    double length = end == NONE ? endDistance : distance[end];
    move(start, length);
    exchange(g, start, end);
    for (int k = 0; k < count; k++) {
      distance[reached[k]] = Double.POSITIVE_INFINITY;
      settled[reached[k]] = false;
    }
  }

  /// The free column at the end of the shortest path, or none when it ends on a row that is better left alone.
  private int search(GateGraph g, int start) {
    int row = start;
    double base = 0;
    while (true) {
      relax(g, row, base);
      int next = nearest();
      if (next == NONE || distance[next] >= endDistance) {
        return NONE;
      }
      if (rowOf[next] == NONE) {
        return next;
      }
      settled[next] = true;
      row = rowOf[next];
      base = distance[next];
      if (base - u[row] < endDistance) {
        endDistance = base - u[row];
        endRow = row;
      }
    }
  }

  private void relax(GateGraph g, int row, double base) {
    for (int p = g.from(row); p < g.to(row); p++) {
      int c = g.column(p);
      double d = base - g.score(p) - u[row] - v[c];
      if (!settled[c] && d < distance[c]) {
        if (distance[c] == Double.POSITIVE_INFINITY) {
          reached[count++] = c;
        }
        distance[c] = d;
        via[c] = p;
        viaRow[c] = row;
      }
    }
  }

  private int nearest() {
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      int c = reached[k];
      if (!settled[c] && distance[c] < least) {
        least = distance[c];
        best = c;
      }
    }
    return best;
  }

  /// Potentials that keep every reduced cost non-negative.
  private void move(int start, double length) {
    u[start] += length;
    for (int k = 0; k < count; k++) {
      int c = reached[k];
      if (settled[c]) {
        v[c] += distance[c] - length;
        u[rowOf[c]] += length - distance[c];
      }
    }
  }

  /// Takes the pairs of the path from `start` to the column `end`, or to the row that gives up its own.
  private void exchange(GateGraph g, int start, int end) {
    int column = end;
    if (end == NONE) {
      if (endRow == start) {
        return;
      }
      column = g.column(pairOf[endRow]);
      pairOf[endRow] = NONE;
    }
    while (true) {
      int row = viaRow[column];
      int given = pairOf[row];
      pairOf[row] = via[column];
      rowOf[column] = row;
      if (row == start) {
        return;
      }
      column = g.column(given);
    }
  }
}

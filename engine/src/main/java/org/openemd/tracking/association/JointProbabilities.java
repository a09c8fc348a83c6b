package org.openemd.tracking.association;

import java.util.Arrays;

/// How probable each pair of a cluster is, over all joint events.
///
/// A joint event gives each row at most one column and each column to at most one row; its weight is the exponential of its score. Of the events that differ only by a permutation, detecting the same rows
/// by the same columns, none but the heaviest counts (JPDA*; Blom & Bloem, IEEE Trans. AC 45, 2000): so two tracks side by side are not drawn together onto the mean of two plots. The events are summed
/// exactly, row after row over what was used so far; a cluster that would need more than 16,384 such states, or has more than 31 rows or columns, goes to belief propagation ({@link BeliefPropagation}),
/// an approximation that prunes nothing. Holds buffers: one thread at a time.
public final class JointProbabilities {
  private static final int MOST_STATES = 16_384;
  private static final int MOST_NODES = 31;

  private final BeliefPropagation propagation = new BeliefPropagation();
  private final StateTable table = new StateTable(MOST_STATES);
  private double[] probability = new double[0];
  private double[] missed = new double[0];
  private int[] local = new int[0]; // bit of a column in this cluster
  private int columns;

  /// Makes room for a graph; each of its clusters is then solved alone.
  public void prepare(GateGraph g) {
    if (probability.length < g.pairs()) {
      probability = new double[2 * g.pairs()];
    }
    if (missed.length < g.rows()) {
      missed = new double[2 * g.rows()];
    }
    if (local.length < g.columns()) {
      local = new int[2 * g.columns()];
    }
    Arrays.fill(local, 0, g.columns(), -1);
  }

  /// Finds the probabilities of a cluster; whether they are exact.
  public boolean solve(GateGraph g, Clusters clusters, int cluster) {
    boolean exact = exact(g, clusters, cluster);
    if (!exact) {
      propagation.solve(g, clusters, cluster, probability);
    }
    for (int i = 0; i < clusters.rows(cluster); i++) {
      int r = clusters.row(cluster, i);
      double sum = 0;
      for (int p = g.from(r); p < g.to(r); p++) {
        sum += probability[p];
      }
      missed[r] = Math.max(0, 1 - sum);
    }
    return exact;
  }

  /// The probability of a pair.
  public double of(int pair) {
    return probability[pair];
  }

  /// The probability that no column is a row's.
  public double missed(int row) {
    return missed[row];
  }

  private boolean exact(GateGraph g, Clusters clusters, int cluster) {
    int rows = clusters.rows(cluster);
    if (rows > MOST_NODES) {
      return false;
    }
    columns = 0;
    table.clear();
    table.offer(0, 1, -1, -1);
    for (int i = 0; i < rows; i++) {
      int r = clusters.row(cluster, i);
      if (!number(g, r) || !extend(g, r, i)) {
        return false;
      }
    }
    sum(g, clusters, cluster);
    return true;
  }

  private boolean number(GateGraph g, int row) {
    for (int p = g.from(row); p < g.to(row); p++) {
      if (local[g.column(p)] < 0) {
        local[g.column(p)] = columns++;
      }
    }
    return columns <= MOST_NODES;
  }

  /// Every state of the rows before, with this row missed or given one of the columns that are left.
  private boolean extend(GateGraph g, int row, int place) {
    double most = 0;
    for (int p = g.from(row); p < g.to(row); p++) {
      most = Math.max(most, g.score(p));
    }
    int from = table.layer();
    int to = table.next();
    double alone = StrictMath.exp(-most);
    for (int s = from; s < to; s++) {
      if (!table.offer(table.key(s), table.weight(s) * alone, s, -1)) {
        return false;
      }
    }
    for (int p = g.from(row); p < g.to(row); p++) {
      double w = StrictMath.exp(g.score(p) - most);
      long bit = 1L << (32 + local[g.column(p)]);
      for (int s = from; s < to; s++) {
        long key = table.key(s);
        if ((key & bit) == 0 && !table.offer(key | bit | 1L << place, table.weight(s) * w, s, p)) {
          return false;
        }
      }
    }
    return true;
  }

  private void sum(GateGraph g, Clusters clusters, int cluster) {
    for (int i = 0; i < clusters.rows(cluster); i++) {
      int r = clusters.row(cluster, i);
      Arrays.fill(probability, g.from(r), g.to(r), 0);
    }
    int from = table.layer();
    int to = table.size();
    double total = 0;
    for (int s = from; s < to; s++) {
      total += table.weight(s);
    }
    for (int s = from; s < to; s++) {
      double part = table.weight(s) / total;
      for (int k = s; k >= 0; k = table.before(k)) {
        if (table.pair(k) >= 0) {
          probability[table.pair(k)] += part;
        }
      }
    }
  }
}

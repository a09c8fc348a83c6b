package org.openemd.tracking.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// All joint events of a graph, one by one: slow, obvious, and the judge of what is fast.
final class Enumeration {
  private final GateGraph graph;
  private final List<int[]> events = new ArrayList<>(); // the pair of each row, or -1
  private final List<Double> scores = new ArrayList<>();

  Enumeration(GateGraph graph) {
    this.graph = graph;
    int[] pairs = new int[graph.rows()];
    extend(0, pairs, new boolean[graph.columns()], 0);
  }

  private void extend(int row, int[] pairs, boolean[] used, double score) {
    if (row == graph.rows()) {
      events.add(pairs.clone());
      scores.add(score);
      return;
    }
    pairs[row] = -1;
    extend(row + 1, pairs, used, score);
    for (int p = graph.from(row); p < graph.to(row); p++) {
      if (!used[graph.column(p)]) {
        used[graph.column(p)] = true;
        pairs[row] = p;
        extend(row + 1, pairs, used, score + graph.score(p));
        used[graph.column(p)] = false;
      }
    }
    pairs[row] = -1;
  }

  double bestScore() {
    return scores.stream().mapToDouble(s -> s).max().orElseThrow();
  }

  /// Probability of each pair over all events.
  double[] probabilities() {
    return sum(new boolean[events.size()]);
  }

  /// Over the best events of each set of rows and columns alone.
  double[] prunedProbabilities() {
    TreeMap<String, Integer> best = new TreeMap<>();
    for (int e = 0; e < events.size(); e++) {
      best.merge(sets(events.get(e)), e, (a, b) -> scores.get(a) >= scores.get(b) ? a : b);
    }
    boolean[] left = new boolean[events.size()];
    Arrays.fill(left, true);
    best.values().forEach(e -> left[e] = false);
    return sum(left);
  }

  private String sets(int[] event) {
    StringBuilder rows = new StringBuilder();
    boolean[] columns = new boolean[graph.columns()];
    for (int p : event) {
      rows.append(p < 0 ? '-' : 'x');
      if (p >= 0) {
        columns[graph.column(p)] = true;
      }
    }
    return rows + Arrays.toString(columns);
  }

  private double[] sum(boolean[] left) {
    double[] probability = new double[graph.pairs()];
    double total = 0;
    for (int e = 0; e < left.length; e++) {
      if (!left[e]) {
        double w = Math.exp(scores.get(e) - bestScore());
        total += w;
        for (int p : events.get(e)) {
          if (p >= 0) {
            probability[p] += w;
          }
        }
      }
    }
    for (int p = 0; p < probability.length; p++) {
      probability[p] /= total;
    }
    return probability;
  }
}

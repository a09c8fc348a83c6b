package org.openemd.results.metrics;

import java.util.Arrays;
import java.util.List;
import org.openemd.math.Vec3;

/// Judges pairings too large for trying all: the assignment of rows to columns of least sum: shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; in this form Jonker and Volgenant, Computing 38, 1987).
final class LeastCost {
  private final double[][] cost;
  private final int columns;
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;

  private LeastCost(double[][] cost) {
    this.cost = cost;
    columns = cost.length == 0 ? 0 : cost[0].length;
    rowPrice = new double[cost.length];
    columnPrice = new double[columns];
    rowOf = new int[columns];
    Arrays.fill(rowOf, -1);
  }

  /// OSPA of order 2.
  static double ospa(List<Vec3> a, List<Vec3> b, double c) {
    if (a.size() > b.size()) {
      return ospa(b, a, c);
    }
    if (b.isEmpty()) {
      return 0;
    }
    double[][] cost = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double d = Math.min(c, a.get(i).distance(b.get(j)));
        cost[i][j] = d * d;
      }
    }
    int[] column = assign(cost);
    double sum = c * c * (b.size() - a.size());
    for (int i = 0; i < column.length; i++) {
      sum += cost[i][column[i]];
    }
    return Math.sqrt(sum / b.size());
  }

  /// The column of each row; there are at least as many columns as rows.
  static int[] assign(double[][] cost) {
    LeastCost solver = new LeastCost(cost);
    for (int row = 0; row < cost.length; row++) {
      solver.add(row);
    }
    int[] columnOf = new int[cost.length];
    for (int j = 0; j < solver.columns; j++) {
      if (solver.rowOf[j] >= 0) {
        columnOf[solver.rowOf[j]] = j;
      }
    }
    return columnOf;
  }

  private void add(int first) {
    double[] least = new double[columns];
    int[] from = new int[columns];
    boolean[] done = new boolean[columns];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(from, -1);
    int row = first;
    int column = -1;
    do {
      int next = relax(row, column, least, from, done);
      shift(first, least[next], least, done);
      column = next;
      done[column] = true;
      row = rowOf[column];
    } while (row >= 0);
    turn(first, column, from);
  }

  // Lets one more row offer its columns; gives the nearest column that is not yet reached.
  private int relax(int row, int column, double[] least, int[] from, boolean[] done) {
    int next = -1;
    for (int j = 0; j < columns; j++) {
      if (!done[j]) {
        double reduced = cost[row][j] - rowPrice[row] - columnPrice[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          from[j] = column;
        }
        next = next < 0 || least[j] < least[next] ? j : next;
      }
    }
    return next;
  }

  private void shift(int first, double by, double[] least, boolean[] done) {
    rowPrice[first] += by;
    for (int j = 0; j < columns; j++) {
      if (done[j]) {
        rowPrice[rowOf[j]] += by;
        columnPrice[j] -= by;
      } else {
        least[j] -= by;
      }
    }
  }

  private void turn(int first, int last, int[] from) {
    int column = last;
    while (from[column] >= 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
    rowOf[column] = first;
  }
}

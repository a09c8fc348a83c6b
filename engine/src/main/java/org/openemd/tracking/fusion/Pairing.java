package org.openemd.tracking.fusion;

/// Which rows belong to which columns of a table of squared distances, where no doubt is left.
///
/// A pair counts inside the gate, and where every rival for either of the two is plainly farther: by 6, twenty to one in likelihood. What is doubtful waits for the
/// next reports: a pair that is missed costs some accuracy, a false one costs a body.
final class Pairing {
  /// 99.9 % of chi-square, six degrees of freedom.
  static final double GATE = 22.46;

  private static final double MARGIN = 6;

  /// A row that has no column inside the gate.
  static final int NONE = -1;

  /// A row that may have one of several columns, or a column that it may share.
  static final int DOUBTFUL = -2;

  private Pairing() {}

  /// The column of each row.
  static int[] of(double[][] distances) {
    int[] chosen = new int[distances.length];
    for (int i = 0; i < distances.length; i++) {
      chosen[i] = column(distances, i);
    }
    return chosen;
  }

  private static int column(double[][] distances, int row) {
    double[] d = distances[row];
    int best = NONE;
    for (int j = 0; j < d.length; j++) {
      if (d[j] <= GATE && (best == NONE || d[j] < d[best])) {
        best = j;
      }
    }
    if (best == NONE) {
      return NONE;
    }
    double clear = d[best] + MARGIN;
    for (int j = 0; j < d.length; j++) {
      if (j != best && d[j] < clear) {
        return DOUBTFUL;
      }
    }
    for (int i = 0; i < distances.length; i++) {
      if (i != row && distances[i][best] < clear) {
        return DOUBTFUL;
      }
    }
    return best;
  }
}

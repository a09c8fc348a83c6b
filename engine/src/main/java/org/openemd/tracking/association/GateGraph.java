package org.openemd.tracking.association;

import java.util.Arrays;
import java.util.Locale;

/// Pairs of rows (tracks) and columns (plots) that may belong together, each with its score.
///
/// The score of a pair is the natural logarithm of how many times likelier it is that the plot is the track's than that the track was missed and the plot is of something else; so
/// leaving both alone scores zero. Pairs are stored row after row and numbered from 0 in the order in which they were added. Filled anew for each scan, without allocation once it is large enough; not thread-safe.
public final class GateGraph {
  private int rows;
  private int columns;
  private int pairs;
  private int open; // the row that is being filled
  private int[] start = new int[16];
  private int[] column = new int[64];
  private double[] score = new double[64];

  /// Empties it for so many rows and columns.
  public void clear(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a graph has at least 0 rows and columns, not " + rows + " and " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    pairs = 0;
    open = 0;
    if (start.length <= rows) {
      start = new int[2 * rows + 1];
    }
    start[0] = 0;
  }

  /// Adds a pair. Rows come in order, and each column at most once in a row.
  public void add(int row, int column, double score) {
    if (row < open || row >= rows || column < 0 || column >= columns || Double.isNaN(score)) {
      throw new IllegalArgumentException(refusal(row, column, score));
    }
    while (open < row) {
      open++;
      start[open] = pairs;
    }
    if (pairs == this.score.length) {
      this.score = Arrays.copyOf(this.score, 2 * pairs);
      this.column = Arrays.copyOf(this.column, 2 * pairs);
    }
    this.column[pairs] = column;
    this.score[pairs] = score;
    pairs++;
  }

  private String refusal(int row, int column, double score) {
    return String.format(
        Locale.ROOT,
        "pair (%d, %d) of score %s: rows go from %d to %d, columns from 0 to %d, a score is a number",
        row,
        column,
        score,
        open,
        rows - 1,
        columns - 1);
  }

  /// Rows, with or without pairs.
  public int rows() {
    return rows;
  }

  /// Columns, with or without pairs.
  public int columns() {
    return columns;
  }

  /// Pairs so far.
  public int pairs() {
    return pairs;
  }

  /// The first pair of a row; the row ends where the next one begins.
  public int from(int row) {
    return row <= open ? start[row] : pairs;
  }

  /// The pair after the last one of a row.
  public int to(int row) {
    return from(row + 1);
  }

  /// The column of a pair.
  public int column(int pair) {
    return column[pair];
  }

  /// The score of a pair.
  public double score(int pair) {
    return score[pair];
  }

  /// Gives a pair another score.
  public void score(int pair, double score) {
    this.score[pair] = score;
  }
}

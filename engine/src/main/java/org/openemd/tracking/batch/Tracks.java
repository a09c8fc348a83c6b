package org.openemd.tracking.batch;

import java.util.Arrays;

/// Tracks side by side: what a kernel moves and updates. A filter's buffer, not shared between threads.
///
/// Seven states each: position and velocity Earth-fixed (m, m/s), ballistic parameter (m2/kg, drag coefficient and area over mass). In memory
/// {@link Rows#LANES} tracks make a block, one row for each quantity; the covariance is kept as its upper triangle, 288 bytes a track in all.
public final class Tracks {
  /// Blocks one after the other.
  final double[] data;

  /// How many tracks are filled in.
  public int size;

  /// Room for so many tracks.
  public Tracks(int capacity) {
    data = new double[blocks(capacity) * Rows.BLOCK];
    Arrays.fill(data, Double.NaN);
  }

  static int blocks(int tracks) {
    return (tracks + Rows.LANES - 1) / Rows.LANES;
  }

  /// Sets track `i` from its time (s), seven states, and 7 x 7 covariance row by row.
  public void set(int i, double time, double[] state, double[] covariance) {
    int at = at(i);
    data[at + Rows.TIME * Rows.LANES] = time;
    for (int k = 0; k < Rows.STATES; k++) {
      data[at + k * Rows.LANES] = state[k];
      for (int j = k; j < Rows.STATES; j++) {
        data[at + Rows.covariance(k, j)] = covariance[Rows.STATES * k + j];
      }
    }
  }

  private int at(int i) {
    return i / Rows.LANES * Rows.BLOCK + i % Rows.LANES;
  }

  /// Time of track `i` (s).
  public double time(int i) {
    return data[at(i) + Rows.TIME * Rows.LANES];
  }

  /// Copies the seven states of track `i`.
  public void state(int i, double[] out) {
    for (int k = 0; k < Rows.STATES; k++) {
      out[k] = data[at(i) + k * Rows.LANES];
    }
  }

  /// Covariance of two states of track `i`.
  public double covariance(int i, int row, int column) {
    return data[at(i) + Rows.covariance(row, column)];
  }
}

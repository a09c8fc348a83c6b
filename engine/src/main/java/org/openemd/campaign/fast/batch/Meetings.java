package org.openemd.campaign.fast.batch;

import java.util.Arrays;

/// One meeting with each of many flights: NaN where there is none. Times are seconds after launch of the missile.
public final class Meetings {
  /// When the interceptor leaves (s).
  public final double[] launch;

  /// When it meets (s).
  public final double[] intercept;

  /// Where, Earth-fixed (m).
  public final double[] x;

  /// Where, Earth-fixed (m).
  public final double[] y;

  /// Where, Earth-fixed (m).
  public final double[] z;

  /// How high above the ellipsoid (m).
  public final double[] altitude;

  /// Velocity of the target seen from the interceptor, Earth-fixed (m/s).
  public final double[] closingX;

  /// Velocity of the target seen from the interceptor, Earth-fixed (m/s).
  public final double[] closingY;

  /// Velocity of the target seen from the interceptor, Earth-fixed (m/s).
  public final double[] closingZ;

  /// Room for so many.
  public Meetings(int size) {
    launch = new double[size];
    intercept = new double[size];
    x = new double[size];
    y = new double[size];
    z = new double[size];
    altitude = new double[size];
    closingX = new double[size];
    closingY = new double[size];
    closingZ = new double[size];
    for (double[] row : rows()) {
      Arrays.fill(row, Double.NaN);
    }
  }

  /// Whether flight `i` is met.
  public boolean met(int i) {
    return !Double.isNaN(launch[i]);
  }

  /// Closing speed (m/s) of the meeting with flight `i`.
  public double closing(int i) {
    return Math.sqrt(
        closingX[i] * closingX[i] + closingY[i] * closingY[i] + closingZ[i] * closingZ[i]);
  }

  void none(int i) {
    for (double[] row : rows()) {
      row[i] = Double.NaN;
    }
  }

  private double[][] rows() {
    return new double[][] {launch, intercept, x, y, z, altitude, closingX, closingY, closingZ};
  }
}

package org.openemd.campaign.fast.batch;

/// A place in a {@link FlightTable}: what lies around it, and with which weights.
final class Spot {
  final double[] across = new double[4];
  final double[] acrossSlope = new double[4];
  final double[] out = new double[4];
  final double[] outSlope = new double[4];
  int at;

  /// Takes an azimuth (rad, from 0 to 2 pi) and a place along (entries).
  void take(double azimuth, double along) {
    double a = azimuth * (FlightTable.AROUND / (2 * StrictMath.PI));
    int i = (int) a;
    cubic(a - i, across, acrossSlope);
    int j = Math.max(1, Math.min(FlightTable.OUT - 2, (int) along));
    cubic(along - j, out, outSlope);
    at = FlightTable.at(i - 1, j - 1);
  }

  /// Lagrange's weights, and their slopes, of entries at -1, 0, 1 and 2.
  private static void cubic(double f, double[] w, double[] slope) {
    double a = f + 1;
    double c = f - 1;
    double d = f - 2;
    w[0] = -f * c * d / 6;
    w[1] = a * c * d / 2;
    w[2] = -a * f * d / 2;
    w[3] = a * f * c / 6;
    slope[0] = -(c * d + f * d + f * c) / 6;
    slope[1] = (c * d + a * d + a * c) / 2;
    slope[2] = -(f * d + a * d + a * f) / 2;
    slope[3] = (f * c + a * c + a * f) / 6;
  }
}

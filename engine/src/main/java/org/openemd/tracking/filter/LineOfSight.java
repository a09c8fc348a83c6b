package org.openemd.tracking.filter;

/// The line of sight from a place to a state, two axes across it, and how a position's covariance lies on them.
final class LineOfSight {
  double range;
  double ux;
  double uy;
  double uz;
  double ex;
  double ey;
  double ez;
  double fx;
  double fy;
  double fz;

  /// Variances and covariance of the position across.
  double pee;

  double pff;
  double pef;

  // Where the state was.
  private double x0;
  private double y0;
  private double z0;

  void look(double[] x, double sx, double sy, double sz) {
    x0 = x[0];
    y0 = x[1];
    z0 = x[2];
    double dx = x0 - sx;
    double dy = y0 - sy;
    double dz = z0 - sz;
    range = Math.sqrt(dx * dx + dy * dy + dz * dz);
    ux = dx / range;
    uy = dy / range;
    uz = dz / range;
    if (Math.abs(uz) < 0.7) { // z cross u, else x cross u: never parallel
      double n = 1 / Math.sqrt(ux * ux + uy * uy);
      ex = -uy * n;
      ey = ux * n;
      ez = 0;
    } else {
      double n = 1 / Math.sqrt(uy * uy + uz * uz);
      ex = 0;
      ey = -uz * n;
      ez = uy * n;
    }
    fx = uy * ez - uz * ey;
    fy = uz * ex - ux * ez;
    fz = ux * ey - uy * ex;
  }

  /// How far a state has moved along the second axis since the look.
  double movedAlongF(double[] x) {
    return fx * (x[0] - x0) + fy * (x[1] - y0) + fz * (x[2] - z0);
  }

  /// The covariance of `n` states, across.
  void spread(double[] p, int n) {
    double ax = p[0] * ex + p[1] * ey + p[2] * ez;
    double ay = p[n] * ex + p[n + 1] * ey + p[n + 2] * ez;
    double az = p[2 * n] * ex + p[2 * n + 1] * ey + p[2 * n + 2] * ez;
    pee = ex * ax + ey * ay + ez * az;
    pef = fx * ax + fy * ay + fz * az;
    pff =
        fx * (p[0] * fx + p[1] * fy + p[2] * fz)
            + fy * (p[n] * fx + p[n + 1] * fy + p[n + 2] * fz)
            + fz * (p[2 * n] * fx + p[2 * n + 1] * fy + p[2 * n + 2] * fz);
  }

  /// Variance of the second-order term of the range.
  double roundness() {
    return 0.5 * (pee * pee + 2 * pef * pef + pff * pff) / (range * range);
  }
}

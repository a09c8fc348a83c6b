package org.openemd.scenario;

import java.util.List;

/// Whether two sides of a polygon cross, in latitude and longitude.
final class Crossing {
  private Crossing() {}

  /// Sides that begin at points `i` and `j`; coordinates alternate in `o`, and the last point joins the first.
  static boolean cross(List<Double> o, int i, int j) {
    int n = o.size() / 2;
    int i2 = (i + 1) % n;
    int j2 = (j + 1) % n;
    return turn(o, i, i2, j) * turn(o, i, i2, j2) < 0 && turn(o, j, j2, i) * turn(o, j, j2, i2) < 0;
  }

  /// Positive when going from `a` by `b` to `c` turns one way, negative the other.
  private static double turn(List<Double> o, int a, int b, int c) {
    double ux = o.get(2 * b) - o.get(2 * a);
    double uy = o.get(2 * b + 1) - o.get(2 * a + 1);
    double vx = o.get(2 * c) - o.get(2 * a);
    double vy = o.get(2 * c + 1) - o.get(2 * a + 1);
    return Math.signum(ux * vy - uy * vx);
  }
}

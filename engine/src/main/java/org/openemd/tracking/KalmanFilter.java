package org.openemd.tracking;

import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Six;

/// The extended Kalman filter of one radar plot on ballistic motion, six states, fixed size.
///
/// Innovations are taken along and across the predicted line of sight, which has no singular direction. The
/// two across (metres, range times tangent) go first; the range is then linearised anew, with the mean and variance of its
/// second-order term (Gaussian second-order filter; Bar-Shalom, Li & Kirubarajan, Estimation with Applications to
/// Tracking and Navigation, 10.3.2), without which a coarse beam with a fine range cell is overconfident.
/// The radars' constant errors are considered ({@link Considered}): `S = h'Ph + 2 h'Cj + j'j + R`, the gain `(Ph + Cj) / S`, and `C` moves by `-gain (h'C + j')`.
/// Holds buffers: one thread at a time.
final class KalmanFilter {
  private final BallisticMotion motion = new BallisticMotion();
  private final double processNoise;
  private final double[] g = new double[6];

  // The line of sight to the prediction and two directions across it.
  private double range;
  private double ux;
  private double uy;
  private double uz;
  private double ex;
  private double ey;
  private double ez;
  private double fx;
  private double fy;
  private double fz;

  // Innovation across (2) and along, with its covariance.
  private double ye;
  private double yf;
  private double yu;
  private double see;
  private double sef;
  private double sff;
  private double seu;
  private double sfu;
  private double suu;
  private double logDeterminant;

  // Effects of the constant errors on the measurement along each axis, and the covariances of the
  // position along it with them.
  private final double[] je = new double[Considered.EACH];
  private final double[] jf = new double[Considered.EACH];
  private final double[] ju = new double[Considered.EACH];
  private final double[] ce = new double[Considered.EACH];
  private final double[] cf = new double[Considered.EACH];
  private final double[] cu = new double[Considered.EACH];

  /// @param processNoise spectral density of the white acceleration (m2/s3)
  KalmanFilter(double processNoise) {
    this.processNoise = processNoise;
  }

  /// The dynamics, with their buffers.
  BallisticMotion motion() {
    return motion;
  }

  /// Moves an estimate to time `t` (s).
  void predict(Estimate s, double t) {
    if (t != s.time) {
      motion.move(s, t - s.time, processNoise);
      s.time = t;
    }
  }

  /// Normalised innovation squared of a plot at the estimate's time; three degrees of freedom.
  double innovation(Estimate s, Plot z) {
    lineOfSight(s, z.site());
    double[] p = s.p;
    double pee = form(p, ex, ey, ez, ex, ey, ez);
    double pff = form(p, fx, fy, fz, fx, fy, fz);
    double pef = form(p, ex, ey, ez, fx, fy, fz);
    across(z);
    yu = z.report().range() - range - 0.5 * (pee + pff) / range;
    see = pee + z.acrossVariance();
    sff = pff + z.acrossVariance();
    sef = pef;
    seu = form(p, ex, ey, ez, ux, uy, uz);
    sfu = form(p, fx, fy, fz, ux, uy, uz);
    suu = form(p, ux, uy, uz, ux, uy, uz) + z.rangeVariance() + roundness(pee, pef, pff);
    addShared(s, z);
    return normalised();
  }

  /// Adds to the innovation's covariance what the constant errors of the plot's radar do.
  private void addShared(Estimate s, Plot z) {
    effects(z);
    int place = s.considered.find(z.sensor().id());
    project(s, place, ex, ey, ez, ce);
    project(s, place, fx, fy, fz, cf);
    project(s, place, ux, uy, uz, cu);
    for (int k = 0; k < Considered.EACH; k++) {
      see += je[k] * (2 * ce[k] + je[k]);
      sff += jf[k] * (2 * cf[k] + jf[k]);
      suu += ju[k] * (2 * cu[k] + ju[k]);
      sef += ce[k] * jf[k] + cf[k] * je[k] + je[k] * jf[k];
      seu += ce[k] * ju[k] + cu[k] * je[k] + je[k] * ju[k];
      sfu += cf[k] * ju[k] + cu[k] * jf[k] + jf[k] * ju[k];
    }
  }

  private void effects(Plot z) {
    z.systematic().across(ex, ey, ez, je);
    z.systematic().across(fx, fy, fz, jf);
    z.systematic().along(ju);
  }

  /// Covariances of the position along an axis with the errors of the radar that has that place.
  private static void project(
      Estimate s, int place, double ax, double ay, double az, double[] out) {
    double[] c = s.considered.columns();
    for (int k = 0; k < Considered.EACH; k++) {
      int i = Considered.at(place, k);
      out[k] = place < 0 ? 0 : ax * c[i] + ay * c[i + 1] + az * c[i + 2];
    }
  }

  /// Logarithm of the determinant of the last innovation's covariance.
  double logDeterminant() {
    return logDeterminant;
  }

  private double roundness(double pee, double pef, double pff) {
    return 0.5 * (pee * pee + 2 * pef * pef + pff * pff) / (range * range);
  }

  /// Innovation' covariance^-1 innovation, eliminating in the order across, across, along.
  private double normalised() {
    double l = sef / see;
    double d2 = sff - l * sef;
    double m = seu / see;
    double n = (sfu - l * seu) / d2;
    double d3 = suu - m * seu - n * n * d2;
    double y2 = yf - l * ye;
    double y3 = yu - m * ye - n * y2;
    logDeterminant = StrictMath.log(see * d2 * d3);
    return ye * ye / see + y2 * y2 / d2 + y3 * y3 / d3;
  }

  /// Takes a plot at the estimate's time into it.
  void update(Estimate s, Plot z) {
    lineOfSight(s, z.site());
    across(z);
    effects(z);
    int place = s.considered.place(z.sensor().id());
    scalar(s, ex, ey, ez, ye, z.acrossVariance(), place, je);
    // The second innovation across is seen from the state that the first has moved.
    double moved = g[0] * fx + g[1] * fy + g[2] * fz;
    scalar(s, fx, fy, fz, yf - moved, z.acrossVariance(), place, jf);
    lineOfSight(s, z.site());
    double[] p = s.p;
    double pee = form(p, ex, ey, ez, ex, ey, ez);
    double pff = form(p, fx, fy, fz, fx, fy, fz);
    double pef = form(p, ex, ey, ez, fx, fy, fz);
    double y = z.report().range() - range - 0.5 * (pee + pff) / range;
    scalar(s, ux, uy, uz, y, z.rangeVariance() + roundness(pee, pef, pff), place, ju);
  }

  /// One scalar measurement of the position along `h`, which the constant errors of a radar move by `j`; leaves in `g` how the state moved.
  private void scalar(
      Estimate s,
      double hx,
      double hy,
      double hz,
      double y,
      double variance,
      int place,
      double[] j) {
    double[] p = s.p;
    double[] c = s.considered.columns();
    for (int i = 0; i < 6; i++) {
      g[i] = p[6 * i] * hx + p[6 * i + 1] * hy + p[6 * i + 2] * hz;
    }
    double total = variance + g[0] * hx + g[1] * hy + g[2] * hz;
    for (int k = 0; k < Considered.EACH; k++) {
      int at = Considered.at(place, k);
      total += j[k] * (2 * (c[at] * hx + c[at + 1] * hy + c[at + 2] * hz) + j[k]);
      for (int i = 0; i < 6; i++) {
        g[i] += c[at + i] * j[k];
      }
    }
    Six.downdate(p, g, total);
    shared(s, hx, hy, hz, total, place, j);
    for (int i = 0; i < 6; i++) {
      g[i] *= y / total;
      s.x[i] += g[i];
    }
  }

  private void shared(
      Estimate s, double hx, double hy, double hz, double total, int place, double[] j) {
    double[] c = s.considered.columns();
    for (int k = 0; k < s.considered.width(); k++) {
      int at = 6 * k;
      double seen = c[at] * hx + c[at + 1] * hy + c[at + 2] * hz;
      double part = (k / Considered.EACH == place ? seen + j[k % Considered.EACH] : seen) / total;
      for (int i = 0; i < 6; i++) {
        c[at + i] -= g[i] * part;
      }
    }
  }

  private void lineOfSight(Estimate s, Vec3 site) {
    double dx = s.x[0] - site.x();
    double dy = s.x[1] - site.y();
    double dz = s.x[2] - site.z();
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

  private void across(Plot z) {
    Vec3 m = z.along();
    double k = range / (m.x() * ux + m.y() * uy + m.z() * uz);
    ye = k * (m.x() * ex + m.y() * ey + m.z() * ez);
    yf = k * (m.x() * fx + m.y() * fy + m.z() * fz);
  }

  /// a' P b over the positions.
  private static double form(
      double[] p, double ax, double ay, double az, double bx, double by, double bz) {
    return ax * (p[0] * bx + p[1] * by + p[2] * bz)
        + ay * (p[6] * bx + p[7] * by + p[8] * bz)
        + az * (p[12] * bx + p[13] * by + p[14] * bz);
  }
}

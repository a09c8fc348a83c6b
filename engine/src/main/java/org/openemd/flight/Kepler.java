package org.openemd.flight;

import org.openemd.earth.EciState;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// Two-body motion about the Earth's centre in the inertial frame, by universal variables.
///
/// Bate, Mueller and White, Fundamentals of Astrodynamics, chapter 4; the universal Kepler equation is solved by
/// Laguerre's method with the Stumpff functions c2 and c3. Valid for every conic that does not pass through the centre;
/// neglects everything but the central attraction.
public final class Kepler {
  private static final int ITERATIONS = 50;
  private static final double TOLERANCE = 1e-12;

  private Kepler() {}

  /// The state `dt` seconds later (or earlier, if negative).
  public static EciState propagate(EciState s, double dt) {
    return propagate(s, dt, Wgs84.GM);
  }

  /// As above with another gravitational parameter (m3/s2).
  public static EciState propagate(EciState s, double dt, double mu) {
    Vec3 r = s.position();
    Vec3 v = s.velocity();
    double r0 = r.norm();
    double sqrtMu = Math.sqrt(mu);
    double sigma = r.dot(v) / sqrtMu;
    double alpha = 2 / r0 - v.dot(v) / mu;
    double chi = solve(r0, sigma, alpha, sqrtMu * dt);
    double psi = alpha * chi * chi;
    double c2 = stumpff2(psi);
    double c3 = stumpff3(psi);
    double f = 1 - chi * chi * c2 / r0;
    double g = dt - chi * chi * chi * c3 / sqrtMu;
    Vec3 position = r.times(f).plus(g, v);
    double rn = position.norm();
    double fDot = sqrtMu / (rn * r0) * chi * (psi * c3 - 1);
    double gDot = 1 - chi * chi * c2 / rn;
    return new EciState(position, r.times(fDot).plus(gDot, v));
  }

  private static double solve(double r0, double sigma, double alpha, double scaledTime) {
    double chi = alpha > 0 ? scaledTime * alpha : scaledTime / r0;
    for (int i = 0; i < ITERATIONS; i++) {
      double psi = alpha * chi * chi;
      double c2 = stumpff2(psi);
      double c3 = stumpff3(psi);
      double u1 = chi * (1 - psi * c3);
      double u2 = chi * chi * c2;
      double f = sigma * u2 + (1 - alpha * r0) * chi * chi * chi * c3 + r0 * chi - scaledTime;
      double f1 = u2 + sigma * u1 + r0 * (1 - psi * c2);
      double f2 = sigma * (1 - psi * c2) + (1 - alpha * r0) * u1;
      double root = Math.sqrt(Math.abs(16 * f1 * f1 - 20 * f * f2));
      double step = 5 * f / (f1 + (f1 > 0 ? root : -root));
      chi -= step;
      if (Math.abs(step) <= TOLERANCE * Math.abs(chi)) {
        break;
      }
    }
    return chi;
  }

  /// (1 - cos sqrt psi) / psi and its continuation.
  static double stumpff2(double psi) {
    if (psi > 1e-2) {
      return (1 - StrictMath.cos(Math.sqrt(psi))) / psi;
    }
    if (psi < -1e-2) {
      return (StrictMath.cosh(Math.sqrt(-psi)) - 1) / -psi;
    }
    return 1 / 2.0
        - psi * (1 / 24.0 - psi * (1 / 720.0 - psi * (1 / 40_320.0 - psi * (1 / 3_628_800.0))));
  }

  /// (sqrt psi - sin sqrt psi) / sqrt psi cubed and its continuation.
  static double stumpff3(double psi) {
    if (psi > 1e-2) {
      double q = Math.sqrt(psi);
      return (q - StrictMath.sin(q)) / (psi * q);
    }
    if (psi < -1e-2) {
      double q = Math.sqrt(-psi);
      return (StrictMath.sinh(q) - q) / (-psi * q);
    }
    return 1 / 6.0
        - psi
            * (1 / 120.0 - psi * (1 / 5_040.0 - psi * (1 / 362_880.0 - psi * (1 / 39_916_800.0))));
  }
}

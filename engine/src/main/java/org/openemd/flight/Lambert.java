package org.openemd.flight;

import java.util.Locale;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Lambert's problem: the conic between two positions in a given time, less than one revolution.
///
/// Izzo, Revisiting Lambert's problem, Celestial Mechanics and Dynamical Astronomy 121 (2015): Householder's iteration
/// on x, time of flight after Lancaster and Blanchard, after Battin's series near the parabola. Two-body, inertial. The
/// positions must not be opposite (the plane is then undetermined).
public final class Lambert {
  private static final int ITERATIONS = 30;
  private static final double TOLERANCE = 1e-13;
  private static final double NEAR_PARABOLA = 0.01;

  private Lambert() {}

  /// Velocities at the two ends.
  public record Solution(@Unit("m/s") Vec3 departure, @Unit("m/s") Vec3 arrival) {}

  /// Solves the problem.
  ///
  /// @param r1 first position (m), inertial
  /// @param r2 second position (m)
  /// @param time between them (s)
  /// @param longWay whether the transfer angle exceeds half a turn
  /// @param mu gravitational parameter (m3/s2)
  public static Solution solve(Vec3 r1, Vec3 r2, double time, boolean longWay, double mu) {
    double n1 = r1.norm();
    double n2 = r2.norm();
    double chord = r1.distance(r2);
    double s = 0.5 * (n1 + n2 + chord);
    Vec3 normal = r1.cross(r2);
    if (!(time > 0) || normal.norm() < 1e-12 * n1 * n2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a time of %.3f s between positions %.6f rad apart determines no conic",
              time,
              r1.angleTo(r2)));
    }
    double lambda = Math.sqrt(Math.max(0, 1 - chord / s)) * (longWay ? -1 : 1);
    double x = iterate(lambda, Math.sqrt(2 * mu / (s * s * s)) * time);
    double y = Math.sqrt(1 - lambda * lambda * (1 - x * x));
    double gamma = Math.sqrt(mu * s / 2);
    double rho = (n1 - n2) / chord;
    double sigma = Math.sqrt(1 - rho * rho);
    double vt = gamma * sigma * (y + lambda * x);
    double vr1 = gamma * (lambda * y - x - rho * (lambda * y + x)) / n1;
    double vr2 = -gamma * (lambda * y - x + rho * (lambda * y + x)) / n2;
    Vec3 h = normal.unit().times(longWay ? -1 : 1);
    Vec3 u1 = r1.times(1 / n1);
    Vec3 u2 = r2.times(1 / n2);
    return new Solution(
        u1.times(vr1).plus(vt / n1, h.cross(u1)), u2.times(vr2).plus(vt / n2, h.cross(u2)));
  }

  private static double iterate(double lambda, double t) {
    double l2 = lambda * lambda;
    double l3 = l2 * lambda;
    double x = guess(lambda, t);
    for (int i = 0; i < ITERATIONS; i++) {
      double time = time(x, lambda);
      double u = 1 - x * x;
      double y = Math.sqrt(1 - l2 * u);
      double d1 = (3 * time * x - 2 + 2 * l3 * x / y) / u;
      double d2 = (3 * time + 5 * x * d1 + 2 * (1 - l2) * l3 / (y * y * y)) / u;
      double d3 = (7 * x * d2 + 8 * d1 - 6 * (1 - l2) * l2 * l3 * x / (y * y * y * y * y)) / u;
      double f = time - t;
      double step = f * (d1 * d1 - f * d2 / 2) / (d1 * (d1 * d1 - f * d2) + d3 * f * f / 6);
      x -= step;
      if (Math.abs(step) < TOLERANCE) {
        break;
      }
    }
    return x;
  }

  private static double guess(double lambda, double t) {
    double l3 = lambda * lambda * lambda;
    double t0 = StrictMath.acos(lambda) + lambda * Math.sqrt(1 - lambda * lambda);
    double t1 = 2 * (1 - l3) / 3;
    if (t >= t0) {
      return -(t - t0) / (t - t0 + 4);
    }
    if (t <= t1) {
      return t1 * (t1 - t) / (0.4 * (1 - l3 * lambda * lambda) * t) + 1;
    }
    return StrictMath.pow(t / t0, StrictMath.log(2) / StrictMath.log(t1 / t0)) - 1;
  }

  /// Time of flight in units of sqrt(s3 / 2 mu).
  private static double time(double x, double lambda) {
    double e = x * x - 1;
    double z = Math.sqrt(1 + lambda * lambda * e);
    if (Math.abs(x - 1) < NEAR_PARABOLA) {
      double eta = z - lambda * x;
      double s1 = 0.5 * (1 - lambda - x * eta);
      return 0.5 * (eta * eta * eta * 4 / 3 * hypergeometric(s1) + 4 * lambda * eta);
    }
    double y = Math.sqrt(Math.abs(e));
    double g = x * z - lambda * e;
    double d = e < 0 ? StrictMath.acos(g) : StrictMath.log(y * (z - lambda * x) + g);
    return (x - lambda * z - d / y) / e;
  }

  /// The Gaussian series F(3, 1; 5/2; z).
  private static double hypergeometric(double z) {
    double sum = 1;
    double term = 1;
    for (int i = 0; i < 200 && Math.abs(term) > 1e-16; i++) {
      term *= (3 + i) * (1 + i) / (2.5 + i) * z / (i + 1);
      sum += term;
    }
    return sum;
  }
}

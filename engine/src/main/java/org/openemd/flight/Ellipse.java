package org.openemd.flight;

/// The osculating ellipse, in closed form: the compass of the searches.
///
/// Two-body motion in the inertial frame to the ground's radius at the impact's latitude, then back to the turning Earth
/// (Bate, Mueller and White, chapters 2 and 6). No air, no J2: some 10 km at 4,000 km, corrected by integration.
final class Ellipse {
  // Least parameter over radius: a straight fall has no plane
  private static final double RADIAL = 1e-9;

  private final Ground ground;
  private final double omega;
  private final double gm;
  private final double[] at = new double[3]; // position, inertial at the start
  private final double[] v = new double[3];
  private double r;
  private double climb;
  private double a;
  private double e;
  private double p;
  private double h;
  private double anomaly;
  private double n0; // normal of the plane
  private double n1;
  private double n2;

  Ellipse(Environment environment) {
    ground = new Ground(environment);
    omega = Ground.rotation(environment);
    gm = environment.gm();
  }

  /// Replaces x y z vx vy vz, Earth-fixed, by those at impact; false when the body does not come down.
  boolean land(double[] y) {
    if (!through(y)) {
      return false;
    }
    double sine = at[2] / r;
    for (int i = 0; i < 3; i++) {
      double end = ground.radius(sine);
      descend(y, end);
      sine = y[2] / end;
    }
    return true;
  }

  /// Altitude (m) of the highest point from here on.
  double apogee(double[] y) {
    if (!through(y)) {
      return Double.POSITIVE_INFINITY;
    }
    if (climb <= 0) {
      return ground.height(y[0], y[1], y[2]);
    }
    double far = a * (1 + e);
    double swept = StrictMath.PI - anomaly;
    double f = 1 - far / p * (1 - StrictMath.cos(swept));
    double g = r * far * StrictMath.sin(swept) / h;
    return far - ground.radius((f * at[2] + g * v[2]) / far);
  }

  /// Elements of the ellipse through a state; false when it does not meet the ground.
  private boolean through(double[] y) {
    System.arraycopy(y, 0, at, 0, 3);
    v[0] = y[3] - omega * y[1];
    v[1] = y[4] + omega * y[0];
    v[2] = y[5];
    r = Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
    climb = (at[0] * v[0] + at[1] * v[1] + at[2] * v[2]) / r;
    double v2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    a = 1 / (2 / r - v2 / gm);
    p = Math.max(RADIAL * r, r * r * (v2 - climb * climb) / gm);
    h = Math.sqrt(gm * p);
    e = Math.sqrt(Math.max(0, 1 - p / a));
    n0 = (at[1] * v[2] - at[2] * v[1]) / h;
    n1 = (at[2] * v[0] - at[0] * v[2]) / h;
    n2 = (at[0] * v[1] - at[1] * v[0]) / h;
    anomaly = StrictMath.atan2(climb * Math.sqrt(p / gm), p / r - 1);
    return a > 0 && a * (1 - e) < ground.radius(1);
  }

  /// Writes to `y` the state at the radius `end` on the way down.
  private void descend(double[] y, double end) {
    double below = 2 * StrictMath.PI - StrictMath.acos(clamp((p / end - 1) / e));
    double swept = below - anomaly;
    double f = 1 - end / p * (1 - StrictMath.cos(swept));
    double g = r * end * StrictMath.sin(swept) / h;
    double turned = omega * (mean(below) - mean(anomaly)) * Math.sqrt(a * a * a / gm);
    double c = StrictMath.cos(turned);
    double s = StrictMath.sin(turned);
    double d0 = (f * at[0] + g * v[0]) / end;
    double d1 = (f * at[1] + g * v[1]) / end;
    double d2 = (f * at[2] + g * v[2]) / end;
    double radial = Math.sqrt(gm / p) * e * StrictMath.sin(below);
    double across = h / end;
    double u = radial * d0 + across * (n1 * d2 - n2 * d1);
    double w = radial * d1 + across * (n2 * d0 - n0 * d2);
    y[0] = end * (c * d0 + s * d1);
    y[1] = end * (c * d1 - s * d0);
    y[2] = end * d2;
    y[3] = c * u + s * w + omega * y[1];
    y[4] = c * w - s * u - omega * y[0];
    y[5] = radial * d2 + across * (n0 * d1 - n1 * d0);
  }

  private static double clamp(double cosine) {
    return Math.max(-1, Math.min(1, cosine));
  }

  /// Mean anomaly of a true anomaly between -pi and 2 pi.
  private double mean(double nu) {
    double half =
        StrictMath.atan2(
            Math.sqrt(1 - e) * StrictMath.sin(nu / 2), Math.sqrt(1 + e) * StrictMath.cos(nu / 2));
    return 2 * half - e * StrictMath.sin(2 * half);
  }
}

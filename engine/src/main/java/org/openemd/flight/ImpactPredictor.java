package org.openemd.flight;

/// Where a body would come down along its osculating ellipse, in closed form: the compass of the searches.
///
/// Two-body motion in the inertial frame to the ground's radius at the impact's latitude, then back to the turning Earth
/// (Bate, Mueller and White, chapters 2 and 6). No air, no J2: some 10 km at 4,000 km, corrected by integration.
final class ImpactPredictor {
  /// Unit vector of the impact, Earth-fixed.
  final double[] direction = new double[3];

  private final Ground ground;
  private final double omega;
  private final double gm;
  private final double[] v = new double[3];

  ImpactPredictor(Environment environment) {
    ground = new Ground(environment);
    omega = Ground.rotation(environment);
    gm = environment.gm();
  }

  /// Sets {@link #direction} from x y z vx vy vz, Earth-fixed; false when the body stays in orbit or escapes.
  boolean predict(double[] y) {
    v[0] = y[3] - omega * y[1];
    v[1] = y[4] + omega * y[0];
    v[2] = y[5];
    double r = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]);
    double v2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    double vr = (y[0] * v[0] + y[1] * v[1] + y[2] * v[2]) / r;
    double mu = gm;
    double a = 1 / (2 / r - v2 / mu);
    double h2 = r * r * Math.max(0, v2 - vr * vr);
    double p = h2 / mu;
    double e = Math.sqrt(Math.max(0, 1 - p / a));
    if (a <= 0 || p == 0 || a * (1 - e) >= ground.radius(1)) {
      return false;
    }
    double nu1 = StrictMath.atan2(vr * Math.sqrt(p / mu), p / r - 1);
    double sine = y[2] / r;
    for (int i = 0; i < 3; i++) {
      descend(y, r, p, e, a, Math.sqrt(h2), nu1, ground.radius(sine));
      sine = direction[2];
    }
    return true;
  }

  private void descend(
      double[] y, double r, double p, double e, double a, double h, double nu1, double end) {
    double cosine = Math.max(-1, Math.min(1, (p / end - 1) / e));
    double nu2 = 2 * StrictMath.PI - StrictMath.acos(cosine);
    double swept = nu2 - nu1;
    double f = 1 - end / p * (1 - StrictMath.cos(swept));
    double g = r * end * StrictMath.sin(swept) / h;
    double motion = Math.sqrt(gm / (a * a * a));
    double turned = omega * (mean(nu2, e) - mean(nu1, e)) / motion;
    double c = StrictMath.cos(turned) / end;
    double s = StrictMath.sin(turned) / end;
    double x0 = f * y[0] + g * v[0];
    double x1 = f * y[1] + g * v[1];
    direction[0] = c * x0 + s * x1;
    direction[1] = c * x1 - s * x0;
    direction[2] = (f * y[2] + g * v[2]) / end;
  }

  /// Mean anomaly of a true anomaly between -pi and 2 pi.
  private static double mean(double nu, double e) {
    double half =
        StrictMath.atan2(
            Math.sqrt(1 - e) * StrictMath.sin(nu / 2), Math.sqrt(1 + e) * StrictMath.cos(nu / 2));
    return 2 * half - e * StrictMath.sin(2 * half);
  }
}

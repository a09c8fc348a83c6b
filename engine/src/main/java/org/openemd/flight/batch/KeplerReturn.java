package org.openemd.flight.batch;

/// The closed-form two-body arc from a state to its return to an altitude. An integrator's buffer.
///
/// Bate, Mueller and White, Fundamentals of Astrodynamics, chapter 4, in eccentric anomalies. It only divides the
/// flight into steps: what it neglects (J2-J4, air) moves the end of a leg, not the impact.
final class KeplerReturn {
  private static final int PASSES = 2; // of the ground's radius at the place of return
  private static final double SCALE_HEIGHT = 35e3; // of the air at 200 km [m]

  private static final double SLOWEST = 200; // rate of climb that matters over an apogee [m/s]

  /// Highest altitude above the equator's radius (m); NaN for what does not come back.
  double apogee;

  /// Speed of descent at the return (m/s); NaN when it never comes so low.
  double sink;

  /// Seconds until return; 0 for what is on its way down below that altitude.
  double time;

  private final Terms terms;
  private double z;
  private double vz;
  private double r;
  private double speed2; // in the inertial frame [m2/s2]
  private double sigma; // position times velocity [m2/s]
  private double alpha; // 1 over the semi-major axis [1/m]
  private double root; // of GM times the semi-major axis [m2/s]
  private double ec; // eccentricity times the cosine of the eccentric anomaly
  private double es; // and times its sine
  private double ee; // eccentricity squared

  KeplerReturn(Terms terms) {
    this.terms = terms;
  }

  /// Takes a position and an Earth-fixed velocity, and finds the apogee.
  void orbit(double x, double y, double z, double vx, double vy, double vz) {
    double ux = vx - terms.omega * y;
    double uy = vy + terms.omega * x;
    this.z = z;
    this.vz = vz;
    r = Math.sqrt(x * x + y * y + z * z);
    speed2 = ux * ux + uy * uy + vz * vz;
    sigma = x * ux + y * uy + z * vz;
    alpha = 2 / r - speed2 / terms.gm;
    root = Math.sqrt(terms.gm / alpha); // NaN when it escapes, and so is all that follows
    ec = 1 - r * alpha;
    es = sigma / root;
    ee = ec * ec + es * es;
    apogee = (1 + Math.sqrt(ee)) / alpha - terms.a;
  }

  /// Finds the return to an altitude.
  void descend(double altitude) {
    double a = 1 / alpha;
    double end = terms.groundRadius(z / r) + altitude;
    double c = 0;
    double s = 0;
    double es1 = 0;
    for (int i = 0; i < PASSES; i++) {
      double ec1 = 1 - end * alpha;
      es1 = -Math.sqrt(ee - ec1 * ec1);
      c = (ec * ec1 + es * es1) / ee;
      s = (ec * es1 - es * ec1) / ee;
      double f = 1 - a / r * (1 - c);
      double g = a * sigma / terms.gm * (1 - c) + r * a / root * s;
      end = terms.groundRadius((f * z + g * vz) / end) + altitude;
    }
    sink = -root * es1 / end;
    if (sigma < 0 && r <= end) {
      time = 0;
      return;
    }
    double swept = StrictMath.atan2(s, c);
    time = a * a / root * ((swept < 0 ? swept + 2 * StrictMath.PI : swept) - (es1 - es));
  }

  /// About how far (m) the impact would move by drag on the way out above the top of the air.
  ///
  /// Drag there takes dv = density / (2 beta) v^2 H / climb, with a scale height H and the lesser of the rates of climb
  /// at the start and at the top; the impact falls short by dv times
  /// the time of flight, and more on flat arcs, which less speed bends down sooner: by u^2 t / (r climb) as much again,
  /// with u the speed along the horizontal.
  ///
  /// @param densityOverBeta at the top of the air (1/m)
  double shift(double densityOverBeta) {
    double climb = sigma / r;
    double least = Math.max(SLOWEST, Math.min(climb, sink));
    double dv = 0.5 * densityOverBeta * speed2 * SCALE_HEIGHT / least;
    return dv * time * (1 + (speed2 - climb * climb) * time / (r * sink));
  }
}

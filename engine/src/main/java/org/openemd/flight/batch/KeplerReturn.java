package org.openemd.flight.batch;

/// The closed-form two-body arc from a state to its return to an altitude. An integrator's buffer.
///
/// Bate, Mueller and White, Fundamentals of Astrodynamics, chapter 4, in eccentric anomalies. It only divides the
/// flight into steps: what it neglects (J2-J4, air) moves the end of a leg, not the impact.
final class KeplerReturn {
  private static final int PASSES = 3; // of the ground's radius at the place of return

  /// Seconds until return; NaN when there is none.
  double time;

  /// Highest altitude above the mean ground (m).
  double apogee;

  /// Speed of descent at the return (m/s).
  double sink;

  private static final double SCALE_HEIGHT = 35e3; // of the air at 200 km [m]

  private final Terms terms;
  private double speed2; // [m2/s2]
  private double radius; // [m]

  KeplerReturn(Terms terms) {
    this.terms = terms;
  }

  /// From row `lane` of a block.
  void from(Block b, int lane, double altitude) {
    double[] s = b.state;
    int n = b.lanes;
    from(
        s[lane],
        s[n + lane],
        s[2 * n + lane],
        s[3 * n + lane],
        s[4 * n + lane],
        s[5 * n + lane],
        altitude);
  }

  /// From a position and an Earth-fixed velocity.
  void from(double x, double y, double z, double vx, double vy, double vz, double altitude) {
    time = Double.NaN;
    double gm = terms.gm;
    double ux = vx - terms.omega * y;
    double uy = vy + terms.omega * x;
    double r = Math.sqrt(x * x + y * y + z * z);
    double sigma = x * ux + y * uy + z * vz;
    radius = r;
    speed2 = ux * ux + uy * uy + vz * vz;
    double alpha = 2 / r - speed2 / gm;
    if (!(alpha > 0)) {
      return;
    }
    double a = 1 / alpha;
    double root = Math.sqrt(a * gm);
    double ec = 1 - r * alpha;
    double es = sigma / root;
    double ee = ec * ec + es * es;
    apogee = a * (1 + Math.sqrt(ee)) - terms.a;
    double end = terms.a + altitude;
    double c = 0;
    double s = 0;
    double es1 = 0;
    for (int i = 0; i < PASSES; i++) {
      double ec1 = 1 - end * alpha;
      es1 = -Math.sqrt(ee - ec1 * ec1);
      c = (ec * ec1 + es * es1) / ee;
      s = (ec * es1 - es * ec1) / ee;
      double f = 1 - a / r * (1 - c);
      double g = a * sigma / gm * (1 - c) + r * a / root * s;
      double sine = (f * z + g * vz) / end;
      end = terms.groundRadius(sine) + altitude;
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
  /// Drag there takes dv = density / (2 beta) v^2 H / climb, with a scale height H; the impact falls short by dv times
  /// the time of flight, and more on flat arcs, which less speed bends down sooner: by v t / (r climb) as much again.
  ///
  /// @param densityOverBeta at the top of the air (1/m)
  double shift(double densityOverBeta) {
    double dv = 0.5 * densityOverBeta * speed2 * SCALE_HEIGHT / sink;
    return dv * time * (1 + speed2 * time / (radius * sink));
  }
}

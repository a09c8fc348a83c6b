package org.openemd.flight;

import java.util.Locale;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// Where the flights of one interceptor from one site get: chord and altitude over launch azimuth, loft and time. All smooth, whereas the time to a point changes without bound at the top of a climb and ends at the flattest flight.
///
/// Boosts of 16 lofts, closer together where they are flat and the air counts, along five azimuths are integrated and coasted, with drag until they have left the air and in a vacuum after. Lofts between are cubic; azimuths are
/// harmonic, the mean and the first two: the Earth's rotation to second order, and its flattening (the third is up to 0.4 km after 1,000 s at 7 km/s).
final class FlyoutSurface {
  static final int TIMES = 49;
  private static final int AZIMUTHS = 5;
  private static final int TERMS = AZIMUTHS; // a mean and two harmonics
  static final int AHEAD = 0; // along the launch azimuth, as a chord
  static final int RIGHT = TERMS; // to its right
  static final int HEIGHT = 2 * TERMS;
  private static final int FIELDS = 3;
  private static final int NODE = FIELDS * TERMS;
  private static final int LOFTS = 16;
  private static final int FINER = 3; // lofts interpolated between two integrated ones
  static final int LINES = (LOFTS - 1) * FINER + 1;
  private static final double BEND = 0.9; // of the lofts toward the flattest
  private static final double SPACE = 150e3; // what has been above it has left the air [m]
  private static final double DEEP = -1_500e3; // under the ground, where falling paths end [m]

  final Site site;
  final double burnout;

  // By line, time, field, term of the azimuth: mean, cosine and sine, those of twice the azimuth
  // [m].
  final double[] nodes = new double[LINES * TIMES * NODE];

  private final double step; // between times [s]
  private final double steepest; // pitch [rad]
  private final double flattest; // [rad]
  private final Ascent ascent;
  private final FreeFall vacuum = new FreeFall(Environment.STANDARD, Double.NaN);
  private final FreeFall air;
  private boolean left; // has left the air

  FlyoutSurface(Vehicle interceptor, Geodetic place, double minAngle, double maxTime) {
    site = new Site(place);
    ascent = new Ascent(interceptor, place, Environment.STANDARD);
    burnout = ascent.fullBurnout();
    if (!(maxTime > burnout)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a flight time limit of %.1f s ends before burnout at %.1f s",
              maxTime,
              burnout));
    }
    step = (maxTime - burnout) / (TIMES - 1);
    air = new FreeFall(Environment.STANDARD, interceptor.payload().ballisticCoefficient());
    flattest = new BurnoutAngle(ascent, 0).pitchFor(minAngle, 0.5);
    steepest =
        interceptor.steering() instanceof Steering.GravityTurn ? 0 : StrictMath.toRadians(90);
    for (int loft = 0; loft < LOFTS; loft++) {
      fly(loft * FINER);
    }
    refine();
  }

  /// Between times of the nodes (s).
  double step() {
    return step;
  }

  /// Time since launch (s) of a place between the times of the nodes.
  double time(double beat) {
    return burnout + beat * step;
  }

  /// Pitch of a line, steep to flat; the steepest goes straight up.
  double pitch(double line) {
    double u = line / (LINES - 1);
    return steepest + u * (1 + BEND * (1 - u)) * (flattest - steepest);
  }

  /// A field of a node along an azimuth (m).
  double field(int node, int field, double cosine, double sine) {
    int k = node * NODE + field;
    double cosine2 = cosine * cosine - sine * sine;
    double sine2 = 2 * sine * cosine;
    return nodes[k]
        + (cosine * nodes[k + 1] + sine * nodes[k + 2])
        + (cosine2 * nodes[k + 3] + sine2 * nodes[k + 4]);
  }

  /// Where a node begins.
  static int at(int line, int time) {
    return (line * TIMES + time) * NODE;
  }

  /// Flies one loft along all azimuths, and takes the harmonics.
  private void fly(int line) {
    for (int a = 0; a < AZIMUTHS; a++) {
      double angle = 2 * StrictMath.PI * a / AZIMUTHS;
      double[] way = fly(line, angle);
      for (int term = 0; term < TERMS; term++) {
        double weight = (term == 0 ? 1.0 : 2.0) / AZIMUTHS * harmonic(term, angle);
        int to = at(line, 0) + term;
        for (int k = 0; k < way.length; k++) {
          nodes[to + k * TERMS] += weight * way[k];
        }
      }
    }
  }

  private static double harmonic(int term, double angle) {
    int order = (term + 1) / 2;
    return term > 0 && term % 2 == 0
        ? StrictMath.sin(order * angle)
        : StrictMath.cos(order * angle);
  }

  private double[] fly(int line, double angle) {
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    double t = ascent.fly(angle, pitch(line), burnout, false);
    double[] y = new double[6];
    double now = FlightSimulator.separate(ascent, t, y, new double[6]);
    left = false;
    double[] way = new double[TIMES * FIELDS];
    for (int j = 0; j < TIMES; j++) {
      double until = burnout + j * step;
      if (until > now) {
        coast(y, now, until);
        now = until;
      }
      FlyoutTable.Seen p = seen(y, until - now);
      way[j * FIELDS] = p.north() * cosine + p.east() * sine;
      way[j * FIELDS + 1] = p.east() * cosine - p.north() * sine;
      way[j * FIELDS + 2] = p.height();
    }
    return way;
  }

  // Before the payload is free it is where it would have come from, so that the first steps are
  // smooth.
  private FlyoutTable.Seen seen(double[] y, double later) {
    double[] then = y.clone();
    if (later < 0) {
      vacuum.propagate(then, later);
    }
    return site.seen(then[0], then[1], then[2]);
  }

  private void coast(double[] y, double from, double to) {
    double height = Frames.height(y[0], y[1], y[2]);
    if (height < SPACE && !left) {
      air.fly(y, from, to, null);
    } else if (height > DEEP) {
      left = true;
      vacuum.propagate(y, to - from);
    }
  }

  /// Cubic interpolation (Lagrange, four lofts) of the lines between the integrated ones.
  private void refine() {
    for (int line = 0; line < LINES; line++) {
      if (line % FINER == 0) {
        continue;
      }
      int first = Math.max(0, Math.min(LOFTS - 4, line / FINER - 1));
      double u = line / (double) FINER - first;
      double w0 = -(u - 1) * (u - 2) * (u - 3) / 6;
      double w1 = u * (u - 2) * (u - 3) / 2;
      double w2 = -u * (u - 1) * (u - 3) / 2;
      double w3 = u * (u - 1) * (u - 2) / 6;
      int to = at(line, 0);
      int from = at(first * FINER, 0);
      int next = at(FINER, 0);
      for (int i = 0; i < TIMES * NODE; i++) {
        int k = from + i;
        nodes[to + i] =
            w0 * nodes[k]
                + w1 * nodes[k + next]
                + w2 * nodes[k + 2 * next]
                + w3 * nodes[k + 3 * next];
      }
    }
  }

  /// Chord and direction as seen from the site on the mean sphere: in place of ground range and azimuth, since they
  /// need no trigonometry.
  static final class Site {
    final LocalFrame frame;
    final Vec3 out;

    Site(Geodetic place) {
      frame = LocalFrame.at(place);
      out = frame.position().position().unit();
    }

    double chord(double x, double y, double z) {
      double k = 1 / Math.sqrt(x * x + y * y + z * z);
      double dx = k * x - out.x();
      double dy = k * y - out.y();
      double dz = k * z - out.z();
      return Wgs84.MEAN_RADIUS * Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    FlyoutTable.Seen seen(double x, double y, double z) {
      double chord = chord(x, y, z);
      double e = x * frame.east().x() + y * frame.east().y() + z * frame.east().z();
      double n = north(x, y, z);
      double scale = chord / Math.max(1e-9, Math.sqrt(e * e + n * n));
      return new FlyoutTable.Seen(scale * e, scale * n, chord, Frames.height(x, y, z));
    }

    double chordRate(double x, double y, double z, double chord, double vx, double vy, double vz) {
      double k = 1 / Math.sqrt(x * x + y * y + z * z);
      double climb = (x * vx + y * vy + z * vz) * k;
      double to = x * out.x() + y * out.y() + z * out.z();
      double by = vx * out.x() + vy * out.y() + vz * out.z();
      double r = Wgs84.MEAN_RADIUS;
      return -r * r * k * (by - climb * k * to) / Math.max(1, chord);
    }

    /// Along the meridian, less what the point's height adds.
    private double north(double x, double y, double z) {
      double k = x * out.x() + y * out.y() + z * out.z();
      Vec3 n = frame.north();
      return (x - k * out.x()) * n.x() + (y - k * out.y()) * n.y() + (z - k * out.z()) * n.z();
    }

    /// Ground range (m) of a chord.
    static double arc(double chord) {
      return 2 * Wgs84.MEAN_RADIUS * StrictMath.asin(Math.min(1, chord / (2 * Wgs84.MEAN_RADIUS)));
    }
  }
}

package org.openemd.flight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openemd.earth.Wgs84;
import org.openemd.flight.ReportedFlight.Whence;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Arcs between two places of the turning mean sphere: exact two-body motion in the inertial frame, the ground turning below.
///
/// What is not known of the launch is tried: all directions, and the equator, where the ground is fastest. Of the directions the
/// ones that matter are found once, for the flight as reported.
final class TurningSphere {
  private static final double R = Wgs84.MEAN_RADIUS;
  private static final int DIRECTIONS = 24;
  private static final int ANGLES = 40;
  private static final int NARROWINGS = 25;
  private static final double LESS = 7e3; // a speed at which no direction reaches all [m/s]
  private static final int ITERATIONS = 60;
  private static final Vec3 AXIS = new Vec3(0, 0, 1);

  /// A launch: the directions up and ahead.
  private record Heading(@Unit("1") Vec3 up, @Unit("1") Vec3 ahead) {}

  private final double gm;
  private final Whence whence;
  private final Heading slowest;
  private final Heading fastest;
  private final Heading shortest;
  private final Heading longest;

  TurningSphere(Whence whence, double gm, double apogee, double range, double speed) {
    this.gm = gm;
    this.whence = whence;
    List<Heading> headings = headings(whence);
    List<Double> speeds = headings.stream().map(h -> speed(h, apogee, range)).toList();
    List<Double> reaches = headings.stream().map(h -> reach(h, Math.min(speed, LESS))).toList();
    slowest = headings.get(speeds.indexOf(Collections.min(speeds)));
    fastest = headings.get(speeds.indexOf(Collections.max(speeds)));
    shortest = headings.get(reaches.indexOf(Collections.min(reaches)));
    longest = headings.get(reaches.indexOf(Collections.max(reaches)));
  }

  private static List<Heading> headings(Whence whence) {
    return switch (whence) {
      case Whence.Anywhere _ -> around(0);
      case Whence.From f -> around(f.latitude());
      case Whence.Along a -> List.of(heading(a.latitude(), a.azimuth()));
    };
  }

  private static List<Heading> around(double latitude) {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < DIRECTIONS; i++) {
      headings.add(heading(latitude, 2 * StrictMath.PI * i / DIRECTIONS));
    }
    return headings;
  }

  private static Heading heading(double latitude, double azimuth) {
    double s = StrictMath.sin(latitude);
    double c = StrictMath.cos(latitude);
    Vec3 east = new Vec3(0, 1, 0);
    Vec3 north = new Vec3(-s, 0, c);
    Vec3 ahead = east.times(StrictMath.sin(azimuth)).plus(StrictMath.cos(azimuth), north);
    return new Heading(new Vec3(c, 0, s), ahead);
  }

  String reason() {
    return switch (whence) {
      case Whence.Anywhere _ -> "the Earth turns, and place and direction are unknown";
      case Whence.From _ -> "the Earth turns, and the direction is unknown";
      case Whence.Along _ -> "the Earth turns, from that place in that direction";
    };
  }

  /// Least and greatest speed relative to the ground with which an arc of that apogee and ground range starts (m/s).
  double[] speeds(double apogee, double range) {
    return new double[] {speed(slowest, apogee, range), speed(fastest, apogee, range)};
  }

  private double speed(Heading h, double apogee, double range) {
    double angle = range / R;
    Vec3 place = h.up().times(StrictMath.cos(angle)).plus(StrictMath.sin(angle), h.ahead());
    FreeFlight.Arc arc = FreeFlight.summit(apogee, angle, gm);
    Vec3 way = h.ahead();
    for (int i = 0; i < ITERATIONS; i++) {
      Vec3 end = turned(place, Wgs84.OMEGA * arc.time());
      double travelled = h.up().angleTo(end);
      Vec3 flat = end.minus(h.up().times(end.dot(h.up())));
      if (flat.norm() > 1e-12) {
        way = flat.unit();
      }
      if (way.dot(h.ahead()) < 0 && travelled > StrictMath.PI / 2) {
        travelled = 2 * StrictMath.PI - travelled; // past the antipode
        way = way.times(-1);
      }
      double before = arc.time();
      arc = FreeFlight.summit(apogee, travelled, gm);
      if (Math.abs(arc.time() - before) < 1e-9) {
        break;
      }
    }
    Vec3 inertial =
        way.times(arc.speed() * StrictMath.cos(arc.flightPathAngle()))
            .plus(arc.speed() * StrictMath.sin(arc.flightPathAngle()), h.up());
    return inertial.minus(ground(h)).norm();
  }

  private static Vec3 ground(Heading h) {
    return AXIS.cross(h.up()).times(Wgs84.OMEGA * R);
  }

  private static Vec3 turned(Vec3 v, double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    return new Vec3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z());
  }

  /// Farthest ground range at that speed relative to the ground in the worst direction (m); infinite for the whole Earth.
  double nearest(double speed) {
    return reach(shortest, speed);
  }

  /// As above in the best direction.
  double farthest(double speed) {
    return reach(longest, speed);
  }

  /// The farthest of all climbs.
  private double reach(Heading h, double speed) {
    double best = 0;
    int top = 0;
    for (int i = 0; i < ANGLES; i++) {
      double d = landed(h, speed, climb(i));
      if (d > best) {
        best = d;
        top = i;
      }
    }
    double low = climb(Math.max(0, top - 1));
    double high = climb(Math.min(ANGLES - 1, top + 1));
    for (int i = 0; i < NARROWINGS && Double.isFinite(best); i++) {
      double a = low + 0.382 * (high - low);
      double b = low + 0.618 * (high - low);
      double da = landed(h, speed, a);
      double db = landed(h, speed, b);
      best = Math.max(best, Math.max(da, db));
      if (da > db) {
        high = b;
      } else {
        low = a;
      }
    }
    return best;
  }

  private static double climb(int i) {
    return StrictMath.toRadians(2 + 80.0 * i / (ANGLES - 1));
  }

  /// Ground range of one arc (m).
  private double landed(Heading h, double speed, double climb) {
    Vec3 v =
        h.ahead()
            .times(speed * StrictMath.cos(climb))
            .plus(speed * StrictMath.sin(climb), h.up())
            .plus(1, ground(h));
    double up = v.dot(h.up());
    Vec3 level = v.minus(h.up().times(up));
    double across = level.norm();
    double q = R * v.dot(v) / gm;
    if (q >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double a = R / (2 - q);
    double momentum = across * across * R / gm; // p / R
    double e = Math.sqrt(Math.max(0, 1 - momentum * (2 - q)));
    double half = StrictMath.atan2(momentum * up / across, 1 - momentum); // from the apogee
    double apogee = a * (1 + e) - R;
    FreeFlight.Arc arc = FreeFlight.summit(apogee, 2 * half, gm);
    Vec3 end = h.up().times(StrictMath.cos(2 * half)).plus(StrictMath.sin(2 * half), level.unit());
    return R * h.up().angleTo(turned(end, -Wgs84.OMEGA * arc.time()));
  }
}

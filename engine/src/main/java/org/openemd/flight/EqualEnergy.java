package org.openemd.flight;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Wgs84;
import org.openemd.flight.ReportedFlight.Contribution;
import org.openemd.flight.ReportedFlight.Extent;
import org.openemd.flight.ReportedFlight.Report;
import org.openemd.math.Unit;

/// How far a missile reaches whose flight was reported: from the energy of that flight to the farthest flight, and the band around
/// it.
///
/// Nominal: the least-energy arc of the same speed at the surface (Bate, Mueller and White, chapter 6). The band adds what the
/// arc leaves out, from one quantity: the lateness d, the mean time of the thrust weighted by what it gives. A climb from rest is
/// late against its arc carried back to the ground by just d, so a reported time tells it; without one, d is bounded by the mean
/// thrust (2.5 to 8 g, of the slowest liquid and the fastest solid long-range missiles) and by the rule's 30 to 300 s.
///
/// Gravity: a thrust that gives the speed V at an elevation c wins the energy V2 / 2 - g V d sin c, so a flatter climb wins
/// up to g V d times the difference of sines more; a real climb starts upright and has come down to its last
/// elevation by half of the burn at the earliest, and so wins between nothing and two thirds of that. Burnout: the
/// climb is at most 0.7 d v long; its arc carried back starts behind the pad by up to half of the ground below it, since the climb
/// bends, or ahead by what the arc falls below a straight climb. Air: drag takes at most in the ratio of the paths
/// through the air, for the lightest missile in use. Rotation: exact for the arcs, {@link TurningSphere}.
///
/// The form is derived; its numbers are judgements. The two thirds were chosen after the notional missiles' shares, 0.14 to 0.57, had
/// been seen, and the band was tried on the same missiles on every loft with and without air: there the farthest flight lies inside.
final class EqualEnergy {
  private static final double R = Wgs84.MEAN_RADIUS;
  private static final double G = Wgs84.G0;
  private static final double SOONEST = 1 / 16.0; // g d / V at 8 g, half of the burn
  private static final double LATEST = 0.28; // g d / V at 2.5 g, 0.7 of the burn
  private static final double TIMED = 0.15; // what re-entry and bends may change of d
  private static final double GRAVITY_SHARE = 2 / 3.0; // of what a straight climb would win
  private static final double LENGTH = 0.7; // of the climb, over d v
  private static final double BEND = 0.5; // ground below a bent climb that is missing
  private static final double LIGHTEST = 30e3; // mass over Cd and area at launch [kg/m2]
  private static final double AIR = 101_325 / G; // above a square metre [kg/m2]
  private static final double SPEED_IN_AIR = 700; // mean, weighted by density [m/s]

  /// What is taken account of.
  ///
  /// @param late d (s)
  /// @param bend share of {@link #BEND}; below zero the climb is straight and the burnout left out
  /// @param gravity share of what gravity leaves at most
  private record Boost(
      @Unit("s") double late, @Unit("1") double bend, @Unit("1") double gravity, boolean air) {
    static final Boost NONE = new Boost(0, -1, 0, false);
  }

  private final Report report;
  private final double gm;
  private final TurningSphere turning;
  private final double[] late;

  EqualEnergy(Report report, double gm) {
    this.report = report;
    this.gm = gm;
    FreeFlight.Arc arc = FreeFlight.byApogee(report.apogee(), report.range(), gm);
    this.late = late(arc);
    this.turning =
        new TurningSphere(report.whence(), gm, report.apogee(), report.range(), arc.speed());
  }

  /// Bounds of d.
  private double[] late(FreeFlight.Arc arc) {
    double low = SOONEST * arc.speed() / Math.sqrt(1 - 2 * SOONEST) / G;
    double high = LATEST * arc.speed() / Math.sqrt(1 - 2 * LATEST) / G;
    if (report.time().isPresent()) {
      double d = report.time().getAsDouble() - arc.time();
      double blur = TIMED * Math.abs(d) + report.timeRounding();
      if (d >= ReportedFlight.LEAST_BOOST && d <= ReportedFlight.MOST_BOOST) {
        low = d - blur;
        high = d + blur;
      }
    }
    return new double[] {bounded(low), bounded(high)};
  }

  private static double bounded(double d) {
    return Math.max(ReportedFlight.LEAST_BOOST, Math.min(ReportedFlight.MOST_BOOST, d));
  }

  /// The arc with apogee and range moved to the ends of their rounding: four corners.
  static FreeFlight.Arc corner(Report r, int corner, double gm) {
    return FreeFlight.byApogee(apogee(r, corner), range(r, corner), gm);
  }

  private static double apogee(Report r, int corner) {
    double moved = r.apogee() + ((corner & 1) == 0 ? -1 : 1) * r.apogeeRounding();
    return Math.max(0.5 * r.apogee(), Math.min(FreeFlight.FARTHEST_APOGEE, moved));
  }

  private static double range(Report r, int corner) {
    return within(r.range() + ((corner & 2) == 0 ? -1 : 1) * r.rangeRounding());
  }

  private static double within(double range) {
    return Math.max(0, Math.min(StrictMath.PI * R, range));
  }

  Extent nominal() {
    return extent(still(report.apogee(), report.range(), Boost.NONE));
  }

  /// The reasons, each alone.
  List<Contribution> contributions() {
    double h = report.apogee();
    double x = report.range();
    Band rounding = new Band();
    for (int i = 0; i < 4; i++) {
      rounding.add(still(apogee(report, i), range(report, i), Boost.NONE));
    }
    Band burnout = new Band();
    Band gravity = new Band().add(still(h, x, Boost.NONE));
    for (double d : late) {
      burnout.add(still(h, x, new Boost(d, 0, 0, false)));
      burnout.add(still(h, x, new Boost(d, 1, 0, false)));
      gravity.add(still(h, x, new Boost(d, -1, 1, false)));
    }
    Band air = new Band().add(still(h, x, Boost.NONE)).add(still(h, x, new Boost(0, -1, 0, true)));
    Band rotation = new Band();
    for (double speed : turning.speeds(h, x)) {
      rotation.add(turning.nearest(speed)).add(turning.farthest(speed));
    }
    List<Contribution> list = new ArrayList<>();
    list.add(rounding.named("rounding", "the reported figures are rounded"));
    list.add(burnout.named("burnout", "thrust ends above the ground and away from the pad"));
    list.add(gravity.named("gravity", "a flatter climb loses less speed to gravity"));
    list.add(air.named("air", "a flatter climb loses more speed to the air"));
    list.add(rotation.named("rotation", turning.reason()));
    return list;
  }

  /// The band of everything together.
  Contribution all() {
    Band band = new Band();
    for (int i = 0; i < 4; i++) {
      for (double d : late) {
        for (int k = 0; k < 8; k++) {
          Boost b = new Boost(d, k & 1, (k >> 1) & 1, (k & 4) != 0);
          turned(apogee(report, i), range(report, i), b, band);
        }
      }
    }
    return band.named("all", "all of these");
  }

  private void turned(double apogee, double range, Boost b, Band band) {
    double virtual = virtual(apogee, range, b);
    FreeFlight.Arc arc = FreeFlight.byApogee(apogee, virtual, gm);
    for (double speed : turning.speeds(apogee, virtual)) {
      double flat = flattened(speed, arc.flightPathAngle(), b);
      double offset = offset(flat, climb(flat), b);
      band.add(turning.nearest(flat) + offset).add(turning.farthest(flat) + offset);
    }
  }

  /// Range over the sphere that does not turn; infinite for the whole Earth.
  private double still(double apogee, double range, Boost b) {
    FreeFlight.Arc arc = FreeFlight.byApogee(apogee, virtual(apogee, range, b), gm);
    double flat = flattened(arc.speed(), arc.flightPathAngle(), b);
    double q = R * flat * flat / gm;
    double free = q >= 1 ? Double.POSITIVE_INFINITY : R * FreeFlight.maximumRangeAngle(q);
    return free + offset(flat, climb(flat), b);
  }

  /// Range of the arc carried back to the ground, which need not start at the pad.
  private double virtual(double apogee, double range, Boost b) {
    FreeFlight.Arc arc = FreeFlight.byApogee(apogee, range, gm);
    return within(range - offset(arc.speed(), arc.flightPathAngle(), b));
  }

  /// How far ahead of the pad the arc carried back to the ground starts (m).
  private static double offset(double speed, double climb, Boost b) {
    if (b.bend() < 0) {
      return 0;
    }
    double time = LENGTH * b.late();
    double behind = b.bend() * BEND * speed * time * StrictMath.cos(climb);
    double ahead = 0.5 * G * time * time / Math.max(0.2, StrictMath.tan(climb));
    return b.bend() > 0 ? -behind : ahead;
  }

  /// Speed at the surface of the missile's farthest flight.
  private double flattened(double speed, double climb, Boost b) {
    double lag = G * b.late();
    double ideal = lag + Math.sqrt(lag * lag + speed * speed);
    double flat = speed;
    for (int i = 0; i < 30; i++) {
      double to = climb(flat);
      double sines = StrictMath.sin(climb) - StrictMath.sin(to);
      double won = 2 * GRAVITY_SHARE * b.gravity() * lag * ideal * sines;
      double next = Math.sqrt(Math.max(0.25 * speed * speed, speed * speed + won));
      flat = 0.5 * (flat + next - (b.air() ? drag(to) - drag(climb) : 0)); // halved: it settles
    }
    return Math.max(flat, 0.5 * speed);
  }

  private static double drag(double climb) {
    return 0.5 * SPEED_IN_AIR * AIR / LIGHTEST / Math.max(0.35, StrictMath.sin(climb));
  }

  /// Flight-path angle of the farthest flight at that speed.
  private double climb(double speed) {
    double q = R * speed * speed / gm;
    return q >= 1 ? 0 : (StrictMath.PI - FreeFlight.maximumRangeAngle(q)) / 4;
  }

  private static Extent extent(double distance) {
    return distance < StrictMath.PI * R
        ? new Extent.Upto(Math.max(0, distance))
        : new Extent.WholeEarth();
  }

  /// The least and the most of some distances.
  private static final class Band {
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    Band add(double distance) {
      least = Math.min(least, distance);
      most = Math.max(most, distance);
      return this;
    }

    Contribution named(String id, String reason) {
      return new Contribution(id, reason, extent(least), extent(most));
    }
  }
}

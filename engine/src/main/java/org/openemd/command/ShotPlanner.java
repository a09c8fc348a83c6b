package org.openemd.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.flight.FlyoutTable;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// Which shots one battery has at a predicted path.
///
/// Every point of the path that the interceptor can reach has one launch time: the time there less the fastest time of
/// flight of the fly-out table. A shot is feasible when the point is between the altitude floor and the ceiling, the kill vehicle is
/// active by then, and the flight is within its time limit.
public final class ShotPlanner implements Planner {
  private static final double LONGEST = 5; // [s] between points of the path that are tried
  private static final double SHARE = 0.02; // the same as part of the longest flight
  private static final double MARGIN = 1000; // of a solved shot beyond floor or ceiling [m]
  private static final double GOLDEN = 0.6180339887498949;

  private final Battery battery;
  private final List<Flyout> ways;
  private final double leastFlight;
  private final double step; // [s] between points of the path that are tried

  /// For one battery with the fly-out tables of its site.
  public ShotPlanner(Battery battery, List<Flyout> ways) {
    this.battery = battery;
    this.ways = List.copyOf(ways);
    this.leastFlight = ways.getFirst().table().burnout() + battery.interceptor().activationDelay();
    this.step = Math.min(LONGEST, SHARE * battery.interceptor().flightTimeLimit());
  }

  @Override
  public Battery battery() {
    return battery;
  }

  @Override
  public double leastFlight() {
    return leastFlight;
  }

  /// The way of flying that gets to a point soonest; the first when none gets there.
  public Flyout fastest(Ecef point) {
    FlyoutTable.Seen seen = seen(point.position());
    Flyout best = ways.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ways.size() && !settled(i, least); i++) {
      double time = allowed(ways.get(i).table().timeOfFlight(seen));
      if (time < least) {
        best = ways.get(i);
        least = time;
      }
    }
    return best;
  }

  @Override
  public Optional<LaunchWindow> window(Trajectory path, double notBefore) {
    double best = Double.NEGATIVE_INFINITY;
    double bestTime = Double.NaN;
    double first = Double.POSITIVE_INFINITY;
    for (double t = firstTime(path, notBefore); t <= path.end(); t += step) {
      double launch = launchFor(path, t);
      if (launch > Double.NEGATIVE_INFINITY) {
        first = Math.min(first, launch);
      }
      if (launch > best) {
        best = launch;
        bestTime = t;
      }
    }
    if (!(best > Double.NEGATIVE_INFINITY)) {
      return Optional.empty();
    }
    double last = Math.max(best, latestAround(path, bestTime));
    return last < notBefore
        ? Optional.empty()
        : Optional.of(new LaunchWindow(Math.max(notBefore, first), last));
  }

  @Override
  public Optional<Opportunity> earliest(Trajectory path, double notBefore) {
    for (double t = firstTime(path, notBefore); t <= path.end(); t += step) {
      if (launchFor(path, t) >= notBefore) {
        return Optional.of(refined(path, notBefore, t));
      }
    }
    return Optional.empty();
  }

  // An intercept needs at least the boost and the activation after its launch.
  private double firstTime(Trajectory path, double notBefore) {
    return Math.max(path.start(), notBefore + leastFlight);
  }

  // Between the last point that is too early and the first that is not lies the one that is just
  // right.
  private Opportunity refined(Trajectory path, double notBefore, double t) {
    double low = t - step;
    double high = t;
    for (int i = 0; low >= path.start() && i < 12; i++) {
      double middle = 0.5 * (low + high);
      if (launchFor(path, middle) >= notBefore) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return opportunity(path, high, launchFor(path, high));
  }

  /// The shot that leaves at `launch` (s) and meets the path at `t` (s).
  Opportunity opportunity(Trajectory path, double t, double launch) {
    Ecef point = new Ecef(path.position(t));
    return new Opportunity(battery.id(), launch, t, point, Frames.toGeodetic(point).height());
  }

  private double latestAround(Trajectory path, double middle) {
    double low = Math.max(path.start(), middle - step);
    double high = Math.min(path.end(), middle + step);
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 10; i++) {
      double a = high - GOLDEN * (high - low);
      double b = low + GOLDEN * (high - low);
      double atA = launchFor(path, a);
      double atB = launchFor(path, b);
      best = Math.max(best, Math.max(atA, atB));
      if (atA > atB) {
        high = b;
      } else {
        low = a;
      }
    }
    return best;
  }

  /// The launch (s) that meets the path at `t` (s); minus infinity when none does.
  public double launchFor(Trajectory path, double t) {
    FlyoutTable.Seen point = seen(path.position(t));
    InterceptorType i = battery.interceptor();
    if (point.height() < i.altitudeFloor() || point.height() > i.altitudeCeiling()) {
      return Double.NEGATIVE_INFINITY;
    }
    double flight = Double.POSITIVE_INFINITY;
    for (int k = 0; k < ways.size() && !settled(k, flight); k++) {
      flight = Math.min(flight, allowed(ways.get(k).table().timeOfFlight(point)));
    }
    return t - flight;
  }

  // Where flights still sweep outward, the way that wastes less is sooner: full impulse comes
  // first.
  private boolean settled(int way, double flight) {
    return way > 0 && flight < ways.get(way - 1).table().turning();
  }

  // All ways of flying are from the same site.
  private FlyoutTable.Seen seen(Vec3 point) {
    return ways.getFirst().table().seen(point);
  }

  /// What is wrong with a solved shot, with number and bound; empty when nothing is.
  public String outside(double launch, double intercept, Trajectory path) {
    double flight = intercept - launch;
    Vec3 p = path.position(intercept);
    double height = Frames.height(p);
    InterceptorType i = battery.interceptor();
    if (flight < leastFlight - 1 || flight > i.flightTimeLimit() + 1) {
      return String.format(
          Locale.ROOT,
          "its flight would take %.0f s, outside %.0f to %.0f s",
          flight,
          leastFlight,
          i.flightTimeLimit());
    }
    if (height < i.altitudeFloor() - MARGIN) {
      return place(height, "below the floor", i.altitudeFloor());
    }
    return height > i.altitudeCeiling() + MARGIN
        ? place(height, "above the ceiling", i.altitudeCeiling())
        : "";
  }

  private static String place(double height, String where, double bound) {
    return String.format(
        Locale.ROOT,
        "it would meet the target %.0f km up, %s of %.0f km",
        height / 1000,
        where,
        bound / 1000);
  }

  // A flight that is too short for the kill vehicle, too long for its life, or impossible (NaN)
  // takes for ever.
  private double allowed(double flight) {
    boolean feasible = flight >= leastFlight && flight <= battery.interceptor().flightTimeLimit();
    return feasible ? flight : Double.POSITIVE_INFINITY;
  }
}

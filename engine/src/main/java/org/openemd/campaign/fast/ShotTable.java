package org.openemd.campaign.fast;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Flyout;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.flight.Environment;
import org.openemd.flight.InterceptFlyout;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// All shots of one battery at one path: the launch for each second of the intercept, and how the interceptor arrives.
final class ShotTable {
  private static final double STEP = 1; // [s] of the intercept
  private static final double NODE = 20; // [s] between arrivals that are flown

  final Trajectory path;
  private final ShotPlanner planner;
  private final double[] launches; // minus infinity where there is none
  private final @Nullable Vec3[] arrivals;
  private final double first;
  private final double last;

  ShotTable(ShotPlanner planner, Trajectory path) {
    this.planner = planner;
    this.path = path;
    int n = 1 + (int) Math.floor((path.end() - path.start()) / STEP);
    launches = new double[n];
    arrivals = new Vec3[2 + (int) Math.ceil(n * STEP / NODE)];
    double earliest = Double.POSITIVE_INFINITY;
    double latest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      launches[i] = planner.launchFor(path, path.start() + i * STEP);
      latest = Math.max(latest, launches[i]);
      if (launches[i] > Double.NEGATIVE_INFINITY) {
        earliest = Math.min(earliest, launches[i]);
      }
    }
    first = earliest;
    last = latest;
  }

  /// The first launch that meets the path (s); infinite when none does.
  double first() {
    return first;
  }

  /// The last (s); minus infinity when none does.
  double last() {
    return last;
  }

  /// The earliest intercept (s) whose launch is not before `notBefore` (s); NaN when there is none.
  double earliest(double notBefore) {
    if (notBefore > last) {
      return Double.NaN;
    }
    double from = Math.max(path.start(), notBefore + planner.leastFlight());
    for (int i = (int) Math.max(0, Math.ceil((from - path.start()) / STEP));
        i < launches.length;
        i++) {
      if (launches[i] >= notBefore) {
        return between(i, from, notBefore);
      }
    }
    return Double.NaN;
  }

  // The launch rises linearly between the last second that is too early and this one.
  private double between(int i, double from, double notBefore) {
    double t = path.start() + i * STEP;
    if (i == 0 || launches[i - 1] == Double.NEGATIVE_INFINITY) {
      return t;
    }
    double back = (launches[i] - notBefore) / (launches[i] - launches[i - 1]);
    return Math.max(from, t - STEP * Math.min(1, back));
  }

  /// The launch (s) that meets the path at `t` (s), where there is one.
  double launchFor(double t) {
    double at = (t - path.start()) / STEP;
    int i = Math.max(0, Math.min((int) at, launches.length - 1));
    if (i == launches.length - 1 || launches[i] == Double.NEGATIVE_INFINITY) {
      return launches[Math.min(i + 1, launches.length - 1)];
    }
    double next = launches[i + 1];
    return next == Double.NEGATIVE_INFINITY
        ? launches[i]
        : launches[i] + (at - i) * (next - launches[i]);
  }

  /// Earth-fixed velocity (m/s) of the interceptor when it meets the path at `t` (s), by flights of the table's plan; empty where there is none.
  Optional<Vec3> arrival(double t) {
    double at = Math.max(0, (t - path.start()) / NODE);
    int i = Math.min((int) at, arrivals.length - 2);
    Vec3 a = node(i);
    Vec3 b = node(i + 1);
    if (a.equals(Vec3.ZERO) || b.equals(Vec3.ZERO)) {
      Vec3 one = a.equals(Vec3.ZERO) ? b : a;
      return one.equals(Vec3.ZERO) ? flown(t) : Optional.of(one);
    }
    double f = at - i;
    return Optional.of(a.times(1 - f).plus(f, b));
  }

  private Vec3 node(int i) {
    Vec3 known = arrivals[i];
    if (known == null) {
      known = flown(path.start() + i * NODE).orElse(Vec3.ZERO);
      arrivals[i] = known;
    }
    return known;
  }

  private Optional<Vec3> flown(double t) {
    Ecef point = new Ecef(path.position(t));
    if (planner.launchFor(path, t) == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    Flyout way = planner.fastest(point);
    return InterceptFlyout.arrival(
            way.table(), way.vehicle(), planner.battery().site(), point, Environment.STANDARD)
        .map(EcefState::velocity);
  }
}

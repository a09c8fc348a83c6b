package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.earth.Frames;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Six;
import org.openemd.tracking.filter.ThrustMotion;

/// Finds bodies under thrust among the plots that no ballistic path explains.
///
/// Two plots that start a seed of a ballistic track ({@link Initiator}) start a path under thrust too, when what made them climbs, above 10 km, at 300 to 8,500 m/s; its acceleration, beyond gravity's, is unknown by 30 m/s2 each way. Later plots of that radar within the 99.9 % gate prolong it, by a filter of nine states
/// ({@link ThrustMotion}). Six plots, or two more than a ballistic track needs, are a track when the sum of the squares is within its 99.9 % limit, the body still climbs, and the acceleration is 5 m/s2 and more and differs from none with 99.9 %: a ballistic body
/// passes that once in a thousand, and two bodies that change places in a beam seldom look like thrust. One that has not got them in as many looks as a ballistic track is forgotten.
final class BoostInitiator {
  private static final double LOWEST = 10e3; // [m]
  private static final double SLOWEST = 300; // [m/s]
  private static final double UNKNOWN = 30; // [m/s2]
  private static final double LEAST = 5; // [m/s2]
  private static final double SIGNIFICANT = 16.27; // 99.9 % of chi-square, three degrees of freedom
  private static final double HARDEST = 120; // [m/s2] of thrust and gravity, for a cheap test
  private static final double SPREAD = 5; // deviations, for the same
  private static final int MOST_SEEDS = 1000;
  private static final int LEAST_PLOTS = 6;

  private final KalmanFilter filter;
  private final int confirmations;
  private final int withinLooks;
  private final List<Path> paths = new ArrayList<>();

  /// A few plots on one path under thrust.
  private static final class Path {
    Estimate estimate;
    final List<Plot> plots = new ArrayList<>();
    double chiSquare;

    Path(Estimate estimate, Plot a, Plot b) {
      this.estimate = estimate;
      plots.add(a);
      plots.add(b);
    }

    double strain() {
      return chiSquare / (3.0 * plots.size());
    }
  }

  /// A body that burns.
  record Found(Estimate estimate, List<Plot> plots) {}

  private record Nearest(Estimate moved, Plot plot, @Unit("1") double innovation) {}

  BoostInitiator(KalmanFilter filter, int confirmations, int withinLooks) {
    this.filter = filter;
    this.confirmations = Math.max(LEAST_PLOTS, confirmations + 2);
    this.withinLooks = Math.max(withinLooks, this.confirmations);
  }

  /// Takes what is left of one radar's scan at `t` (s), after what is ballistic has been found, and the pairs of plots that may be of one body; what was found, best first.
  List<Found> process(double t, String sensor, List<Plot> plots, List<Seed> begun) {
    paths.removeIf(p -> over(p, t));
    for (Path p : paths) {
      if (p.plots.getFirst().sensor().id().equals(sensor)) {
        prolong(p, plots);
      }
    }
    paths.removeIf(p -> p.chiSquare > BallisticFit.limit(3 * (p.plots.size() - 2)));
    begin(begun, plots);
    return found(t);
  }

  /// Forgets plots that are some track's after all.
  void taken(List<Plot> plots) {
    paths.removeIf(p -> plots.stream().anyMatch(p.plots::contains));
  }

  private boolean over(Path p, double t) {
    double revisit = p.plots.getFirst().sensor().revisit();
    double age = t - p.plots.getFirst().time();
    boolean late = revisit > 0 && 1 + Math.round(age / revisit) > withinLooks;
    return late || t - p.plots.getLast().time() > Initiator.WINDOW;
  }

  private void prolong(Path p, List<Plot> plots) {
    Nearest best = null;
    for (Plot z : plots) {
      if (z.time() > p.estimate.time && near(p.estimate, z)) {
        Estimate moved = p.estimate.copy();
        double d = filter.innovationUnderThrust(moved, z);
        if (d <= Initiator.GATE && (best == null || d < best.innovation())) {
          best = new Nearest(moved, z, d);
        }
      }
    }
    if (best != null) {
      filter.updateUnderThrust(best.moved(), best.plot());
      p.estimate = best.moved();
      p.plots.add(best.plot());
      p.chiSquare += best.innovation();
    }
  }

  private static boolean near(Estimate e, Plot z) {
    double dt = z.time() - e.time;
    double dx = e.x[0] + dt * e.x[3] - z.position().x();
    double dy = e.x[1] + dt * e.x[4] - z.position().y();
    double dz = e.x[2] + dt * e.x[5] - z.position().z();
    double variance =
        e.positionVariance() + dt * dt * e.velocityVariance() + CoarseGate.variance(z);
    double reach = SPREAD * Math.sqrt(variance) + HARDEST / 2 * dt * dt;
    return dx * dx + dy * dy + dz * dz <= reach * reach;
  }

  private void begin(List<Seed> seeds, List<Plot> plots) {
    for (Seed s : seeds) {
      Plot a = s.plots.getFirst();
      Plot b = s.plots.get(1);
      double dt = b.time() - a.time();
      if (paths.size() < MOST_SEEDS && plots.contains(b) && climbs(a, b, dt)) {
        Estimate two = BallisticFit.ofTwo(a, b);
        paths.add(new Path(ThrustMotion.begin(two, dt, UNKNOWN), a, b));
      }
    }
  }

  private static boolean climbs(Plot a, Plot b, double dt) {
    Vec3 way = b.position().minus(a.position());
    double across = Math.sqrt(a.acrossVariance() + b.acrossVariance());
    double length = way.norm();
    return length >= SLOWEST * dt - 3 * across
        && way.dot(b.position()) > -3 * across * b.position().norm()
        && height(b.position()) > LOWEST;
  }

  private static double height(Vec3 p) {
    return Frames.height(p.x(), p.y(), p.z());
  }

  private List<Found> found(double t) {
    List<Path> ripe = new ArrayList<>();
    for (Path p : paths) {
      if (p.plots.size() >= confirmations && p.estimate.time == t && burns(p.estimate)) {
        ripe.add(p);
      }
    }
    ripe.sort(
        Comparator.comparingInt((Path p) -> -p.plots.size()).thenComparingDouble(Path::strain));
    List<Found> found = new ArrayList<>();
    for (Path p : ripe) {
      if (paths.contains(p)) {
        found.add(new Found(filter.underThrust(p.estimate), List.copyOf(p.plots)));
        taken(p.plots);
      }
    }
    return found;
  }

  /// Whether a body climbs under an acceleration that is surely not gravity's.
  private static boolean burns(Estimate e) {
    double[] a = {e.x[6], e.x[7], e.x[8]};
    double[] solved = a.clone();
    double[] p = new double[9];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(e.p, 9 * (6 + i) + 6, p, 3 * i, 3);
    }
    double size = a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
    boolean climbing = !e.descending() && Frames.height(e.x[0], e.x[1], e.x[2]) > LOWEST;
    return climbing
        && size >= LEAST * LEAST
        && Six.solve(3, p, solved, 1)
        && a[0] * solved[0] + a[1] * solved[1] + a[2] * solved[2] > SIGNIFICANT;
  }
}

package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Frames;
import org.openemd.tracking.filter.Estimate;

/// Finds ballistic bodies among the plots that no track takes.
///
/// Two plots of one radar, in its last three scans and no more than 25 s apart, that imply a speed below 8.5 km/s (within
/// three standard deviations) start a seed. Later plots of any radar that fall in its gate prolong it, each seed on its own, so that rival readings
/// of the same plots live side by side. A seed of `m` plots becomes a track when one ballistic path fits them
/// all: chi-square within its 99.9 % limit; one that has not got them in `n` looks is forgotten. Looks are those of the radars that gave its plots, each from its own first plot on: a radar that
/// detects something looks there again in its next frames. As every two plots start a seed, this is m of any n successive looks. The best fit wins the plots. A body under thrust fails the test, unless the beam
/// is so coarse that the fit absorbs the thrust.
///
/// Below the floor the air bends a path by more than that. There a seed that comes down is followed as a body in the air ({@link FlightModes}), with a ballistic coefficient that is unknown, and becomes a track, above 10 km, when its plots lie on one such path, the sum of the squares of its innovations within the
/// same limit, and it is a slender body with 90 %: empty stages and pieces, which fall slowly, begin no track, and what climbs or burns none either. A seed that may be either waits for its next plot.
final class Initiator {
  static final double FASTEST = 8500; // [m/s]
  static final double WINDOW = 25; // [s]
  static final double SHORTEST = 0.5; // [s]
  static final int SCANS_BACK = 2;
  static final double GATE = 16.27; // 99.9 % of chi-square, three degrees of freedom
  private static final double SLENDER = 0.9; // probability from which a low body is followed
  private static final int MOST_SEEDS = 4000;
  private static final Comparator<Seed> BEST_FIRST =
      Comparator.comparingInt((Seed s) -> -s.plots.size())
          .thenComparingDouble(Seed::strain)
          .thenComparingLong(s -> s.serial);

  private final KalmanFilter filter;
  private final CoarseGate coarse = new CoarseGate();
  private final Estimate moved = new Estimate();
  private final BallisticFit fit;
  private final int confirmations;
  private final int withinLooks;
  private final double floor;
  private final Map<String, Integer> scans = new TreeMap<>(); // of each radar, so far
  private List<Loose> loose = new ArrayList<>();
  private List<Seed> seeds = new ArrayList<>();
  private final List<Seed> begun = new ArrayList<>(); // by the last scan
  private long serial;

  /// A plot that no track took, and the number of its radar's scan.
  private record Loose(Plot plot, int scan) {}

  /// A seed that became certain.
  record Found(Estimate estimate, List<Plot> plots) {}

  /// @param confirmations m, at least three
  /// @param withinLooks n
  /// @param floor altitude below which nothing is started (m)
  Initiator(KalmanFilter filter, int confirmations, int withinLooks, double floor) {
    this.filter = filter;
    this.fit = new BallisticFit(filter.motion());
    this.confirmations = Math.max(3, confirmations);
    this.withinLooks = withinLooks;
    this.floor = floor;
  }

  /// Takes what is left of one radar's scan at `t` (s); what became certain, best first.
  List<Found> process(double t, String sensor, List<Plot> plots) {
    int scan = scans.merge(sensor, 1, Integer::sum);
    forget(t, sensor, scan);
    seeds.removeIf(s -> s.looks(t) > withinLooks);
    for (Seed s : seeds) {
      prolong(s, t, plots);
    }
    seeds.removeIf(s -> s.chiSquare > BallisticFit.limit(Math.max(3, s.degrees())));
    begun.clear();
    for (Plot z : plots) {
      startSeeds(z);
      loose.add(new Loose(z, scan));
    }
    return confirm();
  }

  private void forget(double t, String sensor, int scan) {
    loose.removeIf(l ->
        t - l.plot().time() > WINDOW
            || (l.plot().sensor().id().equals(sensor) && scan - l.scan() > SCANS_BACK));
    seeds.removeIf(s -> t - s.lastTime() > WINDOW);
    if (seeds.size() > MOST_SEEDS) {
      seeds = new ArrayList<>(seeds.subList(seeds.size() - MOST_SEEDS, seeds.size()));
    }
  }

  private void prolong(Seed s, double t, List<Plot> plots) {
    if (t < s.lastTime()) {
      return; // what comes late starts seeds of its own
    }
    double best = GATE;
    Plot chosen = null;
    coarse.aim(s.estimate, t);
    moved.set(s.estimate);
    for (Plot z : plots) {
      if (coarse.admits(z)) {
        filter.predict(moved, t);
        double d = filter.innovation(moved, z);
        if (d <= best) {
          best = d;
          chosen = z;
        }
      }
    }
    if (chosen != null) {
      filter.update(moved, chosen);
      s.estimate.set(moved);
      s.chiSquare += best;
      s.plots.add(chosen);
    }
  }

  private void startSeeds(Plot b) {
    for (Loose l : loose) {
      Plot a = l.plot();
      double dt = b.time() - a.time();
      if (dt >= SHORTEST && a.sensor().id().equals(b.sensor().id()) && plausible(a, b, dt)) {
        Seed started = new Seed(serial++, a, b);
        seeds.add(started);
        begun.add(started);
      }
    }
  }

  private static boolean plausible(Plot a, Plot b, double dt) {
    double sigma = Math.sqrt(a.acrossVariance() + b.acrossVariance());
    return a.position().distance(b.position()) <= FASTEST * dt + 3 * sigma;
  }

  private List<Found> confirm() {
    List<Found> found = new ArrayList<>();
    List<Seed> ripe = new ArrayList<>();
    for (Seed s : seeds) {
      if (s.plots.size() >= confirmations) {
        ripe.add(s);
      }
    }
    ripe.sort(BEST_FIRST);
    for (Seed s : ripe) {
      if (seeds.contains(s)) {
        Found f = certain(s);
        if (f == null && undecided(s.estimate)) {
          continue;
        }
        seeds.remove(s);
        if (f != null) {
          found.add(f);
          seeds.removeIf(o -> o.shares(s));
          loose.removeIf(l -> s.plots.contains(l.plot()));
        }
      }
    }
    return found;
  }

  private @Nullable Found certain(Seed s) {
    if (FlightModes.low(s.estimate)) {
      return falls(s.estimate) ? new Found(s.estimate.copy(), List.copyOf(s.plots)) : null;
    }
    Estimate e = fit.of(s.plots, s.estimate);
    if (e == null || fit.chiSquare() > BallisticFit.limit(s.degrees())) {
      return null;
    }
    double height = Frames.height(e.x[0], e.x[1], e.x[2]);
    return height < floor ? null : new Found(e, List.copyOf(s.plots));
  }

  /// Whether a low seed comes down fast through the air: its plots lie on one path, or it would have been forgotten.
  private static boolean falls(Estimate e) {
    return FlightModes.slender(e) > SLENDER
        && e.descending()
        && Frames.height(e.x[0], e.x[1], e.x[2]) > TrackFile.LOW;
  }

  /// Whether a low seed may be slender or light: the next plot will tell.
  private static boolean undecided(Estimate e) {
    double p = FlightModes.slender(e);
    return FlightModes.low(e) && e.descending() && p > 1 - SLENDER && p <= SLENDER;
  }

  /// Seeds that the last scan began, two plots each.
  List<Seed> begun() {
    return begun;
  }

  /// Forgets plots that are some other track's.
  void taken(List<Plot> plots) {
    loose.removeIf(l -> plots.contains(l.plot()));
    seeds.removeIf(s -> plots.stream().anyMatch(s.plots::contains));
  }

  /// Seeds of three plots and more that share none, best first: what may become tracks.
  List<Seed> tentative() {
    List<Seed> sorted = new ArrayList<>(seeds);
    sorted.removeIf(s -> s.plots.size() < 3);
    sorted.sort(BEST_FIRST);
    List<Seed> kept = new ArrayList<>();
    for (Seed s : sorted) {
      if (kept.stream().noneMatch(s::shares)) {
        kept.add(s);
      }
    }
    return kept;
  }
}

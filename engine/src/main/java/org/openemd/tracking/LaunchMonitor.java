package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.sensing.Detection;

/// Bearings become plumes, plumes become launches.
///
/// A bearing joins the plume of its satellite that is expected nearest, inside a gate that allows for 25 m/s2 across the line
/// of sight; else it starts one. Plumes of two satellites are one launch when their rays pass each other closely. Launches
/// from one place stay apart by motion, when the later one appears while the former is seen and a few kilometres
/// on (10 s and more apart); when the former is missed in that very scan, the two may be exchanged, which changes no
/// count. Launches from one place at one time are told apart only where their plumes are.
final class LaunchMonitor {
  private static final double FORGET = 35; // [s] without a bearing
  private static final double CLOSE = 4; // standard deviations between two rays
  private static final double SLACK = 4e3; // [m] between two rays, for bearings of different times
  private static final double DISTANCE = 38e6; // [m] satellite to plume, typical

  private final Map<String, KnownSatellite> satellites = new TreeMap<>();
  private final List<Plume> plumes = new ArrayList<>();
  private final List<Launch> launches = new ArrayList<>();

  /// One launch and what shows it.
  private final class Launch {
    final int number;
    final double reported;
    final List<Plume> plumes = new ArrayList<>();
    LaunchFit fit;
    LaunchReport report;

    Launch(int number, double reported, Plume first) {
      this.number = number;
      this.reported = reported;
      plumes.add(first);
      fit = new LaunchFit(plumes, List.of(known(first)));
      report = fit.report(number, reported);
    }

    /// A further satellite sees it: everything is fitted anew.
    void join(Plume p) {
      plumes.add(p);
      fit = new LaunchFit(plumes, plumes.stream().map(LaunchMonitor.this::known).toList());
      report = fit.report(number, reported);
    }

    boolean seenBy(String satellite) {
      return plumes.stream().anyMatch(p -> p.satellite.equals(satellite));
    }

    void take(Detection.Bearing b) {
      fit.take(b);
      report = fit.report(number, reported);
    }
  }

  private record Pair(int plume, int bearing, @Unit("1") double strain) {}

  LaunchMonitor(List<KnownSatellite> satellites) {
    for (KnownSatellite s : satellites) {
      this.satellites.put(s.id(), s);
    }
  }

  private KnownSatellite known(Plume p) {
    KnownSatellite s = satellites.get(p.satellite);
    if (s == null) {
      throw new IllegalArgumentException(
          "satellite " + p.satellite + " reports but is not in the network");
    }
    return s;
  }

  /// Takes the bearings of one scan; the launches that it shows first, and those that it shows first from a second satellite.
  List<LaunchReport> process(double now, List<Detection.Bearing> bearings) {
    List<LaunchReport> news = new ArrayList<>();
    for (Plume p : assign(bearings)) {
      Launch of = launchOf(p);
      if (of == null) {
        of = explain(now, p);
        if (of != null && of.plumes.size() <= 2) {
          news.add(of.report);
        }
      } else {
        of.take(p.bearings.getLast());
      }
    }
    return news;
  }

  /// Gives each bearing to a plume, old or new.
  private List<Plume> assign(List<Detection.Bearing> bearings) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < plumes.size(); i++) {
      for (int j = 0; j < bearings.size(); j++) {
        Detection.Bearing b = bearings.get(j);
        if (candidate(plumes.get(i), b)) {
          pairs.add(new Pair(i, j, plumes.get(i).strain(b)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::strain)
            .thenComparingInt(Pair::plume)
            .thenComparingInt(Pair::bearing));
    Plume[] taker = new Plume[bearings.size()];
    List<Plume> touched = new ArrayList<>();
    for (Pair p : pairs) {
      Plume plume = plumes.get(p.plume());
      if (p.strain() <= 1 && taker[p.bearing()] == null && !touched.contains(plume)) {
        taker[p.bearing()] = plume;
        plume.bearings.add(bearings.get(p.bearing()));
        touched.add(plume);
      }
    }
    for (int j = 0; j < taker.length; j++) {
      if (taker[j] == null) {
        Plume plume = new Plume(bearings.get(j));
        plumes.add(plume);
        touched.add(plume);
      }
    }
    return touched;
  }

  private static boolean candidate(Plume p, Detection.Bearing b) {
    double dt = b.time() - p.lastSeen();
    return p.satellite.equals(b.sensor()) && dt > 0 && dt <= FORGET;
  }

  /// Finds the launch behind a plume that has none, if it has enough bearings.
  private @Nullable Launch explain(double now, Plume p) {
    if (p.bearings.size() < known(p).confirmations()) {
      return null;
    }
    Launch best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Launch l : launches) {
      double miss = l.seenBy(p.satellite) ? Double.POSITIVE_INFINITY : miss(l, p);
      if (miss < least) {
        least = miss;
        best = l;
      }
    }
    if (best == null) {
      best = new Launch(launches.size() + 1, now, p);
      launches.add(best);
    } else {
      best.join(p);
    }
    return best;
  }

  private @Nullable Launch launchOf(Plume p) {
    for (Launch l : launches) {
      if (l.plumes.contains(p)) {
        return l;
      }
    }
    return null;
  }

  /// Worst distance between the rays of a launch and of a plume; infinite when they are two.
  private static double miss(Launch l, Plume p) {
    Plume o = l.plumes.getFirst();
    double worst = -1;
    for (Detection.Bearing b : p.bearings) {
      if (b.time() >= o.firstSeen() && b.time() <= o.lastSeen() + 11) {
        worst = Math.max(worst, Rays.miss(o, p, b.time()));
      }
    }
    double gate = CLOSE * Math.sqrt(2) * DISTANCE * p.bearings.getFirst().sigma() + SLACK;
    return worst >= 0 && worst <= gate ? worst : Double.POSITIVE_INFINITY;
  }

  /// All launches, by number.
  List<LaunchReport> reports() {
    return launches.stream().map(l -> l.report).toList();
  }

  /// A report in one sentence, such as `launch at 38.08, 46.29, +-4 km, heading 312 +-3 deg, by two satellites`.
  static String describe(LaunchReport r) {
    String heading =
        Double.isNaN(r.azimuth())
            ? ""
            : String.format(
                Locale.ROOT,
                ", heading %.0f +-%.0f deg",
                StrictMath.toDegrees(r.azimuth()),
                Math.ceil(StrictMath.toDegrees(r.sigmaAzimuth())));
    return String.format(
        Locale.ROOT,
        "launch %d at about %.2f, %.2f, +-%.0f km%s, by %s",
        r.number(),
        r.site().latitudeDegrees(),
        r.site().longitudeDegrees(),
        Math.ceil(r.sigmaSite() / 1e3),
        heading,
        r.stereo() ? "two satellites" : "one satellite");
  }
}

package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;

/// Where radars are to search for reported launches: those of the last half hour that no track explains.
///
/// A confirmed track explains a launch, if it is or may be a warhead and its path, followed back to the last bearing, comes within four standard deviations of where
/// the missile was then seen; what it still burnt unseen is allowed for. Volumes are computed every ten seconds and their middles moved along the chord between: 100 m. Not thread-safe.
public final class LaunchCues {
  private static final double OLDEST = 1800; // [s]
  private static final double GRID = 10; // [s]
  private static final double DEVIATIONS = 4;
  private static final double STEP = 30; // [s]
  private static final double LONG_STEP = 120; // [s] of a cheap test first
  private static final double ROUGH = 100e3; // [m] far beyond its error: metres a step

  private final double lowBelow;
  private final Map<Integer, Known> known = new TreeMap<>();
  private final BallisticMotion motion = new BallisticMotion();

  /// One volume of one launch.
  public record Cue(String name, SearchVolume volume) {}

  /// What was made of one launch.
  private static final class Known {
    LaunchReport report;
    int explainedBy; // 0: by no track
    final Map<Integer, Track> strangers = new TreeMap<>(); // that do not explain it, as they were
    double start = Double.NaN;
    List<SearchVolume> from = List.of();
    List<SearchVolume> to = List.of();

    Known(LaunchReport report) {
      this.report = report;
    }
  }

  /// @param lowBelow probability of a warhead at and below which a track explains no launch
  public LaunchCues(double lowBelow) {
    this.lowBelow = lowBelow;
  }

  /// The volumes at `t` (s).
  public List<Cue> at(double t, List<Track> tracks, List<LaunchReport> launches) {
    List<Cue> cues = new ArrayList<>();
    for (LaunchReport r : launches) {
      LaunchReport.Boost boost = r.boost();
      if (boost == null || t - r.launchTime() > OLDEST) {
        continue;
      }
      Known k = known.computeIfAbsent(r.number(), _ -> new Known(r));
      if (!k.report.equals(r)) {
        k.report = r;
        k.start = Double.NaN;
        k.strangers.clear();
      }
      if (!explained(k, boost, tracks)) {
        List<SearchVolume> volumes = volumes(k, t);
        for (int i = 0; i < volumes.size(); i++) {
          cues.add(new Cue("launch " + r.number() + "/" + i, volumes.get(i)));
        }
      }
    }
    return cues;
  }

  /// By the last of the tracks that does: these are asked from the last to the first.
  private boolean explained(Known k, LaunchReport.Boost boost, List<Track> tracks) {
    for (int i = tracks.size() - 1; i >= 0; i--) {
      Track track = tracks.get(i);
      if (track.confirmed()
          && track.warheadProbability() > lowBelow
          && (track.number() == k.explainedBy || explains(k, track, boost))) {
        k.explainedBy = track.number();
        return true;
      }
    }
    k.explainedBy = 0;
    return false;
  }

  /// Asked anew only when the track has changed.
  private boolean explains(Known k, Track track, LaunchReport.Boost boost) {
    Track before = k.strangers.get(track.number());
    if (before != null && before.time() == track.time() && before.state().equals(track.state())) {
      return false;
    }
    boolean explains = explains(track, k.report.lastSeen(), boost);
    if (!explains) {
      k.strangers.put(track.number(), track);
    }
    return explains;
  }

  private boolean explains(Track track, double lastSeen, LaunchReport.Boost boost) {
    double back = lastSeen - track.time();
    if (back > 0) {
      return false;
    }
    Estimate e = track.estimate();
    double unseen = 0.5 * boost.acceleration().norm() * boost.unseen() * boost.unseen();
    double variance =
        e.positionVariance()
            + back * back * e.velocityVariance()
            + boost.covariance().block(0, 0, 3, 3).trace();
    double most = DEVIATIONS * Math.sqrt(variance) + unseen;
    return miss(e, back, LONG_STEP, boost) <= most + ROUGH && miss(e, back, STEP, boost) <= most;
  }

  /// How far from where the missile was seen last a track was then (m).
  private double miss(Estimate e, double back, double step, LaunchReport.Boost boost) {
    double[] x = e.x.clone();
    motion.move(x, back, step);
    return boost.state().position().distance(new Vec3(x[0], x[1], x[2]));
  }

  private static List<SearchVolume> volumes(Known k, double t) {
    double start = GRID * Math.floor(t / GRID);
    if (start != k.start) {
      k.from = start == k.start + GRID ? k.to : LaunchPrediction.at(k.report, start);
      k.to = LaunchPrediction.at(k.report, start + GRID);
      k.start = start;
    }
    if (k.from.size() != k.to.size()) {
      return LaunchPrediction.at(k.report, t);
    }
    List<SearchVolume> now = new ArrayList<>();
    for (int i = 0; i < k.to.size(); i++) {
      SearchVolume a = k.from.get(i);
      SearchVolume b = k.to.get(i);
      Vec3 way = b.centre().minus(a.centre());
      now.add(new SearchVolume(a.centre().plus((t - start) / GRID, way), b.covariance()));
    }
    return now;
  }
}

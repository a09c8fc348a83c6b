package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Frames;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.run.RunRecord;
import org.openemd.tracking.Association;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Smoother;
import org.openemd.world.World;

/// What could have been known of threats' paths with all plots at once.
final class Smoothing {
  private static final double AIR =
      130e3; // [m] below which the air has a say in a track (tracking.FlightModes)

  private final RunRecord run;
  private final BallisticMotion motion;

  private Smoothing(RunRecord run) {
    this.run = run;
    motion = new BallisticMotion(run.scenario().tracking().processNoise());
  }

  /// One for each track of a threat's warhead that two pictures show.
  static List<SmoothedTrack> of(RunRecord run, SideTable side) {
    Smoothing s = new Smoothing(run);
    List<SmoothedTrack> all = new ArrayList<>();
    for (World.Threat t : run.world().threats()) {
      side.tracksOf(t.id()).forEach(n -> s.add(t, n, all));
    }
    return all;
  }

  private void add(World.Threat threat, int track, List<SmoothedTrack> all) {
    Trajectory truth = run.world().body(threat.id()).path();
    List<Estimate> filtered = history(track, truth);
    if (filtered.size() > 1) {
      all.add(held(threat, track, filtered, new Smoother(motion).smooth(filtered), truth));
    }
  }

  /// Pictures of the track up to its last plot, after burnout and above the air: the smoother leads back in free flight.
  private List<Estimate> history(int track, Trajectory truth) {
    double last =
        run.associations().stream()
            .filter(a -> a.track() == track)
            .mapToDouble(Association::time)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    List<Estimate> pictures = new ArrayList<>();
    for (RunRecord.Picture p : run.pictures()) {
      for (Track t : p.tracks()) {
        if (t.number() == track
            && t.confirmed()
            && t.phase() == Phase.BALLISTIC
            && p.time() <= last
            && truth.covers(p.time())
            && Frames.height(t.state().position()) > AIR) {
          pictures.add(new Estimate(p.time(), t.state(), t.covariance()));
        }
      }
    }
    return pictures;
  }

  private SmoothedTrack held(
      World.Threat threat,
      int track,
      List<Estimate> filtered,
      List<Estimate> smoothed,
      Trajectory truth) {
    Estimate start = smoothed.getFirst().copy();
    double burnout = threat.burnoutTime();
    new ExtendedFilter(motion).predict(start, burnout);
    Vec3 error = start.state().position().minus(truth.position(burnout));
    return new SmoothedTrack(
        threat.id(),
        track,
        filtered.getFirst().time,
        filtered.getLast().time,
        rootMeanSquare(filtered, truth),
        rootMeanSquare(smoothed, truth),
        error.norm(),
        Math.sqrt(start.positionVariance()));
  }

  private static double rootMeanSquare(List<Estimate> path, Trajectory truth) {
    double sum = 0;
    for (Estimate e : path) {
      Vec3 error = e.state().position().minus(truth.position(e.time));
      sum += error.dot(error);
    }
    return Math.sqrt(sum / path.size());
  }
}

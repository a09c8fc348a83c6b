package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.command.FeasibleShot;
import org.openemd.command.ShotAssessor;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.run.RunRecord;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// The whole set of shots that were feasible at a track when it was first planned against, as it was then believed to fly.
///
/// @param body what the track truly was, mostly; empty when nothing
/// @param shots of all batteries that had interceptors at the start, one for each half minute of the intercept
public record EngagementPlan(
    @Unit("s") double time, int track, String body, List<FeasibleShot> shots) {
  private static final double STEP = 30; // [s]

  public EngagementPlan {
    shots = List.copyOf(shots);
  }

  /// Of every track that was planned against, in the order of time.
  static List<EngagementPlan> of(RunRecord run, SideTable side) {
    List<EngagementPlan> plans = new ArrayList<>();
    List<ShotAssessor> assessors = run.assessors();
    List<Integer> planned = new ArrayList<>();
    for (RunRecord.Milestone m : run.milestones()) {
      if (m.step() == RunRecord.Step.PLANNED && !planned.contains(m.track())) {
        planned.add(m.track());
        picture(run, m)
            .map(t -> plan(m.time(), t, side.body(t.number()), assessors))
            .ifPresent(plans::add);
      }
    }
    return List.copyOf(plans);
  }

  // The track as of the last picture before the plan, or the first after it.
  private static Optional<Track> picture(RunRecord run, RunRecord.Milestone m) {
    Track last = null;
    for (RunRecord.Picture p : run.pictures()) {
      for (Track t : p.tracks()) {
        boolean may = t.number() == m.track() && t.phase() != Phase.BOOST;
        if (may && (p.time() <= m.time() || last == null)) {
          last = t;
        }
      }
    }
    return Optional.ofNullable(last);
  }

  private static EngagementPlan plan(
      double now, Track track, String body, List<ShotAssessor> assessors) {
    Trajectory path = TrackPrediction.path(track);
    List<FeasibleShot> shots = new ArrayList<>();
    assessors.forEach(a -> shots.addAll(a.all(track, path, now, STEP)));
    return new EngagementPlan(now, track.number(), body, shots);
  }
}

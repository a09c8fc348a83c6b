package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Frames;
import org.openemd.run.RunRecord;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.ImpactPredictor;
import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;

/// Where the network believed that threats would come down: at a track's first picture and at its last in free flight, when there is still time to act on it.
final class Predictions {
  private Predictions() {}

  static List<PredictedImpact> of(RunRecord run, SideTable side) {
    List<PredictedImpact> kept = new ArrayList<>();
    run.world()
        .threats()
        .forEach(t -> side.tracksOf(t.id()).forEach(n -> keep(run, t.id(), n, kept)));
    return kept;
  }

  private static void keep(RunRecord run, String threat, int track, List<PredictedImpact> kept) {
    List<Track> history =
        run.pictures().stream()
            .flatMap(p -> p.tracks().stream())
            .filter(t -> t.number() == track && t.confirmed() && t.phase() != Phase.BOOST)
            .filter(t -> Frames.height(t.state().position()) > NetworkTracker.FLOOR)
            .toList();
    if (!history.isEmpty()) {
      add(threat, history.getFirst(), kept);
      add(threat, history.getLast(), kept);
    }
  }

  private static void add(String threat, Track track, List<PredictedImpact> kept) {
    ImpactPrediction impact = ImpactPredictor.predict(track);
    if (impact != null) {
      kept.add(new PredictedImpact(track.time(), track.number(), threat, impact));
    }
  }
}

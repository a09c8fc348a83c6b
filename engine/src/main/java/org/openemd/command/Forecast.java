package org.openemd.command;

import org.jspecify.annotations.Nullable;
import org.openemd.flight.Trajectory;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.ImpactPredictor;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// Where a track goes: what battle management asks of a prediction.
public interface Forecast {
  /// From the track itself.
  Forecast OF_TRACK =
      new Forecast() {
        @Override
        public @Nullable ImpactPrediction impact(Track track) {
          return ImpactPredictor.predict(track);
        }

        @Override
        public Trajectory path(Track track) {
          return TrackPrediction.path(track);
        }
      };

  /// Where it comes down; null when it does not.
  @Nullable ImpactPrediction impact(Track track);

  /// Its path from its time on.
  Trajectory path(Track track);
}

package org.openemd.results;

import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.FalseTracks;
import org.openemd.tracking.TrackingPolicy;

/// How many tracks in time begin with a radar's false plots alone, about.
///
/// It is as if the radar looked at its whole field in each frame, where it looks at a part of it and at what it has just detected. Errors are those of a plot at the threshold, which grow off boresight: the mean over the field.
/// The number of false plots is `false_alarms_per_scan`, what a search of the whole field leaves for the tracker; the thresholds that noise passes in single cells are far more (false-alarm probability times cells), and the radar sorts them out
/// itself.
public final class FalseTrackRate {
  private static final int ANGLES = 8;

  private FalseTrackRate() {}

  /// Expected false tracks of a radar (1/s).
  public static double of(Radar radar, TrackingPolicy policy) {
    if (radar.falseAlarmRate() == 0) {
      return 0;
    }
    FalseTracks logic = new FalseTracks(policy.confirmations(), policy.withinLooks());
    RadarModel model = new RadarModel(radar);
    double snr =
        DetectionStatistics.threshold(radar.falseAlarmProbability(), radar.integratedLooks())
            / radar.integratedLooks();
    Radar.Face face = radar.faces().getFirst();
    double sum = 0;
    for (int i = 0; i < ANGLES; i++) {
      double angle = model.sigmaAngle(snr, cosine(radar, face, (i + 0.5) / ANGLES));
      sum +=
          logic.rate(
              new FalseTracks.Clutter(
                  radar.falseAlarmRate(),
                  radar.fieldOfView(),
                  radar.instrumentedRange(),
                  angle,
                  model.sigmaRange(snr),
                  radar.revisit()));
    }
    return sum / ANGLES;
  }

  /// Of the scan angle that a share of the field lies within.
  private static double cosine(Radar radar, Radar.Face face, double share) {
    if (radar.steered()) {
      return 1;
    }
    return face.tilted()
        ? 1 - share * (1 - StrictMath.cos(face.halfWidth()))
        : StrictMath.cos(share * face.halfWidth());
  }
}

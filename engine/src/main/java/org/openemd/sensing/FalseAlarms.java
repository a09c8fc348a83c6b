package org.openemd.sensing;

import java.util.List;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Plots that nothing caused: a Poisson number a scan in proportion to the beams that were pointed, of those that its whole field of view would take, uniform
/// over them and over the volume of each and in range rate; their power that of the receiver alone where it exceeds the threshold.
final class FalseAlarms {
  private static final double FASTEST = 8000; // [m/s] of the velocities that are searched

  private final RadarModel model;
  private final Radar radar;
  private final double beams; // that fill the field of view

  FalseAlarms(RadarModel model) {
    this.model = model;
    this.radar = model.radar();
    beams = Math.max(1, radar.fieldOfView() / (radar.beamwidth() * radar.beamwidth()));
  }

  /// Adds this scan's to `echoes`.
  void draw(RandomStream s, Beams frame, List<Echo> echoes) {
    int count = s.nextPoisson(radar.falseAlarmRate() * frame.size() / beams);
    for (int i = 0; i < count; i++) {
      int beam = Math.min(frame.size() - 1, (int) (s.nextDouble() * frame.size()));
      Vec3 u = frame.inside(beam, s.nextDouble(), s.nextDouble());
      double range = radar.instrumentedRange() * StrictMath.cbrt(s.nextDouble());
      double rate = s.uniform(-FASTEST, FASTEST);
      double snr = power(s.nextExponential()) / radar.integratedLooks() - 1;
      Vec3 place = model.frame().position().position().plus(range, u);
      double share = frame.share(u);
      if (share > 0 && model.look(place, frame.normal()) instanceof Look.InView look) {
        double rcs = snr / (look.unitSnr() * share);
        echoes.add(new Echo("", range, u, range, u, rate, look.cosScan(), snr, rcs));
      }
    }
  }

  /// The power that chance exceeds `e^-rarer` times as often as the threshold.
  private double power(double rarer) {
    return radar.integratedLooks() == 1
        ? model.threshold() + rarer
        : DetectionStatistics.threshold(
            radar.falseAlarmProbability() * StrictMath.exp(-rarer), radar.integratedLooks());
  }
}

package org.openemd.sensing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Plots that nothing caused: a Poisson number a scan, uniform over the volume of each face or pointing and in range rate, their
/// power that of the receiver alone where it exceeds the threshold.
final class FalseAlarms {
  private static final double FASTEST = 8000; // [m/s] of the velocities that are searched
  private static final int TRIES = 1000; // for a direction between the elevation limits

  private final RadarModel model;
  private final Radar radar;

  FalseAlarms(RadarModel model) {
    this.model = model;
    this.radar = model.radar();
  }

  /// Adds this scan's to `echoes`; a direction outside the elevation limits is not searched and gives none.
  void draw(RandomStream s, @Nullable SensorTask task, List<Echo> echoes) {
    int count = s.nextPoisson(radar.falseAlarmRate());
    for (int i = 0; i < count; i++) {
      Vec3 pointing = radar.steered() ? pointing(s, task) : null;
      Vec3 u = radar.steered() ? aroundPointing(s, pointing) : inFace(s);
      double range = radar.instrumentedRange() * StrictMath.cbrt(s.nextDouble());
      double rate = s.uniform(-FASTEST, FASTEST);
      double snr = power(s.nextExponential()) / radar.integratedLooks() - 1;
      if (u != null
          && model.look(model.frame().position().position().plus(range, u), pointing)
              instanceof Look.InView look) {
        double rcs = snr / look.unitSnr();
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

  private Vec3 inFace(RandomStream s) {
    double total = radar.faces().stream().mapToDouble(Radar.Face::halfWidth).sum();
    double along = s.nextDouble() * total;
    int i = 0;
    while (i < radar.faces().size() - 1 && along >= radar.faces().get(i).halfWidth()) {
      along -= radar.faces().get(i).halfWidth();
      i++;
    }
    Radar.Face f = radar.faces().get(i);
    return f.tilted() ? aroundBoresight(s, i) : inWedge(s, f);
  }

  private Vec3 inWedge(RandomStream s, Radar.Face f) {
    double azimuth = f.azimuth() + f.halfWidth() * s.uniform(-1, 1);
    double low = StrictMath.sin(Math.max(0, radar.minElevation()));
    double sinElevation = s.uniform(low, StrictMath.sin(radar.maxElevation()));
    return model.frame().direction(azimuth, StrictMath.asin(sinElevation));
  }

  /// Drawn again until it lies between the elevation limits.
  private Vec3 aroundBoresight(RandomStream s, int face) {
    double low = StrictMath.sin(radar.minElevation());
    double high = StrictMath.sin(radar.maxElevation());
    double least = StrictMath.cos(radar.faces().get(face).halfWidth());
    Vec3 u = model.boresight(face);
    for (int i = 0; i < TRIES; i++) {
      u = around(model.boresight(face), s.uniform(least, 1), 2 * StrictMath.PI * s.nextDouble());
      double up = u.dot(model.frame().up());
      if (up >= low && up <= high) {
        break;
      }
    }
    return u;
  }

  private static @Nullable Vec3 pointing(RandomStream s, @Nullable SensorTask task) {
    double which = s.nextDouble();
    return task == null || task.directions().isEmpty()
        ? null
        : task.directions().get((int) (which * task.directions().size()));
  }

  private @Nullable Vec3 aroundPointing(RandomStream s, @Nullable Vec3 pointing) {
    double cos = s.uniform(StrictMath.cos(radar.faces().getFirst().halfWidth()), 1);
    double turn = 2 * StrictMath.PI * s.nextDouble();
    return pointing == null ? null : around(pointing, cos, turn);
  }

  private static Vec3 around(Vec3 p, double cos, double turn) {
    Vec3 a = Directions.across(p);
    double sin = Math.sqrt(1 - cos * cos);
    return p.times(cos)
        .plus(sin * StrictMath.cos(turn), a)
        .plus(sin * StrictMath.sin(turn), p.cross(a))
        .unit();
  }
}

package org.openemd.sensing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Plots that nothing caused: a Poisson number a scan, uniform over the volume of each face or pointing, their
/// power exponential above the threshold.
final class FalseAlarms {
  private final RadarModel model;
  private final Radar radar;

  FalseAlarms(RadarModel model) {
    this.model = model;
    this.radar = model.radar();
  }

  /// Adds this scan's to `echoes`; a direction outside the elevation limits is not searched and gives none.
  void draw(RandomStream s, @Nullable SensorTask task, List<RadarScanner.Echo> echoes) {
    int count = s.nextPoisson(radar.falseAlarmRate());
    for (int i = 0; i < count; i++) {
      Vec3 u = radar.steered() ? aroundPointing(s, task) : inFace(s);
      double range = radar.instrumentedRange() * StrictMath.cbrt(s.nextDouble());
      double power = model.threshold() + s.nextExponential();
      if (u != null
          && model.look(model.frame().position().position().plus(range, u), task)
              instanceof Look.InView look) {
        double rcs = (power - 1) / look.unitSnr();
        echoes.add(new RadarScanner.Echo("", range, u, range, u, look.cosScan(), power - 1, rcs));
      }
    }
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
    double azimuth = f.azimuth() + f.halfWidth() * s.uniform(-1, 1);
    double low = StrictMath.sin(Math.max(0, radar.minElevation()));
    double sinElevation = s.uniform(low, StrictMath.sin(radar.maxElevation()));
    return model.frame().direction(azimuth, StrictMath.asin(sinElevation));
  }

  private @Nullable Vec3 aroundPointing(RandomStream s, @Nullable SensorTask task) {
    double which = s.nextDouble();
    double cos = s.uniform(StrictMath.cos(radar.faces().getFirst().halfWidth()), 1);
    double turn = 2 * StrictMath.PI * s.nextDouble();
    if (task == null || task.directions().isEmpty()) {
      return null;
    }
    Vec3 p = task.directions().get((int) (which * task.directions().size()));
    Vec3 a = Directions.across(p);
    double sin = Math.sqrt(1 - cos * cos);
    return p.times(cos)
        .plus(sin * StrictMath.cos(turn), a)
        .plus(sin * StrictMath.sin(turn), p.cross(a))
        .unit();
  }
}

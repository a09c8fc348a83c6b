package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask.Purpose;
import org.openemd.sensing.SensorTask.Request;

@Tag("law")
class SwathTest {
  /// 200 ellipses up to 45 degrees wide, 100 directions about each: in a swath is what is in any of its beams worked out one by one.
  @Test
  void holdsADirectionAsItsBeamsDo() {
    RandomStream s = RandomStream.of(6, 0, "swath", "directions");
    Radar radar = Radars.fixed();
    RadarModel model = new RadarModel(radar);
    int inside = 0;
    for (int i = 0; i < 200; i++) {
      Request q = request(s);
      Swath swath = swath(model, q);
      for (int k = 0; k < 100; k++) {
        Vec3 u = off(s, q);
        boolean any = false;
        for (int j = 0; j < swath.size(); j++) {
          any |= swath.beam(j).holds(u);
        }
        assertThat(swath.holds(u)).as("%s of %s", u, q).isEqualTo(any);
        inside += any ? 1 : 0;
      }
    }
    assertThat(inside).isBetween(1000, 19_000);
  }

  private static Swath swath(RadarModel model, Request q) {
    BeamPattern pattern = new BeamPattern(q.halfLength(), q.halfWidth(), model.radar().beamwidth());
    Swath swath = new Swath(model, null, pattern, q);
    for (int k = 0; k < pattern.size(); k += 2) {
      if (model.cosField(pattern.direction(k, q), null) > 0) {
        swath.add(k);
      }
    }
    return swath;
  }

  private static Vec3 off(RandomStream s, Request q) {
    Vec3 side = q.direction().cross(q.along());
    return q.direction()
        .plus(s.uniform(-1.1, 1.1) * q.halfLength(), q.along())
        .plus(s.uniform(-1.1, 1.1) * q.halfWidth(), side)
        .unit();
  }

  private static Request request(RandomStream s) {
    Vec3 u = Radars.FRAME.direction(s.uniform(0, 2 * Math.PI), s.uniform(0, 1.3));
    double length = s.uniform(0.05, 0.8);
    return new Request(
        "q", Purpose.CUE, u, u.across(), length, s.uniform(0.2, 1) * length, 1e6, 1e5);
  }
}

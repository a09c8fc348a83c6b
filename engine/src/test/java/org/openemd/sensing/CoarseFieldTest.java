package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask.Purpose;
import org.openemd.sensing.SensorTask.Request;

@Tag("law")
class CoarseFieldTest {
  private static final Radar.Refractivity THICK = new Radar.Refractivity(450, 0);

  /// Tilted faces, faces without a tilt, and one that turns.
  private static List<Radar> radars() {
    double wide = Math.toRadians(60);
    List<Radar> bare =
        List.of(
            Radars.fixed(),
            Radars.steered(12),
            Radars.radar(
                List.of(
                    new Radar.Face(Math.toRadians(40), wide, Math.toRadians(20)),
                    new Radar.Face(Math.toRadians(160), wide, Math.toRadians(20))),
                false,
                0,
                1e6));
    return bare.stream().map(r -> new RadarBuilder(r).refractivity(THICK).build()).toList();
  }

  /// Of 3,000 wide ellipses anywhere, their positions one by one: what is in the field is never left out, and what is said to be in it for good is, in that of the face that is named.
  @Test
  void isNeverWrongAboutAPosition() {
    RandomStream s = RandomStream.of(5, 0, "field", "requests");
    int seen = 0;
    int spared = 0;
    int sure = 0;
    for (Radar r : radars()) {
      RadarModel model = new RadarModel(r);
      for (int i = 0; i < 1000; i++) {
        Request q = request(s);
        Vec3 normal = r.steered() ? direction(s) : null;
        BeamPattern pattern = new BeamPattern(q.halfLength(), q.halfWidth(), Math.toRadians(2));
        CoarseField.Aimed field = model.coarse().at(q, normal);
        boolean any = pattern.within(field);
        for (int k = 0; k < pattern.size(); k++) {
          boolean within = pattern.within(k, field);
          Vec3 u = pattern.direction(k, q);
          int face = pattern.sight(k, field);
          boolean sees = model.cosField(u, normal) > 0;
          assertThat(sees).as("body at %s of %s", k, q).isEqualTo(sees(model, u, normal));
          assertThat(sees && !(within && any)).as("%s of %s", k, q).isFalse();
          assertThat(sees && face == CoarseField.HIDDEN).as("%s of %s", k, q).isFalse();
          assertThat(face < 0 || (sees && face == model.face(u))).as("%s of %s", k, q).isTrue();
          sure += face >= 0 ? 1 : 0;
          seen += sees ? 1 : 0;
          spared += within ? 0 : 1;
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
    assertThat(spared).isGreaterThan(1000);
    assertThat(sure).isGreaterThan(1000);
  }

  /// Asked of a body there, which bends the ray first.
  private static boolean sees(RadarModel model, Vec3 u, @Nullable Vec3 normal) {
    Vec3 body = Radars.FRAME.position().position().plus(1e6, u);
    return model.look(body, normal) instanceof Look.InView;
  }

  private static Vec3 direction(RandomStream s) {
    return Radars.FRAME.direction(s.uniform(0, 2 * Math.PI), s.uniform(-0.2, 1.5));
  }

  private static Request request(RandomStream s) {
    Vec3 u = direction(s);
    Vec3 a = u.across();
    double turn = s.uniform(0, Math.PI);
    Vec3 along = a.times(Math.cos(turn)).plus(Math.sin(turn), u.cross(a)).unit();
    double length = s.uniform(0.005, 0.5);
    return new Request("q", Purpose.CUE, u, along, length, s.uniform(0, 1) * length, 1e6, 1e5);
  }
}

package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.SensorTask;
import org.openemd.world.Attitude;
import org.openemd.world.CrossSection;
import org.openemd.world.Fluctuation;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// What a body is called follows from how it looks, never from what it is: from true bodies through a radar's chance to the posterior. The same draws
/// in every comparison, since they go by the name of the body, so that what should be equal is equal to the last bit.
@Tag("law")
class FeaturesTest {
  private static final Radar RADAR = Raid.forward();
  private static final Signature PLAIN_CONE = new Signature(0.01, 0.3);
  private static final Signature PLAIN_STAGE = new Signature(3, 15);
  private static final Signature CONE = byAspect(0.01, 0.3, 14);
  private static final Signature STAGE = byAspect(3, 15, -6);

  private static Signature byAspect(double x, double low, double side) {
    List<Double> angles = List.of(0.0, Math.PI / 2, Math.PI);
    return new Signature(
        CrossSection.byAspect(x, angles, List.of(0.0, side, 3.0)),
        CrossSection.byAspect(low, angles, List.of(0.0, side / 3, 1.0)),
        Fluctuation.SWERLING_1);
  }

  /// Posterior of a body that hangs 500 km away, after forty scans.
  private static double posterior(
      TrackingPolicy policy, ThreatObject.Kind kind, Signature s, Attitude attitude) {
    LocalFrame frame = LocalFrame.at(RADAR.site());
    Vec3 p = frame.position().position().plus(500e3, direction(frame));
    double[] states = {p.x(), p.y(), p.z(), 0, 0, 0, p.x(), p.y(), p.z(), 0, 0, 0};
    Trajectory path = Trajectory.of(new double[] {0, 1000}, states);
    ThreatObject body = new ThreatObject("a", "a", kind, path, s, attitude, List.of());
    RadarScanner scanner = new RadarScanner(RADAR, 1, 0);
    SensorFrame known = SensorFrame.of(Raid.known(RADAR));
    CrossSectionBelief belief = new CrossSectionBelief(policy);
    SensorTask.Request look =
        SensorTask.Request.cone("a", SensorTask.Purpose.CONFIRM, direction(frame), 0);
    SensorTask task = new SensorTask("", List.of(look));
    for (int i = 0; i < 40; i++) {
      var scan = scanner.scan(1 + 2 * i, List.of(body), task, () -> 1);
      for (int k = 0; k < scan.detections().size(); k++) {
        if (scan.causes().get(k).equals("a")) {
          belief.take(Plot.of((Detection.RadarPlot) scan.detections().get(k), known));
        }
      }
    }
    return belief.warhead();
  }

  private static Vec3 direction(LocalFrame frame) {
    return frame.direction(Math.toRadians(330), Math.toRadians(40));
  }

  /// So far off the line to the radar (rad), long before re-entry.
  private static Attitude held(double off) {
    LocalFrame frame = LocalFrame.at(RADAR.site());
    Vec3 back = direction(frame).times(-1);
    Vec3 side = back.cross(frame.up()).unit();
    return new Attitude.Held(back.times(Math.cos(off)).plus(Math.sin(off), side), 2000);
  }

  private static TrackingPolicy expecting(Signature w, Signature s) {
    return new TrackingPolicy(2, 4, 16.27, 60, 1e-3, expected(w), expected(s), 0.9);
  }

  private static TrackingPolicy.Expected expected(Signature s) {
    return new TrackingPolicy.Expected(
        s.x().typical(), s.low().typical(), s.x().spread(), s.low().spread());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void swappingTheCrossSectionsOfWarheadAndStageSwapsThePosterior(boolean aspect) {
    Signature cone = aspect ? CONE : PLAIN_CONE;
    Signature stage = aspect ? STAGE : PLAIN_STAGE;
    TrackingPolicy policy = expecting(cone, stage);
    for (Attitude a : List.of(Attitude.Simple.TUMBLING, held(0.3), held(1.4))) {
      double warhead = posterior(policy, ThreatObject.Kind.WARHEAD, cone, a);
      double spent = posterior(policy, ThreatObject.Kind.SPENT_STAGE, stage, a);
      assertThat(warhead).isGreaterThan(aspect ? 0.5 : 0.9); // from its side a cone looks larger
      assertThat(spent).isLessThan(aspect ? 0.5 : 0.1);
      assertThat(posterior(policy, ThreatObject.Kind.WARHEAD, stage, a)).isEqualTo(spent);
      assertThat(posterior(policy, ThreatObject.Kind.SPENT_STAGE, cone, a)).isEqualTo(warhead);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void equalFeaturesGiveEqualPosteriorsWhateverTheTruth(boolean aspect) {
    Signature cone = aspect ? CONE : PLAIN_CONE;
    Signature stage = aspect ? STAGE : PLAIN_STAGE;
    TrackingPolicy policy = expecting(cone, stage);
    for (Signature looks : List.of(cone, stage, new Signature(0.2, 2))) {
      double one = posterior(policy, ThreatObject.Kind.WARHEAD, looks, held(1));
      for (ThreatObject.Kind kind : ThreatObject.Kind.values()) {
        assertThat(posterior(policy, kind, looks, held(1))).isEqualTo(one);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoExpectsAllToLookAlikeLearnsNothing(boolean aspect) {
    Signature cone = aspect ? CONE : PLAIN_CONE;
    TrackingPolicy policy = expecting(cone, cone);
    for (Signature looks : List.of(cone, PLAIN_STAGE)) {
      double p = posterior(policy, ThreatObject.Kind.WARHEAD, looks, held(1));
      assertThat(p).isCloseTo(0.5, within(1e-9));
    }
  }

  /// From its side the cone is 14 dB larger than from ahead, half way to the stage.
  @Test
  void whoKnowsThatTheSidesDifferIsLessSureFromOneSide() {
    TrackingPolicy plain = expecting(PLAIN_CONE, PLAIN_STAGE);
    TrackingPolicy knows =
        new TrackingPolicy(
            2,
            4,
            16.27,
            60,
            1e-3,
            new TrackingPolicy.Expected(0.01, 0.3, 8, 2),
            new TrackingPolicy.Expected(3, 15, 0, 0),
            0.9);
    double unaware = posterior(plain, ThreatObject.Kind.WARHEAD, CONE, held(1.57));
    double aware = posterior(knows, ThreatObject.Kind.WARHEAD, CONE, held(1.57));
    assertThat(aware).isGreaterThan(unaware + 0.05);
  }
}

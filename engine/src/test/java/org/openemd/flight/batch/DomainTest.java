package org.openemd.flight.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;

/// What lies outside the kernels' domain is refused, by both alike, and takes nothing else with it.
@Tag("law")
class DomainTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void anArcThatIsNotANumberIsRefused() {
    double[] bad = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300};
    for (double value : bad) {
      for (int component = 0; component < 6; component++) {
        double[] state = state(45, 120, 5_000, 40);
        state[component] = value;
        assertThat(lands(state, 5_000)).isFalse();
      }
    }
    assertThat(lands(state(45, 120, 5_000, 40), Double.NaN)).isFalse();
    assertThat(lands(new double[6], 5_000)).isFalse();
  }

  @Test
  void whatStaysInOrbitOrLeavesForEverIsRefused() {
    assertThat(lands(state(0, 300, 7_300, 0), NONE)).isFalse();
    assertThat(lands(state(45, 200, 11_500, 40), NONE)).isFalse();
    assertThat(lands(state(45, 200, 10_000, 60), NONE)).isFalse();
  }

  @Test
  void anApogeeBelowOneHundredAndSixtyKilometresOrAboveTenThousandIsRefused() {
    assertThat(lands(state(45, 40, 1_000, 45), 5_000)).isFalse();
    assertThat(lands(state(45, 40, 1_800, 60), 5_000)).isTrue();
    assertThat(lands(state(45, 120, 8_500, 85), 5_000)).isTrue();
    assertThat(lands(state(45, 120, 8_700, 85), 5_000)).isFalse();
  }

  @Test
  void aBluntBodyIsRefusedAndVacuumIsNot() {
    assertThat(lands(state(45, 120, 5_000, 40), 999)).isFalse();
    assertThat(lands(state(45, 120, 5_000, 40), 1_000)).isTrue();
    assertThat(lands(state(45, 120, 5_000, 40), NONE)).isTrue();
    assertThat(lands(state(45, 120, 5_000, 40), -5_000)).isFalse();
    assertThat(lands(state(45, 120, 5_000, 40), 0)).isFalse();
  }

  @Test
  void aStartBelowTheGroundOrAClimbFromBelowThirtyKilometresIsRefused() {
    assertThat(lands(state(45, -1, 5_000, 40), 5_000)).isFalse();
    assertThat(lands(state(45, 29, 5_000, 40), 5_000)).isFalse();
    assertThat(lands(state(45, 31, 5_000, 40), 5_000)).isTrue();
  }

  /// 5,000 kg/m2 from 135 km, 2 degrees up at 6.5 km/s: the thin air on the way matters by more than a metre.
  @Test
  void anArcThatSkimsTheAirIsRefused() {
    assertThat(lands(state(45, 135, 6_500, 2), 5_000)).isFalse();
    assertThat(lands(state(45, 135, 6_500, 2), NONE)).isFalse();
  }

  @Test
  void polesVerticalArcsAndFallsFromInsideTheAirAreFlown() {
    assertThat(lands(state(90, 120, 4_000, 90), 5_000)).isTrue();
    assertThat(lands(state(-90, 120, 6_000, 30), 5_000)).isTrue();
    assertThat(lands(state(30, 80, 6_000, -40), 5_000)).isTrue();
    assertThat(lands(state(30, 400, 5_000, -20), 5_000)).isTrue();
    assertThat(lands(state(30, 2, 3_000, -60), 5_000)).isTrue();
  }

  /// Lanes that are refused, before or on the way, share blocks with those that are not.
  @Test
  void neitherOrderNorCompanyMovesABit() {
    Arcs all = MixedArcs.of(500, 4);
    Arcs back = new Arcs(500);
    for (int i = 0; i < 500; i++) {
      int j = 499 - i;
      double[] s = {all.x[j], all.y[j], all.z[j], all.vx[j], all.vy[j], all.vz[j]};
      back.set(i, s, all.beta[j]);
    }
    back.size = 500;
    new VectorArcs().fly(all, MixedArcs.EARTH);
    new VectorArcs().fly(back, MixedArcs.EARTH);
    double[] time = new double[500];
    Arrays.setAll(time, i -> back.time[499 - i]);
    assertThat(time).containsExactly(all.time);
    assertThat(Arrays.stream(time).filter(Double::isNaN).count()).isBetween(10L, 150L);
  }

  @Test
  void aKernelCanBeUsedAgainWithOtherPhysics() {
    VectorArcs used = new VectorArcs();
    Arcs first = MixedArcs.of(100, 5);
    used.fly(first, new ArcPhysics(4e14, 0, 0, 0, 0, 6.4e6, 0, 0));
    used.fly(first, MixedArcs.EARTH);
    Arcs fresh = MixedArcs.of(100, 5);
    new VectorArcs().fly(fresh, MixedArcs.EARTH);
    assertThat(first.time).containsExactly(fresh.time);
  }

  private static boolean lands(double[] state, double beta) {
    Arcs one = new Arcs(1);
    Arcs many = new Arcs(1);
    one.set(0, state, beta);
    many.set(0, state, beta);
    one.size = 1;
    many.size = 1;
    new ScalarArcs().fly(one, MixedArcs.EARTH);
    new VectorArcs().fly(many, MixedArcs.EARTH);
    assertThat(many.time).containsExactly(one.time);
    for (int row = 0; row < 6; row++) {
      assertThat(many.impact[row]).containsExactly(one.impact[row]);
      assertThat(Double.isNaN(one.impact[row][0])).isEqualTo(!one.landed(0));
    }
    return one.landed(0);
  }

  /// Latitude (degrees), altitude (km), Earth-fixed speed (m/s), flight path (degrees), heading north-east.
  private static double[] state(double latitude, double height, double speed, double up) {
    Geodetic place = Geodetic.ofDegrees(latitude, 20, 1e3 * height);
    Vec3 r = Frames.toEcef(place).position();
    Vec3 v = LocalFrame.at(place).direction(0.8, StrictMath.toRadians(up)).times(speed);
    return new double[] {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()};
  }
}

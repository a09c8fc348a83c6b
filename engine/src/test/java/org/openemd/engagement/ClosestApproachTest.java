package org.openemd.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

@Tag("law")
class ClosestApproachTest {

  @Test
  void twoStraightPathsComeNearestWhereTheClosedFormSays() {
    Trajectory hunter = Straight.line(new Vec3(7e6, 0, 0), new Vec3(0, 3000, 0), 0, 400);
    Trajectory quarry = Straight.line(new Vec3(7e6 + 500, 2e6, 300), new Vec3(0, -5000, 0), 0, 400);
    ClosestApproach a = ClosestApproach.of(hunter, quarry, 100);
    assertThat(a.time()).isCloseTo(250, within(1e-6));
    assertThat(a.miss().norm()).isCloseTo(StrictMath.hypot(500, 300), within(1e-3));
    assertThat(a.closingSpeed()).isCloseTo(8000, within(1e-6));
  }

  /// Two that stand, each in its place: on the pad nothing closes.
  @Test
  void whereNothingClosesTheSearchEnds() {
    Trajectory hunter = Straight.line(new Vec3(7e6, 0, 0), Vec3.ZERO, 100, 400);
    Trajectory quarry = Straight.line(new Vec3(7e6, 5000, 0), Vec3.ZERO, 200, 400);
    ClosestApproach a = ClosestApproach.of(hunter, quarry, 50);
    assertThat(a.time()).isEqualTo(50);
    assertThat(a.closingSpeed()).isZero();
    assertThat(a.miss().norm()).isEqualTo(5000);
  }
}

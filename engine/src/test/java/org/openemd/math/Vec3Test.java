package org.openemd.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class Vec3Test {

  /// 1,000 directions, seed 9; besides the axes, along two of which the helper itself lies. Rounding alone: 1e-15.
  @Test
  void aDirectionAcrossIsAUnitVectorAtRightAngles() {
    RandomStream s = RandomStream.of(9, 0, "vectors", "across");
    for (int i = 0; i < 1000; i++) {
      isAcross(new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).unit());
    }
    isAcross(new Vec3(1, 0, 0));
    isAcross(new Vec3(0, 1, 0));
    isAcross(new Vec3(0, 0, -1));
  }

  private static void isAcross(Vec3 u) {
    assertThat(u.across().norm()).isCloseTo(1, within(1e-15));
    assertThat(u.across().dot(u)).isCloseTo(0, within(1e-15));
  }
}

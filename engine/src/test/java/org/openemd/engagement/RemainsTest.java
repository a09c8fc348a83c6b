package org.openemd.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// What conservation of momentum says of a hit, and the spread of its pieces.
@Tag("law")
class RemainsTest {
  private static final EcefState TARGET =
      new EcefState(new Vec3(7e6, 1e5, 2e5), new Vec3(-1000, 5000, 2500));
  private static final EcefState STRIKER =
      new EcefState(new Vec3(7e6, 1e5, 2.01e5), new Vec3(800, -3000, 1000));

  private static Vec3 momentum(List<Remains> parts) {
    Vec3 sum = Vec3.ZERO;
    for (Remains r : parts) {
      sum = sum.plus(r.mass(), r.state().velocity());
    }
    return sum;
  }

  /// Rounding of sums of 6e6 kg m/s.
  @Test
  void bothLimitsKeepMassMomentumAndThePlace() {
    Vec3 before = TARGET.velocity().times(760).plus(104, STRIKER.velocity());
    Remains shared = Remains.shared(TARGET, 760, STRIKER, 104);
    List<Remains> apart = Remains.apart(TARGET, 760, STRIKER, 104);
    assertThat(momentum(List.of(shared)).distance(before)).isLessThan(1e-6);
    assertThat(momentum(apart).distance(before)).isLessThan(1e-6);
    assertThat(shared.mass()).isEqualTo(864);
    assertThat(apart.stream().mapToDouble(Remains::mass).sum()).isEqualTo(864);
    assertThat(shared.state().position()).isEqualTo(TARGET.position());
    assertThat(apart).allMatch(r -> r.state().position().equals(TARGET.position()));
  }

  @Test
  void whatIsStruckByNothingGoesOn() {
    Remains shared = Remains.shared(TARGET, 760, STRIKER, 1e-9);
    assertThat(shared.state().velocity().distance(TARGET.velocity())).isLessThan(1e-6);
  }

  /// 100,000 pieces drawn from the published law, seed 1: the square of a speed deviates by 5.4 times its mean, so the mean of the squares by 1.7 % and its root by 0.9 %. Band 4 %: more than four deviations, one false alarm in 10,000 and more.
  @Test
  void theDeviationIsThatOfTheLawOfSpeeds() {
    RandomStream s = RandomStream.of(1, 0, "pieces", "speed");
    double sum = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double speed = StrictMath.pow(10, 0.9 * -1 + 2.9 + 0.4 * s.nextGaussian());
      sum += speed * speed / 3;
    }
    assertThat(Remains.velocitySigma())
        .isCloseTo(Math.sqrt(sum / n), within(0.04 * Remains.velocitySigma()));
    assertThat(Remains.velocitySigma()).isCloseTo(134.9, within(0.1));
  }
}

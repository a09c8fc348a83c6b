package org.openemd.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.integration.SimpsonIntegrator;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

@Tag("law")
class InterceptErrorTest {
  private static InterceptError error(double major, double minor) {
    return new InterceptError(major, minor, 0);
  }

  @Test
  void aRoundErrorIsRayleigh() {
    for (double r : new double[] {0, 10, 100, 250, 1000}) {
      double rayleigh = 1 - Math.exp(-r * r / 2e4);
      assertThat(error(100, 100).inside(r)).isCloseTo(rayleigh, within(1e-12));
    }
  }

  /// Hipparchus integrates the normal density over one axis of the disk, the error function the other; to 1e-10, which is what its integrator is asked for.
  @Test
  void theChanceInsideADiskIsTheIntegralOfTheDensity() {
    for (double minor : new double[] {90, 40, 10}) {
      for (double r : new double[] {20, 100, 180}) {
        double judged =
            new SimpsonIntegrator(1e-11, 1e-11, 3, 40)
                .integrate(
                    10_000_000,
                    phi -> { // x = r sin(phi)
                      double x = r * Math.sin(phi);
                      double half = r * Math.cos(phi);
                      double density = Math.exp(-x * x / 2e4) / (100 * Math.sqrt(2 * Math.PI));
                      return density * Erf.erf(half / (minor * Math.sqrt(2))) * half;
                    },
                    -Math.PI / 2,
                    Math.PI / 2);
        assertThat(error(100, minor).inside(r)).isCloseTo(judged, within(1e-9));
      }
    }
  }

  /// Without width it is the error function; the trapezoidal rule is worst here, and still within 1e-4 from a tenth of the length on.
  @Test
  void anErrorInOneDirectionIsNormal() {
    for (double r : new double[] {30, 100, 200}) {
      double judged = Erf.erf(r / (100 * Math.sqrt(2)));
      assertThat(error(100, 0).inside(r)).isCloseTo(judged, within(1e-4));
    }
  }

  @Test
  void nothingToErrIsAlwaysInside() {
    assertThat(error(0, 0).inside(1)).isEqualTo(1);
    assertThat(error(0, 0).inside(0)).isZero();
  }

  /// The axes of the projection of a drawn covariance, against the covariance of drawn errors projected: n = 20,000, seed 1; a
  /// standard deviation estimated from so many has a deviation of 0.5 %, the band is four (false-alarm chance 2e-4 for three axes).
  @Test
  void theAxesAreThoseOfTheErrorsSeenAlongTheClosingDirection() {
    RandomStream draw = RandomStream.of(1, 0, "test", "across");
    Matrix root = Matrix.of(3, 3, 400, 0, 0, 150, 90, 0, -60, 30, 220);
    Vec3 closing = new Vec3(3, -5, 7);
    InterceptError believed = InterceptError.of(root.times(root.transpose()), closing);
    double along = 0;
    double sum = 0;
    int n = 20_000;
    Matrix moments = Matrix.zero(2, 2);
    Vec3 ahead = closing.unit();
    Vec3 side = ahead.across();
    Vec3 up = ahead.cross(side);
    for (int i = 0; i < n; i++) {
      Vec3 e = times(root, draw);
      along += e.dot(ahead) * e.dot(ahead) / n;
      sum += e.cross(ahead).dot(e.cross(ahead)) / n;
      Matrix c = Matrix.of(2, 1, e.dot(side), e.dot(up));
      moments = moments.plus(c.times(c.transpose()).times(1.0 / n));
    }
    double determinant =
        moments.get(0, 0) * moments.get(1, 1) - moments.get(0, 1) * moments.get(1, 0);
    double area = believed.semiMajor() * believed.semiMinor();
    double squares =
        believed.semiMajor() * believed.semiMajor() + believed.semiMinor() * believed.semiMinor();
    assertThat(Math.sqrt(along)).isCloseTo(believed.along(), within(0.02 * believed.along()));
    assertThat(Math.sqrt(sum)).isCloseTo(Math.sqrt(squares), within(0.02 * Math.sqrt(squares)));
    assertThat(Math.sqrt(determinant)).isCloseTo(area, within(0.04 * area));
  }

  private static Vec3 times(Matrix root, RandomStream draw) {
    Matrix z = Matrix.of(3, 1, draw.nextGaussian(), draw.nextGaussian(), draw.nextGaussian());
    Matrix e = root.times(z);
    return new Vec3(e.get(0, 0), e.get(1, 0), e.get(2, 0));
  }

  @Test
  void axesInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> error(1, 2))
        .hasMessage(
            "an error has semi-axes of at least 0 m, the greater first, not 1.0, 2.0 and 0.0 m");
  }
}

package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.Matrix;

@Tag("law")
class ErrorAxesTest {
  @Test
  void anEllipsoidPutTogetherAgainIsTheCovarianceThatItCameFrom() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      Matrix c = covariance(random);
      same(c, together(ErrorAxes.of(c)));
    }
  }

  @Test
  void namingTheAxesLikeAnothersChangesNoEllipsoidAndComesNearTheOther() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      Matrix c = covariance(random);
      ErrorAxes one = ErrorAxes.of(covariance(random));
      ErrorAxes like = ErrorAxes.of(c).turnedLike(one);
      same(c, together(like));
      // Any axes at right angles can be named so that they are within 62.8 degrees of any others.
      double half = one.qx() * like.qx() + one.qy() * like.qy() + one.qz() * like.qz();
      assertThat(half + one.qw() * like.qw())
          .isGreaterThan(StrictMath.cos(StrictMath.toRadians(31.5)));
    }
  }

  private static Matrix covariance(SplittableRandom random) {
    double[] a = new double[9];
    for (int i = 0; i < 9; i++) {
      a[i] = random.nextDouble(-1000, 1000);
    }
    Matrix m = Matrix.of(3, 3, a);
    return m.times(m.transpose()).plus(Matrix.identity(3));
  }

  /// Axes times variances times axes again.
  private static Matrix together(ErrorAxes e) {
    double[] q = {e.qx(), e.qy(), e.qz(), e.qw()};
    Matrix turn =
        Matrix.of(
            3,
            3,
            1 - 2 * (q[1] * q[1] + q[2] * q[2]),
            2 * (q[0] * q[1] - q[2] * q[3]),
            2 * (q[0] * q[2] + q[1] * q[3]),
            2 * (q[0] * q[1] + q[2] * q[3]),
            1 - 2 * (q[0] * q[0] + q[2] * q[2]),
            2 * (q[1] * q[2] - q[0] * q[3]),
            2 * (q[0] * q[2] - q[1] * q[3]),
            2 * (q[1] * q[2] + q[0] * q[3]),
            1 - 2 * (q[0] * q[0] + q[1] * q[1]));
    double[] s = {e.sigma().x(), e.sigma().y(), e.sigma().z()};
    return turn.times(Matrix.diagonal(s[0] * s[0], s[1] * s[1], s[2] * s[2]))
        .times(turn.transpose());
  }

  private static void same(Matrix a, Matrix b) {
    double size = a.get(0, 0) + a.get(1, 1) + a.get(2, 2);
    for (int i = 0; i < 9; i++) {
      assertThat(b.get(i / 3, i % 3)).isCloseTo(a.get(i / 3, i % 3), Offset.offset(1e-9 * size));
    }
  }
}

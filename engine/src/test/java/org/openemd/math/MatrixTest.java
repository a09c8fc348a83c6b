package org.openemd.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Hipparchus judges on 200 random matrices, seed 5.
@Tag("law")
class MatrixTest {

  private static Matrix random(RandomStream s, int rows, int columns) {
    double[] entries = new double[rows * columns];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = s.nextGaussian();
    }
    return Matrix.of(rows, columns, entries);
  }

  private static RealMatrix judge(Matrix m) {
    RealMatrix r = MatrixUtils.createRealMatrix(m.rows(), m.columns());
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        r.setEntry(i, j, m.get(i, j));
      }
    }
    return r;
  }

  private static void same(Matrix ours, RealMatrix theirs, double tolerance) {
    assertThat(judge(ours).subtract(theirs).getFrobeniusNorm()).isLessThan(tolerance);
  }

  @Test
  void productsSumsAndTransposesAreThoseOfTheLibrary() {
    RandomStream s = RandomStream.of(5, 0, "matrix", "product");
    for (int i = 0; i < 200; i++) {
      Matrix a = random(s, 3, 6);
      Matrix b = random(s, 6, 2);
      Matrix c = random(s, 3, 6);
      same(a.times(b), judge(a).multiply(judge(b)), 1e-12);
      same(a.plus(c), judge(a).add(judge(c)), 1e-14);
      same(a.minus(c), judge(a).subtract(judge(c)), 1e-14);
      same(a.transpose(), judge(a).transpose(), 1e-15);
      same(a.block(1, 2, 2, 3), judge(a).getSubMatrix(1, 2, 2, 4), 1e-15);
    }
  }

  @Test
  void inversesAreThoseOfTheLibrary() {
    RandomStream s = RandomStream.of(5, 0, "matrix", "inverse");
    for (int i = 0; i < 200; i++) {
      Matrix a = random(s, 6, 6);
      Matrix spd = a.times(a.transpose()).plus(Matrix.identity(6));
      same(spd.inverse(), MatrixUtils.inverse(judge(spd)), 1e-11);
      same(spd.times(spd.inverse()), MatrixUtils.createRealIdentityMatrix(6), 1e-11);
    }
  }

  @Test
  void aQuadraticFormIsAProduct() {
    Matrix m = Matrix.of(2, 2, 2, 1, 1, 3);
    assertThat(m.quadraticForm(1, -2)).isCloseTo(10, within(1e-15));
    assertThat(m.trace()).isEqualTo(5);
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3))
        .hasMessage("a 2 x 2 matrix needs 4 entries, not 3");
    assertThatThrownBy(() -> Matrix.zero(2, 3).times(Matrix.zero(2, 3)))
        .hasMessage("cannot multiply 2 x 3 by 2 x 3");
    assertThatThrownBy(() -> Matrix.zero(2, 2).inverse()).hasMessage("the matrix is singular");
  }
}

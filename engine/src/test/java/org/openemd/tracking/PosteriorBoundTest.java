package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class PosteriorBoundTest {
  private static RealMatrix matrix(double[]... rows) {
    return MatrixUtils.createRealMatrix(rows);
  }

  /// A straight line through n positions of variance r, T apart: at the last one the variance of position is 2 (2n - 1) r / (n (n + 1)), the covariance 6 r / (T n (n + 1)), the
  /// variance of velocity 12 r / (T^2 n (n^2 - 1)) (Bar-Shalom, Li & Kirubarajan, 3.5). Rounding alone may differ.
  @Test
  void theBoundOfAStraightLineIsThatOfItsLeastSquares() {
    double r = 9;
    double step = 2;
    int n = 12;
    PosteriorBound bound = new PosteriorBound(MatrixUtils.createRealMatrix(2, 2));
    RealMatrix f = matrix(new double[] {1, step}, new double[] {0, 1});
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        bound.move(f, MatrixUtils.createRealMatrix(2, 2));
      }
      bound.measure(new double[] {1, 0}, r);
    }
    RealMatrix p = bound.covariance(2);
    assertThat(p.getEntry(0, 0)).isCloseTo(2 * (2 * n - 1) * r / (n * (n + 1)), within(1e-10));
    assertThat(p.getEntry(0, 1)).isCloseTo(6 * r / (step * n * (n + 1)), within(1e-10));
    double velocity = 12 * r / (step * step * n * (n * n - 1));
    assertThat(p.getEntry(1, 1)).isCloseTo(velocity, within(1e-10));
  }

  /// A scalar that wanders: the bound settles where Riccati's equation does, p = (-q + sqrt(q^2 + 4 q r)) / 2 after a measurement.
  @Test
  void theBoundOfAWanderingScalarSettlesWhereRiccatiSays() {
    double q = 0.3;
    double r = 2;
    PosteriorBound bound = new PosteriorBound(matrix(new double[] {0}));
    for (int i = 0; i < 200; i++) {
      bound.move(matrix(new double[] {1}), matrix(new double[] {q}));
      bound.measure(new double[] {1}, r);
    }
    double settled = 0.5 * (-q + Math.sqrt(q * q + 4 * q * r));
    assertThat(bound.covariance(1).getEntry(0, 0)).isCloseTo(settled, within(1e-12));
  }

  /// One step of the recursion as the authors print it, where it can be taken: with an information and a Q that have inverses.
  @Test
  void theRecursionIsTheOneThatWasPublished() {
    RealMatrix j = matrix(new double[] {2, 0.3}, new double[] {0.3, 1});
    RealMatrix f = matrix(new double[] {1, 0.7}, new double[] {-0.2, 0.9});
    RealMatrix q = matrix(new double[] {0.5, 0.1}, new double[] {0.1, 0.4});
    PosteriorBound bound = new PosteriorBound(j);
    bound.move(f, q);
    bound.measure(new double[] {1, 2}, 4);
    RealMatrix w = PosteriorBound.inverse(q);
    RealMatrix d11 = f.transpose().multiply(w).multiply(f);
    RealMatrix d12 = f.transpose().multiply(w).scalarMultiply(-1);
    RealMatrix seen = matrix(new double[] {0.25, 0.5}, new double[] {0.5, 1});
    RealMatrix printed =
        w.add(seen)
            .subtract(d12.transpose().multiply(PosteriorBound.inverse(j.add(d11))).multiply(d12));
    RealMatrix difference = PosteriorBound.inverse(printed).subtract(bound.covariance(2));
    assertThat(difference.getNorm1()).isLessThan(1e-12);
  }

  /// A constant that every measurement shares, of unit variance: n measurements of variance r leave r / n + 1.
  @Test
  void aSharedErrorDoesNotAverageAway() {
    PosteriorBound bound =
        new PosteriorBound(MatrixUtils.createRealDiagonalMatrix(new double[] {0, 1}));
    for (int i = 0; i < 50; i++) {
      bound.measure(new double[] {1, 1}, 4);
    }
    assertThat(bound.covariance(1).getEntry(0, 0)).isCloseTo(4.0 / 50 + 1, within(1e-9));
  }
}

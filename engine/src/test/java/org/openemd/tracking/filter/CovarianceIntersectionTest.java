package org.openemd.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// Julier and Uhlmann's promises, judged by Hipparchus' matrices and by a scan over all weights. Covariances are drawn with the sizes of tracks: 100 m and 1 m/s, up to
/// thirty times more or less, in any directions.
@Tag("law")
class CovarianceIntersectionTest {
  private static final int PAIRS = 300;

  private final CovarianceIntersection intersection = new CovarianceIntersection();

  private static Estimate drawn(RandomStream s) {
    RealMatrix turn = turn(s);
    double[] spread = new double[6];
    for (int i = 0; i < 6; i++) {
      spread[i] = StrictMath.exp(s.uniform(-3.4, 3.4));
    }
    double[] scale = {100, 100, 100, 1, 1, 1};
    RealMatrix l =
        MatrixUtils.createRealDiagonalMatrix(scale)
            .multiply(turn)
            .multiply(MatrixUtils.createRealDiagonalMatrix(spread));
    return estimate(l.multiplyTransposed(l), s);
  }

  private static Estimate estimate(RealMatrix p, RandomStream s) {
    Estimate e = new Estimate();
    for (int i = 0; i < 6; i++) {
      e.x[i] = (i < 3 ? 100 : 1) * s.nextGaussian();
      for (int j = 0; j < 6; j++) {
        e.p[6 * i + j] = 0.5 * (p.getEntry(i, j) + p.getEntry(j, i));
      }
    }
    return e;
  }

  private static RealMatrix turn(RandomStream s) {
    RealMatrix m = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        m.setEntry(i, j, s.nextGaussian());
      }
    }
    return new QRDecomposition(m).getQ();
  }

  private static RealMatrix matrix(double[] p) {
    RealMatrix m = MatrixUtils.createRealMatrix(6, 6);
    for (int i = 0; i < 36; i++) {
      m.setEntry(i / 6, i % 6, p[i]);
    }
    return m;
  }

  private static RealMatrix inverse(RealMatrix m) {
    return MatrixUtils.inverse(m);
  }

  private static RealMatrix mixed(Estimate a, Estimate b, double w) {
    return inverse(matrix(a.p)).scalarMultiply(w).add(inverse(matrix(b.p)).scalarMultiply(1 - w));
  }

  // Any covariance of two errors is La C Lb' with a C that stretches nothing; half of those drawn
  // here stretch some directions by exactly one: errors that are the same.
  private static RealMatrix contraction(RandomStream s, boolean same) {
    double[] d = new double[6];
    for (int i = 0; i < 6; i++) {
      d[i] = same && i % 2 == 0 ? 1 : s.uniform(-1, 1);
    }
    return turn(s).multiply(MatrixUtils.createRealDiagonalMatrix(d)).multiply(turn(s));
  }

  private static RealMatrix root(RealMatrix p) {
    return new EigenDecompositionSymmetric(even(p)).getSquareRoot();
  }

  /// 300 pairs (seed 31), four correlations each. The least eigenvalue of what the covariance claims less what the error has, in units of the claim, may be below zero by rounding alone: 1e-7 with
  /// condition numbers of 1e9.
  @Test
  void theResultIsNeverMoreConfidentThanItsErrorWhateverBothShare() {
    RandomStream s = RandomStream.of(31, 0, "intersection", "correlation");
    for (int k = 0; k < PAIRS; k++) {
      Estimate a = drawn(s);
      Estimate b = drawn(s);
      Estimate f = a.copy();
      double w = intersection.intersect(f, b);
      RealMatrix p = matrix(f.p);
      RealMatrix ka = p.multiply(inverse(matrix(a.p))).scalarMultiply(w);
      RealMatrix kb = p.multiply(inverse(matrix(b.p))).scalarMultiply(1 - w);
      for (int c = 0; c < 4; c++) {
        RealMatrix shared =
            root(matrix(a.p)).multiply(contraction(s, c % 2 == 0)).multiply(root(matrix(b.p)));
        RealMatrix cross = ka.multiply(shared).multiplyTransposed(kb);
        RealMatrix error =
            ka.multiply(matrix(a.p))
                .multiplyTransposed(ka)
                .add(kb.multiply(matrix(b.p)).multiplyTransposed(kb))
                .add(cross)
                .add(cross.transpose());
        assertThat(leastOver(p, p.subtract(error))).as("pair %d", k).isGreaterThan(-1e-7);
      }
    }
  }

  /// The test above can fail: informations that are added claim too much for some correlation of nearly every pair.
  @Test
  void addedInformationClaimsTooMuchWhereErrorsAreShared() {
    RandomStream s = RandomStream.of(31, 0, "intersection", "correlation");
    int tooMuch = 0;
    for (int k = 0; k < PAIRS; k++) {
      Estimate a = drawn(s);
      Estimate b = drawn(s);
      RealMatrix p = inverse(inverse(matrix(a.p)).add(inverse(matrix(b.p))));
      RealMatrix ka = p.multiply(inverse(matrix(a.p)));
      RealMatrix kb = p.multiply(inverse(matrix(b.p)));
      RealMatrix shared =
          root(matrix(a.p)).multiply(contraction(s, true)).multiply(root(matrix(b.p)));
      RealMatrix cross = ka.multiply(shared).multiplyTransposed(kb);
      tooMuch += leastOver(p, cross.add(cross.transpose()).scalarMultiply(-1)) < -1e-3 ? 1 : 0;
    }
    assertThat(tooMuch).isGreaterThan(PAIRS * 9 / 10);
  }

  // Symmetric to the last bit.
  private static RealMatrix even(RealMatrix m) {
    return m.add(m.transpose()).scalarMultiply(0.5);
  }

  private static double leastOver(RealMatrix unit, RealMatrix m) {
    RealMatrix r = inverse(root(unit));
    RealMatrix q = r.multiply(m).multiply(r);
    double least = Double.POSITIVE_INFINITY;
    for (double e : new EigenDecompositionSymmetric(even(q)).getEigenvalues()) {
      least = Math.min(least, e);
    }
    return least;
  }

  /// No weight of five hundred gives a larger determinant of the information: to 1e-9 of its logarithm, which a weight known to 1e-9 at a maximum allows for.
  @Test
  void noWeightOfAScanDoesBetter() {
    RandomStream s = RandomStream.of(32, 0, "intersection", "scan");
    for (int k = 0; k < PAIRS; k++) {
      Estimate a = drawn(s);
      Estimate b = drawn(s);
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= 2000; i += 4) {
        best = Math.max(best, logDeterminant(a, b, i / 2000.0));
      }
      double w = intersection.intersect(a.copy(), b);
      assertThat(logDeterminant(a, b, w)).as("pair %d, weight %f", k, w).isGreaterThan(best - 1e-9);
    }
  }

  private static double logDeterminant(Estimate a, Estimate b, double w) {
    return StrictMath.log(new LUDecomposition(mixed(a, b, w)).getDeterminant());
  }

  /// Mean and covariance are those of the formula, to 1e-6 of a standard deviation: condition numbers of 1e9 leave no more.
  @Test
  void meanAndCovarianceAreThoseOfTheFormula() {
    RandomStream s = RandomStream.of(33, 0, "intersection", "formula");
    for (int k = 0; k < PAIRS; k++) {
      Estimate a = drawn(s);
      Estimate b = drawn(s);
      Estimate f = a.copy();
      double w = intersection.intersect(f, b);
      RealMatrix p = inverse(mixed(a, b, w));
      double[] information = inverse(matrix(a.p)).scalarMultiply(w).operate(a.x.clone());
      double[] other = inverse(matrix(b.p)).scalarMultiply(1 - w).operate(b.x.clone());
      for (int i = 0; i < 6; i++) {
        information[i] += other[i];
      }
      double[] mean = p.operate(information);
      for (int i = 0; i < 6; i++) {
        double sigma = Math.sqrt(p.getEntry(i, i));
        assertThat(f.x[i]).isCloseTo(mean[i], within(1e-6 * sigma));
        assertThat(Math.sqrt(f.p[7 * i])).isCloseTo(sigma, within(1e-6 * sigma));
      }
    }
  }

  @Test
  void anEstimateThatIsWorseInEveryDirectionAddsNothing() {
    RandomStream s = RandomStream.of(34, 0, "intersection", "better");
    for (int k = 0; k < PAIRS; k++) {
      Estimate a = drawn(s);
      Estimate more = drawn(s);
      Estimate b = a.copy();
      for (int i = 0; i < 36; i++) {
        b.p[i] = 1.001 * a.p[i] + more.p[i];
      }
      Estimate f = a.copy();
      assertThat(intersection.intersect(f, b)).isEqualTo(1);
      assertThat(f.x).isEqualTo(a.x);
      assertThat(f.p).isEqualTo(a.p);
      Estimate g = b.copy();
      assertThat(intersection.intersect(g, a)).isEqualTo(0);
      assertThat(g.x).isEqualTo(a.x);
    }
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    RandomStream s = RandomStream.of(35, 0, "intersection", "order");
    for (int k = 0; k < PAIRS; k++) {
      Estimate a = drawn(s);
      Estimate b = drawn(s);
      Estimate ab = a.copy();
      Estimate ba = b.copy();
      double w = intersection.intersect(ab, b);
      assertThat(intersection.intersect(ba, a)).isCloseTo(1 - w, within(1e-8));
      for (int i = 0; i < 6; i++) {
        assertThat(ab.x[i]).isCloseTo(ba.x[i], within(1e-6 * Math.sqrt(ab.p[7 * i])));
      }
    }
  }

  @Test
  void anEstimateMetAgainStaysAsConfidentAsItWas() {
    RandomStream s = RandomStream.of(36, 0, "intersection", "again");
    Estimate a = drawn(s);
    Estimate f = a.copy();
    for (int i = 0; i < 100; i++) {
      intersection.intersect(f, a);
    }
    for (int i = 0; i < 6; i++) {
      assertThat(f.p[7 * i]).isCloseTo(a.p[7 * i], within(1e-6 * a.p[7 * i]));
    }
  }

  @Test
  void estimatesOfTwoTimesAreRefused() {
    Estimate a = drawn(RandomStream.of(37, 0, "intersection", "time"));
    Estimate b = a.copy();
    b.time = 2;
    assertThatThrownBy(() -> intersection.intersect(a, b))
        .hasMessage("estimates of 0.0 s and 2.0 s are not of one time");
  }
}

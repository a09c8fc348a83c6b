package org.openemd.campaign.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.openemd.campaign.design.Distribution.Normal;
import org.openemd.math.Unit;

/// Which factors move together: a Gaussian copula, that is, the correlation of their normal scores.
public final class Correlation {
  private static final double LEAST = 1e-9; // pivot that still tells a matrix from a singular one

  private final double[][] root; // lower triangle; empty where nothing is correlated

  private Correlation(double[][] root) {
    this.root = root;
  }

  /// Nothing moves with anything.
  public static Correlation none() {
    return new Correlation(new double[0][]);
  }

  /// Two factors that move together.
  ///
  /// @param of strictly between -1 and 1
  public record Pair(String a, String b, @Unit("1") double of) {
    public Pair {
      if (a.equals(b)) {
        throw new IllegalArgumentException(a + " always moves with itself; name two paths");
      }
      if (!(of > -1 && of < 1)) {
        throw new IllegalArgumentException(
            a + "," + b + "=" + Numeral.of(of) + " must lie strictly between -1 and 1");
      }
    }

    /// Reads `path,path=0.7`; throws with what is wrong.
    public static Pair read(String typed) {
      int equals = typed.lastIndexOf('=');
      int comma = typed.indexOf(',');
      Double of = equals < 0 ? null : Numeral.read(typed.substring(equals + 1).strip());
      if (of == null || comma < 1 || comma > equals) {
        throw new IllegalArgumentException("\"" + typed + "\" is not path,path=correlation");
      }
      return new Pair(
          typed.substring(0, comma).strip(), typed.substring(comma + 1, equals).strip(), of);
    }

    /// As one would type it.
    public String spelled() {
      return a + "," + b + "=" + Numeral.of(of);
    }
  }

  /// Of these factors in their order; throws with what is wrong: a path that does not vary, a pair given twice, correlations that exclude one another.
  public static Correlation of(List<String> paths, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return none();
    }
    RealMatrix m = matrix(paths, pairs);
    try {
      return new Correlation(new CholeskyDecomposition(m, LEAST, LEAST).getL().getData());
    } catch (MathIllegalArgumentException e) {
      List<String> all = pairs.stream().map(Pair::spelled).toList();
      double least =
          Arrays.stream(new EigenDecompositionSymmetric(m).getEigenvalues()).min().orElseThrow();
      throw new IllegalArgumentException(
          "these correlations exclude one another: "
              + String.join(" ", all)
              + " (least eigenvalue of their matrix "
              + Numeral.of(StrictMath.rint(least * 1e4) / 1e4)
              + ", must be above 0)",
          e);
    }
  }

  private static RealMatrix matrix(List<String> paths, List<Pair> pairs) {
    double[][] m = new double[paths.size()][paths.size()];
    for (int i = 0; i < m.length; i++) {
      m[i][i] = 1;
    }
    List<String> seen = new ArrayList<>();
    for (Pair p : pairs) {
      int i = index(paths, p.a());
      int j = index(paths, p.b());
      String both = Math.min(i, j) + " " + Math.max(i, j);
      if (seen.contains(both)) {
        throw new IllegalArgumentException(p.a() + "," + p.b() + " is given twice");
      }
      seen.add(both);
      m[i][j] = p.of();
      m[j][i] = p.of();
    }
    return new Array2DRowRealMatrix(m, false);
  }

  private static int index(List<String> paths, String path) {
    int i = paths.indexOf(path);
    if (i < 0) {
      throw new IllegalArgumentException(
          path + " is correlated but does not vary; it must be among " + String.join(", ", paths));
    }
    return i;
  }

  /// Whether nothing moves with anything.
  public boolean isNone() {
    return root.length == 0;
  }

  /// The point with its coordinates made to move together.
  double[] couple(double[] point) {
    if (isNone()) {
      return point;
    }
    double[] scores = new double[point.length];
    double[] coupled = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      scores[i] = Normal.score(point[i]);
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum += root[i][k] * scores[k];
      }
      coupled[i] = Sampling.inside(Normal.part(sum));
    }
    return coupled;
  }
}

package org.openemd.results.metrics;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.Six;

/// Normalised squared errors of several estimates (NEES) or innovations (NIS), and whether they are as large as their covariances say.
///
/// The error e of an estimate with covariance P gives e' P^-1 e: chi-square distributed with as many degrees of freedom as e has components where the filter is consistent and errors are Gaussian (Bar-Shalom, Li and
/// Kirubarajan 2001, section 5.4.2). The average is taken per degree of freedom (ANEES of Li, Zhao and Jilkov 2001): 1 is right, more is overconfident, less is too careful.
///
/// @param count of errors
/// @param degrees of freedom of all of them
/// @param sum of their normalised squares
public record Consistency(int count, int degrees, @Unit("1") double sum) {
  /// Of nothing.
  public static final Consistency NONE = new Consistency(0, 0, 0);

  public Consistency {
    if (count < 0 || degrees < count || !(sum >= 0)) {
      throw new IllegalArgumentException(
          count + " errors of " + degrees + " degrees of freedom cannot sum up to " + sum);
    }
  }

  /// Of one error.
  public static Consistency of(int degrees, double normalisedSquare) {
    return new Consistency(1, degrees, normalisedSquare);
  }

  /// NEES of a track of a body: of position and velocity where the covariance is 6 x 6 and both velocities are known, else of position; of nothing without a covariance.
  public static Consistency nees(Sample truth, Sample track) {
    if (track.covariance().isEmpty()) {
      return NONE;
    }
    Matrix all = track.covariance().get();
    boolean moving =
        all.rows() == 6 && truth.velocity().isPresent() && track.velocity().isPresent();
    int n = moving ? 6 : 3;
    double[] error = new double[n];
    put(error, 0, track.position().minus(truth.position()));
    if (moving) {
      put(error, 3, track.velocity().get().minus(truth.velocity().get()));
    }
    return normalised(all.block(0, 0, n, n), error).stream()
        .mapToObj(square -> of(n, square))
        .findFirst()
        .orElse(NONE);
  }

  private static void put(double[] error, int at, Vec3 v) {
    error[at] = v.x();
    error[at + 1] = v.y();
    error[at + 2] = v.z();
  }

  private static OptionalDouble normalised(Matrix covariance, double[] error) {
    double[] solved = error.clone();
    if (!Six.solve(error.length, Sample.entries(covariance), solved, 1)) {
      return OptionalDouble.empty();
    }
    double square = 0;
    for (int i = 0; i < error.length; i++) {
      square += error[i] * solved[i];
    }
    return OptionalDouble.of(Math.max(0, square));
  }

  /// Of these and those.
  public Consistency plus(Consistency o) {
    return new Consistency(count + o.count, degrees + o.degrees, sum + o.sum);
  }

  /// Normalised square per degree of freedom; NaN for none.
  public double average() {
    return degrees == 0 ? Double.NaN : sum / degrees;
  }

  /// Where the average of a consistent filter lies with a probability, half of the rest on either side, when the errors are independent; NaN for none. Errors of one track at different times are not independent: a
  /// band over several times is too narrow for them.
  public Band band(@Unit("1") double probability) {
    requireProbability(probability);
    if (degrees == 0) {
      return new Band(Double.NaN, Double.NaN);
    }
    ChiSquaredDistribution law = new ChiSquaredDistribution(degrees);
    double tail = (1 - probability) / 2;
    return new Band(
        law.inverseCumulativeProbability(tail) / degrees,
        law.inverseCumulativeProbability(1 - tail) / degrees);
  }

  static void requireProbability(double probability) {
    if (!(probability >= 0.5 && probability <= 0.9999)) {
      throw new IllegalArgumentException(
          "probability " + probability + " of a band must be from 0.5 to 0.9999");
    }
  }

  /// From `low` to `high`.
  public record Band(@Unit("1") double low, @Unit("1") double high) {
    /// Whether a value lies in it.
    public boolean holds(double value) {
      return value >= low && value <= high;
    }
  }
}

package org.openemd.tracking;

import java.util.List;
import org.openemd.math.Matrix;

/// Mean and covariance of a bank of filters, each weighed by its likelihood; the satellites' states are left out.
final class Mixture {
  private static final int N = BoostFilter.BODY;

  private final double[] mean = new double[N];
  private final double[] covariance = new double[N * N];
  private double ignition;
  private double ignitionVariance;

  Mixture(List<BoostFilter> bank) {
    double[] weights = weights(bank);
    for (int k = 0; k < weights.length; k++) {
      ignition += weights[k] * bank.get(k).ignition;
      for (int i = 0; i < N; i++) {
        mean[i] += weights[k] * bank.get(k).state(i);
      }
    }
    for (int k = 0; k < weights.length; k++) {
      spread(bank.get(k), weights[k]);
    }
  }

  private static double[] weights(List<BoostFilter> bank) {
    double best = bank.stream().mapToDouble(BoostFilter::logLikelihood).max().orElseThrow();
    double[] w = new double[bank.size()];
    double total = 0;
    for (int k = 0; k < w.length; k++) {
      w[k] = StrictMath.exp(bank.get(k).logLikelihood() - best);
      total += w[k];
    }
    for (int k = 0; k < w.length; k++) {
      w[k] /= total;
    }
    return w;
  }

  private void spread(BoostFilter f, double weight) {
    double late = f.ignition - ignition;
    ignitionVariance += weight * late * late;
    for (int i = 0; i < N; i++) {
      double di = f.state(i) - mean[i];
      for (int j = 0; j < N; j++) {
        covariance[i * N + j] += weight * (f.covariance(i, j) + di * (f.state(j) - mean[j]));
      }
    }
  }

  double mean(int i) {
    return mean[i];
  }

  Matrix covariance() {
    return Matrix.of(N, N, covariance);
  }

  double ignition() {
    return ignition;
  }

  double ignitionVariance() {
    return ignitionVariance;
  }
}

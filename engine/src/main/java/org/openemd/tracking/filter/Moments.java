package org.openemd.tracking.filter;

import java.util.ArrayList;
import java.util.List;

/// Mean and covariance of a mixture of Gaussians, and its covariance with considered errors; weights sum up to one.
final class Moments {
  private final Estimate sum;
  private final List<Estimate> parts = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  Moments(int states, double time) {
    sum = new Estimate(states);
    sum.time = time;
  }

  void add(double weight, Estimate e) {
    parts.add(e);
    weights.add(weight);
    for (int i = 0; i < sum.x.length; i++) {
      sum.x[i] += weight * e.x[i];
    }
    sum.considered.add(weight, e.considered);
  }

  Estimate estimate() {
    int n = sum.x.length;
    for (int k = 0; k < parts.size(); k++) {
      Estimate e = parts.get(k);
      for (int i = 0; i < n; i++) {
        double d = e.x[i] - sum.x[i];
        for (int j = i; j < n; j++) {
          double v = weights.get(k) * (e.p[n * i + j] + d * (e.x[j] - sum.x[j]));
          sum.p[n * i + j] += v;
          sum.p[n * j + i] = sum.p[n * i + j];
        }
      }
    }
    return sum;
  }
}

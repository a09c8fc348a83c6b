package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.InteractingModels;

/// The update of a track by plots each of which is its own with some probability.
///
/// Every plot updates a copy of the prediction; mean and covariance of the mixture replace it (Bar-Shalom & Fortmann, Tracking and Data Association, 1988; here each copy goes through the
/// whole filter, so that its second-order terms are kept). Covariances with constant errors are averaged: these errors have mean zero in every copy, so that the spread of the means adds nothing to them. Holds buffers.
final class SoftUpdate {
  private final KalmanFilter filter;
  private final Estimate prior = new Estimate();
  private final Estimate copy = new Estimate();
  private final double[] mean = new double[6];
  private final double[] covariance = new double[36];
  private double[] columns = new double[0];
  private double weights;
  private final List<InteractingModels.Mixture> modes = new ArrayList<>(); // of a body in the air
  private final List<Double> shares = new ArrayList<>();

  SoftUpdate(KalmanFilter filter) {
    this.filter = filter;
  }

  /// Begins with the prediction of a track, which gives no plot of `z`'s radar with probability `missed`.
  void begin(Estimate e, Plot z, double missed) {
    e.considered.place(z.sensor().id());
    prior.set(e);
    weights = 0;
    modes.clear();
    shares.clear();
    Arrays.fill(mean, 0);
    Arrays.fill(covariance, 0);
    columns = new double[6 * e.considered.width()];
    copy.set(prior);
    add(missed);
  }

  /// Adds what it is if `z` is its own.
  void take(Plot z, double weight) {
    copy.set(prior);
    filter.update(copy, z);
    add(weight);
  }

  /// Deviations are from the prediction, so that digits are not lost.
  private void add(double w) {
    weights += w;
    if (copy.modes != null) {
      modes.add(copy.modes.copy());
      shares.add(w);
    }
    for (int i = 0; i < 6; i++) {
      double di = copy.x[i] - prior.x[i];
      mean[i] += w * di;
      for (int j = 0; j < 6; j++) {
        covariance[6 * i + j] += w * (copy.p[6 * i + j] + di * (copy.x[j] - prior.x[j]));
      }
    }
    double[] c = copy.considered.columns();
    for (int k = 0; k < columns.length; k++) {
      columns[k] += w * c[k];
    }
  }

  /// Leaves the mixture in the estimate with which it began.
  void end(Estimate e) {
    if (!modes.isEmpty()) {
      shares.replaceAll(w -> w / weights);
      e.modes = InteractingModels.Mixture.of(modes, shares);
    }
    for (int i = 0; i < 6; i++) {
      mean[i] /= weights;
    }
    for (int i = 0; i < 6; i++) {
      e.x[i] = prior.x[i] + mean[i];
      for (int j = 0; j < 6; j++) {
        e.p[6 * i + j] = covariance[6 * i + j] / weights - mean[i] * mean[j];
      }
    }
    double[] c = e.considered.columns();
    for (int k = 0; k < columns.length; k++) {
      c[k] = columns[k] / weights;
    }
  }
}

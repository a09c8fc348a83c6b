package org.openemd.tracking;

import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.Sighting;
import org.openemd.tracking.filter.UnscentedFilter;

/// The filter of a network: radar plots on ballistic motion, six states, and for a body that comes down on interacting models of free flight and of re-entry ({@link Descent}).
///
/// Gates know range and angles alone; range rate is added to what is taken, where the policy wants it. Holds buffers: one thread at a time.
final class KalmanFilter {
  private final BallisticMotion motion;
  private final Filter filter;
  private final Descent descent;
  private final double rangeRateSigma;
  private final Sighting sighting = new Sighting();

  /// @param processNoise spectral density of the white acceleration (m2/s3)
  KalmanFilter(double processNoise) {
    this(processNoise, TrackingPolicy.Estimation.USUAL);
  }

  /// As a policy says.
  KalmanFilter(double processNoise, TrackingPolicy.Estimation estimation) {
    motion = new BallisticMotion(processNoise);
    rangeRateSigma = estimation.rangeRateSigma();
    filter =
        switch (estimation.kind()) {
          case EXTENDED -> new ExtendedFilter(motion);
          case UNSCENTED -> new UnscentedFilter(motion);
        };
    descent = new Descent(filter);
  }

  /// The dynamics, with their buffers.
  BallisticMotion motion() {
    return motion;
  }

  /// Moves an estimate to time `t` (s).
  void predict(Estimate s, double t) {
    if (s.modes != null) {
      descent.predict(s, t);
    } else if (Descent.reached(s, t)) {
      descend(s, t);
    } else {
      filter.predict(s, t);
    }
  }

  /// In free flight until there may be air, from there on as one that descends.
  private void descend(Estimate s, double t) {
    while (s.time < t && !Descent.below(s)) {
      filter.predict(s, Math.min(t, s.time + BallisticMotion.STEP));
    }
    if (Descent.below(s)) {
      descent.begin(s);
      descent.predict(s, t);
    }
  }

  /// Normalised innovation squared of a plot at the estimate's time; three degrees of freedom.
  double innovation(Estimate s, Plot z) {
    return filter.innovation(s, sighting(z));
  }

  /// Logarithm of the determinant of the last innovation's covariance.
  double logDeterminant() {
    return filter.logDeterminant();
  }

  /// Takes a plot at the estimate's time into it, with its range rate if that is used.
  void update(Estimate s, Plot z) {
    Sighting seen = sighting(z);
    if (rangeRateSigma < Double.POSITIVE_INFINITY) {
      double own = z.report().sigmaRangeRate();
      seen.rate(z.report().rangeRate(), own * own + rangeRateSigma * rangeRateSigma);
    }
    if (s.modes != null) {
      descent.update(s, seen);
    } else {
      filter.update(s, seen);
    }
  }

  private Sighting sighting(Plot z) {
    double angle = z.report().sigmaAngle();
    sighting.direction(z.site(), z.along(), angle * angle);
    sighting.range(z.report().range(), z.rangeVariance());
    Systematic s = z.systematic();
    String id = z.sensor().id();
    for (int k = 0; k < Considered.EACH; k++) {
      sighting.constantError(id, k, s.across(k), s.along(k));
    }
    return sighting;
  }
}

package org.openemd.tracking;

import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.Sighting;
import org.openemd.tracking.filter.ThrustMotion;
import org.openemd.tracking.filter.UnscentedFilter;

/// The filter of a network: radar plots on ballistic motion, six states, and for a body under thrust or one that comes down on interacting models of boost, free flight and re-entry ({@link FlightModes}).
///
/// Gates know range and angles alone; range rate is added to what is taken, where the policy wants it. Holds buffers: one thread at a time.
final class KalmanFilter {
  private final BallisticMotion motion;
  private final Filter filter;
  private final FlightModes modes;
  private final Filter thrust =
      new ExtendedFilter(new ThrustMotion(FlightModes.STEADY_JERK)); // of what begins
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
    modes = new FlightModes(filter);
  }

  /// The dynamics, with their buffers.
  BallisticMotion motion() {
    return motion;
  }

  /// Moves an estimate to time `t` (s).
  void predict(Estimate s, double t) {
    if (s.modes != null && t != s.time) {
      modes.settle(s);
    }
    if (s.modes != null) {
      modes.predict(s, t);
    } else if (FlightModes.reached(s, t)) {
      descend(s, t);
    } else {
      filter.predict(s, t);
    }
  }

  /// In free flight until there may be air, from there on as one that descends.
  private void descend(Estimate s, double t) {
    while (s.time < t && !FlightModes.below(s)) {
      filter.predict(s, Math.min(t, s.time + BallisticMotion.STEP));
    }
    if (FlightModes.below(s)) {
      modes.begin(s);
      modes.predict(s, t);
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
      modes.update(s, seen);
    } else {
      filter.update(s, seen);
    }
  }

  /// A path under thrust with one more plot: an estimate of nine states, moved to the plot's time, its normalised innovation squared, and, if it is taken, what it makes of the plot.
  double innovationUnderThrust(Estimate nine, Plot z) {
    thrust.predict(nine, z.time());
    return thrust.innovation(nine, sighting(z));
  }

  /// Takes a plot into it.
  void updateUnderThrust(Estimate nine, Plot z) {
    thrust.update(nine, sighting(z));
  }

  /// What begins as a track under thrust.
  Estimate underThrust(Estimate nine) {
    return modes.underThrust(nine);
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

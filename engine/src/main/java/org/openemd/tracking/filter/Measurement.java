package org.openemd.tracking.filter;

import org.jspecify.annotations.Nullable;

/// What was measured of a state at one time: a few scalars whose own errors are independent of each other.
///
/// An extended filter takes them one after the other ({@link #see}); the unscented filter asks what would be measured at each of its points ({@link #expected}).
/// Later scalars may be seen anew from where the first have led ({@link #together}). Holds what it saw last: one thread at a time.
public interface Measurement {
  /// Number of scalars.
  int size();

  /// How many of the first scalars go together; the rest is seen from the state to which they have led.
  int together();

  /// Whose constant errors are in it ({@link Considered}); null when they are its own alone.
  @Nullable String source();

  /// Looks from state `x` with covariance `p`: chooses the axes of the scalars there.
  void aim(double[] x, double[] p);

  /// Sees scalar `i` at state `x` with covariance `p`; {@link #innovation}, {@link #variance} and {@link #gradient} are of what was seen last.
  void see(int i, double[] x, double[] p);

  /// Measured less expected, less the mean of what the expectation's curvature adds.
  double innovation();

  /// Variance of the measurement's own error and of what the curvature adds.
  double variance();

  /// Derivative of what is expected, by the state; entries from {@link #reach} on are zero, whatever the array holds there.
  double[] gradient();

  /// How many of the first states what was seen last depends on.
  int reach();

  /// Scalar `i` as measured, on the axes last aimed.
  double measured(int i);

  /// Variance of the error of scalar `i` alone.
  double ownVariance(int i);

  /// Writes to `out` what the scalars from `first` (included) to `end` (not) would be at state `x`.
  void expected(double[] x, int first, int end, double[] out);

  /// How far one standard deviation of each constant error of its source moves scalar `i`: {@link Considered#EACH} numbers, zero where there is no source.
  double[] effects(int i);
}

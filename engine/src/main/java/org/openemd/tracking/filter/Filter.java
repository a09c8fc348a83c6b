package org.openemd.tracking.filter;

/// Moves an estimate in time and takes measurements into it. Holds buffers: one thread at a time.
///
/// Constant errors of the measurements' sources are considered, not estimated ({@link Considered}): with the slope `H` of the measurement, the effects `J` and the covariance `C` of state and errors,
/// `S = HPH' + HCJ' + JC'H' + JJ' + R`, the gain `K = (PH' + CJ') / S`, and `C` moves by `-K (HC + J)`.
public sealed interface Filter permits ExtendedFilter, UnscentedFilter {
  /// The dynamics that it believes.
  Motion motion();

  /// Moves an estimate to time `t` (s), forward or back.
  void predict(Estimate s, double t);

  /// Normalised innovation squared of a measurement at the estimate's time; as many degrees of freedom as it has scalars.
  double innovation(Estimate s, Measurement z);

  /// Logarithm of the determinant of the last innovation's covariance: minus half of the two and of `log 2 pi` for each scalar is the log-likelihood.
  double logDeterminant();

  /// Takes a measurement at the estimate's time into it.
  void update(Estimate s, Measurement z);
}

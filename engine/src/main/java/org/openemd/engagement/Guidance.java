package org.openemd.engagement;

import org.openemd.math.Unit;

/// How a kill vehicle homes, at system level: proportional navigation with one lag, one limit, one angular error. Every figure notional.
///
/// @param ratio effective navigation ratio, usually 3 to 5; 3 spends least effort when nothing lags
/// @param maxAcceleration across the line of sight, in any direction
/// @param lag time constant from the angle seen to the acceleration felt, seeker filter and vehicle together
/// @param seekerSigma of the angle in one look, standard deviation in each axis, the same at every distance
/// @param seekerInterval between two looks; the acceleration is held between them
public record Guidance(
    @Unit("1") double ratio,
    @Unit("m/s2") double maxAcceleration,
    @Unit("s") double lag,
    @Unit("rad") double seekerSigma,
    @Unit("s") double seekerInterval) {

  public Guidance {
    if (!(ratio > 2)) {
      throw new IllegalArgumentException(
          "a navigation ratio must exceed 2, or the acceleration grows without bound towards the meeting, not "
              + ratio);
    }
    if (!(maxAcceleration >= 0 && lag >= 0 && seekerSigma >= 0)) {
      throw new IllegalArgumentException(
          "homing needs an acceleration, a lag and a deviation of at least 0, not "
              + maxAcceleration
              + " m/s2, "
              + lag
              + " s and "
              + seekerSigma
              + " rad");
    }
    if (!(seekerInterval > 0)) {
      throw new IllegalArgumentException(
          "a seeker needs more than 0 s between looks, not " + seekerInterval + " s");
    }
  }

  /// Part of what a look changes that is filtered away in `interval` (s).
  double remembered(double interval) {
    return lag == 0 ? 0 : StrictMath.exp(-interval / lag);
  }

  /// Standard deviation of the zero-effort miss (m), each axis, that the seeker's error keeps up at this closing speed (m/s) and time to go (s), far from the meeting.
  ///
  /// The acceleration is the rate of the filtered angle, so that its sum, the velocity, follows the angle as filtered: N' V times that, with (1 - E) / (1 + E) of the variance of one look.
  double wander(double closing, double togo) {
    double e = remembered(seekerInterval);
    return ratio * closing * togo * seekerSigma * Math.sqrt((1 - e) / (1 + e));
  }

  /// Standard deviation of the acceleration (m/s2), each axis, that the seeker's error alone commands, far from the meeting, at this closing speed (m/s).
  ///
  /// The rate of turn is the filter's step over the interval, of a filter that forgets all but E of its past in one: variance
  /// 2 / (1 + E) ((1 - E) / h)^2 of that of one look.
  double restlessness(double closing) {
    double e = remembered(seekerInterval);
    double rate = (1 - e) / seekerInterval * Math.sqrt(2 / (1 + e));
    return ratio * closing * rate * seekerSigma;
  }
}

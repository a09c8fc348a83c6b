package org.openemd.earth;

/// What a wrong surface refractivity does to directions and ranges, for a deviation of one sigma.
///
/// The difference of two tables of {@link Refraction}; errors of other sizes are taken for proportional, which holds to 2 % for twice as much at the horizon and to 0.5 % from 3 degrees on (at
/// 315 +- 15 N-units).
///
/// @param mean the air that is believed
/// @param other the air one sigma away
public record RefractivityError(Refraction mean, Refraction other) {

  /// Air of refractivity `surface`, good to `sigma` (N-units); a vacuum is known.
  public static RefractivityError of(double surface, double sigma) {
    Refraction mean = Refraction.of(surface);
    if (surface == 0 || sigma == 0) {
      return new RefractivityError(mean, mean);
    }
    double thicker = surface + sigma;
    double other = thicker <= Refraction.LARGEST ? thicker : Math.max(0, surface - sigma);
    return new RefractivityError(mean, Refraction.of(other));
  }

  /// Whether there is none.
  public boolean none() {
    return mean.surface() == other.surface();
  }

  /// Error of the lift of a body at an elevation of that sine and a range (m).
  public double lift(double sine, double range) {
    return none() ? 0 : other.lift(sine, range) - mean.lift(sine, range);
  }

  /// Error of the range (m).
  public double delay(double sine, double range) {
    return none() ? 0 : other.delay(sine, range) - mean.delay(sine, range);
  }
}

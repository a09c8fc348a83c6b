package org.openemd.tracking.batch;

import org.openemd.math.Unit;

/// What moves a track at random.
///
/// @param acceleration spectral density of the white acceleration
/// @param parameter rate at which the variance of the ballistic parameter grows
public record ProcessNoise(
    @Unit("m2/s3") double acceleration, @Unit("m4/(kg2 s)") double parameter) {
  public ProcessNoise {
    if (!(acceleration >= 0) || !(parameter >= 0)) {
      throw new IllegalArgumentException(
          "spectral densities are not negative, as "
              + acceleration
              + " m2/s3 and "
              + parameter
              + " m4/(kg2 s) are");
    }
  }
}

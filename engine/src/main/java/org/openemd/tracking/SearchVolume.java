package org.openemd.tracking;

import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Where a body may be at some time: the place it is searched about, and how far from it.
///
/// @param centre Earth-fixed
/// @param covariance 3 x 3, Earth-fixed
public record SearchVolume(@Unit("m") Vec3 centre, @Unit("m2") Matrix covariance) {
  public SearchVolume {
    if (covariance.rows() != 3 || covariance.columns() != 3) {
      throw new IllegalArgumentException(
          "the covariance of a place is 3 x 3, not "
              + covariance.rows()
              + " x "
              + covariance.columns());
    }
  }

  /// How far a place lies from the centre, in standard deviations.
  public double deviations(Vec3 place) {
    Vec3 d = place.minus(centre);
    return Math.sqrt(covariance.inverse().quadraticForm(d.x(), d.y(), d.z()));
  }
}

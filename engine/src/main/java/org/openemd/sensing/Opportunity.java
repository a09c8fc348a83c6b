package org.openemd.sensing;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// One chance of a detection, in a place to be filled again and again: a million of them allocate nothing.
///
/// {@link RadarModel#see} writes the geometry, {@link RadarModel#detect} what follows for a cross section. Not shared between threads.
public final class Opportunity {
  Look.@Nullable Hidden hidden = Look.Hidden.RANGE;
  double range;
  double x;
  double y;
  double z;
  double lift;
  double sinElevation; // seen
  double cosScan;
  double unitSnr;
  double snr;
  double probability;
  double sigmaRange;
  double sigmaAngle;
  double sigmaRangeRate;

  /// Why the target is not in view; null when it is, and only then do the figures below mean anything.
  public Look.@Nullable Hidden hidden() {
    return hidden;
  }

  /// Slant, geometric.
  public @Unit("m") double range() {
    return range;
  }

  /// How much air lifts it: the target is seen along `direction + lift up`.
  public @Unit("1") double lift() {
    return lift;
  }

  /// Earth-fixed unit vector from the radar, geometric.
  public Vec3 direction() {
    return new Vec3(x, y, z);
  }

  /// Sine of the elevation at which it is seen, lifted by the air.
  public @Unit("1") double sinElevation() {
    return sinElevation;
  }

  /// Cosine of the angle between a body's nose (unit vector, Earth-fixed) and the line from it to the radar.
  public @Unit("1") double cosAspect(Vec3 nose) {
    return -(nose.x() * x + nose.y() * y + nose.z() * z);
  }

  /// Cosine of the angle off the face's normal, as far as it is modelled.
  public @Unit("1") double cosScan() {
    return cosScan;
  }

  /// Mean signal to noise a look that one square metre gives there.
  public @Unit("1/m2") double unitSnr() {
    return unitSnr;
  }

  /// Mean signal to noise a look.
  public @Unit("1") double snr() {
    return snr;
  }

  /// Of a detection in one scan, all its looks together.
  public @Unit("1") double probability() {
    return probability;
  }

  /// Standard deviation of the range that a detection would report at the mean signal to noise.
  public @Unit("m") double sigmaRange() {
    return sigmaRange;
  }

  /// The same of the range rate.
  public @Unit("m/s") double sigmaRangeRate() {
    return sigmaRangeRate;
  }

  /// The same of an angle, each way.
  public @Unit("rad") double sigmaAngle() {
    return sigmaAngle;
  }
}

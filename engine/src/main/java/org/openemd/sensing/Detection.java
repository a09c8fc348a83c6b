package org.openemd.sensing;

import org.openemd.earth.Ecef;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// What a sensor reports. It names nothing that caused it; what did is kept beside, for scoring only.
public sealed interface Detection {

  /// Serial number in this run.
  long id();

  /// The reporting sensor.
  String sensor();

  /// When it was measured, scenario clock (s).
  double time();

  /// A radar plot. Range and direction are geometric: corrected for the radar's mean air. The deviations are those of this plot alone; survey and air leave errors that all
  /// plots of a radar in a run share.
  ///
  /// @param rangeRate speed away from the radar
  /// @param sigmaRange standard deviation of the range
  /// @param sigmaAngle standard deviation across the line of sight, the same in azimuth (times cosine of elevation) and elevation
  /// @param sigmaRangeRate standard deviation of the range rate
  /// @param snr signal to noise, linear
  /// @param rcs radar cross section computed from the signal and the range
  record RadarPlot(
      long id,
      String sensor,
      @Unit("s") double time,
      @Unit("m") double range,
      @Unit("rad") double azimuth,
      @Unit("rad") double elevation,
      @Unit("m/s") double rangeRate,
      @Unit("m") double sigmaRange,
      @Unit("rad") double sigmaAngle,
      @Unit("m/s") double sigmaRangeRate,
      @Unit("1") double snr,
      @Unit("m2") double rcs)
      implements Detection {}

  /// A direction from an infrared satellite to a hot plume.
  ///
  /// @param from where the satellite was, Earth-fixed
  /// @param direction unit vector, Earth-fixed
  /// @param sigma standard deviation of the direction, each way
  record Bearing(
      long id,
      String sensor,
      @Unit("s") double time,
      Ecef from,
      @Unit("1") Vec3 direction,
      @Unit("rad") double sigma)
      implements Detection {}
}

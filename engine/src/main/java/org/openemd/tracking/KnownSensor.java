package org.openemd.tracking;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// What the network knows of a radar that reports to it.
///
/// @param xBand whether its cross sections are of X band, else of the low bands
/// @param leastSnr signal to noise, linear, below which it reports nothing: plots are the strong part of what there is,
/// and classification allows for that; 0 when unknown
/// @param systematic deviations of the errors that all its plots share
/// @param rangeCell difference of range below which two bodies in a beam give one plot; 0 when it tells all apart
/// @param beamwidth half-power
/// @param revisit time between its looks at what it has just detected; 0 when unknown: then its looks are not counted
public record KnownSensor(
    String id,
    Geodetic site,
    boolean xBand,
    @Unit("1") double leastSnr,
    Systematic systematic,
    @Unit("m") double rangeCell,
    @Unit("rad") double beamwidth,
    @Unit("s") double revisit) {

  /// Deviations of errors that are the same in all plots of a radar: their size is known, their value is not.
  ///
  /// @param angle of the orientation, each way
  /// @param range of the zero of the range
  /// @param refractivity for which plots are corrected (N-units); 0 for straight rays
  /// @param refractivitySigma by which the true one differs (N-units)
  public record Systematic(
      @Unit("rad") double angle,
      @Unit("m") double range,
      @Unit("1") double refractivity,
      @Unit("1") double refractivitySigma) {
    /// A radar that is set up perfectly, in a vacuum.
    public static final Systematic NONE = new Systematic(0, 0, 0, 0);
  }

  /// A radar that tells all bodies apart and whose looks are not counted.
  public KnownSensor(
      String id, Geodetic site, boolean xBand, double leastSnr, Systematic systematic) {
    this(id, site, xBand, leastSnr, systematic, 0, 0, 0);
  }

  /// A radar whose constant errors are negligible.
  public KnownSensor(String id, Geodetic site, boolean xBand, double leastSnr) {
    this(id, site, xBand, leastSnr, Systematic.NONE);
  }

  /// A radar whose threshold is not known either.
  public KnownSensor(String id, Geodetic site, boolean xBand) {
    this(id, site, xBand, 0);
  }
}

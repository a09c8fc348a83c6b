package org.openemd.tracking;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// What the network knows of a radar that reports to it.
///
/// @param xBand whether its cross sections are of X band, else of the low bands
/// @param leastSnr signal to noise, linear, below which it reports nothing: plots are the strong part of what there is,
/// and classification allows for that; 0 when unknown
public record KnownSensor(String id, Geodetic site, boolean xBand, @Unit("1") double leastSnr) {

  /// A radar whose threshold is not known.
  public KnownSensor(String id, Geodetic site, boolean xBand) {
    this(id, site, xBand, 0);
  }
}

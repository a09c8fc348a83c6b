package org.openemd.world;

import org.openemd.math.Unit;

/// How large an object looks to radars, by band and aspect, mean over fluctuation.
///
/// @param x at X band and near it (from 4 GHz)
/// @param low in the bands below, L, UHF and VHF together
/// @param fluctuation about the mean, the same in both bands
public record Signature(CrossSection x, CrossSection low, Fluctuation fluctuation) {

  /// The same from every side (m2).
  public Signature(@Unit("m2") double x, @Unit("m2") double low, Fluctuation fluctuation) {
    this(CrossSection.of(x), CrossSection.of(low), fluctuation);
  }

  /// The same from every side, fluctuating as Swerling 1, the usual assumption for a tumbling body of many scatterers.
  public Signature(@Unit("m2") double x, @Unit("m2") double low) {
    this(x, low, Fluctuation.SWERLING_1);
  }

  /// At X band, or below.
  public CrossSection in(boolean xBand) {
    return xBand ? x : low;
  }
}

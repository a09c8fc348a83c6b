package org.openemd.world;

import org.openemd.math.Unit;

/// How large an object looks to radars, by band, mean over fluctuation (aspect is averaged until sensors resolve it).
///
/// @param rcsX mean radar cross section at X band (8-12 GHz)
/// @param rcsUhf mean radar cross section below 1.5 GHz
/// @param fluctuation about the mean, the same in both bands
public record Signature(
    @Unit("m2") double rcsX, @Unit("m2") double rcsUhf, Fluctuation fluctuation) {

  /// Fluctuating as Swerling 1, the usual assumption for a tumbling body of many scatterers.
  public Signature(double rcsX, double rcsUhf) {
    this(rcsX, rcsUhf, Fluctuation.SWERLING_1);
  }
}

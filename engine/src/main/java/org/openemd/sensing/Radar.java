package org.openemd.sensing;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// A radar as a system-level object.
///
/// @param frequency carrier
/// @param peakPower transmitted peak power, all modules together
/// @param dutyFactor mean power / peak power
/// @param transmitGain linear
/// @param receiveArea effective receive aperture (area x efficiency)
/// @param noiseTemperature system noise temperature
/// @param losses linear, all together, above one
/// @param dwell time on one target a look; transmission is `dutyFactor` of it, integrated coherently
/// @param falseAlarmProbability in one resolution cell
/// @param falseAlarmRate false plots a scan, mean, over the searched volume
/// @param beamwidth half-power, at boresight
/// @param bandwidth of the pulse, sets the range resolution
/// @param biasFloor part of the angle error that no signal removes, standard deviation
/// @param revisit time between scans
/// @param faces at least one
/// @param minElevation above the local horizontal
/// @param maxElevation above the local horizontal
/// @param instrumentedRange beyond which nothing is processed
/// @param steered whether the one face is turned mechanically (slew is free) to a SensorTask
/// @param active switched on
public record Radar(
    String id,
    String name,
    Geodetic site,
    @Unit("Hz") double frequency,
    @Unit("W") double peakPower,
    @Unit("1") double dutyFactor,
    @Unit("1") double transmitGain,
    @Unit("m2") double receiveArea,
    @Unit("K") double noiseTemperature,
    @Unit("1") double losses,
    @Unit("s") double dwell,
    @Unit("1") double falseAlarmProbability,
    @Unit("1") double falseAlarmRate,
    @Unit("rad") double beamwidth,
    @Unit("Hz") double bandwidth,
    @Unit("rad") double biasFloor,
    @Unit("s") double revisit,
    List<Face> faces,
    @Unit("rad") double minElevation,
    @Unit("rad") double maxElevation,
    @Unit("m") double instrumentedRange,
    boolean steered,
    boolean active) {
  private static final double X_BAND_FROM = 4e9; // [Hz]

  /// Whether its cross sections are those of X band, and not of the low bands.
  public boolean xBand() {
    return frequency > X_BAND_FROM;
  }

  /// One array face.
  ///
  /// @param azimuth of the boresight, clockwise from north; ignored when steered
  /// @param halfWidth greatest azimuth off the boresight (for a steered radar: greatest angle off the pointing)
  public record Face(@Unit("rad") double azimuth, @Unit("rad") double halfWidth) {}
}

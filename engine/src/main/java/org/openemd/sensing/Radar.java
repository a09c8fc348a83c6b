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
/// @param integratedLooks looks of a dwell each that are added after detection (non-coherently) before the threshold
/// @param falseAlarmProbability in one resolution cell, of the sum
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
    int integratedLooks,
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

  /// Refuses a number of looks that cannot be added.
  public Radar {
    if (!(integratedLooks >= 1 && integratedLooks <= DetectionStatistics.MOST_LOOKS)) {
      throw new IllegalArgumentException(
          "radar "
              + id
              + ": "
              + integratedLooks
              + " integrated looks must be from 1 to "
              + DetectionStatistics.MOST_LOOKS);
    }
  }

  /// Whether its cross sections are those of X band, and not of the low bands.
  public boolean xBand() {
    return frequency > X_BAND_FROM;
  }

  /// One array face.
  ///
  /// @param azimuth of the boresight, clockwise from north; ignored when steered
  /// @param halfWidth greatest azimuth off the boresight; of a tilted face, and of a steered radar's pointing, greatest angle off it
  /// @param tilt elevation of the boresight; NaN when it is not given, and the scan angle is that in azimuth alone
  public record Face(
      @Unit("rad") double azimuth, @Unit("rad") double halfWidth, @Unit("rad") double tilt) {
    private static final double MOST = StrictMath.PI / 2;

    /// Refuses a boresight beyond the vertical.
    public Face {
      if (Math.abs(tilt) > MOST) {
        throw new IllegalArgumentException(
            "tilt of a face " + tilt + " rad must be from -pi/2 to pi/2");
      }
    }

    /// A face whose tilt is not given.
    public Face(double azimuth, double halfWidth) {
      this(azimuth, halfWidth, Double.NaN);
    }

    /// Whether the elevation of its boresight is given.
    public boolean tilted() {
      return !Double.isNaN(tilt);
    }
  }
}

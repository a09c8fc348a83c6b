package org.openemd.sensing;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
/// @param falseAlarmRate false plots of a search of the whole field of view, mean
/// @param beamwidth half-power, at boresight
/// @param bandwidth of the pulse, sets the range resolution
/// @param registration what its survey leaves unknown
/// @param refractivity of the air at the site
/// @param revisit the frame: time between scans, which each face has to spend
/// @param faces at least one
/// @param minElevation above the local horizontal
/// @param maxElevation above the local horizontal
/// @param instrumentedRange beyond which nothing is processed
/// @param steered whether the one face is turned mechanically to a SensorTask
/// @param slewRate of a steered face
/// @param time how it spends its time
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
    Registration registration,
    Refractivity refractivity,
    @Unit("s") double revisit,
    List<Face> faces,
    @Unit("rad") double minElevation,
    @Unit("rad") double maxElevation,
    @Unit("m") double instrumentedRange,
    boolean steered,
    @Unit("rad/s") double slewRate,
    TimePolicy time,
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

  /// Solid angle of all faces (sr); what the elevation limits cut off a cone is neglected.
  public double fieldOfView() {
    double sum = 0;
    for (Face f : faces) {
      sum +=
          f.tilted() || steered
              ? 2 * StrictMath.PI * (1 - StrictMath.cos(f.halfWidth()))
              : 2 * f.halfWidth() * (StrictMath.sin(maxElevation) - StrictMath.sin(minElevation));
    }
    return sum;
  }

  /// Errors that are the same in every plot of a run: what surveying and aligning leave. Standard deviations; each is drawn once a run.
  ///
  /// @param angle of the orientation, each way
  /// @param range of the zero of the range
  public record Registration(@Unit("rad") double angle, @Unit("m") double range) {}

  /// Radio refractivity `(n - 1) 1e6` of the air at the ground, in an exponential atmosphere; 0 is a vacuum.
  ///
  /// @param surface what the radar corrects its plots with, and their mean truth
  /// @param sigma by which the truth differs from it, standard deviation, drawn once a run
  public record Refractivity(@Unit("1") double surface, @Unit("1") double sigma) {
    /// Straight rays.
    public static final Refractivity NONE = new Refractivity(0, 0);
  }

  /// How a radar spends its time. One face does one thing at a time.
  ///
  /// @param fence what each face searches without being told; `null` when it looks only where it is cued
  /// @param fenceShare part of its time that the fence is given before tracks and cues
  /// @param searchDwell time on one beam position in search; on targets it is `dwell`
  /// @param confirmations looks that follow a detection in search
  /// @param trackInterval time between looks at a track that is or may be a warhead
  /// @param lowInterval time between looks at a track that is classified as something else
  public record TimePolicy(
      @Nullable Fence fence,
      @Unit("1") double fenceShare,
      @Unit("s") double searchDwell,
      int confirmations,
      @Unit("s") double trackInterval,
      @Unit("s") double lowInterval) {}

  /// A surveillance fence: rows of beams above the horizon.
  ///
  /// @param azimuth of its centre; NaN for the boresight of each face
  /// @param halfWidth in azimuth, of each face
  /// @param elevation of its lower edge
  /// @param rows of beams, one above the other
  public record Fence(
      @Unit("rad") double azimuth,
      @Unit("rad") double halfWidth,
      @Unit("rad") double elevation,
      int rows) {}

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

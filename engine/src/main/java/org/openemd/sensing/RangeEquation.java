package org.openemd.sensing;

import org.openemd.math.Unit;

/// The radar range equation for one coherently integrated look, monostatic, in vacuum:
/// `snr = P t G A sigma / ((4 pi)^2 R^4 k T L)` (Skolnik, Introduction to Radar Systems, 3rd ed., ch. 2; Mahafza, ch. 1).
///
/// @param peakPower while transmitting
/// @param transmission time of transmission integrated in the look
/// @param gain of the transmitting aperture, linear
/// @param area effective receiving aperture
/// @param temperature system temperature
/// @param losses linear
public record RangeEquation(
    @Unit("W") double peakPower,
    @Unit("s") double transmission,
    @Unit("1") double gain,
    @Unit("m2") double area,
    @Unit("K") double temperature,
    @Unit("1") double losses) {
  /// Boltzmann's constant (J/K), exact since 2019.
  public static final double BOLTZMANN = 1.380649e-23;

  /// Speed of light (m/s).
  public static final double LIGHT = 299_792_458.0;

  private static final double FOUR_PI = 4 * StrictMath.PI;

  /// Refuses what has no meaning.
  public RangeEquation {
    positive("peak power", peakPower, "W");
    positive("transmission", transmission, "s");
    positive("gain", gain, "");
    positive("receiving area", area, "m2");
    positive("temperature", temperature, "K");
    if (!(losses >= 1)) {
      throw new IllegalArgumentException("losses " + losses + " must be at least 1");
    }
  }

  /// A radar's, on boresight.
  public static RangeEquation of(Radar r) {
    return new RangeEquation(
        r.peakPower(),
        r.dwell() * r.dutyFactor(),
        r.transmitGain(),
        r.receiveArea(),
        r.noiseTemperature(),
        r.losses());
  }

  /// Gain of an aperture of `area` (m2) and `efficiency` at `frequency` (Hz): 4 pi A / wavelength^2.
  public static double gain(double area, double efficiency, double frequency) {
    double wavelength = LIGHT / frequency;
    return FOUR_PI * area * efficiency / (wavelength * wavelength);
  }

  /// `snr R^4 / sigma` (m2): all that depends on the radar alone.
  public double constant() {
    return peakPower
        * transmission
        * gain
        * area
        / (FOUR_PI * FOUR_PI * BOLTZMANN * temperature * losses);
  }

  /// Mean signal to noise of cross section `rcs` (m2) at `range` (m).
  public double snr(double rcs, double range) {
    double r2 = range * range;
    return constant() * rcs / (r2 * r2);
  }

  /// Range (m) at which cross section `rcs` (m2) gives `snr`.
  public double range(double rcs, double snr) {
    return Math.sqrt(Math.sqrt(constant() * rcs / snr));
  }

  private static void positive(String what, double value, String unit) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(what + " " + value + " " + unit + " must be above 0");
    }
  }
}

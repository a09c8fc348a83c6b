package org.openemd.tracking;

import org.openemd.math.Unit;

/// How the network tracks.
///
/// @param linkDelay from a measurement to its place in the network picture
/// @param confirmations plots that must agree with a ballistic path before a track is confirmed
/// @param gate chi-square gate on the normalised innovation squared, three degrees of freedom
/// @param dropAfter time without an update after which a track is dropped
/// @param processNoise acceleration spectral density
/// @param warhead what is expected of a warhead: what the defense believes, not what is true
/// @param stage what is expected of anything else
/// @param classifyAt posterior at which a track is declared warhead or, below its complement, not
/// @param estimation how a track takes plots in
public record TrackingPolicy(
    @Unit("s") double linkDelay,
    int confirmations,
    @Unit("1") double gate,
    @Unit("s") double dropAfter,
    @Unit("m2/s3") double processNoise,
    Expected warhead,
    Expected stage,
    @Unit("1") double classifyAt,
    Estimation estimation) {

  /// How a track takes plots in.
  ///
  /// @param kind of filter
  /// @param rangeRateSigma least deviation with which range rates are believed, for what the body's own turning does to them; infinite where they are left out
  public record Estimation(Kind kind, @Unit("m/s") double rangeRateSigma) {
    /// What a network does unless told otherwise.
    public static final Estimation USUAL = new Estimation(Kind.EXTENDED, Double.POSITIVE_INFINITY);

    public Estimation {
      if (!(rangeRateSigma > 0)) {
        throw new IllegalArgumentException(
            "deviation of range rates " + rangeRateSigma + " m/s is not above 0 m/s");
      }
    }

    /// Kinds of filter.
    public enum Kind {
      /// Linearised where the estimate is.
      EXTENDED,
      /// By points around the estimate.
      UNSCENTED
    }
  }

  /// Looks that are expected of a class.
  ///
  /// @param x typical radar cross section at X band
  /// @param low the same in the bands below
  /// @param spreadX standard deviation of the decibels over the sides from which it may be seen at X band, beyond what fluctuates
  /// @param spreadLow the same in the bands below
  public record Expected(
      @Unit("m2") double x,
      @Unit("m2") double low,
      @Unit("dB") double spreadX,
      @Unit("dB") double spreadLow) {}

  /// The same where plots take another time to arrive.
  public TrackingPolicy delayed(double delay) {
    return new TrackingPolicy(
        delay,
        confirmations,
        gate,
        dropAfter,
        processNoise,
        warhead,
        stage,
        classifyAt,
        estimation);
  }

  /// With the usual estimation.
  public TrackingPolicy(
      double linkDelay,
      int confirmations,
      double gate,
      double dropAfter,
      double processNoise,
      Expected warhead,
      Expected stage,
      double classifyAt) {
    this(
        linkDelay,
        confirmations,
        gate,
        dropAfter,
        processNoise,
        warhead,
        stage,
        classifyAt,
        Estimation.USUAL);
  }

  /// With classes that look the same from every side.
  public TrackingPolicy(
      double linkDelay,
      int confirmations,
      double gate,
      double dropAfter,
      double processNoise,
      double warheadRcsX,
      double stageRcsX,
      double warheadRcsUhf,
      double stageRcsUhf,
      double classifyAt) {
    this(
        linkDelay,
        confirmations,
        gate,
        dropAfter,
        processNoise,
        new Expected(warheadRcsX, warheadRcsUhf, 0, 0),
        new Expected(stageRcsX, stageRcsUhf, 0, 0),
        classifyAt);
  }
}

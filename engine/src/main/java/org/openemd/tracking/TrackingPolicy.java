package org.openemd.tracking;

import org.openemd.math.Unit;

/// How the network tracks.
///
/// @param linkDelay from a measurement to its place in the network picture
/// @param confirmations plots that must agree with a ballistic path before a track is confirmed: m of n
/// @param withinLooks n: looks, of the radars that gave them and counted from their first plot, within which they must come
/// @param gate chi-square gate on the normalised innovation squared, three degrees of freedom
/// @param dropAfter time without an update after which a track is dropped
/// @param processNoise acceleration spectral density
/// @param warhead what is expected of a warhead: what the defense believes, not what is true
/// @param stage what is expected of a spent stage
/// @param classifyAt posterior at which a track is declared warhead or, below its complement, not
/// @param estimation how a track takes plots in
/// @param partings how objects of one launch are expected to part
/// @param debris what is expected beside warheads and stages
/// @param association how plots that several tracks claim are shared out
public record TrackingPolicy(
    @Unit("s") double linkDelay,
    int confirmations,
    int withinLooks,
    @Unit("1") double gate,
    @Unit("s") double dropAfter,
    @Unit("m2/s3") double processNoise,
    Expected warhead,
    Expected stage,
    @Unit("1") double classifyAt,
    Estimation estimation,
    Partings partings,
    Debris debris,
    Association association) {

  private static final double TRACKED = 0.8;
  private static final int LOOKS_A_PLOT = 5;

  public TrackingPolicy {
    if (withinLooks < confirmations) {
      throw new IllegalArgumentException(
          confirmations + " plots cannot come within " + withinLooks + " looks");
    }
  }

  /// How many looks a track has to gather its plots in unless the policy says otherwise: five for each.
  public static int usualLooks(int confirmations) {
    return LOOKS_A_PLOT * confirmations;
  }

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

  /// How what the last separation of a missile leaves is expected to part. All notional: nobody publishes it.
  ///
  /// @param speed by which a warhead leaves its stage ahead, mean
  /// @param sigma standard deviation of that
  /// @param debris standard deviation of the speed along the path with which debris leaves
  /// @param looks in a row that show plots only beside a track, where pieces of its body may be, after which the body is taken to have parted
  public record Partings(
      @Unit("m/s") double speed, @Unit("m/s") double sigma, @Unit("m/s") double debris, int looks) {
    /// 2 m/s, give or take 1.5 (springs give less than 1, retro-rockets several), debris 3 m/s either way.
    public static final Partings NOTIONAL = new Partings(2, 1.5, 3, 3);

    public Partings {
      if (!(speed >= 0 && sigma > 0 && debris > 0)) {
        throw new IllegalArgumentException(
            "a warhead leaves at 0 m/s or more with a deviation above 0 m/s, debris too, not "
                + speed
                + ", "
                + sigma
                + " and "
                + debris
                + " m/s");
      }
      if (looks < 1) {
        throw new IllegalArgumentException("a parting shows in 1 look or more, not " + looks);
      }
    }

    /// Variance of a speed that a piece may gain, whichever piece it is.
    @Unit("m2/s2")
    double variance() {
      return Math.max(speed * speed + sigma * sigma, debris * debris);
    }
  }

  /// Debris that is expected.
  ///
  /// @param pieces beside each warhead that may be tracked; 0 when debris is not thought of
  public record Debris(@Unit("1") double pieces, Expected looks) {
    /// No debris is expected.
    public static final Debris NONE = new Debris(0, new Expected(0.01, 0.1, 7, 7));

    public Debris {
      if (!(pieces >= 0)) {
        throw new IllegalArgumentException("0 pieces or more are expected, not " + pieces);
      }
    }
  }

  /// What is expected of a class.
  Expected expected(ObjectClass c) {
    return switch (c) {
      case WARHEAD -> warhead;
      case STAGE -> stage;
      case DEBRIS -> debris.looks();
    };
  }

  /// Prior probability of each class of one tracked object of a launch, by its place: the warhead and the last stage are each in track with 0.8 (notional), and so many pieces, by Poisson's law,
  /// of which there is no end; so that the odds are 0.8 to 0.2 for each of the first two, and 0.8 for each piece that is expected.
  double[] priors() {
    double one = TRACKED / (1 - TRACKED);
    double pieces = TRACKED * debris.pieces();
    double all = 2 * one + pieces;
    return new double[] {one / all, one / all, pieces / all};
  }

  /// Ways to share out plots that several tracks claim.
  public enum Association {
    /// Each track takes the nearest plot inside its gate, whoever else wants it: what joint probabilities are compared with in textbooks.
    LOCAL,
    /// Each track takes at most one plot: the set of pairs that is likeliest together.
    NEAREST,
    /// Each track takes of every plot what is probable, over all sets of pairs.
    JOINT
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
        withinLooks,
        gate,
        dropAfter,
        processNoise,
        warhead,
        stage,
        classifyAt,
        estimation,
        partings,
        debris,
        association);
  }

  /// The same with plots shared out in another way.
  public TrackingPolicy associating(Association other) {
    return new TrackingPolicy(
        linkDelay,
        confirmations,
        withinLooks,
        gate,
        dropAfter,
        processNoise,
        warhead,
        stage,
        classifyAt,
        estimation,
        partings,
        debris,
        other);
  }

  /// With the usual estimation and association, without debris, and parting as is notionally expected.
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
        usualLooks(confirmations),
        gate,
        dropAfter,
        processNoise,
        warhead,
        stage,
        classifyAt,
        Estimation.USUAL,
        Partings.NOTIONAL,
        Debris.NONE,
        Association.JOINT);
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

package org.openemd.tracking;

import java.util.Arrays;

/// Warhead, stage or debris, from the cross sections that plots report: Bayes over a mean that nobody knows exactly.
///
/// Each band keeps the likelihood of the plots on a grid of mean cross sections, 3 dB apart. A plot's is exponential (Swerling
/// 1 signal and receiver fluctuation, counted from the radar's threshold), mixed with a little of anything so that one stray plot
/// proves nothing. What is expected of a class is spread around its mean as Student's t with
/// three degrees of freedom and a scale of 3 dB, and of what the sides of the body differ by where that is expected: many plots make the mean
/// certain, never the class. Equal expectations give equal posteriors whatever is seen. Assumes that plots fade independently and exponentially, the widest of Swerling's
/// laws, and that a body shows one side long enough to have one mean.
final class CrossSectionBelief {
  private static final int POINTS = 24;
  private static final double LOWEST = -40; // [dB m2]
  private static final double SPACING = 3; // [dB]
  private static final double SCALE = 3; // [dB]
  private static final double DEGREES = 3;
  private static final double STRAY = 0.05;
  private static final double STRAY_SPAN = 7 * StrictMath.log(10); // decades where a stray may fall
  private static final double[] MEANS = means();

  private final double[] priors; // by class
  private final Band x;
  private final Band low;

  /// What is expected in one band, and what was seen there.
  private static final class Band {
    final double[][] expected; // by class
    final double[] mixed; // over classes
    final double[] likelihood = new double[POINTS];

    Band(double[][] expected, double[] priors) {
      this.expected = expected;
      mixed = new double[POINTS];
      for (int c = 0; c < priors.length; c++) {
        for (int k = 0; k < POINTS; k++) {
          mixed[k] += priors[c] * expected[c][k];
        }
      }
      Arrays.fill(likelihood, 1);
    }

    double likelihood(int c) {
      double sum = 0;
      for (int k = 0; k < POINTS; k++) {
        sum += expected[c][k] * likelihood[k];
      }
      return sum;
    }

    void take(double rcs, double unit, double least, double weight) {
      double most = 0;
      double usual = weight < 1 ? predicted(rcs, unit, least) : 1;
      for (int k = 0; k < POINTS; k++) {
        likelihood[k] *= 1 - weight + weight * density(k, rcs, unit, least) / usual;
        most = Math.max(most, likelihood[k]);
      }
      for (int k = 0; k < POINTS; k++) {
        likelihood[k] /= most;
      }
    }

    /// Density of the next plot's cross section, given those before.
    double predicted(double rcs, double unit, double least) {
      double sum = 0;
      double weights = 0;
      for (int k = 0; k < POINTS; k++) {
        double w = mixed[k] * likelihood[k];
        sum += w * density(k, rcs, unit, least);
        weights += w;
      }
      return sum / weights;
    }

    /// Probability that the next look gives more than that.
    double exceeds(double rcs, double unit) {
      double sum = 0;
      double weights = 0;
      for (int k = 0; k < POINTS; k++) {
        double w = mixed[k] * likelihood[k];
        sum += w * StrictMath.exp(-(rcs + unit) / (MEANS[k] + unit));
        weights += w;
      }
      return sum / weights;
    }

    private static double density(int k, double rcs, double unit, double least) {
      double mean = MEANS[k] + unit;
      double excess = Math.max(0, rcs - least);
      return STRAY / (rcs * STRAY_SPAN) + (1 - STRAY) / mean * StrictMath.exp(-excess / mean);
    }
  }

  CrossSectionBelief(TrackingPolicy policy) {
    priors = policy.priors();
    double[][] inX = new double[priors.length][];
    double[][] below = new double[priors.length][];
    for (ObjectClass c : ObjectClass.values()) {
      TrackingPolicy.Expected e = policy.expected(c);
      inX[c.place()] = expected(e.x(), e.spreadX());
      below[c.place()] = expected(e.low(), e.spreadLow());
    }
    x = new Band(inX, priors);
    low = new Band(below, priors);
  }

  private CrossSectionBelief(double[] priors, Band x, Band low) {
    this.priors = priors;
    this.x = x;
    this.low = low;
  }

  /// The same before any plot, apart: what is expected is worked out once.
  CrossSectionBelief fresh() {
    return new CrossSectionBelief(
        priors, new Band(x.expected, priors), new Band(low.expected, priors));
  }

  /// Learns from one plot.
  void take(Plot z) {
    take(z, 1);
  }

  /// Learns from a plot that is this body's with probability `weight`.
  void take(Plot z, double weight) {
    double unit = unit(z);
    band(z).take(z.report().rcs(), unit, unit * z.sensor().leastSnr(), weight);
  }

  /// How unexpected a plot's cross section is: minus twice the logarithm of its density, on the scale of a squared distance.
  double surprise(Plot z) {
    double unit = unit(z);
    return -2
        * StrictMath.log(band(z).predicted(z.report().rcs(), unit, unit * z.sensor().leastSnr()));
  }

  /// Probability that a look from where a plot was seen detects this body.
  double detected(Plot z) {
    double unit = unit(z);
    return band(z).exceeds(unit * z.sensor().leastSnr(), unit);
  }

  /// Probability that it shows more than a plot did.
  double stronger(Plot z) {
    return band(z).exceeds(z.report().rcs(), unit(z));
  }

  private Band band(Plot z) {
    return z.sensor().xBand() ? x : low;
  }

  /// The cross section of a signal to noise of one.
  private static double unit(Plot z) {
    return z.report().rcs() / z.report().snr();
  }

  /// Posterior probability of each class, from the policy's prior odds and cross sections alone.
  double[] posterior() {
    double[] p = priors.clone();
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] *= x.likelihood(c) * low.likelihood(c);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /// Posterior probability of a warhead, from cross sections alone.
  double warhead() {
    return posterior()[ObjectClass.WARHEAD.place()];
  }

  private static double[] means() {
    double[] m = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      m[k] = StrictMath.pow(10, (LOWEST + SPACING * k) / 10);
    }
    return m;
  }

  private static double[] expected(double rcs, double spread) {
    double center = 10 * StrictMath.log10(rcs);
    double scale = Math.sqrt(SCALE * SCALE + spread * spread);
    double[] w = new double[POINTS];
    double sum = 0;
    for (int k = 0; k < POINTS; k++) {
      double t = (LOWEST + SPACING * k - center) / scale;
      w[k] = StrictMath.pow(1 + t * t / DEGREES, -0.5 * (DEGREES + 1));
      sum += w[k];
    }
    for (int k = 0; k < POINTS; k++) {
      w[k] /= sum;
    }
    return w;
  }
}

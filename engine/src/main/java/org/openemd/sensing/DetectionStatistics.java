package org.openemd.sensing;

/// Detection of a signal in Gaussian receiver fluctuation by one look at a square-law detector.
///
/// The threshold is crossed by chance with probability `pfa` when the power, in units of its mean without signal,
/// exceeds `-ln pfa`. Steady target: exact, Marcum's Q function (Marcum, RAND RM-754, 1947). Steady, by formula: Albersheim
/// (Proc. IEEE 69, 1981), good to 0.2 dB for Pd 0.1-0.9, Pfa 1e-7-1e-3, 1 to 8096 looks. Swerling 1 (RAND RM-1217, 1954): the cross
/// section is exponential and constant during a look. Signal to noise is a power ratio, linear, unless named decibel.
public final class DetectionStatistics {
  private static final double SPREAD = 12; // standard deviations of a Poisson law that are summed

  private DetectionStatistics() {}

  /// Power that a look must exceed, in units of the mean power without signal.
  public static double threshold(double pfa) {
    return -StrictMath.log(probability("false-alarm probability", pfa));
  }

  /// Detection probability of a steady target: Q(sqrt(2 snr), sqrt(-2 ln pfa)).
  public static double steady(double snr, double pfa) {
    return marcumQ(snr, threshold(pfa));
  }

  /// Signal to noise with which a steady target is detected with probability `pd`, by bisection.
  public static double steadyRequired(double pd, double pfa) {
    probability("detection probability", pd);
    double low = 0;
    double high = 1;
    while (steady(high, pfa) < pd) {
      high *= 2;
    }
    for (int i = 0; i < 100 && high - low > 1e-12 * high; i++) {
      double middle = 0.5 * (low + high);
      if (steady(middle, pfa) < pd) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /// Albersheim's formula: signal to noise of one look (dB) when `looks` are added after detection.
  public static double albersheimDecibel(double pd, double pfa, int looks) {
    double a = StrictMath.log(0.62 / probability("false-alarm probability", pfa));
    double b = StrictMath.log(probability("detection probability", pd) / (1 - pd));
    return -5 * StrictMath.log10(looks)
        + (6.2 + 4.54 / Math.sqrt(looks + 0.44)) * StrictMath.log10(a + 0.12 * a * b + 1.7 * b);
  }

  /// Detection probability of a Swerling 1 target of mean signal to noise `snr`: pfa^(1 / (1 + snr)).
  public static double swerling1(double snr, double pfa) {
    return StrictMath.exp(-threshold(pfa) / (1 + snr));
  }

  /// Mean signal to noise with which a Swerling 1 target is detected with probability `pd`.
  public static double swerling1Required(double pd, double pfa) {
    return threshold(pfa) / threshold(probability("detection probability", pd)) - 1;
  }

  /// Decibel of a power ratio.
  public static double decibel(double ratio) {
    return 10 * StrictMath.log10(ratio);
  }

  /// Probability that a unit exponential power with signal `x` exceeds `y`: a Poisson mixture of gamma tails.
  private static double marcumQ(double x, double y) {
    if (x == 0) {
      return StrictMath.exp(-y);
    }
    // Terms k of weight e^-x x^k / k!, each times Q(k + 1, y) = e^-y sum over j <= k of y^j / j!.
    int last = (int) (x + SPREAD * Math.sqrt(x) + 40);
    double logX = StrictMath.log(x);
    double logY = StrictMath.log(y);
    double logFactorial = 0;
    double tail = 0;
    double sum = 0;
    for (int k = 0; k <= last; k++) {
      logFactorial += k == 0 ? 0 : StrictMath.log(k);
      tail += StrictMath.exp(k * logY - y - logFactorial);
      sum += StrictMath.exp(k * logX - x - logFactorial) * tail;
    }
    return Math.min(1, sum);
  }

  private static double probability(String what, double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          what + " " + p + " must be between 0 and 1, both excluded");
    }
    return p;
  }
}

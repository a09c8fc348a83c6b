package org.openemd.sensing;

import java.util.function.DoubleUnaryOperator;
import org.openemd.math.Roots;
import org.openemd.world.Fluctuation;

/// Detection of a signal in Gaussian receiver fluctuation by one look, or by several added after a square-law detector.
///
/// Power is counted in units of its mean without signal in one look, and summed over the looks. Without signal the sum of `n` looks is gamma
/// distributed of shape `n`: it exceeds `t` with the probability that a Poisson number of mean `t` is below `n`. A signal of energy `s` adds a
/// Poisson number of mean `s` to `n` (Marcum, RAND RM-754, 1947; DiFranco and Rubin, Radar Detection, 1968, ch. 10). A cross section that fluctuates
/// by a gamma law of any shape makes that number negative binomial, which gives the cases of Swerling (RAND RM-1217, 1954; Meyer and Mayer, Radar Target
/// Detection, 1973) in one series of positive terms: exact to 1e-12 in probability, up to 10,000 looks. A Swerling 1 or 2 target in one look: closed form.
///
/// By formula: Albersheim (Proc. IEEE 69, 1981) for a steady target and a linear detector, Pfa 1e-7-1e-3, 1 to 8096 looks: published as within 0.2 dB for Pd
/// 0.1-0.9, found within 0.3 dB of the exact series from Pd 0.3 on, and up to 4 dB too low at 0.1. Shnidman (IEEE Trans. AES 38, 2002) for all cases, Pd 0.1-0.99, Pfa
/// 1e-9-1e-3, 1 to 100 looks: found within 0.35 dB for a steady target, and within 1.1 dB for the others, worst in case 1 near Pd 0.1 and 0.98. Signal to noise is a power ratio in one look, mean over fluctuation, linear unless named decibel.
public final class DetectionStatistics {
  /// The most looks that may be added.
  public static final int MOST_LOOKS = 10_000;

  private static final double SPREAD = 12; // standard deviations of a Poisson law that are summed
  private static final double SMALL = 1e-13; // of a probability, relative or absolute
  private static final double LARGEST = 1e15; // signal to noise beyond which none is looked for

  private DetectionStatistics() {}

  /// Power that one look must exceed, in units of the mean power without signal: by chance it does with probability `pfa`.
  public static double threshold(double pfa) {
    return -StrictMath.log(probability("false-alarm probability", pfa));
  }

  /// Power that the sum of `looks` must exceed, in units of the mean power of one without signal.
  public static double threshold(double pfa, int looks) {
    double one = threshold(pfa);
    if (!(looks >= 1 && looks <= MOST_LOOKS)) {
      throw new IllegalArgumentException(looks + " looks must be from 1 to " + MOST_LOOKS);
    }
    if (looks == 1) {
      return one;
    }
    // Above by Bernstein's bound on a gamma tail, below because one look alone is less than their
    // sum.
    double high = looks + Math.sqrt(2.0 * looks * one) + one;
    DoubleUnaryOperator excess =
        t -> StrictMath.log(passing(Fluctuation.STEADY, 0, t, looks)) + one;
    return Roots.falsePosition(
        excess, one, excess.applyAsDouble(one), high, excess.applyAsDouble(high), SMALL);
  }

  /// Detection probability of a target of mean signal to noise `snr` a look.
  public static double probability(Fluctuation f, double snr, double pfa, int looks) {
    return passing(f, snr, threshold(pfa, looks), looks);
  }

  /// Probability that the sum of `looks` at a target of mean signal to noise `snr` a look exceeds a threshold.
  public static double passing(Fluctuation f, double snr, double threshold, int looks) {
    double shape = f.shape(looks);
    if (looks == 1 && shape == 1) {
      return StrictMath.exp(-threshold / (1 + snr));
    }
    double energy = looks * snr;
    boolean steady = Double.isInfinite(shape);
    double share = steady ? 0 : energy / (shape + energy);
    double logSignal = steady ? -energy : -shape * StrictMath.log1p(energy / shape);
    double logChance = -threshold;
    double logThreshold = StrictMath.log(threshold);
    int last = Math.max(looks, (int) (threshold + SPREAD * Math.sqrt(threshold) + 40));
    double below = 0; // probability that the signal adds at most k
    double sum = 0;
    for (int j = 0; j <= last; j++) {
      logChance += j == 0 ? 0 : logThreshold - StrictMath.log(j);
      int k = j - looks;
      if (k > 0) {
        logSignal += StrictMath.log(steady ? energy / k : (k - 1 + shape) / k * share);
      }
      below += k < 0 ? 0 : StrictMath.exp(logSignal);
      sum += StrictMath.exp(logChance) * Math.max(0, 1 - below);
    }
    return Math.min(1, sum);
  }

  /// Mean signal to noise of one look with which a target is detected with probability `pd` when `looks` are added.
  public static double required(Fluctuation f, double pd, double pfa, int looks) {
    double threshold = threshold(pfa, looks);
    if (!(probability("detection probability", pd) > pfa)) {
      throw new IllegalArgumentException(
          "detection probability " + pd + " must be above that of a false alarm, " + pfa);
    }
    if (looks == 1 && f.shape(1) == 1) {
      return threshold / -StrictMath.log(pd) - 1;
    }
    DoubleUnaryOperator excess = snr -> passing(f, snr, threshold, looks) - pd;
    double low = 0;
    double high = 1.0 / 16;
    while (excess.applyAsDouble(high) < 0) {
      low = high;
      high *= 2;
      if (high > LARGEST) {
        throw new IllegalArgumentException(
            "detection probability " + pd + " is too near to 1 for any signal");
      }
    }
    return Roots.falsePosition(
        excess, low, excess.applyAsDouble(low), high, excess.applyAsDouble(high), SMALL);
  }

  /// Albersheim's formula: signal to noise of one look (dB) of a steady target when `looks` are added after detection.
  public static double albersheimDecibel(double pd, double pfa, int looks) {
    double a = StrictMath.log(0.62 / probability("false-alarm probability", pfa));
    double b = StrictMath.log(probability("detection probability", pd) / (1 - pd));
    return -5 * StrictMath.log10(looks)
        + (6.2 + 4.54 / Math.sqrt(looks + 0.44)) * StrictMath.log10(a + 0.12 * a * b + 1.7 * b);
  }

  /// Shnidman's formula: signal to noise of one look (dB) when `looks` are added after detection.
  public static double shnidmanDecibel(Fluctuation f, double pd, double pfa, int looks) {
    if (!(pd >= 0.1 && pd <= 0.99)) {
      throw new IllegalArgumentException(
          "detection probability " + pd + " must be from 0.1 to 0.99 for Shnidman's formula");
    }
    double eta =
        deviate(probability("false-alarm probability", pfa))
            + (pd < 0.5 ? -deviate(pd) : deviate(pd));
    double alpha = looks < 40 ? 0 : 0.25;
    double steady = eta * (eta + 2 * Math.sqrt(0.5 * looks + (alpha - 0.25)));
    double c = ((17.7006 * pd - 18.4496) * pd + 14.5339) * pd - 3.525;
    if (pd > 0.872) {
      double tail = 0.7 * StrictMath.log(1e-5 / pfa) + (2 * looks - 20) / 80.0;
      c += StrictMath.exp(27.31 * pd - 25.14) + (pd - 0.8) * tail;
    }
    return decibel(steady / looks) + c / f.shape(looks);
  }

  private static double deviate(double p) {
    return Math.sqrt(-0.8 * StrictMath.log(4 * p * (1 - p)));
  }

  /// Decibel of a power ratio.
  public static double decibel(double ratio) {
    return 10 * StrictMath.log10(ratio);
  }

  private static double probability(String what, double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          what + " " + p + " must be between 0 and 1, both excluded");
    }
    return p;
  }
}

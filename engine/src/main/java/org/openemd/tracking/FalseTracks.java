package org.openemd.tracking;

import org.openemd.math.Unit;

/// How many tracks begin with false plots alone, expected: the closed form of what {@link Initiator} does.
///
/// False plots lie in space as a Poisson process, `rho` a look. Two of them start a seed when they are close enough; the seed lives through `n` looks, in each of which a plot lies in its gate with
/// the chance `rho V`, small, and becomes a track at its `m`-th. Over all patterns of looks that give a plot, the number of chains is the first plot's rate, times
/// `rho 4/3 pi (v dt + 3 sigma)^3` for the second, times `rho^(m-2) W prod sqrt(det S)` for the rest: `S` is the covariance of the innovation, that of a straight line through the plots so far, which grows
/// with the prediction, and `W` the volume in the normalised innovations in which each passes its gate and their sum the chi-square test at every step. (A Markov chain of
/// the m-of-n logic with gates as in Bar-Shalom & Li, Multitarget-Multisensor Tracking, 1995, and Blackman & Popoli, 1999, chapter 6, both from memory; the sum here is our own.)
///
/// Holds while `rho V` is small, errors are alike from plot to plot and one radar tracks alone. The edges of the field, the floor below which few tracks begin and chains that share plots are neglected, which makes long chains fewer than it says. Of the
/// real thing were counted 125 where it says 120 (3 of 4 looks), 77 where it says 70 (3 of 3), 63 where it says 99 (4 of 5); within 80 km of a radar, where most of the field lies below the floor, 3 where it says 23 (3 of 4). More than six plots are taken for six, and in more than 60 looks more than four for four.
public final class FalseTracks {
  private static final int RANGES = 64;
  private static final double STEP = 0.02; // of chi-square
  private static final double SPHERE = 4 * StrictMath.PI / 3;

  private final int plots;
  private final int looks;
  private final double passing; // volume W

  /// False plots of a radar that looks at its whole field once a frame.
  ///
  /// @param count mean number a look
  /// @param field solid angle over which they are spread
  /// @param range out to which they are spread, evenly in the volume
  /// @param sigmaAngle with which each is reported, each way
  /// @param sigmaRange with which each is reported
  /// @param revisit frame
  public record Clutter(
      @Unit("1") double count,
      @Unit("sr") double field,
      @Unit("m") double range,
      @Unit("rad") double sigmaAngle,
      @Unit("m") double sigmaRange,
      @Unit("s") double revisit) {}

  /// @param confirmations m
  /// @param withinLooks n
  public FalseTracks(int confirmations, int withinLooks) {
    plots = Math.max(3, Math.min(confirmations, withinLooks > 60 ? 4 : 6));
    looks = withinLooks;
    passing = passing(plots - 2);
  }

  /// Expected false tracks in time (1/s).
  public double rate(Clutter c) {
    double density = 3 * c.count() / (c.field() * c.range() * c.range() * c.range());
    double sum = 0;
    int last = (int) Math.min(looks - 1, Math.floor(Initiator.WINDOW / c.revisit()));
    for (int k = 1; k <= last; k++) {
      if (k * c.revisit() >= Initiator.SHORTEST) {
        double gates = patterns(c, 2, k, (double) k * k, k);
        sum += remembered(k, c.count()) * gates * volumes(c, k * c.revisit(), density);
      }
    }
    return c.count() / c.revisit() * sum * passing;
  }

  /// The second plot's sphere and the scale of the later gates, each in plots: mean over the volume.
  private double volumes(Clutter c, double dt, double density) {
    double sum = 0;
    for (int i = 0; i < RANGES; i++) {
      double r = c.range() * StrictMath.cbrt((i + 0.5) / RANGES);
      double across = r * c.sigmaAngle();
      double round = across * c.sigmaAngle();
      double along = Math.sqrt(c.sigmaRange() * c.sigmaRange() + round * round);
      double reach = Initiator.FASTEST * dt + 3 * Math.sqrt(2) * across;
      double gates = 1;
      for (int j = 2; j < plots; j++) {
        gates *= density * across * across * along;
      }
      sum += density * SPHERE * reach * reach * reach * gates;
    }
    return sum / RANGES;
  }

  /// Chance that a plot is still remembered `k` looks later: looks without plots are not counted.
  private static double remembered(int k, double count) {
    double empty = StrictMath.exp(-count);
    double term = StrictMath.pow(empty, k - 1); // chance of no plots in the k - 1 looks between
    double sum = 0;
    for (int busy = 0; busy < Initiator.SCANS_BACK && busy < k; busy++) {
      sum += term;
      term *= (k - 1.0 - busy) / (busy + 1) * (1 - empty) / empty;
    }
    return sum;
  }

  /// Sum over the patterns of later looks of the product of the gates' growth: the line through `n` plots, at looks of the given sums, met at every later look.
  private double patterns(Clutter c, int n, double sum, double squares, int last) {
    double all = 0;
    double mean = sum / n;
    double spread = squares - n * mean * mean;
    for (int k = last + 1; k < looks && (k - last) * c.revisit() <= Initiator.WINDOW; k++) {
      double variance = 1 + 1.0 / n + (k - mean) * (k - mean) / spread;
      double growth = variance * Math.sqrt(variance);
      all +=
          n + 1 == plots
              ? growth
              : growth * patterns(c, n + 1, sum + k, squares + (double) k * k, k);
    }
    return all;
  }

  /// Volume in `3 innovations` dimensions in which all tests are passed, by the distribution of the sum of squares after each.
  private static double passing(int innovations) {
    double[] one = new double[(int) Math.round(Initiator.GATE / STEP)];
    for (int i = 0; i < one.length; i++) {
      one[i] = SPHERE * (cubed((i + 1) * STEP) - cubed(i * STEP));
    }
    double[] sum = one;
    for (int q = 2; q <= innovations; q++) {
      double[] next = new double[(int) Math.round(BallisticFit.limit(3 * q) / STEP)];
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < one.length && i + j + 1 < next.length; j++) {
          next[i + j] += 0.5 * sum[i] * one[j]; // two cells' middles add to an edge
          next[i + j + 1] += 0.5 * sum[i] * one[j];
        }
      }
      sum = next;
    }
    double all = 0;
    for (double v : sum) {
      all += v;
    }
    return all;
  }

  private static double cubed(double square) {
    return square * Math.sqrt(square);
  }
}

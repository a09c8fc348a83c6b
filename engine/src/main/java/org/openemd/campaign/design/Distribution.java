package org.openemd.campaign.design;

import java.util.List;
import org.hipparchus.special.Erf;
import org.openemd.math.Unit;

/// What a value may be, and how likely; in the unit of the key that it stands for.
public sealed interface Distribution {

  /// The value that a part `u` of all draws stays below, as a scenario has it; `u` strictly between 0 and 1.
  String text(double u);

  /// As one would type it.
  String spelled();

  /// Any number within bounds that may be infinite.
  sealed interface Continuous extends Distribution {
    /// The number that a part `u` of all draws stays below; `u` from 0 to 1, bounds included.
    double quantile(double u);

    /// The part of all draws below a number.
    double below(double x);

    @Override
    default String text(double u) {
      return Numeral.of(quantile(u));
    }
  }

  /// All numbers between two are equally likely.
  record Uniform(@Unit("-") double low, @Unit("-") double high) implements Continuous {
    public Uniform {
      Numeral.finite("uniform", low, high);
      Numeral.rising("uniform", low, high);
    }

    @Override
    public double quantile(double u) {
      return Math.min(high, low + u * (high - low));
    }

    @Override
    public double below(double x) {
      return Math.clamp((x - low) / (high - low), 0, 1);
    }

    @Override
    public String spelled() {
      return Numeral.call("uniform", low, high);
    }
  }

  /// Likeliest at one number, never beyond two others, straight between.
  record Triangular(@Unit("-") double low, @Unit("-") double mode, @Unit("-") double high)
      implements Continuous {
    public Triangular {
      Numeral.finite("triangular", low, mode, high);
      Numeral.rising("triangular", low, high);
      if (mode < low || mode > high) {
        throw new IllegalArgumentException(
            "triangular: mode "
                + Numeral.of(mode)
                + " must lie from low "
                + Numeral.of(low)
                + " to high "
                + Numeral.of(high));
      }
    }

    @Override
    public double quantile(double u) {
      double width = high - low;
      return u * width < mode - low
          ? low + Math.sqrt(u * width * (mode - low))
          : high - Math.sqrt((1 - u) * width * (high - mode));
    }

    @Override
    public double below(double x) {
      if (x <= low || x >= high) {
        return x <= low ? 0 : 1;
      }
      double width = high - low;
      return x < mode
          ? (x - low) * (x - low) / (width * (mode - low))
          : 1 - (high - x) * (high - x) / (width * (high - mode));
    }

    @Override
    public String spelled() {
      return Numeral.call("triangular", low, mode, high);
    }
  }

  /// Gauss's.
  record Normal(@Unit("-") double mean, @Unit("-") double sigma) implements Continuous {
    public Normal {
      Numeral.finite("normal", mean, sigma);
      Numeral.positive("normal", "sigma", sigma);
    }

    @Override
    public double quantile(double u) {
      return mean + sigma * score(u);
    }

    @Override
    public double below(double x) {
      return part((x - mean) / sigma);
    }

    @Override
    public String spelled() {
      return Numeral.call("normal", mean, sigma);
    }

    /// The quantile of the standard normal distribution.
    static double score(double u) {
      return Math.sqrt(2) * Erf.erfInv(2 * u - 1);
    }

    /// The part of the standard normal distribution below a score.
    static double part(double score) {
      return 0.5 * Erf.erfc(-score / Math.sqrt(2));
    }
  }

  /// Its logarithm is normal.
  ///
  /// @param median half the draws lie below
  /// @param sigmaLn standard deviation of the natural logarithm
  record LogNormal(@Unit("-") double median, @Unit("1") double sigmaLn) implements Continuous {
    public LogNormal {
      Numeral.finite("lognormal", median, sigmaLn);
      Numeral.positive("lognormal", "median", median);
      Numeral.positive("lognormal", "sigma_ln", sigmaLn);
    }

    @Override
    public double quantile(double u) {
      return median * StrictMath.exp(sigmaLn * Normal.score(u));
    }

    @Override
    public double below(double x) {
      return x <= 0 ? 0 : Normal.part(StrictMath.log(x / median) / sigmaLn);
    }

    @Override
    public String spelled() {
      return Numeral.call("lognormal", median, sigmaLn);
    }
  }

  /// Another, of which only the draws between two bounds are kept.
  record Cut(Continuous of, @Unit("-") double low, @Unit("-") double high) implements Continuous {
    private static final double LEAST = 1e-6; // of all draws must be left

    public Cut {
      Numeral.rising(of.spelled(), low, high);
      if (!(of.below(high) - of.below(low) >= LEAST)) {
        throw new IllegalArgumentException(
            of.spelled()
                + " has next to nothing from "
                + Numeral.of(low)
                + " to "
                + Numeral.of(high));
      }
    }

    /// The part of the other's draws that is not kept.
    public double lost() {
      return of.below(low) + (1 - of.below(high));
    }

    @Override
    public double quantile(double u) {
      double from = of.below(low);
      return Math.clamp(of.quantile(from + u * (of.below(high) - from)), low, high);
    }

    @Override
    public double below(double x) {
      double from = of.below(low);
      return Math.clamp((of.below(x) - from) / (of.below(high) - from), 0, 1);
    }

    @Override
    public String spelled() {
      String inner = of.spelled();
      String bounds = "," + Numeral.of(low) + "," + Numeral.of(high) + ")";
      return inner.substring(0, inner.length() - 1) + bounds;
    }
  }

  /// One of a few values, each with its weight; drawn by every design.
  ///
  /// @param weights any positive numbers; only their ratios count
  record Discrete(List<String> values, @Unit("1") List<Double> weights) implements Distribution {
    public Discrete {
      values = Numeral.distinct("discrete", values);
      weights = List.copyOf(weights);
      if (weights.size() != values.size()) {
        throw new IllegalArgumentException(
            weights.size() + " weights for " + values.size() + " values: must be as many");
      }
      for (double w : weights) {
        Numeral.finite("discrete", w);
        Numeral.positive("discrete", "weight", w);
      }
    }

    @Override
    public String text(double u) {
      double all = 0;
      for (double w : weights) {
        all += w;
      }
      double reached = 0;
      for (int i = 0; i < values.size() - 1; i++) {
        reached += weights.get(i);
        if (u * all < reached) {
          return values.get(i);
        }
      }
      return values.getLast();
    }

    @Override
    public String spelled() {
      StringBuilder b = new StringBuilder("discrete(");
      for (int i = 0; i < values.size(); i++) {
        b.append(i == 0 ? "" : ",").append(values.get(i)).append(':');
        b.append(Numeral.of(weights.get(i)));
      }
      return b.append(')').toString();
    }
  }

  /// Each of a few values in its turn: a grid crosses them in full; other designs draw them, equally likely.
  record Levels(List<String> values) implements Distribution {
    public Levels {
      values = Numeral.distinct("levels", values);
    }

    @Override
    public String text(double u) {
      int n = values.size();
      return values.get(Math.min(n - 1, (int) (u * n)));
    }

    @Override
    public String spelled() {
      return String.join(",", values);
    }
  }
}

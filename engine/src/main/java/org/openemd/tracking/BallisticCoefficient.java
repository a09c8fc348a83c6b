package org.openemd.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;

/// What is believed of how much the air slows an object: its ballistic coefficient `m / (C_D A)`, lognormal.
///
/// Before anything was seen of it each class has its own, in the median and the deviation of the logarithm: a warhead 5,000 kg/m2 (0.7, so 2,500 to 10,000: blunt and early to slender), a spent stage and debris 100 (0.8 and 1.2). Notional: nobody
/// publishes them; a stage's is its empty mass over what it shows when it tumbles. Our own bodies, which were drawn up alike, lie inside.
///
/// @param likeliest median
/// @param sigma standard deviation of the natural logarithm; 0 for known
public record BallisticCoefficient(@Unit("kg/m2") double likeliest, @Unit("1") double sigma) {
  /// Of what nothing is known: from empty stages to slender warheads, as {@link FlightModes} expects both together.
  public static final BallisticCoefficient UNKNOWN = new BallisticCoefficient(800, 2);

  private static final BallisticCoefficient WARHEAD = new BallisticCoefficient(5000, 0.7);
  private static final BallisticCoefficient STAGE = new BallisticCoefficient(100, 0.8);
  private static final BallisticCoefficient DEBRIS = new BallisticCoefficient(100, 1.2);
  private static final List<ObjectClass> CLASSES = List.of(ObjectClass.values());
  private static final double STRAY = 0.05; // of any class, what is like nothing expected; notional

  public BallisticCoefficient {
    if (!(likeliest > 0 && sigma >= 0)) {
      throw new IllegalArgumentException(
          "ballistic coefficient "
              + likeliest
              + " kg/m2 is not above 0 kg/m2, or the deviation of its logarithm "
              + sigma
              + " is below 0");
    }
  }

  private static BallisticCoefficient expected(ObjectClass c) {
    return switch (c) {
      case WARHEAD -> WARHEAD;
      case STAGE -> STAGE;
      case DEBRIS -> DEBRIS;
    };
  }

  double log() {
    return StrictMath.log(likeliest);
  }

  /// The coefficient `deviations` above the likeliest.
  double at(double deviations) {
    return likeliest * StrictMath.exp(deviations * sigma);
  }

  /// How likely it is of a class to slow as was seen, but for a factor that all classes share; 1 where nothing was seen.
  ///
  /// @param seen what plots alone say
  static double likelihood(ObjectClass c, @Nullable BallisticCoefficient seen) {
    return seen == null
        ? 1
        : STRAY * seen.overlap(UNKNOWN) + (1 - STRAY) * seen.overlap(expected(c));
  }

  private double overlap(BallisticCoefficient o) {
    double v = sigma * sigma + o.sigma * o.sigma;
    double off = log() - o.log();
    return StrictMath.exp(-0.5 * off * off / v) / Math.sqrt(v);
  }

  /// What is believed of an object of which each class is so probable, by its place: moments of the logarithm.
  ///
  /// @param seen what plots alone say
  static BallisticCoefficient of(double[] posterior, @Nullable BallisticCoefficient seen) {
    double mean = 0;
    double square = 0;
    for (ObjectClass c : CLASSES) {
      BallisticCoefficient e = expected(c).and(seen);
      double w = posterior[c.place()];
      mean += w * e.log();
      square += w * (e.log() * e.log() + e.sigma * e.sigma);
    }
    return new BallisticCoefficient(
        StrictMath.exp(mean), Math.sqrt(Math.max(0, square - mean * mean)));
  }

  private BallisticCoefficient and(@Nullable BallisticCoefficient seen) {
    if (seen == null) {
      return this;
    }
    double own = 1 / (sigma * sigma);
    double other = 1 / (seen.sigma * seen.sigma);
    return new BallisticCoefficient(
        StrictMath.exp((own * log() + other * seen.log()) / (own + other)),
        Math.sqrt(1 / (own + other)));
  }
}

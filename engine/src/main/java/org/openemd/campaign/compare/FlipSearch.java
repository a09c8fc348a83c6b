package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;

/// Where along a line of values one option overtakes another.
///
/// From the value that is held today the search goes outward to either end, half of the way at a time; where the order of two options has turned, the place is bisected. Two options count as turned when the one that was behind leads by more than a margin, and only
/// options that lie further apart than the margin today have an order that can turn.
///
/// **Limits.** An order that turns and turns back within half of the way to an end is overlooked.
public final class FlipSearch {
  private static final int PARTS = 2;
  private static final int HALVINGS = 14;
  private static final double CLOSE = 0.002; // of the value [1]

  private final Figures figures;
  private final double margin;

  /// What the options are worth.
  @FunctionalInterface
  public interface Figures {
    /// The figure of one option, higher is better; minus infinity where it is worth nothing.
    ///
    /// @param x the value moved
    double at(int option, double x);
  }

  /// That one option overtakes another.
  ///
  /// @param over the option that was behind, and leads from there on
  /// @param at the value of what is moved
  public record Turn(int over, int under, @Unit("as moved") double at) {}

  /// @param margin the least lead that counts, in the unit of the figures
  public FlipSearch(Figures figures, double margin) {
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("a margin is 0 or more, not " + margin);
    }
    this.figures = figures;
    this.margin = margin;
  }

  /// All turns between any two of the options, the nearest to today's value on either side of it.
  ///
  /// @param today what each is worth with today's value
  /// @param now today's value; NaN where none is held, and all from `low` to `high` are tried
  public List<Turn> turns(double[] today, double now, double low, double high) {
    List<Turn> turns = new ArrayList<>();
    if (Double.isNaN(now)) {
      turns.addAll(toward(today, Double.NaN, low, high));
    } else {
      if (now < high) {
        turns.addAll(toward(today, now, now, high));
      }
      if (now > low) {
        turns.addAll(toward(today, now, now, low));
      }
    }
    return turns;
  }

  private List<Turn> toward(double[] today, double now, double from, double end) {
    List<Turn> turns = new ArrayList<>();
    for (int a = 0; a < today.length; a++) {
      for (int b = 0; b < today.length; b++) {
        if (leads(today[a], today[b])) {
          double at = first(b, a, now, from, end);
          if (!Double.isNaN(at)) {
            turns.add(new Turn(b, a, at));
          }
        }
      }
    }
    return turns;
  }

  private boolean leads(double ahead, double behind) {
    return ahead > behind && ahead - behind > margin;
  }

  // The first place on the way to `end` where `over` leads `under`; NaN where there is none.
  private double first(int over, int under, double now, double from, double end) {
    double before = from;
    for (int k = 0; k <= PARTS; k++) {
      double x = k == PARTS ? end : from + k * (end - from) / PARTS;
      if ((k > 0 || x != now) && leadsAt(x, over, under)) {
        return k == 0 ? x : bisected(before, x, over, under);
      }
      before = x;
    }
    return Double.NaN;
  }

  private boolean leadsAt(double x, int over, int under) {
    return leads(figures.at(over, x), figures.at(under, x));
  }

  private double bisected(double behind, double ahead, int over, int under) {
    double a = behind;
    double b = ahead;
    for (int i = 0; i < HALVINGS && Math.abs(b - a) > CLOSE * Math.abs(b); i++) {
      double x = 0.5 * (a + b);
      if (leadsAt(x, over, under)) {
        b = x;
      } else {
        a = x;
      }
    }
    return b;
  }
}

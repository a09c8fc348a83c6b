package org.openemd.campaign.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.estimate.Mean;

/// What each factor alone does to the mean of a result, from the runs of {@link OneAtATime}.
///
/// @param base the mean of the scenario as it is
/// @param bars the longest first
public record Tornado(Estimate base, List<Bar> bars) {
  public Tornado {
    bars = List.copyOf(bars);
  }

  /// One factor. The runs of a round met the same draws: differences are taken round by round.
  ///
  /// @param factor its path
  /// @param low how much higher the result is at the factor's low value than in the scenario as it is
  /// @param high the same at its high value
  public record Bar(String factor, Estimate low, Estimate high) {
    double length() {
      double most = Math.max(0, Math.max(low.value(), high.value()));
      return most - Math.min(0, Math.min(low.value(), high.value()));
    }
  }

  /// Of the results, one a run in order; rounds with one that is not finite, and one that is not whole, are left out.
  ///
  /// @param names of the factors, in the order of the plan
  public static Tornado of(List<String> names, double[] results, double confidence) {
    List<double[]> rounds = rounds(results, OneAtATime.width(names.size()));
    double[] base = column(rounds, 0);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      bars.add(
          new Bar(
              names.get(i),
              Mean.ofDifferences(base, column(rounds, 2 * i + 1), confidence),
              Mean.ofDifferences(base, column(rounds, 2 * i + 2), confidence)));
    }
    bars.sort(Comparator.comparingDouble(Bar::length).reversed());
    return new Tornado(Mean.of(base, confidence), bars);
  }

  private static List<double[]> rounds(double[] results, int width) {
    List<double[]> rounds = new ArrayList<>();
    for (int from = 0; from + width <= results.length; from += width) {
      double[] round = Arrays.copyOfRange(results, from, from + width);
      if (Arrays.stream(round).allMatch(Double::isFinite)) {
        rounds.add(round);
      }
    }
    return rounds;
  }

  private static double[] column(List<double[]> rounds, int i) {
    return rounds.stream().mapToDouble(r -> r[i]).toArray();
  }
}

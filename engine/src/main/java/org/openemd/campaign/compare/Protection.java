package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.math.Unit;

/// What a defense does for the people of a region, when one missile at a time is aimed at each place: against every kind of missile in the raid that gets there.
///
/// @param people of the region's cities
/// @param reached of these, where some missile of the raid comes down
/// @param covered of these, where at least one shot can be had at every one that does
/// @param expected of these, how many live where the missile is hit, on average: each counts with the probability that one of the shots hits
/// @param shots that can leave in time, the mean over the people reached
/// @param killProbability that one of the shots hits, the mean over the people covered; NaN where nobody is
/// @param decision from the first feasible shot to the last useful launch, the median over the people covered; NaN where nobody is
public record Protection(
    String region,
    @Unit("1") double people,
    @Unit("1") double reached,
    @Unit("1") double covered,
    @Unit("1") double expected,
    @Unit("1") double shots,
    @Unit("1") double killProbability,
    @Unit("s") double decision) {

  /// Of a map on the region's grid.
  static Protection of(Region region, Footprint map) {
    return of(region.id(), region::people, region.total(), map);
  }

  /// Of any map.
  ///
  /// @param people around each of its points
  /// @param total of them, on the map or not
  public static Protection of(
      String region, IntToDoubleFunction people, @Unit("1") double total, Footprint map) {
    double reached = 0;
    double covered = 0;
    double expected = 0;
    double shots = 0;
    List<Weighted> decisions = new ArrayList<>();
    for (int i = 0; i < map.cells().size(); i++) {
      AimCell c = map.cells().get(i);
      double n = people.applyAsDouble(i);
      if (c.reached()) {
        reached += n;
        shots += n * c.shots();
      }
      if (c.covered()) {
        covered += n;
        expected += n * c.killProbability();
        decisions.add(new Weighted(c.decision(), n));
      }
    }
    return new Protection(
        region,
        total,
        reached,
        covered,
        expected,
        reached > 0 ? shots / reached : Double.NaN,
        covered > 0 ? expected / covered : Double.NaN,
        median(decisions, covered));
  }

  private record Weighted(@Unit("s") double value, @Unit("1") double weight) {}

  private static double median(List<Weighted> all, double total) {
    List<Weighted> sorted =
        all.stream()
            .filter(w -> w.weight() > 0 && !Double.isNaN(w.value()))
            .sorted(Comparator.comparingDouble(Weighted::value))
            .toList();
    double sum = 0;
    for (Weighted w : sorted) {
      sum += w.weight();
      if (sum >= 0.5 * total) {
        return w.value();
      }
    }
    return sorted.isEmpty() ? Double.NaN : sorted.getLast().value();
  }

  /// Of the people reached, the part that is protected on average (1); 0 where nobody is reached.
  public double share() {
    return reached > 0 ? expected / reached : 0;
  }

  /// Of the people reached, the part where a shot can be had (1); 0 where nobody is reached.
  public double coveredShare() {
    return reached > 0 ? covered / reached : 0;
  }
}

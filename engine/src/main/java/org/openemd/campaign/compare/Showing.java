package org.openemd.campaign.compare;

import java.util.List;
import java.util.Optional;
import org.openemd.cost.CostSheet;
import org.openemd.math.Unit;
import org.openemd.scenario.Scenario;

/// What one option comes to with one set of values.
///
/// @param protections by region that the raid is aimed at
/// @param cost of what it brings besides what stands anyway
public record Showing(List<Protection> protections, CostSheet cost) {
  private static final double NOBODY = 1e-3; // of the people reached: less than that is nobody

  public Showing {
    protections = List.copyOf(protections);
  }

  static Showing of(Scenario s, Maps maps) {
    return new Showing(maps.protections(), CostSheet.of(s));
  }

  /// For a region; nothing where no missile is aimed at it.
  public Optional<Protection> of(String region) {
    return protections.stream().filter(p -> p.region().equals(region)).findFirst();
  }

  /// People of NATO Europe who are protected on average, and those of the United States who are besides (1).
  ///
  /// @param base what stands anyway
  public @Unit("1") double peopleProtected(Optional<Showing> base) {
    double europe = of(Regions.EUROPE).map(Protection::expected).orElse(0.0);
    double states = of(Regions.UNITED_STATES).map(Protection::expected).orElse(0.0);
    double stands =
        base.flatMap(b -> b.of(Regions.UNITED_STATES)).map(Protection::expected).orElse(0.0);
    return europe + Math.max(0, states - stands);
  }

  /// The cost for each of these people (USD); infinite where they are less than one in a thousand of those reached.
  public @Unit("USD") double costPerPerson(Optional<Showing> base) {
    double people = peopleProtected(base);
    double reached = protections.stream().mapToDouble(Protection::reached).sum();
    return people > NOBODY * reached
        ? 1e6 * cost.total().value() / people
        : Double.POSITIVE_INFINITY;
  }
}

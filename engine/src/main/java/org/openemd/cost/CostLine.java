package org.openemd.cost;

import java.util.List;
import org.openemd.scenario.Costs.Basis;

/// What one item costs.
///
/// @param id of the item
/// @param element what is bought
/// @param name of the element, for people
/// @param count pieces
/// @param parts one for each phase that costs anything
public record CostLine(String id, String element, String name, int count, List<Part> parts) {
  /// One phase of it.
  ///
  /// @param basis what its price rests on
  /// @param source of its price
  public record Part(Phase phase, Money money, Basis basis, String source) {}

  public CostLine {
    parts = List.copyOf(parts);
  }

  /// All phases together.
  public Money total() {
    return Money.sum(parts.stream().map(Part::money).toList());
  }

  /// One phase.
  public Money of(Phase phase) {
    return Money.sum(parts.stream().filter(p -> p.phase() == phase).map(Part::money).toList());
  }
}

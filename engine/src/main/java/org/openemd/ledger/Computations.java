package org.openemd.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which computation a row's id asks for: one registered by that id, or else for the family with the longest name that begins it.
final class Computations {
  private final TreeMap<String, Computation> byName = new TreeMap<>();

  /// All that the program computes.
  static Computations all() {
    Computations all = new Computations();
    Air.register(all);
    FreeFlights.register(all);
    CheckCases.register(all);
    ReportedFlights.register(all);
    PublishedVehicles.register(all);
    RadarFigures.register(all);
    Places.register(all);
    FallingBody.register(all);
    FirstSights.register(all);
    TrackFigures.register(all);
    Pursuits.register(all);
    SalvoFigures.register(all);
    CostFigures.register(all);
    Claims.register(all);
    return all;
  }

  /// For the row of this id, and for rows whose id goes on with more.
  Computations add(String name, Computation computation) {
    if (byName.putIfAbsent(name, computation) != null) {
      throw new IllegalArgumentException(name + " has a computation already");
    }
    return this;
  }

  /// Null when the program computes nothing like it.
  @Nullable Computation find(String id) {
    for (Map.Entry<String, Computation> e : byName.descendingMap().entrySet()) {
      if (id.startsWith(e.getKey())) {
        return e.getValue();
      }
    }
    return null;
  }
}

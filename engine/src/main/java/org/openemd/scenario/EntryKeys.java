package org.openemd.scenario;

import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.words;
import static org.openemd.scenario.Measure.SQUARE_METRE;

import java.util.List;

/// Keys that many entries of the language have.
final class EntryKeys {
  private static final List<String> STATUS = List.of("published", "notional", "calibrated");

  private EntryKeys() {}

  static Key name(String what) {
    return words("name", "What people call " + what + ".");
  }

  static Key status() {
    return choice(
        "status",
        STATUS,
        "published: figures from the named source; notional: chosen by this project to meet published system-level figures; calibrated: tuned to the observations it is compared with.");
  }

  static Key source() {
    return words("source", "Where the figures come from.");
  }

  /// A radar cross section.
  static Key area(String name, String doc) {
    return quantity(name, SQUARE_METRE, 1e-6, 1000, doc);
  }

  /// A signature of the catalog, by its id.
  static Key signature(String of, String doc) {
    return reference(of + "_signature", "signatures", doc).optional();
  }
}

package org.openemd.scenario;

import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.words;

import java.util.List;

/// Keys that every entry of the language has.
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
}

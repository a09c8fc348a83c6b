package org.openemd.cost;

import java.util.Locale;

/// What money is spent on, in the order in which it is.
public enum Phase {
  /// Once for each element, however many are bought.
  DEVELOPMENT,
  /// Once for each item, where it stands.
  CONSTRUCTION,
  /// For each piece.
  ACQUISITION,
  /// For each piece and year.
  OPERATION;

  /// For tables.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

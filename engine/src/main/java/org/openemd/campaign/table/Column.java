package org.openemd.campaign.table;

/// One column of a table.
///
/// @param name as in the header, with its unit at the end, such as `closing_speed_km_s`
/// @param unit as in `km/s`; empty for what has none
public record Column(String name, String unit, Type type) {
  /// What its cells hold.
  public enum Type {
    INTEGER,
    REAL,
    TEXT,
    BOOLEAN
  }

  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "a column is named in small letters, digits and underscores, not \"" + name + "\"");
    }
    if (!unit.isEmpty() && !name.endsWith("_" + unit.replace('/', '_'))) {
      throw new IllegalArgumentException(
          "the name of a column ends in its unit; " + name + " does not end in " + unit);
    }
  }
}

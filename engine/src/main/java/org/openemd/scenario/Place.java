package org.openemd.scenario;

/// Where something was written.
///
/// @param file relative to the project's root, or `--set`, `--assume`, `default`
/// @param line from 1; 0 where there are no lines
public record Place(String file, int line) {

  /// The program's own default.
  static final Place DEFAULT = new Place("default", 0);

  /// Such as `catalog/sensors/emr.yaml:12`.
  public String text() {
    return line == 0 ? file : file + ":" + line;
  }
}

package org.openemd.scenario;

import java.util.List;

/// One mistake in what the analyst wrote.
///
/// @param file as typed, or relative to the project's root, or `--set`, `--assume`
/// @param line from 1; 0 where there are no lines
/// @param path such as `sensors.emr.peak_power_w`; empty when the file as a whole is meant
/// @param message with the value, its unit, the bounds, and a suggestion where there is one
public record Problem(String file, int line, String path, String message) {

  static Problem at(Place place, String path, String message) {
    return new Problem(place.file(), place.line(), path, message);
  }

  /// One line for people: `file:line: path: message`.
  public String text() {
    String place = line == 0 ? file : file + ":" + line;
    return path.isEmpty() ? place + ": " + message : place + ": " + path + ": " + message;
  }

  /// One line for each.
  static String lines(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::text).toList());
  }
}

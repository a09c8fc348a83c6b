package org.openemd.scenario;

import java.util.List;

/// What came of asking for a path.
public sealed interface Explained {

  /// A value.
  record Value(Explanation explanation) implements Explained {}

  /// A section or an entry: what can be asked for below it.
  ///
  /// @param below paths, complete
  record Section(String path, String doc, List<String> below) implements Explained {}

  /// A path that may hold a value, and holds none.
  ///
  /// @param instead the path of a key that says the same thing and was given; empty when there is none
  record NotGiven(String path, String doc, String allowed, String instead) implements Explained {}

  /// No such path.
  ///
  /// @param near the nearest paths, best first; may be empty
  record Unknown(String path, List<String> near) implements Explained {}

  /// The scenario has problems of its own.
  record Rejected(List<Problem> problems) implements Explained {}
}

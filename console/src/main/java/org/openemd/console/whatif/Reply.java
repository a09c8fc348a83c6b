package org.openemd.console.whatif;

import java.util.List;

/// What comes of a question.
///
/// @param <T> what was asked for
public sealed interface Reply<T> {
  /// It is answered.
  record Given<T>(T value) implements Reply<T> {}

  /// It cannot be answered as it was asked.
  ///
  /// @param problems at least one
  record Wrong<T>(List<String> problems) implements Reply<T> {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /// The same page asked something newer before its turn came.
  record Superseded<T>() implements Reply<T> {}

  /// Too many wait already, or the server stops.
  record Busy<T>() implements Reply<T> {}
}

package org.openemd.console.serve;

import java.util.List;
import org.openemd.console.library.Choice;

/// The light verbs of the command line. Each answers with the JSON that the verb prints, or refuses.
public interface Verbs {
  /// JSON as a verb prints it.
  ///
  /// @param json with its `format_version`
  record Printed(String json) {}

  /// Every problem of a scenario.
  Printed check(Choice choice);

  /// Where a value comes from.
  Printed explain(Choice choice, String path);

  /// How many interceptors it takes.
  ///
  /// @param words as on the command line, options with their values in one word
  Printed doctrine(List<String> words);

  /// The published figures, ours beside them.
  Printed ledger();
}

package org.openemd.console;

import java.util.List;

/// Tells where a value of a scenario comes from.
final class ExplainService {
  private ExplainService() {}

  /// Returns the exit code.
  static int explain(Composition composition, String path, Format format, Talk talk) {
    List<String> problems = CheckService.problems(composition);
    if (!problems.isEmpty()) {
      throw new WrongInput(problems);
    }
    return Emd.DONE;
  }
}

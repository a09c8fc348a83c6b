package org.openemd.console;

import java.util.List;

/// Runs a scenario once and keeps what came of it.
final class RunService {
  private RunService() {}

  /// Returns the exit code.
  static int run(RunRequest request, Talk talk) {
    List<String> problems = CheckService.problems(request.composition());
    if (!problems.isEmpty()) {
      throw new WrongInput(problems);
    }
    return Emd.DONE;
  }
}

package org.openemd.console;

/// Runs a scenario once and keeps what came of it.
final class RunService {
  private RunService() {}

  /// Returns the exit code.
  static int run(RunRequest request, Talk talk) {
    CheckService.require(request.composition());
    return Emd.DONE;
  }
}

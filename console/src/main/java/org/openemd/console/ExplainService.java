package org.openemd.console;

/// Tells where a value of a scenario comes from.
final class ExplainService {
  private ExplainService() {}

  /// Returns the exit code.
  static int explain(Composition composition, String path, Format format, Talk talk) {
    CheckService.require(composition);
    return Emd.DONE;
  }
}

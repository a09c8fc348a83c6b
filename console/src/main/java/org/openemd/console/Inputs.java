package org.openemd.console;

import java.nio.file.Files;
import java.nio.file.Path;

/// What cannot be read as a file, told from a file that is not there.
final class Inputs {
  private Inputs() {}

  /// What is wrong with what stands at `path`; empty when it is a file, or nothing at all.
  ///
  /// @param expected what should stand there
  static String problem(Path path, String expected) {
    if (!Files.exists(path) || Files.isRegularFile(path)) {
      return "";
    }
    String is = Files.isDirectory(path) ? "is a directory" : "is not a regular file";
    return is + "; expected " + expected;
  }
}

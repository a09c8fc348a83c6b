package org.openemd.scenario;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the tests find the project's own scenarios.
final class Project {
  private Project() {}

  /// The folder that holds `scenarios`, given by the build, else found above the working directory.
  static Path home() {
    String given = System.getProperty("emd.home");
    Path start = Path.of(given == null ? "" : given).toAbsolutePath();
    for (Path p = start; p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("scenarios"))) {
        return p;
      }
    }
    throw new IllegalStateException("no scenarios folder above " + start);
  }

  static Path scenario(String name) {
    return home().resolve("scenarios").resolve(name + ".yaml");
  }
}

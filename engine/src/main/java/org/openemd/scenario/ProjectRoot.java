package org.openemd.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where includes and assumption sets are looked up, and what they may not leave.
///
/// @param folder the nearest folder above the scenario that holds a `catalog` folder; without one, the program's own home when it is known, else the scenario's folder
/// @param beside the scenario's own folder
record ProjectRoot(Path folder, Path beside) {

  static ProjectRoot of(Path file, @Nullable Path home) {
    Path beside = parent(file.toAbsolutePath().normalize());
    for (Path p = beside; p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("catalog"))) {
        return new ProjectRoot(p, beside);
      }
    }
    return new ProjectRoot(home == null ? beside : home.toAbsolutePath().normalize(), beside);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /// Whether a normalised path lies inside.
  boolean contains(Path path) {
    return path.startsWith(folder) || path.startsWith(beside);
  }

  /// Whether the file itself, links followed, lies inside.
  boolean containsReal(Path file) {
    try {
      Path real = file.toRealPath();
      return real.startsWith(folder.toRealPath()) || real.startsWith(beside.toRealPath());
    } catch (java.io.IOException e) {
      return false;
    }
  }

  /// The file's name for people and for results: relative to the root, with forward slashes.
  String label(Path file) {
    Path path = file.toAbsolutePath().normalize();
    Path base = path.startsWith(folder) ? folder : beside;
    return base.relativize(path).toString().replace('\\', '/');
  }
}

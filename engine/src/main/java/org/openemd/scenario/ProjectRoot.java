package org.openemd.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where includes and assumption sets are looked up, and what they may not leave.
///
/// @param folder the nearest folder above the scenario that holds a `catalog` folder; without one, the program's own home when it is known, else the scenario's folder
/// @param beside the scenario's own folder
/// @param open the folders that includes may not leave
record ProjectRoot(Path folder, Path beside, List<Path> open) {

  ProjectRoot(Path folder, Path beside) {
    this(folder, beside, List.of(folder, beside));
  }

  static ProjectRoot of(Path file, LoadOptions options) {
    Path home = options.home();
    if (!options.strange() || home == null) {
      return of(file, home);
    }
    Path root = home.toAbsolutePath().normalize();
    return new ProjectRoot(
        root,
        parent(file.toAbsolutePath().normalize()),
        List.of(root.resolve("catalog"), root.resolve("scenarios")));
  }

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
    return open.stream().anyMatch(path::startsWith);
  }

  /// Whether the file itself, links followed, lies inside.
  boolean containsReal(Path file) {
    try {
      Path real = file.toRealPath();
      for (Path inside : open) {
        if (Files.isDirectory(inside) && real.startsWith(inside.toRealPath())) {
          return true;
        }
      }
      return false;
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

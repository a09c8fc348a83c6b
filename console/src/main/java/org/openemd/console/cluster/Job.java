package org.openemd.console.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A sweep as another machine needs it.
///
/// @param words after `emd`, with the scenario's file named from the project's root
/// @param scenario that file
/// @param files text by name from the root, the scenario among them
/// @param key of the sweep
/// @param hash of the scenario: what is read elsewhere must have the same
public record Job(
    List<String> words, String scenario, SortedMap<String, String> files, String key, String hash) {
  private static final String CATALOG = "catalog";
  private static final List<String> SHARED = List.of(CATALOG, "assumptions");

  /// Keeps copies.
  public Job {
    words = List.copyOf(words);
    files = new TreeMap<>(files);
  }

  /// Reads what has to travel.
  ///
  /// @param words after `emd`
  /// @param scenario as it stands among them
  /// @param home where the program's own catalog lies
  public static Job of(List<String> words, Path scenario, Path home, String key, String hash)
      throws IOException {
    Path file = scenario.toAbsolutePath().normalize();
    Path root = root(file, home.toAbsolutePath().normalize());
    SortedMap<String, String> files = new TreeMap<>();
    for (String folder : SHARED) {
      add(files, root.resolve(folder), folder, Integer.MAX_VALUE);
    }
    Path beside = file.resolveSibling("");
    String folder = file.startsWith(root) ? slashed(root.relativize(beside)) : "scenarios";
    add(files, beside, folder, 1);
    String name = join(folder, slashed(beside.relativize(file)));
    return new Job(
        words.stream().map(w -> w.equals(scenario.toString()) ? name : w).toList(),
        name,
        files,
        key,
        hash);
  }

  private static Path root(Path file, Path home) {
    for (Path p = file.getParent(); p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve(CATALOG))) {
        return p;
      }
    }
    return home;
  }

  private static void add(SortedMap<String, String> files, Path folder, String name, int depth)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder, depth)) {
      for (Path p : all.filter(Files::isRegularFile).sorted().toList()) {
        if (p.toString().endsWith(".yaml")) {
          files.put(join(name, slashed(folder.relativize(p))), Files.readString(p));
        }
      }
    }
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /// Lays the files out below a folder, and gives the words with the scenario's file there.
  public List<String> layOut(Path folder) throws IOException {
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, files.get(name));
    }
    String there = folder.resolve(scenario).toString();
    return words.stream().map(w -> w.equals(scenario) ? there : w).toList();
  }
}

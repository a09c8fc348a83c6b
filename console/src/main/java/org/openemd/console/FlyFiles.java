package org.openemd.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openemd.console.export.RunFolder;

/// The files that `emd fly --out DIR` writes; others in the folder are left alone.
final class FlyFiles {
  private final Map<String, Supplier<String>> files = new LinkedHashMap<>();

  FlyFiles add(String name, Supplier<String> text) {
    files.put(name, text);
    return this;
  }

  /// Refuses what cannot be a folder, before anything is computed.
  static void check(Path folder) {
    for (Path p = folder.toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.exists(p) && !Files.isDirectory(p)) {
        throw new WrongInput(
            List.of("cannot write " + folder + ": " + p + " is a file, not a folder"));
      }
    }
  }

  /// Writes all, each whole or not at all, and says so.
  void write(Path folder, Talk talk) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, Supplier<String>> file : files.entrySet()) {
        Path next = folder.resolve("." + file.getKey() + ".new");
        Files.writeString(next, file.getValue().get(), StandardCharsets.UTF_8);
        Files.move(
            next,
            folder.resolve(file.getKey()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failure) {
      throw new WrongInput(List.of("cannot write " + folder + ": " + RunFolder.why(failure)));
    }
    talk.err().println("Written to " + folder + ": " + String.join(", ", files.keySet()) + ".");
  }
}

package org.openemd.console.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.openemd.console.text.Sha256;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Problem;
import org.openemd.scenario.ScenarioLoader;

/// Scenarios that somebody sent. Each is checked before it is kept, under the hash of its bytes: the same twice is kept once, and nothing that was kept ever changes.
public final class Uploads {
  private static final long PATIENCE = 5; // [s] until it is one's turn

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Path home;
  private final Path folder;
  private final int most;

  /// @param home the project's folder, for what uploads include
  /// @param folder where they are kept
  /// @param most that are kept
  public Uploads(Path home, Path folder, int most) {
    this.home = home;
    this.folder = folder;
    this.most = most;
  }

  /// What came of an upload.
  public sealed interface Outcome {
    /// It is kept.
    ///
    /// @param scenario the name to choose it by
    record Kept(String scenario) implements Outcome {}

    /// It is wrong.
    record Wrong(List<String> problems) implements Outcome {}

    /// There is no room.
    record Full(int most) implements Outcome {}

    /// Others are being checked; one at a time is, since some are made to take long.
    record Busy() implements Outcome {}
  }

  /// Checks it as `emd check` does, and keeps it when nothing is wrong.
  public Outcome keep(byte[] yaml) throws IOException, InterruptedException {
    if (!turn.tryLock(PATIENCE, TimeUnit.SECONDS)) {
      return new Outcome.Busy();
    }
    try {
      return checkAndKeep(yaml);
    } finally {
      turn.unlock();
    }
  }

  private Outcome checkAndKeep(byte[] yaml) throws IOException {
    String name = Sha256.of(yaml) + ".yaml";
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file)) {
      return new Outcome.Kept("uploads/" + name);
    }
    Files.createDirectories(folder);
    if (count() >= most) {
      return new Outcome.Full(most);
    }
    // Checked where nothing finds it by name, so that what is wrong is never there.
    Path fresh = Files.createTempFile(folder, "new-", ".part");
    try {
      Files.write(fresh, yaml);
      LoadOptions options = new LoadOptions(List.of(), List.of(), home).ofAStranger();
      List<Problem> problems =
          Library.called("upload", fresh, ScenarioLoader.check(fresh, options));
      if (!problems.isEmpty()) {
        return new Outcome.Wrong(problems.stream().map(Problem::text).toList());
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return new Outcome.Kept("uploads/" + name);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Their names.
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.matches("[0-9a-f]{64}\\.yaml"))
          .sorted()
          .map(n -> "uploads/" + n)
          .toList();
    }
  }

  private int count() throws IOException {
    return names().size();
  }
}

package org.openemd.console.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.ScenarioLoader;

/// The scenarios of the project, and those that were uploaded.
public final class Library {
  private static final Pattern NAME =
      Pattern.compile("(scenarios(/[a-z0-9-]+)+|uploads/[0-9a-f]{64})\\.yaml");
  private static final int DEPTH = 3; // of folders below scenarios/

  private final Path home;
  private final Path uploads;

  /// @param home the project's folder
  /// @param uploads the folder of what was uploaded
  public Library(Path home, Path uploads) {
    this.home = home;
    this.uploads = uploads;
  }

  /// The project's folder.
  public Path home() {
    return home;
  }

  /// The names of all scenarios of the project, in order.
  public List<String> names() {
    try (Stream<Path> files = Files.walk(home.resolve("scenarios"), DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> home.relativize(f).toString().replace('\\', '/'))
          .filter(n -> NAME.matcher(n).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file of that name, where there is one.
  public Optional<Path> file(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Path file =
        name.startsWith("uploads/")
            ? uploads.resolve(name.substring("uploads/".length()))
            : home.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /// The scenario, or every problem with it.
  public Loaded load(Choice choice) {
    Optional<Path> file = file(choice.scenario());
    if (file.isEmpty()) {
      return new Loaded.Rejected(List.of(unknown(choice.scenario())));
    }
    List<Problem> wrong = new ArrayList<>();
    choice.assume().stream()
        .filter(a -> !a.matches("[a-z0-9-]+"))
        .forEach(a -> wrong.add(new Problem("--assume", 0, "", a + " is no name of a set")));
    return wrong.isEmpty()
        ? ScenarioLoader.load(file.get(), new LoadOptions(choice.assume(), choice.set(), home))
        : new Loaded.Rejected(wrong);
  }

  private static Problem unknown(String name) {
    return new Problem(name, 0, "", "there is no such scenario; GET /api/scenarios lists them");
  }
}

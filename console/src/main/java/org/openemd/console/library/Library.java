package org.openemd.console.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openemd.scenario.Assumptions;
import org.openemd.scenario.Explained;
import org.openemd.scenario.Explainer;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.ScenarioLoader;

/// The scenarios of the project, and those that were uploaded.
public final class Library {
  private static final Pattern NAME =
      Pattern.compile("(scenarios(/[a-z0-9-]+)+|uploads/[0-9a-f]{64})\\.yaml");
  private static final Pattern SET = Pattern.compile("[a-z0-9-]{1,64}");
  private static final String UPLOADS = "uploads/";
  private static final int DEPTH = 3; // of folders below scenarios/
  private static final int LONGEST = 80; // characters of a wrong name that are repeated

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
        name.startsWith(UPLOADS)
            ? uploads.resolve(name.substring(UPLOADS.length()))
            : home.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /// The scenario, or every problem with it.
  public Loaded load(Choice choice) {
    List<Problem> wrong = misnamed(choice);
    if (!wrong.isEmpty()) {
      return new Loaded.Rejected(wrong);
    }
    Path file = file(choice.scenario()).orElseThrow();
    return switch (ScenarioLoader.load(file, options(choice))) {
      case Loaded.Ok ok -> ok;
      case Loaded.Rejected r -> new Loaded.Rejected(called(choice.scenario(), file, r.problems()));
    };
  }

  /// Every problem with what is written; nothing is flown to find out.
  public List<Problem> check(Choice choice) {
    List<Problem> wrong = misnamed(choice);
    if (!wrong.isEmpty()) {
      return wrong;
    }
    Path file = file(choice.scenario()).orElseThrow();
    return called(choice.scenario(), file, ScenarioLoader.check(file, options(choice)));
  }

  /// Where a value comes from, or why that cannot be said.
  public Explained explain(Choice choice, String path) {
    List<Problem> wrong = misnamed(choice);
    if (!wrong.isEmpty()) {
      return new Explained.Rejected(wrong);
    }
    Path file = file(choice.scenario()).orElseThrow();
    return switch (Explainer.explain(file, options(choice), path)) {
      case Explained.Rejected r ->
          new Explained.Rejected(called(choice.scenario(), file, r.problems()));
      case Explained other -> other;
    };
  }

  /// The assumption sets that say something of this scenario and leave it sound.
  public List<String> applicable(Choice choice) {
    return Assumptions.all(home).stream()
        .map(Assumptions::name)
        .filter(a -> check(new Choice(choice.scenario(), List.of(a), List.of())).isEmpty())
        .toList();
  }

  /// What is laid over it; a stranger's scenario may include little.
  private LoadOptions options(Choice choice) {
    LoadOptions options = new LoadOptions(choice.assume(), choice.set(), home);
    return choice.scenario().startsWith(UPLOADS) ? options.ofAStranger() : options;
  }

  /// Names that name nothing.
  private List<Problem> misnamed(Choice choice) {
    List<Problem> wrong = new ArrayList<>();
    if (file(choice.scenario()).isEmpty()) {
      wrong.add(unknown(brief(choice.scenario())));
    }
    choice.assume().stream()
        .filter(a -> !SET.matcher(a).matches())
        .forEach(a -> wrong.add(new Problem("--assume", 0, "", brief(a) + " is no name of a set")));
    return wrong;
  }

  /// Where the server keeps its files is nobody else's business.
  static List<Problem> called(String name, Path file, List<Problem> problems) {
    return problems.stream()
        .map(p ->
            p.file().equals(file.toString())
                ? new Problem(name, p.line(), p.path(), p.message())
                : p)
        .toList();
  }

  private static String brief(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private static Problem unknown(String name) {
    return new Problem(name, 0, "", "there is no such scenario; GET /api/scenarios lists them");
  }
}

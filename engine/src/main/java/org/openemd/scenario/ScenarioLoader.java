package org.openemd.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a scenario with what it includes, assumes and overrides, and reports every problem at once.
///
/// Precedence, highest first: `--set`, `--assume`, the scenario, the files that it includes, the program's defaults.
public final class ScenarioLoader {
  private ScenarioLoader() {}

  /// The scenario, or all that is wrong with it.
  public static Loaded load(Path file, LoadOptions options) {
    return switch (compose(file, options, true)) {
      case Outcome.Sound s -> new Loaded.Ok(s.composed().scenario());
      case Outcome.Unsound u -> new Loaded.Rejected(u.problems());
    };
  }

  /// All that is wrong with what is written; empty when nothing is. Nothing is flown: that a booster cannot be brought to its
  /// burnout speed, or a missile to its aim, shows only when it flies.
  public static List<Problem> check(Path file, LoadOptions options) {
    return switch (compose(file, options, false)) {
      case Outcome.Sound _ -> List.of();
      case Outcome.Unsound u -> u.problems();
    };
  }

  /// The scenario; throws with all problems when it is not sound. For callers who have no use for problems, such as tests.
  public static Scenario require(Path file, LoadOptions options) {
    return switch (load(file, options)) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected r -> throw new IllegalArgumentException(Problem.lines(r.problems()));
    };
  }

  /// A composition, or problems.
  sealed interface Outcome {
    /// It is sound.
    record Sound(Composed composed) implements Outcome {}

    /// It is not.
    record Unsound(List<Problem> problems) implements Outcome {}
  }

  static Outcome compose(Path file, LoadOptions options, boolean fly) {
    Problems problems = new Problems();
    ProjectRoot root = ProjectRoot.of(file, options.home());
    FileLayers files = new FileLayers(root, problems);
    Composer composer = new Composer(problems);
    List<Layer> layers = files.read(file);
    layers.forEach(composer::add);
    if (files.whole()) {
      new Overrides(root, composer, problems).add(options);
      Composition composition = composer.composition();
      new Completion(composition, problems).complete(new Place(root.label(file), 1));
      new Consistency(composition, problems).check();
      Scenario scenario = bind(composition, problems, file, options, fly);
      if (scenario != null) {
        List<String> names = layers.stream().map(Layer::name).toList();
        return new Outcome.Sound(new Composed(composition, scenario, root, names));
      }
    }
    return new Outcome.Unsound(asTyped(problems.sorted(), root.label(file), file));
  }

  private static @Nullable Scenario bind(
      Composition composition, Problems problems, Path file, LoadOptions options, boolean fly) {
    if (!problems.none()) {
      return null;
    }
    Scenario scenario = new Binder(composition, problems, fly).bind(id(file), options.assume());
    return problems.none() ? scenario : null;
  }

  private static String id(Path file) {
    Path name = file.getFileName();
    return name == null ? "scenario" : name.toString().replaceAll("\\.ya?ml$", "");
  }

  /// In messages the scenario is called what the caller called it.
  static List<Problem> asTyped(List<Problem> problems, String label, Path typed) {
    return problems.stream()
        .map(p ->
            p.file().equals(label)
                ? new Problem(typed.toString(), p.line(), p.path(), p.message())
                : p)
        .toList();
  }
}

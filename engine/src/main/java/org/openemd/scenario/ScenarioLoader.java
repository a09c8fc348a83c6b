package org.openemd.scenario;

import java.nio.file.Path;
import java.util.List;

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
    Laid laid = Laid.read(file, options, problems);
    Boosters boosters = fly ? Boosters.flown() : Boosters.asWritten();
    Scenario scenario = laid == null ? null : laid.finish(boosters, problems);
    return laid != null && scenario != null
        ? new Outcome.Sound(new Composed(laid.composition(), scenario, laid.root(), laid.layers()))
        : new Outcome.Unsound(asTyped(problems, file, options));
  }

  /// All problems in order. In messages the scenario is called what the caller called it.
  static List<Problem> asTyped(Problems problems, Path file, LoadOptions options) {
    String label = ProjectRoot.of(file, options).label(file);
    return problems.sorted().stream()
        .map(p ->
            p.file().equals(label)
                ? new Problem(file.toString(), p.line(), p.path(), p.message())
                : p)
        .toList();
  }
}

package org.openemd.campaign.study;

import java.util.List;
import org.openemd.campaign.design.Design;
import org.openemd.campaign.design.Distribution.Levels;
import org.openemd.campaign.design.Factor;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.sweep.RunPlan;
import org.openemd.run.RunKey;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.Variants;

/// A scenario, what is varied over it, and by which plan; checked.
public final class Study implements RunPlan {
  private final Variants variants;
  private final Design design;
  private final Kind kind;
  private final long seed;
  private final List<String> spelled;
  private final List<String> notes;

  Study(Variants variants, Design design, Kind kind, long seed, Words said) {
    this.variants = variants;
    this.design = design;
    this.kind = kind;
    this.seed = seed;
    this.spelled = List.copyOf(said.spelled());
    this.notes = List.copyOf(said.notes());
  }

  /// What its runs are made for.
  public enum Kind {
    /// To be taken together.
    PLAIN,
    /// To be told apart by levels.
    GRID,
    /// Sobol's indices.
    SOBOL,
    /// A tornado.
    TORNADO
  }

  /// What there is to say of it.
  record Words(List<String> spelled, List<String> notes) {}

  /// What came of reading the words.
  public sealed interface Read {
    /// They make a study.
    record Sound(Study study) implements Read {}

    /// They do not; every problem found, at least one.
    record Unsound(List<Problem> problems) implements Read {}
  }

  /// The scenario as it is.
  public Scenario base() {
    return variants.base();
  }

  /// What its runs are made for.
  public Kind kind() {
    return kind;
  }

  /// Paths of what is varied, in order.
  public List<String> paths() {
    return design.factors().stream().map(Factor::path).toList();
  }

  /// All that tells this study from another over the same scenario with the same seed; empty when nothing is varied.
  public List<String> spelled() {
    return spelled;
  }

  /// What a person should know of it before it runs.
  public List<String> notes() {
    return notes;
  }

  /// How many runs make its design whole; multiples of it are whole too.
  public int whole() {
    return design.whole();
  }

  /// How many runs it has at most.
  public int most() {
    return design.most();
  }

  @Override
  public List<Input> inputs(int run) {
    return design.inputs(run);
  }

  /// The levels of one cell of a grid.
  List<Input> levels(int cell) {
    List<String> crossed =
        design.factors().stream()
            .filter(f -> f.distribution() instanceof Levels)
            .map(Factor::path)
            .toList();
    return inputs(cell).stream().filter(i -> crossed.contains(i.path())).toList();
  }

  /// The luck of a run: of its own number, unless the design compares runs with one another.
  @Override
  public RunKey key(int run) {
    return new RunKey(seed, design.draws(run));
  }

  /// The scenario with the inputs of one run; throws with all problems when they contradict one another.
  @Override
  public Scenario scenario(List<Input> inputs) {
    if (inputs.isEmpty()) {
      return base();
    }
    List<String> sets = inputs.stream().map(Input::spelled).toList();
    return switch (variants.with(sets)) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected r ->
          throw new IllegalArgumentException(
              String.join(" ", r.problems().stream().map(Problem::text).toList())
                  + " (with "
                  + String.join(" ", sets)
                  + ")");
    };
  }
}

package org.openemd.campaign.study;

import java.util.List;
import org.openemd.campaign.design.Design;
import org.openemd.campaign.design.Factor;
import org.openemd.campaign.design.Input;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.Variants;

/// A scenario, what is varied over it, and by which plan; checked. May be asked by many threads at once.
public final class Study {
  private final Variants variants;
  private final Design design;
  private final List<String> spelled;
  private final List<String> notes;

  Study(Variants variants, Design design, List<String> spelled, List<String> notes) {
    this.variants = variants;
    this.design = design;
    this.spelled = List.copyOf(spelled);
    this.notes = List.copyOf(notes);
  }

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

  /// What is varied in a run.
  public List<Input> inputs(int run) {
    return design.inputs(run);
  }

  /// The run number whose random streams a run meets.
  public int draws(int run) {
    return design.draws(run);
  }

  /// The scenario with the inputs of one run; throws with all problems when they contradict one another.
  public Scenario scenario(List<Input> inputs) {
    if (inputs.isEmpty()) {
      return base();
    }
    List<String> sets = inputs.stream().map(i -> i.path() + "=" + i.value()).toList();
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

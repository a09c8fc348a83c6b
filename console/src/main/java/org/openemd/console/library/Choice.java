package org.openemd.console.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which scenario is meant, and what is laid over it: as on the command line.
///
/// @param scenario such as `scenarios/emd-2009.yaml`
/// @param assume names of assumption sets, as after `--assume`
/// @param set `path=value` each, as after `--set`
public record Choice(String scenario, List<String> assume, List<String> set) {
  /// Keeps copies; a list that is not given is empty.
  public Choice(String scenario, @Nullable List<String> assume, @Nullable List<String> set) {
    this.scenario = scenario;
    this.assume = assume == null ? List.of() : List.copyOf(assume);
    this.set = set == null ? List.of() : List.copyOf(set);
  }

  /// The same with more values set.
  public Choice and(List<String> more) {
    List<String> all = new ArrayList<>(set);
    all.addAll(more);
    return new Choice(scenario, assume, all);
  }

  /// The words of it on a command line, the scenario first.
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of(scenario));
    assume.forEach(a -> words.addAll(List.of("--assume", a)));
    set.forEach(s -> words.addAll(List.of("--set", s)));
    return words;
  }
}

package org.openemd.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the caller lays over a scenario.
///
/// @param assume names of assumption sets, `assumptions/<name>.yaml`
/// @param set overrides, each `path=value`
/// @param home where the program's own catalog and assumptions lie, for scenarios outside any project; null when unknown
/// @param amongOthers whether the scenario is one of several under the same sets; a set that says nothing of it is then no mistake
public record LoadOptions(
    List<String> assume, List<String> set, @Nullable Path home, boolean amongOthers) {

  /// What is laid over one scenario.
  public LoadOptions(List<String> assume, List<String> set, @Nullable Path home) {
    this(assume, set, home, false);
  }

  /// The same for one of several scenarios under the same sets.
  public LoadOptions amongSeveral() {
    return new LoadOptions(assume, set, home, true);
  }

  /// The scenario as written.
  public static final LoadOptions NONE = new LoadOptions(List.of(), List.of(), null);

  /// The scenario with these overrides, each `path=value`.
  public static LoadOptions set(String... overrides) {
    return new LoadOptions(List.of(), List.of(overrides), null);
  }

  /// The scenario under these assumption sets.
  public static LoadOptions assume(String... names) {
    return new LoadOptions(List.of(names), List.of(), null);
  }
}

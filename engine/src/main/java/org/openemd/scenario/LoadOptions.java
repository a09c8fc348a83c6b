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
/// @param strange whether a stranger wrote the scenario: it may include what lies in `catalog` and `scenarios` of the home, and nothing else
public record LoadOptions(
    List<String> assume,
    List<String> set,
    @Nullable Path home,
    boolean amongOthers,
    boolean strange) {

  /// What is laid over a scenario that its reader trusts.
  public LoadOptions(
      List<String> assume, List<String> set, @Nullable Path home, boolean amongOthers) {
    this(assume, set, home, amongOthers, false);
  }

  /// What is laid over one scenario.
  public LoadOptions(List<String> assume, List<String> set, @Nullable Path home) {
    this(assume, set, home, false);
  }

  /// The same for one of several scenarios under the same sets.
  public LoadOptions amongSeveral() {
    return new LoadOptions(assume, set, home, true, strange);
  }

  /// The same for a scenario that a stranger wrote; the home must be known.
  public LoadOptions ofAStranger() {
    return new LoadOptions(assume, set, home, amongOthers, true);
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

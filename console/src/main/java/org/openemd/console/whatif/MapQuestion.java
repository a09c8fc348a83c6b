package org.openemd.console.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.console.library.Choice;
import org.openemd.math.Unit;

/// What somebody wants to see: a defense with some values moved, against one missile at a time.
///
/// @param scenario by its name, such as `scenarios/emd-2009.yaml`
/// @param assume assumption sets in force
/// @param set values set, `path=value` each
/// @param before what it is compared with; the scenario as written where it is not said
/// @param threat ids of the groups whose missiles are flown, the worst of several; the first where none is said
/// @param region `S,W,N,E` in degrees, or a group of countries; the surroundings of what is defended where it is not said
/// @param grid step between points; 1 degree where it is not said
/// @param asker a word that tells one page of a person from another; of its questions that wait only the last is answered
public record MapQuestion(
    String scenario,
    @Nullable List<String> assume,
    @Nullable List<String> set,
    @Nullable Before before,
    @Nullable List<String> threat,
    @Nullable String region,
    @Unit("deg") @Nullable Double grid,
    @Nullable String asker) {
  private static final double STEP = 1; // [deg]

  /// Another defense against the same missiles.
  ///
  /// @param assume assumption sets in force
  /// @param set values set, `path=value` each
  public record Before(@Nullable List<String> assume, @Nullable List<String> set) {}

  /// What is to be mapped.
  Choice choice() {
    return new Choice(scenario, assume, set);
  }

  /// What it is compared with.
  Choice compared() {
    return before == null
        ? new Choice(scenario, List.of(), List.of())
        : new Choice(scenario, before.assume(), before.set());
  }

  List<String> threats() {
    return threat == null ? List.of() : List.copyOf(threat);
  }

  String where() {
    return region == null ? "" : region;
  }

  /// Between points (deg).
  double step() {
    return grid == null ? STEP : grid;
  }
}

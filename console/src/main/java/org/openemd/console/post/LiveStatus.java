package org.openemd.console.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;

/// A live run in a list of them.
///
/// @param phase see {@link StateFrame.Phase}
/// @param note why it ended so; empty when there is nothing to say
/// @param time scenario clock of the last frame; null before the first
/// @param end when the exercise ends
/// @param commander empty when nobody commands
/// @param orders given so far
public record LiveStatus(
    String id,
    String scenario,
    List<String> assume,
    List<String> set,
    long seed,
    String scenarioHash,
    StateFrame.Phase phase,
    String note,
    @Unit("s") @Nullable Double time,
    @Unit("s") @Nullable Double end,
    @Unit("1") double pace,
    boolean paused,
    String commander,
    int watchers,
    int orders) {
  /// Keeps copies.
  public LiveStatus {
    assume = List.copyOf(assume);
    set = List.copyOf(set);
  }
}

package org.openemd.console.post;

import org.jspecify.annotations.Nullable;

/// What whoever commands wants of a run.
public sealed interface Wish {
  /// Whose wish it is, as the log names them.
  String by();

  /// An order to the defense, as {@link org.openemd.run.OrderRecord} has them.
  record Order(String verb, int track, String battery, int shots, String by) implements Wish {}

  /// Another pace, or to stop and go on; null leaves it.
  ///
  /// @param pace seconds of the scenario in one
  record Pace(@Nullable Double pace, @Nullable Boolean paused, String by) implements Wish {}

  /// The rest by itself, as fast as it goes, without further orders.
  record Rest(String by) implements Wish {}
}

package org.openemd.command;

import org.openemd.math.Unit;

/// What battle management made up its mind to do.
public sealed interface Decision {

  /// The track it is about.
  int track();

  /// The track gives a battery a feasible shot for the first time.
  record Feasible(int track, @Unit("s") double time) implements Decision {}

  /// An engagement is planned; release is asked for and comes at `releaseAt` unless held.
  record Planned(int track, Opportunity shot, @Unit("s") double releaseAt) implements Decision {}

  /// Weapons are released against the track.
  ///
  /// @param by whose word it was
  record Released(int track, String by) implements Decision {}

  /// Radars still see what was assessed as killed: it is taken up again.
  record KillDoubted(int track) implements Decision {}

  /// Another salvo follows one that was assessed as missed.
  record Reengaged(int track) implements Decision {}

  /// One interceptor is to be launched at `shot.launch()`.
  record Fire(int track, Opportunity shot) implements Decision {}

  /// A shot would be feasible, but no battery that could take it has an interceptor left.
  record InventorySpent(int track) implements Decision {}
}

package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// What truly flies in a run, and what was destroyed of it so far.
final class Truth {
  private final World original;
  private final List<RunRecord.Kill> kills = new ArrayList<>();
  private World world;

  Truth(World original) {
    this.original = original;
    this.world = original;
  }

  /// As it was at the start, nothing destroyed.
  World original() {
    return original;
  }

  World world() {
    return world;
  }

  List<RunRecord.Kill> kills() {
    return List.copyOf(kills);
  }

  List<ThreatObject> existing(double t) {
    return world.existing(t);
  }

  boolean exists(String body, double t) {
    return world.body(body).exists(t);
  }

  boolean isWarhead(String body) {
    return original.body(body).kind() == ThreatObject.Kind.WARHEAD;
  }

  void destroy(String body, double t) {
    world = world.destroyed(body, t);
    kills.add(new RunRecord.Kill(body, t));
  }

  /// When the first threat is launched (s).
  double start() {
    return original.threats().stream().mapToDouble(World.Threat::launch).min().orElse(0);
  }

  /// When the last would come down (s).
  double end() {
    return original.threats().stream().mapToDouble(World.Threat::impactTime).max().orElse(0);
  }
}

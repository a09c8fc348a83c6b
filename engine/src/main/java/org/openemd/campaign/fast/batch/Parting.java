package org.openemd.campaign.fast.batch;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// How a warhead draws away from its last stage, along its path and away from the Earth, taken from one flight for all that are like it. Until they are a range cell or a beam apart a radar shows the larger of the two alone.
final class Parting {
  private static final double STEP = 20; // [s]

  private final double start;
  private final double[] along; // [m]
  private final double[] out; // [m]

  private Parting(double start, double[] along, double[] out) {
    this.start = start;
    this.along = along;
    this.out = out;
  }

  /// From the only missile of a world; nothing when no stage flies beside its warhead.
  static @Nullable Parting of(World world) {
    ThreatObject warhead = world.body(world.threats().getFirst().id());
    ThreatObject last = null;
    for (ThreatObject b : world.bodies()) {
      boolean stage = b.kind() == ThreatObject.Kind.SPENT_STAGE;
      if (stage && (last == null || b.path().start() > last.path().start())) {
        last = b;
      }
    }
    return last == null ? null : of(warhead.path(), last.path());
  }

  private static Parting of(Trajectory warhead, Trajectory stage) {
    double start = stage.start();
    int n = 1 + (int) ((Math.min(warhead.end(), stage.end()) - start) / STEP);
    double[] along = new double[n];
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      EcefState w = warhead.at(start + i * STEP);
      Vec3 d = w.position().minus(stage.position(start + i * STEP));
      Vec3 v = w.velocity().unit();
      Vec3 side = v.cross(w.position().unit()).unit();
      along[i] = d.dot(v);
      out[i] = d.dot(side.cross(v));
    }
    return new Parting(start, along, out);
  }

  /// From the stage to the warhead of a flight at `p` (m) with velocity `v` (m/s) at `t` (s).
  Vec3 apart(Vec3 p, Vec3 v, @Unit("s") double t) {
    double at = Math.max(0, Math.min(along.length - 1, (t - start) / STEP));
    int i = Math.min(Math.max(0, along.length - 2), (int) at);
    int next = Math.min(along.length - 1, i + 1);
    double f = at - i;
    Vec3 ahead = v.unit();
    Vec3 side = ahead.cross(p.unit()).unit();
    return ahead
        .times(along[i] + f * (along[next] - along[i]))
        .plus(out[i] + f * (out[next] - out[i]), side.cross(ahead));
  }
}

package org.openemd.console.report;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.RunResult;

/// Where things of a run are.
final class Places {
  private Places() {}

  /// The place of an Earth-fixed position (m).
  static Geodetic of(Vec3 position) {
    return Frames.toGeodetic(new Ecef(position));
  }

  /// Whether a body is the threat itself or something that it dropped, such as `london-1/second` of `london-1`.
  static boolean isOf(String body, String threat) {
    return body.equals(threat) || body.startsWith(threat + "/");
  }

  /// The path of that name, if the run kept it.
  static @Nullable BodyPath body(RunResult run, String id) {
    for (BodyPath b : run.bodies()) {
      if (b.id().equals(id)) {
        return b;
      }
    }
    return null;
  }
}

package org.openemd.engagement;

import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// Paths without forces, whose closest approach is known in closed form.
final class Straight {
  private Straight() {}

  static Trajectory line(Vec3 start, Vec3 velocity, double from, double to) {
    Vec3 end = start.plus(to - from, velocity);
    return Trajectory.of(
        new double[] {from, to},
        new double[] {
          start.x(), start.y(), start.z(), velocity.x(), velocity.y(), velocity.z(),
          end.x(), end.y(), end.z(), velocity.x(), velocity.y(), velocity.z()
        });
  }
}

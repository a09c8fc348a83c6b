package org.openemd.sensing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// Where a steered face is turned.
///
/// Of the directions that are asked for, the one about which most lies within the electronic field of view is chosen, each request weighed by its purpose and by how long it has
/// waited; the old choice stands unless another is a quarter better. The face turns there at its rate, along the great circle, and serves
/// what lies within the field of the normal it reaches in the frame. This is greedy: it plans no tour.
final class Steering {
  private static final double BETTER = 1.25;
  private static final double CUE_PATIENCE = 10; // [s] after which a cue weighs twice

  private final Radar radar;
  private final double sinLow;
  private final double cosField;
  private final double turn; // [rad] in a frame
  private final @Nullable Vec3 home; // where its fence is
  private Vec3 normal;
  private Vec3 aim;

  Steering(RadarModel model) {
    radar = model.radar();
    sinLow = StrictMath.sin(radar.minElevation());
    cosField = StrictMath.cos(radar.faces().getFirst().halfWidth());
    turn = radar.slewRate() * radar.revisit();
    normal = model.boresight(0);
    Radar.Fence fence = radar.time().fence();
    home = fence == null ? null : FenceScan.middle(model, fence);
    aim = home == null ? normal : home;
    normal = aim;
  }

  /// Turns for the frame at `t` (s); the normal reached.
  Vec3 turn(double t, List<Subject> wanted, Vec3 up) {
    Vec3 best = home == null ? aim : home;
    double most = 0;
    for (Subject s : wanted) {
      Vec3 u = s.request.direction();
      double worth = u.dot(up) < sinLow ? 0 : worth(t, u, wanted);
      if (worth > most) {
        most = worth;
        best = u;
      }
    }
    if (most == 0 || most > BETTER * worth(t, aim, wanted)) {
      aim = best;
    }
    normal = turned(normal, aim, turn);
    return normal;
  }

  private double worth(double t, Vec3 pointing, List<Subject> wanted) {
    double sum = 0;
    for (Subject s : wanted) {
      if (s.request.direction().dot(pointing) >= cosField) {
        sum += weight(t, s);
      }
    }
    return sum;
  }

  private double weight(double t, Subject s) {
    Radar.TimePolicy p = radar.time();
    return switch (s.request.purpose()) {
      case CONFIRM -> 4 * (1 + s.staleness(t, radar.revisit()));
      case TRACK_HIGH -> 2 * (1 + s.staleness(t, p.trackInterval()));
      case TRACK_LOW -> 0.5 * (1 + s.staleness(t, p.lowInterval()));
      case CUE -> 0.2 * (1 + s.staleness(t, CUE_PATIENCE));
    };
  }

  /// `from` turned towards `to` by no more than `most` (rad).
  static Vec3 turned(Vec3 from, Vec3 to, double most) {
    double angle = from.angleTo(to);
    if (angle <= most) {
      return to;
    }
    Vec3 side = to.plus(-from.dot(to), from);
    Vec3 across = side.norm() < 1e-9 ? from.across() : side.unit();
    return from.times(StrictMath.cos(most)).plus(StrictMath.sin(most), across).unit();
  }
}

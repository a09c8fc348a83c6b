package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Bearings of one satellite that seem to follow one hot plume.
final class Plume {
  private static final double DISTANCE = 38e6; // [m] satellite to ground, typical
  private static final double FIRST_SPEED = 800; // [m/s] when seen once, its direction unknown
  private static final double ACCELERATION = 25; // [m/s2] across the line of sight, most
  private static final double SIGMAS = 4;

  final String satellite;
  final List<Detection.Bearing> bearings = new ArrayList<>();

  Plume(Detection.Bearing first) {
    satellite = first.sensor();
    bearings.add(first);
  }

  double lastSeen() {
    return bearings.getLast().time();
  }

  double firstSeen() {
    return bearings.getFirst().time();
  }

  Vec3 from() {
    return bearings.getFirst().from().position();
  }

  /// Distance of a bearing from where this plume is expected, in units of the gate.
  double strain(Detection.Bearing b) {
    return direction(b.time()).distance(b.direction()) / gate(b);
  }

  /// How far (rad) the plume may be from its straight extrapolation.
  private double gate(Detection.Bearing b) {
    double dt = b.time() - lastSeen();
    if (bearings.size() == 1) {
      double way = FIRST_SPEED * dt + 0.5 * ACCELERATION * dt * dt;
      return SIGMAS * Math.sqrt(2) * b.sigma() + way / DISTANCE;
    }
    double step = lastSeen() - bearings.get(bearings.size() - 2).time();
    double k = dt / step;
    double way = 0.5 * ACCELERATION * dt * (dt + step);
    double spread = Math.sqrt(1 + (1 + k) * (1 + k) + k * k);
    return SIGMAS * spread * b.sigma() + way / DISTANCE;
  }

  /// Direction at `t` (s), straight between bearings and beyond the last.
  Vec3 direction(double t) {
    int n = bearings.size();
    if (n == 1) {
      return bearings.getFirst().direction();
    }
    int i = 1;
    while (i < n - 1 && bearings.get(i).time() < t) {
      i++;
    }
    Detection.Bearing a = bearings.get(i - 1);
    Detection.Bearing b = bearings.get(i);
    double k = (t - a.time()) / (b.time() - a.time());
    return a.direction().plus(k, b.direction().minus(a.direction())).unit();
  }
}

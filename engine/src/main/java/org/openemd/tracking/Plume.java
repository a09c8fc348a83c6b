package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Bearings of one satellite that seem to follow one hot plume.
///
/// The next bearing is expected where a nominal way over ground (time since ignition to the power 2.8, ignition 39 s before the
/// first bearing) leads through the last five, by least squares with a weak prior on the speed.
final class Plume {
  private static final double DISTANCE = 38e6; // [m] satellite to ground, typical
  private static final double FIRST_AGE = 39; // [s] after ignition, when first seen
  private static final double WAY_POWER = 2.8;
  private static final double FASTEST =
      200e3; // [m] way in the first 100 s, height's parallax included
  private static final double SHAPE = 0.2; // part of the nominal way by which a true one may differ
  private static final double SIGMAS = 3.7;
  private static final int MEMORY = 5;

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
    List<Detection.Bearing> last =
        bearings.subList(Math.max(0, bearings.size() - MEMORY), bearings.size());
    int n = last.size();
    double mean = 0;
    Vec3 center = Vec3.ZERO;
    for (Detection.Bearing o : last) {
      mean += way(o.time()) / n;
      center = center.plus(1.0 / n, o.direction());
    }
    double ridge = b.sigma() * DISTANCE / FASTEST;
    double spread = ridge * ridge;
    Vec3 moment = Vec3.ZERO;
    for (Detection.Bearing o : last) {
      double w = way(o.time()) - mean;
      spread += w * w;
      moment = moment.plus(w, o.direction().minus(center));
    }
    double ahead = way(b.time()) - mean;
    Vec3 expected = center.plus(ahead / spread, moment);
    double sigma = b.sigma() * Math.sqrt(1 + 1.0 / n + ahead * ahead / spread);
    double shape = SHAPE * FASTEST / DISTANCE * (way(b.time()) - way(lastSeen()));
    return expected.distance(b.direction()) / (SIGMAS * sigma + shape);
  }

  /// Nominal way at `t` (s), one after 100 s of flight.
  private double way(double t) {
    return StrictMath.pow((t - firstSeen() + FIRST_AGE) / 100, WAY_POWER);
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

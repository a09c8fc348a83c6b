package org.openemd.console;

import java.util.function.DoubleFunction;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// Paths that no body ever flew: plausible to look at, integrated by nobody.
final class SamplePaths {
  private SamplePaths() {}

  /// Of a missile: up and down along the shortest way.
  static Trajectory arc(Geodetic from, Geodetic to, double launch, double flight, double apogee) {
    double azimuth = Geodesics.azimuth(from, to);
    double range = Geodesics.distance(from, to);
    return sampled(
        launch,
        launch + flight,
        5,
        t -> {
          double u = (t - launch) / flight;
          double s = u < 0.1 ? 5 * u * u : 0.05 + (u - 0.1) * (0.95 / 0.9);
          Geodetic g = Geodesics.direct(from, azimuth, range * s);
          return Frames.toEcef(
                  new Geodetic(g.latitude(), g.longitude(), Math.max(0, 4 * apogee * u * (1 - u))))
              .position();
        });
  }

  /// Of a spent stage: dropped along the missile's path, ever lower, down to the ground.
  static Trajectory fall(Trajectory path, double drop, double end) {
    return sampled(drop, end, 10, t -> sink(path.position(t), (t - drop) / (end - drop)));
  }

  private static Vec3 sink(Vec3 p, double fraction) {
    Geodetic g = Frames.toGeodetic(new Ecef(p));
    double keep = 1 - fraction * fraction;
    return Frames.toEcef(new Geodetic(g.latitude(), g.longitude(), g.height() * keep)).position();
  }

  /// Of an interceptor.
  static Trajectory climb(Vec3 from, Vec3 to, double launch, double at) {
    return sampled(launch, at, 5, t -> climb(from, to, (t - launch) / (at - launch)));
  }

  private static Vec3 climb(Vec3 from, Vec3 to, double u) {
    double s = u * u * (1.6 - 0.6 * u);
    Vec3 chord = from.plus(s, to.minus(from));
    double bulge = 0.1 * from.distance(to) * s * (1 - s) * 2;
    return chord.plus(bulge, chord.unit());
  }

  private static Trajectory sampled(
      double from, double to, double step, DoubleFunction<Vec3> position) {
    int n = (int) Math.ceil((to - from) / step) + 1;
    double[] times = new double[n];
    double[] states = new double[6 * n];
    for (int i = 0; i < n; i++) {
      double t = i == n - 1 ? to : from + i * step;
      Vec3 p = position.apply(t);
      Vec3 v =
          position
              .apply(Math.min(t + 0.5, to))
              .minus(position.apply(Math.max(t - 0.5, from)))
              .times(1 / (Math.min(t + 0.5, to) - Math.max(t - 0.5, from)));
      times[i] = t;
      double[] s = {p.x(), p.y(), p.z(), v.x(), v.y(), v.z()};
      System.arraycopy(s, 0, states, 6 * i, 6);
    }
    return Trajectory.of(times, states);
  }

  /// Above the ellipsoid (m).
  static double height(Trajectory path, double t) {
    return Frames.toGeodetic(new Ecef(path.position(t))).height();
  }
}

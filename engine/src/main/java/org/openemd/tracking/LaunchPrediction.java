package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Gravity;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Six;

/// Where a missile may be that infrared early warning has reported.
///
/// After its last bearing it burns on for a time that nobody saw: from none to {@link LaunchReport.Boost#unseen}. That time is cut into
/// slices, each a hypothesis of its own: the acceleration it had, growing as constant thrust makes it, until burnout in the
/// middle of the slice, then free flight with J2, the covariance carried along to first order. Neglected: drag and what a
/// stage that lights later adds; after a coast longer than a revisit the next bearing corrects the report.
public final class LaunchPrediction {
  private static final double STEP =
      60; // [s] in free flight: 1 m and 1e-4 of the covariance a step
  private static final double JERK = 40; // [m2/s5] spectral density, as in the fit of the boost
  private static final double GRAIN = 3; // deviations of speed that one slice may span
  private static final int MOST = 5;

  private LaunchPrediction() {}

  /// The volumes that hold the missile of a report at `t` (s), from the earliest burnout, which goes least far, to the latest; none
  /// while only one bearing was seen. Volumes below the ground are left out.
  public static List<SearchVolume> at(LaunchReport report, double t) {
    List<SearchVolume> volumes = new ArrayList<>();
    LaunchReport.Boost boost = report.boost();
    if (boost == null) {
      return volumes;
    }
    double since = Math.max(0, t - report.lastSeen());
    double unseen = Math.min(since, boost.unseen());
    int slices = slices(boost, unseen);
    for (int i = 0; i < slices; i++) {
      double burn = unseen * (i + 0.5) / slices;
      SearchVolume v = volume(boost, burn, unseen / slices, since);
      if (Frames.height(v.centre()) > 0) {
        volumes.add(v);
      }
    }
    return List.copyOf(volumes);
  }

  private static int slices(LaunchReport.Boost boost, double unseen) {
    Vec3 a = boost.acceleration();
    double size = a.norm();
    if (size == 0) {
      return 1;
    }
    Vec3 u = a.times(1 / size);
    double variance = boost.covariance().block(3, 3, 3, 3).quadraticForm(u.x(), u.y(), u.z());
    double n = Math.ceil(size * unseen / (GRAIN * Math.sqrt(variance)));
    return (int) Math.max(1, Math.min(MOST, n));
  }

  /// One hypothesis: it burns for `burn`, known to a slice of `width`, and then falls, `since` its last bearing (s).
  private static SearchVolume volume(
      LaunchReport.Boost boost, double burn, double width, double since) {
    double[] x = burnt(boost, burn);
    double[] p = covariance(boost, burn, width);
    double[] total = new double[36];
    Six.unit(total);
    new BallisticMotion().moveWithTransition(x, total, since - burn, STEP);
    Six.sandwich(total, p, new double[36]);
    return new SearchVolume(new Vec3(x[0], x[1], x[2]), Matrix.of(6, 6, p).block(0, 0, 3, 3));
  }

  private static double[] burnt(LaunchReport.Boost boost, double burn) {
    EcefState s = boost.state();
    Vec3 a = boost.acceleration();
    Vec3 j = jerk(boost);
    Vec3 r =
        s.position()
            .plus(burn, s.velocity())
            .plus(0.5 * burn * burn, a)
            .plus(burn * burn * burn / 6, j);
    Vec3 v = s.velocity().plus(burn, a).plus(0.5 * burn * burn, j);
    return new double[] {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()};
  }

  /// A constant thrust drives a mass that burns off: its acceleration f grows by f2 / exhaust speed.
  private static Vec3 jerk(LaunchReport.Boost boost) {
    Vec3 f =
        boost.acceleration().minus(Gravity.POINT.acceleration(new Ecef(boost.state().position())));
    return f.times(f.norm() / BoostFilter.EXHAUST);
  }

  /// Of position and velocity at burnout: that of the boost carried along, the jerk since, and the burnout's place in its slice.
  private static double[] covariance(LaunchReport.Boost boost, double burn, double width) {
    double[] f = new double[54];
    for (int i = 0; i < 3; i++) {
      f[10 * i] = 1;
      f[10 * i + 3] = burn;
      f[10 * i + 6] = 0.5 * burn * burn;
      f[10 * i + 30] = 1;
      f[10 * i + 33] = burn;
    }
    Matrix move = Matrix.of(6, 9, f);
    Matrix moved = move.times(boost.covariance()).times(move.transpose());
    Vec3 a = boost.acceleration().times(width / Math.sqrt(12)); // a uniform spread's deviation
    double[] g = {0, 0, 0, a.x(), a.y(), a.z()};
    double[] p = new double[36];
    for (int i = 0; i < 36; i++) {
      p[i] = moved.get(i / 6, i % 6) + g[i / 6] * g[i % 6];
    }
    for (int i = 0; i < 3; i++) {
      double q = JERK * burn * burn * burn;
      p[7 * i] += q * burn * burn / 20;
      p[7 * i + 3] += q * burn / 8;
      p[7 * i + 18] += q * burn / 8;
      p[7 * i + 21] += q / 3;
    }
    return p;
  }
}

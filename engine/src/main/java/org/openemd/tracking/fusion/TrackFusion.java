package org.openemd.tracking.fusion;

import java.util.List;
import org.openemd.tracking.Track;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.CovarianceIntersection;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.Six;

/// Tracks of one body made one, and how far two tracks are apart, where nobody knows what their errors have in common.
///
/// The covariance of the difference of two estimates is at most `A / w + B / (1 - w)`, whatever they share, for each fixed `w`: so the squared distance under that
/// covariance is at most chi-square with six degrees of freedom when both are of one body, and a gate of 99.9 % keeps at least that share of true pairs. `w` makes the sum's trace over
/// the positions least, from the covariances alone. Holds buffers: one thread at a time.
final class TrackFusion {
  private final Filter filter;
  private final CovarianceIntersection intersection = new CovarianceIntersection();

  /// @param processNoise spectral density of the white acceleration under which estimates age (m2/s3)
  TrackFusion(double processNoise) {
    filter = new ExtendedFilter(new BallisticMotion(processNoise));
  }

  static Estimate estimate(Track t) {
    return new Estimate(t.time(), t.state(), t.covariance());
  }

  /// Moved to `time` (s).
  void predict(Estimate e, double time) {
    filter.predict(e, time);
  }

  /// The intersection of all, one after the other, at the time of the newest.
  Estimate fuse(List<Track> tracks) {
    double newest = tracks.stream().mapToDouble(Track::time).max().orElseThrow();
    Estimate sum = estimate(tracks.getFirst());
    predict(sum, newest);
    for (Track t : tracks.subList(1, tracks.size())) {
      Estimate next = estimate(t);
      predict(next, newest);
      intersection.intersect(sum, next);
    }
    return sum;
  }

  /// The squared distance of two estimates at the later one's time; infinite when they are plainly far apart.
  double distance(Estimate a, Estimate b) {
    if (far(a, b)) {
      return Double.POSITIVE_INFINITY;
    }
    Estimate x = a.copy();
    Estimate y = b.copy();
    double t = Math.max(a.time, b.time);
    predict(x, t);
    predict(y, t);
    double sx = Math.sqrt(x.positionVariance());
    double sy = Math.sqrt(y.positionVariance());
    double w = sx / (sx + sy);
    double[] sum = new double[36];
    double[] difference = new double[6];
    for (int i = 0; i < 36; i++) {
      sum[i] = x.p[i] / w + y.p[i] / (1 - w);
    }
    for (int i = 0; i < 6; i++) {
      difference[i] = x.x[i] - y.x[i];
    }
    double[] solved = difference.clone();
    if (!Six.solve(sum, solved, 1)) {
      return Double.POSITIVE_INFINITY;
    }
    double d = 0;
    for (int i = 0; i < 6; i++) {
      d += difference[i] * solved[i];
    }
    return d;
  }

  /// A cheap test, never too strict: straight lines, and all that gravity can bend them.
  private static boolean far(Estimate a, Estimate b) {
    double dt = b.time - a.time;
    double dx = a.x[0] + dt * a.x[3] - b.x[0];
    double dy = a.x[1] + dt * a.x[4] - b.x[1];
    double dz = a.x[2] + dt * a.x[5] - b.x[2];
    double age = dt * dt * Math.max(a.velocityVariance(), b.velocityVariance());
    double reach = 20 * Math.sqrt(a.positionVariance() + b.positionVariance() + age);
    return Math.sqrt(dx * dx + dy * dy + dz * dz) > reach + 6 * dt * dt + 1000;
  }
}

package org.openemd.results.metrics;

import java.util.Optional;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.Six;

/// One true body, or one track, at one time.
///
/// @param id of the body or the track, the same at all its times
/// @param position in any Cartesian frame, the same for all
/// @param covariance of a track, 3 x 3 of its position or 6 x 6 of position and velocity; positive definite
/// @param identity what it is, or is said to be, in any words; empty where nothing is said
public record Sample(
    @Unit("s") double time,
    String id,
    @Unit("m") Vec3 position,
    @Unit("m/s") Optional<Vec3> velocity,
    @Unit("m,m/s") Optional<Matrix> covariance,
    String identity) {
  /// Refuses numbers that are not finite, and what is no covariance.
  public Sample {
    requireFinite(time, "time", "s", id);
    requireFinite(position, "position", "m", id);
    velocity.ifPresent(v -> requireFinite(v, "velocity", "m/s", id));
    if (covariance.isPresent()) {
      int rows = covariance.get().rows();
      if (rows == 6 && velocity.isEmpty()) {
        throw new IllegalArgumentException(
            id + " has a 6 x 6 covariance, of position and velocity, and no velocity");
      }
      if (!isCovariance(covariance.get())) {
        throw new IllegalArgumentException(
            "the "
                + rows
                + " x "
                + covariance.get().columns()
                + " covariance of "
                + id
                + " must be 3 x 3 or 6 x 6 and positive definite");
      }
    }
  }

  /// A place and nothing else.
  public static Sample of(double time, String id, Vec3 position) {
    return new Sample(time, id, position, Optional.empty(), Optional.empty(), "");
  }

  /// Whether a matrix can be a covariance here.
  public static boolean isCovariance(Matrix m) {
    boolean shaped = m.rows() == m.columns() && (m.rows() == 3 || m.rows() == 6);
    return shaped && Six.solve(m.rows(), entries(m), new double[m.rows()], 1);
  }

  static double[] entries(Matrix m) {
    int n = m.rows();
    double[] a = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      a[i] = m.get(i / n, i % n);
    }
    return a;
  }

  private static void requireFinite(Vec3 v, String what, String unit, String id) {
    requireFinite(v.x(), what + " x", unit, id);
    requireFinite(v.y(), what + " y", unit, id);
    requireFinite(v.z(), what + " z", unit, id);
  }

  private static void requireFinite(double v, String what, String unit, String id) {
    if (!Double.isFinite(v)) {
      throw new IllegalArgumentException(
          what + " of " + id + " is " + v + " " + unit + "; it must be a finite number");
    }
  }
}

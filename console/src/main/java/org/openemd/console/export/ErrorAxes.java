package org.openemd.console.export;

import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A covariance of a position as an ellipsoid: half axes of one sigma along three axes at right angles, and how these are turned.
///
/// By Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5): to a relative error of 1e-9 of the largest. Uses no function whose last digits depend on the machine.
///
/// @param sigma along the first, second and third axis
/// @param qx of the unit quaternion that turns the frame's axes to those of the ellipsoid
/// @param qw the part that is a number
record ErrorAxes(
    @Unit("m") Vec3 sigma,
    @Unit("1") double qx,
    @Unit("1") double qy,
    @Unit("1") double qz,
    @Unit("1") double qw) {
  private static final int SWEEPS = 12;

  /// Of the first three rows and columns.
  static ErrorAxes of(Matrix covariance) {
    double[][] a = new double[3][3];
    double[][] v = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int i = 0; i < 9; i++) {
      a[i / 3][i % 3] = covariance.get(i / 3, i % 3);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      rotate(a, v, 0, 1);
      rotate(a, v, 0, 2);
      rotate(a, v, 1, 2);
    }
    return of(v, new Vec3(root(a[0][0]), root(a[1][1]), root(a[2][2])));
  }

  private static double root(double variance) {
    return Math.sqrt(Math.max(variance, 0));
  }

  /// Makes the entry p, q zero.
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < 3; k++) {
      double kp = a[k][p];
      a[k][p] = c * kp - s * a[k][q];
      a[k][q] = s * kp + c * a[k][q];
    }
    for (int k = 0; k < 3; k++) {
      double pk = a[p][k];
      a[p][k] = c * pk - s * a[q][k];
      a[q][k] = s * pk + c * a[q][k];
      double kp = v[k][p];
      v[k][p] = c * kp - s * v[k][q];
      v[k][q] = s * kp + c * v[k][q];
    }
  }

  /// From axes in the columns, which Jacobi's rotations leave right-handed. By Shepperd's method: the largest part first.
  private static ErrorAxes of(double[][] m, Vec3 sigma) {
    double[] d = {m[0][0], m[1][1], m[2][2]};
    double w = 1 + d[0] + d[1] + d[2];
    double x = 1 + d[0] - d[1] - d[2];
    double y = 1 - d[0] + d[1] - d[2];
    double z = 1 - d[0] - d[1] + d[2];
    double[] c = {m[2][1] - m[1][2], m[0][2] - m[2][0], m[1][0] - m[0][1]};
    double[] s = {m[1][2] + m[2][1], m[0][2] + m[2][0], m[0][1] + m[1][0]};
    double most = Math.max(Math.max(w, x), Math.max(y, z));
    double k = 1 / (2 * Math.sqrt(most));
    if (most == w) {
      return new ErrorAxes(sigma, k * c[0], k * c[1], k * c[2], k * w);
    }
    if (most == x) {
      return new ErrorAxes(sigma, k * x, k * s[2], k * s[1], k * c[0]);
    }
    return most == y
        ? new ErrorAxes(sigma, k * s[2], k * y, k * s[0], k * c[1])
        : new ErrorAxes(sigma, k * s[1], k * s[0], k * z, k * c[2]);
  }

  /// The same ellipsoid, its axes named so that they are turned as little as possible from another's: what lies between two is then drawn as what lies between.
  ErrorAxes turnedLike(ErrorAxes before) {
    ErrorAxes best = this;
    double most = -1;
    for (int half = 0; half < 4; half++) {
      for (int third = 0; third < 3; third++) {
        for (int swap = 0; swap < 2; swap++) {
          ErrorAxes a = halfTurned(half).shifted(third).swapped(swap);
          double likeness = Math.abs(a.dot(before));
          if (likeness > most) {
            most = likeness;
            best = a;
          }
        }
      }
    }
    return best.dot(before) < 0
        ? new ErrorAxes(best.sigma, -best.qx, -best.qy, -best.qz, -best.qw)
        : best;
  }

  private double dot(ErrorAxes o) {
    return qx * o.qx + qy * o.qy + qz * o.qz + qw * o.qw;
  }

  private ErrorAxes halfTurned(int axis) {
    return switch (axis) {
      case 1 -> turned(1, 0, 0, 0, sigma);
      case 2 -> turned(0, 1, 0, 0, sigma);
      case 3 -> turned(0, 0, 1, 0, sigma);
      default -> this;
    };
  }

  /// The axes change places in a circle: a third of a turn about (1, 1, 1).
  private ErrorAxes shifted(int times) {
    ErrorAxes a = this;
    for (int i = 0; i < times; i++) {
      Vec3 s = a.sigma;
      a = a.turned(0.5, 0.5, 0.5, 0.5, new Vec3(s.y(), s.z(), s.x()));
    }
    return a;
  }

  /// The first two change places: a quarter of a turn about the third.
  private ErrorAxes swapped(int times) {
    double half = Math.sqrt(0.5);
    return times == 0 ? this : turned(0, 0, half, half, new Vec3(sigma.y(), sigma.x(), sigma.z()));
  }

  /// This, after a turn in its own axes.
  private ErrorAxes turned(double x, double y, double z, double w, Vec3 sizes) {
    return new ErrorAxes(
        sizes,
        qw * x + qx * w + qy * z - qz * y,
        qw * y - qx * z + qy * w + qz * x,
        qw * z + qx * y - qy * x + qz * w,
        qw * w - qx * x - qy * y - qz * z);
  }
}

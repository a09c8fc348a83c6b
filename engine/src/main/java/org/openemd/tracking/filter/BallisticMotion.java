package org.openemd.tracking.filter;

import org.openemd.earth.Wgs84;

/// Free flight in the Earth-fixed frame: central gravity, J2, centrifugal and Coriolis acceleration.
///
/// States by the classical fourth-order Runge-Kutta method; at steps of 10 s its error is below 1 mm a step. The
/// transition matrix of a step is exp(hA) to second order (third where position takes velocity), A being the Jacobian at the middle of the step with
/// the gradient of central gravity alone: J2 and the higher terms change it by some 1e-3 of the gradient, below 1e-6 of
/// the matrix a step. Neglected: J3 and above (2e-5 m/s2), Sun and Moon, and drag, which passes 0.1 m/s2
/// for warheads only below 80 km. Holds buffers: one thread at a time.
public final class BallisticMotion implements Motion {
  /// Longest step (s).
  public static final double STEP = 10;

  private static final double W = Wgs84.OMEGA;
  private static final double W2 = W * W;
  private static final double J2 = Wgs84.J2 * Wgs84.A * Wgs84.A;

  private final double spectralDensity;
  private final double[] a1 = new double[3];
  private final double[] a2 = new double[3];
  private final double[] a3 = new double[3];
  private final double[] a4 = new double[3];
  private final double[] phi = new double[36];
  private final double[] work = new double[36];

  /// Undisturbed.
  public BallisticMotion() {
    this(0);
  }

  /// Under white acceleration.
  ///
  /// @param spectralDensity of each component (m2/s3)
  public BallisticMotion(double spectralDensity) {
    this.spectralDensity = spectralDensity;
  }

  @Override
  public int states() {
    return 6;
  }

  @Override
  public int steps(double[] x, double dt) {
    return Motion.steps(dt, STEP);
  }

  /// Moves state `x` by `dt` (s), forward or back, in equal steps no longer than `longest`.
  public void move(double[] x, double dt, double longest) {
    int n = Motion.steps(dt, longest);
    for (int i = 0; i < n; i++) {
      step(x, dt / n);
    }
  }

  /// Moves state by `dt` (s), and multiplies `total` by the transition matrix from the left.
  public void moveWithTransition(double[] x, double[] total, double dt, double longest) {
    int n = Motion.steps(dt, longest);
    for (int i = 0; i < n; i++) {
      transition(x, dt / n, phi);
      step(x, dt / n);
      Six.product(phi, total, work);
      System.arraycopy(work, 0, total, 0, 36);
    }
  }

  /// One Runge-Kutta step; positions take the accelerations twice integrated, as in Nystrom's form.
  @Override
  public void step(double[] x, double h) {
    double px = x[0];
    double py = x[1];
    double pz = x[2];
    double vx = x[3];
    double vy = x[4];
    double vz = x[5];
    double g = 0.5 * h;
    acceleration(px, py, pz, vx, vy, vz, a1);
    double ux = vx + g * a1[0];
    double uy = vy + g * a1[1];
    double uz = vz + g * a1[2];
    acceleration(px + g * vx, py + g * vy, pz + g * vz, ux, uy, uz, a2);
    double wx = vx + g * a2[0];
    double wy = vy + g * a2[1];
    double wz = vz + g * a2[2];
    acceleration(px + g * ux, py + g * uy, pz + g * uz, wx, wy, wz, a3);
    acceleration(
        px + h * wx, py + h * wy, pz + h * wz, vx + h * a3[0], vy + h * a3[1], vz + h * a3[2], a4);
    double k = h / 6;
    for (int i = 0; i < 3; i++) {
      x[i] += h * x[i + 3] + k * h * (a1[i] + a2[i] + a3[i]);
      x[i + 3] += k * (a1[i] + 2 * (a2[i] + a3[i]) + a4[i]);
    }
  }

  /// Acceleration (m/s2) in the rotating frame.
  public static void acceleration(
      double x, double y, double z, double vx, double vy, double vz, double[] out) {
    double u = 1 / (x * x + y * y + z * z);
    double c = J2 * u;
    double g = -Wgs84.GM * u * Math.sqrt(u);
    double k = g * (1 - c * (7.5 * z * z * u - 1.5));
    out[0] = (k + W2) * x + 2 * W * vy;
    out[1] = (k + W2) * y - 2 * W * vx;
    out[2] = (k + 3 * g * c) * z;
  }

  @Override
  public void transition(double[] x, double h, double[] f) {
    double rx = x[0] + 0.5 * h * x[3];
    double ry = x[1] + 0.5 * h * x[4];
    double rz = x[2] + 0.5 * h * x[5];
    double u = 1 / (rx * rx + ry * ry + rz * rz);
    double g = Wgs84.GM * u * Math.sqrt(u);
    double t = 3 * g * u;
    double xx = t * rx * rx - g + W2;
    double yy = t * ry * ry - g + W2;
    double zz = t * rz * rz - g;
    double xy = t * rx * ry;
    double xz = t * rx * rz;
    double yz = t * ry * rz;
    double s = 0.5 * h * h;
    double c = h * h * h / 6;
    double d = 2 * W; // the Coriolis matrix is (0 d 0; -d 0 0; 0 0 0)
    row(f, 0, 1 + s * xx, s * xy, s * xz, h + c * (xx - d * d), s * d + c * xy, c * xz);
    row(f, 1, s * xy, 1 + s * yy, s * yz, c * xy - s * d, h + c * (yy - d * d), c * yz);
    row(f, 2, s * xz, s * yz, 1 + s * zz, c * xz, c * yz, h + c * zz);
    row(
        f,
        3,
        h * xx + s * d * xy,
        h * xy + s * d * yy,
        h * xz + s * d * yz,
        1 + s * (xx - d * d),
        h * d + s * xy,
        s * xz);
    row(
        f,
        4,
        h * xy - s * d * xx,
        h * yy - s * d * xy,
        h * yz - s * d * xz,
        s * xy - h * d,
        1 + s * (yy - d * d),
        s * yz);
    row(f, 5, h * xz, h * yz, h * zz, s * xz, s * yz, 1 + s * zz);
  }

  private static void row(
      double[] f, int row, double a, double b, double c, double d, double e, double g) {
    int i = 6 * row;
    f[i] = a;
    f[i + 1] = b;
    f[i + 2] = c;
    f[i + 3] = d;
    f[i + 4] = e;
    f[i + 5] = g;
  }

  @Override
  public void disturb(double[] x, double h, double[] p) {
    white(6, spectralDensity, h, p);
  }

  /// Adds what white acceleration of spectral density `q` (m2/s3) does in `h` (s) to the covariance of `n` states, of which six are position and velocity.
  static void white(int n, double q, double h, double[] p) {
    for (int i = 0; i < 3; i++) {
      p[(n + 1) * i] += q * h * h * h / 3;
      p[(n + 1) * i + 3] += q * h * h / 2;
      p[(n + 1) * i + 3 * n] += q * h * h / 2;
      p[(n + 1) * (i + 3)] += q * h;
    }
  }
}

package org.openemd.tracking.filter;

import org.openemd.earth.Atmosphere;
import org.openemd.earth.Wgs84;

/// A body that comes down through the air, Earth-fixed: free flight ({@link BallisticMotion}) and drag, without lift.
///
/// Seven states: position (m), velocity (m/s), and the natural logarithm of the ballistic coefficient `m / (C_D A)` (kg/m2), which stays positive so. The drag is `-rho |v| v / (2 beta)` in air that turns with the
/// Earth, its density that of the US Standard Atmosphere of 1976. The coefficient wanders as a random walk: with the Mach number, and by what ablates (the model of Farina, Ristic & Benvenuti,
/// Tracking a ballistic target, IEEE Trans. AES 38, 2002, with the logarithm in place of the coefficient). Above 150 km over the equator's radius, where drag is below 1e-4 m/s2 for coefficients from 500 on, there is no air.
///
/// Runge-Kutta of fourth order in steps of 10 s above the air, 1 s down to 60 km, 0.25 s below: its error from 120 km to the ground is below 1 m. The transition matrix of a step is exp(hA) to third order, A at its middle.
/// Winds and days that are not standard are not modelled. Holds buffers: one thread at a time.
public final class ReentryMotion implements Motion {
  /// Place of the logarithm of the ballistic coefficient among the states.
  public static final int LOG_COEFFICIENT = 6;

  /// Height over the equator's radius from which there is air (m).
  public static final double AIR = 150e3;

  private static final int N = 7;
  private static final double DENSE = 60e3; // [m]
  private static final double LONGEST_IN_AIR = 1; // [s]
  private static final double LONGEST_IN_DENSE = 0.25; // [s]
  private static final double W = Wgs84.OMEGA;
  private static final double J2 = Wgs84.J2 * Wgs84.A * Wgs84.A;
  private static final double NEAR = 50; // [m] for the slope of the density

  private final double spectralDensity;
  private final double wander;
  private final BallisticMotion free;
  private final double[] a1 = new double[3];
  private final double[] a2 = new double[3];
  private final double[] a3 = new double[3];
  private final double[] a4 = new double[3];
  private final double[] once = new double[21]; // lower rows of A, A^2, A^3
  private final double[] twice = new double[21];
  private final double[] thrice = new double[21];
  private double log =
      Double.NaN; // of the coefficient that was asked for last, as it stays from step to step
  private double half;

  /// @param spectralDensity of the white acceleration, each component (m2/s3)
  /// @param wander spectral density of the random walk of the coefficient's logarithm (1/s)
  public ReentryMotion(double spectralDensity, double wander) {
    this.spectralDensity = spectralDensity;
    this.wander = wander;
    free = new BallisticMotion(spectralDensity);
  }

  /// An estimate of position and velocity, and of the coefficient independently.
  ///
  /// @param coefficient likeliest (kg/m2)
  /// @param sigma standard deviation of its natural logarithm
  public static Estimate begin(Estimate six, double coefficient, double sigma) {
    Estimate e = six.widened(N);
    e.x[LOG_COEFFICIENT] = StrictMath.log(coefficient);
    e.p[N * N - 1] = sigma * sigma;
    return e;
  }

  @Override
  public int states() {
    return N;
  }

  @Override
  public int steps(double[] x, double dt) {
    double rate = (x[0] * x[3] + x[1] * x[4] + x[2] * x[5]) / radius(x);
    double lowest = height(x) + Math.min(0, rate * dt);
    double longest =
        lowest > AIR ? BallisticMotion.STEP : lowest > DENSE ? LONGEST_IN_AIR : LONGEST_IN_DENSE;
    return Motion.steps(dt, longest);
  }

  // Written out like the step of free flight, which has no drag: a shared one would ask for the
  // acceleration through an interface, four times a step of every point of a filter.
  @Override
  public void step(double[] x, double h) {
    if (above(x)) {
      free.step(x, h);
      return;
    }
    double b = halfInverse(x[LOG_COEFFICIENT]);
    double px = x[0];
    double py = x[1];
    double pz = x[2];
    double vx = x[3];
    double vy = x[4];
    double vz = x[5];
    double g = 0.5 * h;
    acceleration(px, py, pz, vx, vy, vz, b, a1);
    double ux = vx + g * a1[0];
    double uy = vy + g * a1[1];
    double uz = vz + g * a1[2];
    acceleration(px + g * vx, py + g * vy, pz + g * vz, ux, uy, uz, b, a2);
    double wx = vx + g * a2[0];
    double wy = vy + g * a2[1];
    double wz = vz + g * a2[2];
    acceleration(px + g * ux, py + g * uy, pz + g * uz, wx, wy, wz, b, a3);
    double qx = vx + h * a3[0];
    double qy = vy + h * a3[1];
    double qz = vz + h * a3[2];
    acceleration(px + h * wx, py + h * wy, pz + h * wz, qx, qy, qz, b, a4);
    double k = h / 6;
    for (int i = 0; i < 3; i++) {
      x[i] += h * x[i + 3] + k * h * (a1[i] + a2[i] + a3[i]);
      x[i + 3] += k * (a1[i] + 2 * (a2[i] + a3[i]) + a4[i]);
    }
  }

  private double halfInverse(double logarithm) {
    if (logarithm != log) {
      log = logarithm;
      half = 0.5 * StrictMath.exp(-logarithm);
    }
    return half;
  }

  /// Acceleration (m/s2); `b` is half the inverse of the coefficient. Gravity is that of {@link BallisticMotion}, with its root used for the height too.
  private static void acceleration(
      double x, double y, double z, double vx, double vy, double vz, double b, double[] out) {
    double r2 = x * x + y * y + z * z;
    double u = 1 / r2;
    double root = Math.sqrt(u);
    double q = z * z * u;
    double height = r2 * root - ellipsoid(q);
    double drag = b * Atmosphere.density(height) * Math.sqrt(vx * vx + vy * vy + vz * vz);
    double c = J2 * u;
    double g = -Wgs84.GM * u * root;
    double k = g * (1 - c * (7.5 * q - 1.5)) + W * W;
    out[0] = k * x + 2 * W * vy - drag * vx;
    out[1] = k * y - 2 * W * vx - drag * vy;
    out[2] = (k - W * W + 3 * g * c) * z - drag * vz;
  }

  /// Radius of the ellipsoid where the sine of the geocentric latitude squared is `q`: `b (1 - e2 (1 - q))^(-1/2)`, its series to third order (within 4 mm).
  private static double ellipsoid(double q) {
    double d = Wgs84.E2 * (1 - q);
    return Wgs84.B * (1 + d * (0.5 + d * (0.375 + 0.3125 * d)));
  }

  private static boolean above(double[] x) {
    double top = Wgs84.A + AIR;
    return x[0] * x[0] + x[1] * x[1] + x[2] * x[2] > top * top;
  }

  private static double radius(double[] x) {
    return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
  }

  private static double height(double[] x) {
    return height(x[0], x[1], x[2]);
  }

  /// Height along the radius (m): within 1 m of that along the ellipsoid's normal up to 150 km.
  static double height(double x, double y, double z) {
    double r2 = x * x + y * y + z * z;
    return Math.sqrt(r2) - ellipsoid(z * z / r2);
  }

  @Override
  public void transition(double[] x, double h, double[] f) {
    double b = above(x) ? 0 : halfInverse(x[LOG_COEFFICIENT]);
    acceleration(x[0], x[1], x[2], x[3], x[4], x[5], b, a1);
    double g = 0.5 * h;
    slopes(
        x[0] + g * x[3],
        x[1] + g * x[4],
        x[2] + g * x[5],
        x[3] + g * a1[0],
        x[4] + g * a1[1],
        x[5] + g * a1[2],
        b);
    timesA(once, twice);
    timesA(twice, thrice);
    double s = 0.5 * h * h;
    double c = h * h * h / 6;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < N; j++) {
        int k = N * i + j;
        f[k] = s * once[k] + c * twice[k];
        f[k + 21] = h * once[k] + s * twice[k] + c * thrice[k];
      }
      f[8 * i] += 1;
      f[8 * i + 3] += h;
      f[8 * i + 24] += 1;
    }
    for (int j = 0; j < N; j++) {
      f[42 + j] = j < 6 ? 0 : 1;
    }
  }

  /// Derivatives of the acceleration by the states.
  private void slopes(double x, double y, double z, double vx, double vy, double vz, double b) {
    double u = 1 / (x * x + y * y + z * z);
    double g = Wgs84.GM * u * Math.sqrt(u);
    double t = 3 * g * u;
    double speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
    double height = height(x, y, z);
    double rho = b == 0 ? 0 : Atmosphere.density(height);
    double slope =
        b == 0
            ? 0
            : (Atmosphere.density(height + NEAR) - Atmosphere.density(height - NEAR)) / (2 * NEAR);
    double fall = b * slope * speed * Math.sqrt(u); // along the velocity, by each component of r
    double k = b * rho * speed;
    double e = speed > 0 ? b * rho / speed : 0;
    double c = W * W - g;
    row(0, x, y, z, t * x - fall * vx, vx, vy, vz, e * vx, k * vx);
    row(1, x, y, z, t * y - fall * vy, vx, vy, vz, e * vy, k * vy);
    row(2, x, y, z, t * z - fall * vz, vx, vy, vz, e * vz, k * vz);
    once[0] += c;
    once[8] += c;
    once[16] -= g;
    once[3] -= k;
    once[11] -= k;
    once[19] -= k;
    once[4] += 2 * W;
    once[10] -= 2 * W;
  }

  private void row(
      int i,
      double x,
      double y,
      double z,
      double byPlace,
      double vx,
      double vy,
      double vz,
      double byVelocity,
      double byLog) {
    int at = N * i;
    once[at] = byPlace * x;
    once[at + 1] = byPlace * y;
    once[at + 2] = byPlace * z;
    once[at + 3] = -byVelocity * vx;
    once[at + 4] = -byVelocity * vy;
    once[at + 5] = -byVelocity * vz;
    once[at + 6] = byLog;
  }

  /// `out = m A`, A having the rows (0 1 0), `once` and zero.
  private void timesA(double[] m, double[] out) {
    for (int i = 0; i < 3; i++) {
      double m0 = m[N * i + 3];
      double m1 = m[N * i + 4];
      double m2 = m[N * i + 5];
      for (int j = 0; j < N; j++) {
        out[N * i + j] = m0 * once[j] + m1 * once[N + j] + m2 * once[14 + j];
      }
      out[N * i + 3] += m[N * i];
      out[N * i + 4] += m[N * i + 1];
      out[N * i + 5] += m[N * i + 2];
    }
  }

  @Override
  public void disturb(double[] x, double h, double[] p) {
    BallisticMotion.white(N, spectralDensity, h, p);
    p[N * N - 1] += wander * h;
  }
}

package org.openemd.campaign.fast.batch;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Free flights side by side, each from its release to its impact: Earth-fixed position (m) and velocity (m/s) at the ends of {@link #PARTS} equal parts of its time, cubic between them. All times are seconds after launch.
///
/// Without air: where it counts, below some 100 km, the path is for its time and place of impact alone. A cubic (Hermite) over a part of 50 s is within 0.3 m of a two-body flight: h^4/384 of the fourth derivative, some 1.5e-5 m/s4 near the Earth.
public final class Strikes {
  /// Parts into which a flight is cut.
  public static final int PARTS = 32;

  /// How many there are.
  public final int size;

  /// When free flight begins (s).
  public final double[] release;

  /// When it comes down (s), with air; NaN where the aim is not reached.
  public final double[] impact;

  /// How far from its aim it comes down (m).
  public final double[] miss;

  /// Ballistic coefficient (kg/m2).
  public final double[] beta;

  /// By node, then by flight.
  public final double[][] x;

  /// By node, then by flight.
  public final double[][] y;

  /// By node, then by flight.
  public final double[][] z;

  /// By node, then by flight.
  public final double[][] vx;

  /// By node, then by flight.
  public final double[][] vy;

  /// By node, then by flight.
  public final double[][] vz;

  /// Room for so many.
  public Strikes(int size) {
    this.size = size;
    release = new double[size];
    impact = new double[size];
    miss = new double[size];
    beta = new double[size];
    x = new double[PARTS + 1][size];
    y = new double[PARTS + 1][size];
    z = new double[PARTS + 1][size];
    vx = new double[PARTS + 1][size];
    vy = new double[PARTS + 1][size];
    vz = new double[PARTS + 1][size];
  }

  /// Whether flight `i` comes down where it is aimed.
  public boolean reached(int i) {
    return !Double.isNaN(impact[i]);
  }

  /// Length of a part of flight `i`.
  @Unit("s")
  public double part(int i) {
    return (impact[i] - release[i]) / PARTS;
  }

  /// When node `k` of flight `i` is passed.
  @Unit("s")
  public double time(int k, int i) {
    return release[i] + k * part(i);
  }

  /// Where flight `i` is at `t` (s), which is held to its ends.
  @Unit("m")
  public Vec3 position(int i, double t) {
    double h = part(i);
    double at = Math.max(0, Math.min(PARTS, (t - release[i]) / h));
    int k = Math.min(PARTS - 1, (int) at);
    double u = at - k;
    return new Vec3(
        between(x[k][i], h * vx[k][i], x[k + 1][i], h * vx[k + 1][i], u),
        between(y[k][i], h * vy[k][i], y[k + 1][i], h * vy[k + 1][i], u),
        between(z[k][i], h * vz[k][i], z[k + 1][i], h * vz[k + 1][i], u));
  }

  /// How fast flight `i` is at `t` (s), likewise.
  @Unit("m/s")
  public Vec3 velocity(int i, double t) {
    double h = part(i);
    double at = Math.max(0, Math.min(PARTS, (t - release[i]) / h));
    int k = Math.min(PARTS - 1, (int) at);
    double u = at - k;
    return new Vec3(
        slope(x[k][i], h * vx[k][i], x[k + 1][i], h * vx[k + 1][i], u) / h,
        slope(y[k][i], h * vy[k][i], y[k + 1][i], h * vy[k + 1][i], u) / h,
        slope(z[k][i], h * vz[k][i], z[k + 1][i], h * vz[k + 1][i], u) / h);
  }

  private static double slope(double a, double da, double b, double db, double u) {
    double d = b - a;
    double c2 = 3 * d - 2 * da - db;
    double c3 = da + db - 2 * d;
    return da + u * (2 * c2 + 3 * u * c3);
  }

  /// Cubic over a part by its values at both ends and its slopes times the part's length.
  ///
  /// @param u from 0 to 1
  public static double between(double a, double da, double b, double db, double u) {
    double d = b - a;
    double c2 = 3 * d - 2 * da - db;
    double c3 = da + db - 2 * d;
    return a + u * (da + u * (c2 + u * c3));
  }
}

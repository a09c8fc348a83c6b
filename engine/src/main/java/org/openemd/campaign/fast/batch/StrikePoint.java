package org.openemd.campaign.fast.batch;

import org.openemd.earth.Frames;
import org.openemd.math.Vec3;

/// One of many flights at one time: its Earth-fixed place (m) and velocity (m/s) there.
final class StrikePoint {
  private Strikes strikes = new Strikes(0);
  private int flight;
  private double part; // [s]
  private double perPart; // [1/s]
  private double release; // [s]

  double x;
  double y;
  double z;
  double vx;
  double vy;
  double vz;

  // The part of the flight that was asked about last: its cubics in the part passed.
  private int held;
  private final double[] cubics = new double[12];

  /// Takes a flight that comes down.
  void follow(Strikes all, int i) {
    strikes = all;
    flight = i;
    part = all.part(i);
    perPart = 1 / part;
    release = all.release[i];
    held = -1;
  }

  /// When free flight begins (s).
  double release() {
    return release;
  }

  /// When it comes down (s).
  double impact() {
    return strikes.impact[flight];
  }

  /// Length of a part (s).
  double part() {
    return part;
  }

  /// Where it is (m).
  Vec3 place() {
    return new Vec3(x, y, z);
  }

  /// How fast it is there (m/s).
  Vec3 velocity() {
    return new Vec3(vx, vy, vz);
  }

  /// Time of node `k` (s).
  double time(int k) {
    return strikes.time(k, flight);
  }

  /// Goes to node `k`, without its velocity.
  void onlyPlace(int k) {
    x = strikes.x[k][flight];
    y = strikes.y[k][flight];
    z = strikes.z[k][flight];
  }

  /// Goes to node `k`.
  void node(int k) {
    x = strikes.x[k][flight];
    y = strikes.y[k][flight];
    z = strikes.z[k][flight];
    vx = strikes.vx[k][flight];
    vy = strikes.vy[k][flight];
    vz = strikes.vz[k][flight];
  }

  /// Goes to a time (s), held to the flight's ends.
  void at(double t) {
    double parts = Math.max(0, Math.min(Strikes.PARTS, (t - release) * perPart));
    int k = Math.min(Strikes.PARTS - 1, (int) parts);
    if (k != held) {
      hold(k);
    }
    double u = parts - k;
    x = place(0, u);
    y = place(4, u);
    z = place(8, u);
    vx = speed(0, u);
    vy = speed(4, u);
    vz = speed(8, u);
  }

  /// How far it is from the Earth's centre (m).
  double radius() {
    return Math.sqrt(x * x + y * y + z * z);
  }

  /// Height above the ellipsoid (m).
  double height() {
    return Frames.height(x, y, z);
  }

  /// How fast it climbs (m/s), but for the flattening.
  double climb() {
    return (x * vx + y * vy + z * vz) / radius();
  }

  /// How far it is from a place (m).
  double from(double px, double py, double pz) {
    double dx = x - px;
    double dy = y - py;
    double dz = z - pz;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /// How fast it is (m/s).
  double speed() {
    return Math.sqrt(vx * vx + vy * vy + vz * vz);
  }

  private void hold(int k) {
    held = k;
    cubic(0, strikes.x, strikes.vx, k);
    cubic(4, strikes.y, strikes.vy, k);
    cubic(8, strikes.z, strikes.vz, k);
  }

  private void cubic(int c, double[][] r, double[][] v, int k) {
    double da = part * v[k][flight];
    double db = part * v[k + 1][flight];
    double d = r[k + 1][flight] - r[k][flight];
    cubics[c] = r[k][flight];
    cubics[c + 1] = da;
    cubics[c + 2] = 3 * d - 2 * da - db;
    cubics[c + 3] = da + db - 2 * d;
  }

  private double place(int c, double u) {
    return cubics[c] + u * (cubics[c + 1] + u * (cubics[c + 2] + u * cubics[c + 3]));
  }

  private double speed(int c, double u) {
    return perPart * (cubics[c + 1] + u * (2 * cubics[c + 2] + 3 * u * cubics[c + 3]));
  }
}

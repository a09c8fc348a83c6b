package org.openemd.campaign.fast.batch;

import org.openemd.earth.Frames;

/// One of many flights at one time: its Earth-fixed place (m) and velocity (m/s) there.
final class StrikePoint {
  private Strikes strikes = new Strikes(0);
  private int flight;
  private double part; // [s]

  double x;
  double y;
  double z;
  double vx;
  double vy;
  double vz;

  /// Takes a flight that comes down.
  void follow(Strikes all, int i) {
    strikes = all;
    flight = i;
    part = all.part(i);
  }

  /// Time of node `k` (s).
  double time(int k) {
    return strikes.time(k, flight);
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
    double parts = Math.max(0, Math.min(Strikes.PARTS, (t - strikes.release[flight]) / part));
    int k = Math.min(Strikes.PARTS - 1, (int) parts);
    double u = parts - k;
    x = place(strikes.x, strikes.vx, k, u);
    vx = speed(strikes.x, strikes.vx, k, u);
    y = place(strikes.y, strikes.vy, k, u);
    vy = speed(strikes.y, strikes.vy, k, u);
    z = place(strikes.z, strikes.vz, k, u);
    vz = speed(strikes.z, strikes.vz, k, u);
  }

  /// Height above the ellipsoid (m).
  double height() {
    return Frames.height(x, y, z);
  }

  /// How fast it climbs (m/s), but for the flattening.
  double climb() {
    return (x * vx + y * vy + z * vz) / Math.sqrt(x * x + y * y + z * z);
  }

  /// How fast it is (m/s).
  double speed() {
    return Math.sqrt(vx * vx + vy * vy + vz * vz);
  }

  private double place(double[][] r, double[][] v, int k, double u) {
    return Strikes.between(
        r[k][flight], part * v[k][flight], r[k + 1][flight], part * v[k + 1][flight], u);
  }

  private double speed(double[][] r, double[][] v, int k, double u) {
    double a = v[k][flight];
    double b = v[k + 1][flight];
    double mean = (r[k + 1][flight] - r[k][flight]) / part;
    return a + u * (6 * mean - 4 * a - 2 * b + 3 * u * (a + b - 2 * mean));
  }
}

package org.openemd.campaign.footprint;

/// A closed line, straight in longitude and latitude, without jumps.
public final class Ring {
  private final double[] longitudes; // [deg]
  private final double[] latitudes; // [deg]

  Ring(double[] longitudes, double[] latitudes) {
    this.longitudes = longitudes.clone();
    this.latitudes = latitudes.clone();
  }

  /// Vertices, the first again at the end.
  public int size() {
    return longitudes.length;
  }

  /// Of a vertex (deg).
  public double longitude(int i) {
    return longitudes[i];
  }

  /// Of a vertex (deg).
  public double latitude(int i) {
    return latitudes[i];
  }

  /// On the map of longitude and latitude (deg2); positive when the ring turns left.
  double area() {
    double sum = 0;
    for (int i = 0; i + 1 < size(); i++) {
      sum += longitudes[i] * latitudes[i + 1] - longitudes[i + 1] * latitudes[i];
    }
    return 0.5 * sum;
  }

  /// Whether a place (deg) lies inside, by even-odd along its parallel.
  public boolean holds(double latitude, double longitude) {
    boolean in = false;
    for (int i = 0; i + 1 < size(); i++) {
      double y1 = latitudes[i];
      double y2 = latitudes[i + 1];
      if ((y1 > latitude) != (y2 > latitude)) {
        double u = (latitude - y1) / (y2 - y1);
        in ^= longitudes[i] + u * (longitudes[i + 1] - longitudes[i]) > longitude;
      }
    }
    return in;
  }
}

package org.openemd.campaign.footprint;

import java.util.Arrays;
import java.util.List;

/// Which country lies where along a parallel.
///
/// Edges of all rings are filed by degree of latitude; those that cross a parallel are sorted by country and longitude, and each country's land lies between its first and second, third and fourth, and so on (even-odd).
/// Longitudes stay as unrolled as the rings are, so that neither the antimeridian nor a pole is a special case.
final class Parallels {
  private static final int BANDS = 180;

  private final double[][] edges = new double[BANDS][]; // x1, y1, x2, y2 of each, packed [deg]
  private final int[][] owners = new int[BANDS][];
  private long[] keys = new long[64]; // country, and order within it by a longitude's bits
  private int crossings;

  Parallels(List<Country> countries) {
    Arrays.fill(edges, new double[0]);
    Arrays.fill(owners, new int[0]);
    int[] counts = new int[BANDS];
    for (int i = 0; i < countries.size(); i++) {
      for (Ring r : countries.get(i).rings()) {
        for (int k = 0; k + 1 < r.size(); k++) {
          file(r, k, i, counts);
        }
      }
    }
  }

  private static int band(double latitude) {
    return Math.clamp((int) Math.floor(latitude + 90), 0, BANDS - 1);
  }

  private void file(Ring r, int k, int country, int[] counts) {
    double low = Math.min(r.latitude(k), r.latitude(k + 1));
    double high = Math.max(r.latitude(k), r.latitude(k + 1));
    for (int b = band(low); low < high && b <= band(high); b++) {
      int n = counts[b]++;
      if (owners[b].length == n) {
        owners[b] = Arrays.copyOf(owners[b], Math.max(16, 2 * n));
        edges[b] = Arrays.copyOf(edges[b], Math.max(64, 8 * n));
      }
      owners[b][n] = country + 1; // 0 is none
      edges[b][4 * n] = r.longitude(k);
      edges[b][4 * n + 1] = r.latitude(k);
      edges[b][4 * n + 2] = r.longitude(k + 1);
      edges[b][4 * n + 3] = r.latitude(k + 1);
    }
  }

  /// A stretch of a country (deg), unrolled.
  interface Stretch {
    void is(int country, double from, double to);
  }

  /// All land along a parallel (deg), by country and from the west.
  void along(double latitude, Stretch to) {
    cross(latitude);
    Arrays.sort(keys, 0, crossings);
    for (int i = 0; i + 1 < crossings; i += 2) {
      to.is(country(keys[i]), longitude(keys[i]), longitude(keys[i + 1]));
    }
  }

  private void cross(double latitude) {
    crossings = 0;
    int b = band(latitude);
    int[] of = owners[b];
    double[] e = edges[b];
    for (int n = 0; n < of.length && of[n] > 0; n++) {
      double y1 = e[4 * n + 1];
      double y2 = e[4 * n + 3];
      if ((y1 > latitude) != (y2 > latitude)) {
        double x1 = e[4 * n];
        double x = x1 + (latitude - y1) / (y2 - y1) * (e[4 * n + 2] - x1);
        if (crossings == keys.length) {
          keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        keys[crossings++] = key(of[n] - 1, x);
      }
    }
  }

  private static final int SHIFT = 40;
  private static final double FINE = 1L << 30; // of longitude, to a degree [1]
  private static final long OFFSET = 512; // [deg]: unrolled longitudes are above its negative

  private static long key(int country, double longitude) {
    return ((long) country << SHIFT) | (long) ((longitude + OFFSET) * FINE);
  }

  private static int country(long key) {
    return (int) (key >> SHIFT);
  }

  private static double longitude(long key) {
    return (key & ((1L << SHIFT) - 1)) / FINE - OFFSET;
  }
}

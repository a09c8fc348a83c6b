package org.openemd.sensing.coverage;

import java.util.BitSet;
import java.util.List;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;
import org.openemd.sensing.Look;
import org.openemd.sensing.RadarModel;

/// Where a body is seen, on a grid of a degree in latitude and longitude, at several altitudes.
///
/// Points lie in the middles of the cells: latitudes from 89.5 S, longitudes from 179.5 W.
public final class CoverageGrid {
  /// Points from pole to pole.
  public static final int ROWS = 180;

  /// Points around.
  public static final int COLUMNS = 360;

  private final List<Double> altitudes;
  private final BitSet seen;

  private CoverageGrid(List<Double> altitudes, BitSet seen) {
    this.altitudes = List.copyOf(altitudes);
    this.seen = seen;
  }

  /// For altitudes (m) above the ellipsoid.
  public static CoverageGrid of(RadarModel model, Sought sought, List<Double> altitudes) {
    double needed = new RadarSight(model).needed(sought) / sought.rcs();
    double[] sin = new double[COLUMNS];
    double[] cos = new double[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      sin[i] = StrictMath.sin(longitude(i));
      cos[i] = StrictMath.cos(longitude(i));
    }
    BitSet seen = new BitSet(altitudes.size() * ROWS * COLUMNS);
    for (int k = 0; k < altitudes.size(); k++) {
      for (int row = 0; row < ROWS; row++) {
        double sinLat = StrictMath.sin(latitude(row));
        double n = Wgs84.A / Math.sqrt(1 - Wgs84.E2 * sinLat * sinLat);
        double d = (n + altitudes.get(k)) * StrictMath.cos(latitude(row));
        double z = (n * (1 - Wgs84.E2) + altitudes.get(k)) * sinLat;
        for (int i = 0; i < COLUMNS; i++) {
          if (model.lookTurned(new Vec3(d * cos[i], d * sin[i], z)) instanceof Look.InView v
              && v.unitSnr() >= needed) {
            seen.set((k * ROWS + row) * COLUMNS + i);
          }
        }
      }
    }
    return new CoverageGrid(altitudes, seen);
  }

  /// The altitudes (m).
  public List<Double> altitudes() {
    return altitudes;
  }

  /// Latitude (rad) of a row.
  public static double latitude(int row) {
    return StrictMath.toRadians(row - 89.5);
  }

  /// Longitude (rad) of a column.
  public static double longitude(int column) {
    return StrictMath.toRadians(column - 179.5);
  }

  /// Whether a body is seen there, at the altitude of an index.
  public boolean seen(int altitude, int row, int column) {
    return seen.get((altitude * ROWS + row) * COLUMNS + column);
  }

  /// The part of the Earth's surface over which a body is seen at the altitude of an index.
  public double share(int altitude) {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < ROWS; row++) {
      double weight = StrictMath.cos(latitude(row));
      int from = (altitude * ROWS + row) * COLUMNS;
      all += weight * COLUMNS;
      sum += weight * seen.get(from, from + COLUMNS).cardinality();
    }
    return sum / all;
  }
}

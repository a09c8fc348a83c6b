package org.openemd.sensing.coverage;

import java.util.BitSet;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.RadarModel;

/// Where a body is seen, on a grid of a degree in latitude and longitude, at several altitudes.
///
/// Points lie in the middles of the cells: latitudes from 89.5 S, longitudes from 179.5 W. Along a parallel at one altitude the distance from the radar grows with the difference in longitude and the height above
/// its horizontal plane falls, both linearly in (or as the root of a linear function of) the cosine of that difference; so what lies within reach is a window of longitudes about the radar's, and
/// only its points are looked at, each as {@link RadarModel} looks.
public final class CoverageGrid {
  /// Points from pole to pole.
  public static final int ROWS = 180;

  /// Points around.
  public static final int COLUMNS = 360;

  private static final double[] SIN = new double[COLUMNS];
  private static final double[] COS = new double[COLUMNS];

  static {
    for (int i = 0; i < COLUMNS; i++) {
      SIN[i] = StrictMath.sin(longitude(i));
      COS[i] = StrictMath.cos(longitude(i));
    }
  }

  private final BitSet seen;

  private CoverageGrid(BitSet seen) {
    this.seen = seen;
  }

  /// For altitudes (m) above the ellipsoid.
  public static CoverageGrid of(RadarModel model, Sought sought, List<Double> altitudes) {
    Filler f = new Filler(new RadarSight(model), sought);
    for (int k = 0; k < altitudes.size(); k++) {
      for (int row = 0; row < ROWS; row++) {
        f.fill((k * ROWS + row) * COLUMNS, latitude(row), altitudes.get(k));
      }
    }
    return new CoverageGrid(f.seen);
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

  /// Looks along parallels.
  private static final class Filler {
    private static final double ROUNDING = 1e-9;

    final BitSet seen = new BitSet();
    private final RadarModel model;
    private final Opportunity look = new Opportunity();
    private final double needed;
    private final double reach2;
    private final double lowest; // height above the horizontal plane through the site [m]
    private final Vec3 site;
    private final double siteLevel; // distance from the axis [m]
    private final double sinSite;
    private final double cosSite;
    private final int column; // the site's, not wrapped

    Filler(RadarSight sight, Sought sought) {
      model = sight.model();
      double snr = sight.needed(sought);
      needed = snr / sought.rcs();
      double reach = sight.reach(sought.rcs(), snr) * (1 + ROUNDING);
      reach2 = reach * reach;
      lowest = Math.min(0, StrictMath.sin(sight.lowest())) * reach;
      site = model.frame().position().position();
      siteLevel = Math.sqrt(site.x() * site.x() + site.y() * site.y());
      Geodetic place = model.radar().site();
      sinSite = StrictMath.sin(place.latitude());
      cosSite = StrictMath.cos(place.latitude());
      column = (int) Math.floor(place.longitudeDegrees() + 180);
    }

    void fill(int from, double latitude, double altitude) {
      double sin = StrictMath.sin(latitude);
      double n = Wgs84.A / Math.sqrt(1 - Wgs84.E2 * sin * sin);
      double level = (n + altitude) * StrictMath.cos(latitude);
      double z = (n * (1 - Wgs84.E2) + altitude) * sin;
      int half = window(level, z);
      for (int i = column - half; i <= column + half; i++) {
        int c = Math.floorMod(i, COLUMNS);
        if (model.seeTurned(level * COS[c], level * SIN[c], z, look) && look.unitSnr() >= needed) {
          seen.set(from + c);
        }
      }
    }

    /// Columns to look at on each side of the site's; negative for none.
    private int window(double level, double z) {
      double up = model.frame().up().dot(site);
      double near = (lowest + up - z * sinSite) / (level * Math.max(cosSite, 1e-12));
      double dz = z - site.z();
      double range2 = level * level + siteLevel * siteLevel + dz * dz - reach2;
      double cos = Math.max(near, range2 / (2 * level * Math.max(siteLevel, 1e-6))) - ROUNDING;
      if (cos > 1) {
        return -1;
      }
      double widest = cos <= -1 ? StrictMath.PI : StrictMath.acos(cos);
      return Math.min(COLUMNS / 2, (int) Math.ceil(StrictMath.toDegrees(widest)) + 1);
    }
  }
}

package org.openemd.campaign.footprint;

import org.openemd.earth.Wgs84;

/// Gathers land, strip by strip from the north.
final class LandCensus {
  // At most so high [deg]; such that whole strips have no middle at the hundredths of degrees of
  // the vertices, where a level border would count in full or not at all.
  private static final double STRIP = 0.0125;
  private static final double TURN = 360; // [deg]

  private final AimGrid grid;
  private final Parallels parallels;
  private final int columns;
  private final double west; // [deg]
  private final Band band; // [m2]
  private double perDegree; // of the strip [m2]

  private LandCensus(AimGrid grid, int countries, Parallels parallels) {
    this.grid = grid;
    this.parallels = parallels;
    columns = grid.columns();
    west = grid.westernEdge();
    band = new Band(grid, countries);
  }

  static Gathering gather(AimGrid grid, Atlas atlas, Parallels parallels) {
    LandCensus c = new LandCensus(grid, atlas.countries().size(), parallels);
    for (int r = 0; r < grid.rows(); r++) {
      c.row(r);
      c.band.end(r);
    }
    return c.band.gathered();
  }

  private void row(int r) {
    double south = grid.southernEdge(r);
    double high = grid.northernEdge(r) - south;
    int strips = Math.max(1, (int) Math.ceil(high / STRIP));
    for (int k = 0; k < strips; k++) {
      double low = south + high * k / strips;
      double top = south + high * (k + 1) / strips;
      perDegree = area(low, top);
      parallels.along(0.5 * (low + top), this::add);
    }
  }

  private void add(int country, double from, double to) {
    double start = from - west;
    double x = start - TURN * Math.floor(start / TURN);
    double end = x + (to - from);
    for (double turn = 0; turn < end; turn += TURN) {
      spread(country, Math.max(x, turn) - turn, Math.min(end, turn + TURN) - turn);
    }
  }

  /// Between two longitudes from the western edge of the map, less than a turn away.
  private void spread(int country, double from, double to) {
    double step = grid.step();
    for (int c = Math.max(0, (int) (from / step)); c < columns && c * step < to; c++) {
      double width = Math.min(to, (c + 1) * step) - Math.max(from, c * step);
      if (width > 0) {
        band.add(country, c, width * perDegree);
      }
    }
  }

  /// A degree of longitude between two latitudes (deg), in m2.
  static double area(double south, double north) {
    double radians = StrictMath.toRadians(1);
    return 0.5 * radians * Wgs84.A * Wgs84.A * (authalic(north) - authalic(south));
  }

  /// Snyder's q (equation 3-12).
  private static double authalic(double latitude) {
    double s = StrictMath.sin(StrictMath.toRadians(latitude));
    double e = Math.sqrt(Wgs84.E2);
    double log = StrictMath.log((1 - e * s) / (1 + e * s));
    return (1 - Wgs84.E2) * (s / (1 - Wgs84.E2 * s * s) - log / (2 * e));
  }
}

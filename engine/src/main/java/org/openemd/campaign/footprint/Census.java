package org.openemd.campaign.footprint;

import java.util.List;

/// How much of something lies in each cell of a grid, by country: land, or people.
///
/// Made once for a grid; a map that is drawn again only adds up.
///
/// **Land** Along parallels at most 0.0125 degrees apart the borders are cut exactly, at the edges of cells too; a strip between parallels has its area on the WGS-84 ellipsoid (Snyder, Map Projections: A Working Manual, USGS 1395,
/// 1987, equation 3-12). What is left is the error of the midpoint rule in latitude: below 0.2 % of any country of 1000 km2 or more, and of any part as large that a cell cuts off.
///
/// **People** Each city counts where GeoNames has its middle; {@link PopulationGrid} reads people from a file.
public final class Census {
  private final AimGrid grid;
  private final Atlas atlas;
  private final double[] totals; // by country, on the map or not
  private final double unplaced;
  private final int[] cells;
  private final int[] countries;
  private final double[] amounts;

  Census(AimGrid grid, Atlas atlas, Gathering g, double[] totals, double unplaced) {
    this.grid = grid;
    this.atlas = atlas;
    this.totals = totals.clone();
    this.unplaced = unplaced;
    cells = g.cells();
    countries = g.countries();
    amounts = g.amounts();
  }

  /// Land (m2).
  public static Census ofLand(AimGrid grid, Atlas atlas) {
    AimGrid world = new AimGrid(-90, -180, 90, 180, 45);
    Parallels parallels = new Parallels(atlas.countries());
    Gathering all = LandCensus.gather(world, atlas, parallels);
    return new Census(
        grid,
        atlas,
        LandCensus.gather(grid, atlas, parallels),
        all.byCountry(atlas.countries().size()),
        0);
  }

  /// People in cities of 100,000 or more (1).
  public static Census ofCities(AimGrid grid, Atlas atlas) {
    Gathering g = new Gathering();
    double[] totals = new double[atlas.countries().size()];
    for (City c : atlas.cities()) {
      int country = atlas.index(c.country());
      if (country >= 0) {
        totals[country] += c.population();
        int cell = grid.cell(c.latitude(), c.longitude());
        if (cell >= 0) {
          g.add(cell, country, c.population());
        }
      }
    }
    return new Census(grid, atlas, g, totals, 0);
  }

  /// How much of it a defense covers, by country, and by group of countries.
  ///
  /// @param footprint cells in the order of the grid's points
  public Shares shares(List<AimCell> footprint) {
    if (footprint.size() != grid.size()) {
      throw new IllegalArgumentException(
          "a census of " + grid.size() + " cells, a map of " + footprint.size());
    }
    int n = totals.length;
    double[] sums = new double[n * Shares.KINDS];
    byte[] levels = levels(footprint);
    for (int i = 0; i < cells.length; i++) {
      int at = countries[i] * Shares.KINDS;
      for (int k = 0; k <= levels[cells[i]]; k++) {
        sums[at + k] += amounts[i];
      }
    }
    return Shares.of(atlas, totals, sums);
  }

  /// By cell: 0 on the map, 1 reached, 2 covered by one shot, 3 by two or more.
  private static byte[] levels(List<AimCell> footprint) {
    byte[] levels = new byte[footprint.size()];
    for (int i = 0; i < levels.length; i++) {
      AimCell c = footprint.get(i);
      levels[i] = (byte) (c.reached() ? 1 + Math.min(2, c.shots()) : 0);
    }
    return levels;
  }

  /// How much of it lies in each cell in one group of countries, in the order of the grid's points.
  public double[] of(CountryGroup group) {
    double[] byCell = new double[grid.size()];
    for (int i = 0; i < cells.length; i++) {
      if (group.codes().contains(atlas.countries().get(countries[i]).code())) {
        byCell[cells[i]] += amounts[i];
      }
    }
    return byCell;
  }

  /// What lies in no country that is drawn, and counts nowhere.
  public double unplaced() {
    return unplaced;
  }
}

package org.openemd.campaign.footprint;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// People by place from an ESRI ASCII grid, as SEDAC (Gridded Population of the World) and WorldPop offer them: numbers of people in each cell, not per square kilometre.
///
/// Six lines, `ncols`, `nrows`, `xllcorner` (or `xllcenter`), `yllcorner` (or `yllcenter`), `cellsize` (degrees) and, if any, `NODATA_value`; then the numbers, row by row from the north. (Esri, ASCII raster format.)
///
/// People count at the middle of their cell. Those off the coast as it is drawn go to the country nearest along the parallel or 0.1 degrees north or south, up to 0.15 degrees away; the rest are left out and told.
///
/// **Refused** more than 200 million cells, a map beyond the Earth, a number below 0 or above a billion, more than 20 billion people in all, words that are no numbers, numbers too few or too many; with the line.
public final class PopulationGrid {
  private static final long MOST_CELLS = 200_000_000;
  private static final double MOST_IN_CELL = 1e9;
  private static final double MOST = 2e10;
  private static final double REACH = 0.15; // off a coast as drawn [deg]
  private static final double BESIDE = 0.1; // [deg]
  private static final double ROUNDING = 1e-3; // of a cell [1]

  private final GridText text;
  private final AimGrid grid;
  private final Parallels parallels;
  private final double[] totals;
  private final Band band;
  private int gridRow = -1; // that the band holds
  private int columns;
  private int rows;
  private double west; // [deg]
  private double south; // [deg]
  private double size; // [deg]
  private double missing = Double.NaN;
  private double sum;
  private double unplaced;

  private PopulationGrid(GridText text, AimGrid grid, Atlas atlas) {
    this.text = text;
    this.grid = grid;
    parallels = new Parallels(atlas.countries());
    totals = new double[atlas.countries().size()];
    band = new Band(grid, totals.length);
  }

  /// The people of a file, by cell of a grid and country.
  ///
  /// @throws IllegalArgumentException where the file is no such grid, with its line
  public static Census census(Path file, AimGrid grid, Atlas atlas) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      PopulationGrid p = new PopulationGrid(new GridText(in, file.toString()), grid, atlas);
      p.read();
      return new Census(grid, atlas, p.band.gathered(), p.totals, p.unplaced);
    }
  }

  private void read() throws IOException {
    double first = head();
    double[] row = new double[columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        row[c] = people(r == 0 && c == 0 ? first : value(r, c), r, c);
      }
      place(south + (rows - r - 0.5) * size, row);
    }
    into(-1);
    String more = text.next();
    if (!more.isEmpty()) {
      throw text.wrong(
          "\"" + more + "\" comes after the last of " + rows + " x " + columns + " numbers");
    }
  }

  private double value(int r, int c) throws IOException {
    String word = text.next();
    if (word.isEmpty()) {
      throw text.wrong(
          "the numbers end after "
              + ((long) r * columns + c)
              + "; the head says "
              + rows
              + " rows of "
              + columns);
    }
    return text.number(word, where(r, c));
  }

  private static String where(int r, int c) {
    return "row " + (r + 1) + ", column " + (c + 1);
  }

  private double people(double v, int r, int c) {
    if (v == missing) {
      return 0;
    }
    if (!(v >= 0 && v <= MOST_IN_CELL)) {
      throw text.wrong(
          where(r, c) + " holds " + v + " people; it must be from 0 to 1000000000" + hint());
    }
    sum += v;
    if (sum > MOST) {
      throw text.wrong(
          "more than 20000000000 people by "
              + where(r, c)
              + "; the file must hold people in each cell, not per square kilometre");
    }
    return v;
  }

  private String hint() {
    return Double.isNaN(missing)
        ? ", and the head has no NODATA_value"
        : ", or " + missing + " for none";
  }

  /// Reads the head and the first number after it.
  private double head() throws IOException {
    columns = count("ncols");
    rows = count("nrows");
    if ((long) columns * rows > MOST_CELLS) {
      throw text.wrong(
          "the grid has " + (long) columns * rows + " cells; at most " + MOST_CELLS + " are read");
    }
    String wordX = expect("xllcorner", "xllcenter");
    west = text.number(wordX);
    String wordY = expect("yllcorner", "yllcenter");
    south = text.number(wordY);
    size = text.number(expect("cellsize", "cellsize"));
    if (!(size > 0 && size <= 10)) {
      throw text.wrong("cellsize is " + size + " deg; it must be above 0 and at most 10 deg");
    }
    west -= wordX.endsWith("center") ? 0.5 * size : 0;
    south -= wordY.endsWith("center") ? 0.5 * size : 0;
    onEarth();
    String next = text.next();
    if (GridText.lower(next).equals("nodata_value")) {
      missing = text.number("NODATA_value");
      next = text.next();
    }
    return text.number(next, where(0, 0));
  }

  private int count(String name) throws IOException {
    double n = text.number(expect(name, name));
    if (!(n >= 1 && n <= MOST_CELLS && n == Math.rint(n))) {
      throw text.wrong(name + " is " + n + "; it must be a whole number from 1 to " + MOST_CELLS);
    }
    return (int) n;
  }

  private String expect(String name, String other) throws IOException {
    String word = text.next();
    String lower = GridText.lower(word);
    if (!lower.equals(name) && !lower.equals(other)) {
      throw text.wrong(
          "\""
              + word
              + "\" stands where an ESRI ASCII grid has "
              + name
              + (other.equals(name) ? "" : " or " + other));
    }
    return lower;
  }

  private void onEarth() {
    double slack = ROUNDING * size;
    double north = south + rows * size;
    if (!(south >= -90 - slack && north <= 90 + slack)) {
      throw text.wrong(
          "the grid reaches from "
              + south
              + " to "
              + north
              + " deg; latitudes are from -90 to 90 deg");
    }
    if (!(west >= -360 && west + columns * size <= 360 + slack && columns * size <= 360 + slack)) {
      throw text.wrong(
          "the grid reaches from "
              + west
              + " to "
              + (west + columns * size)
              + " deg; longitudes are from -360 to 360 deg, and of one turn");
    }
  }

  private void place(double latitude, double[] row) {
    int[] owners = new int[columns];
    Arrays.fill(owners, -1);
    claim(latitude, 0, owners);
    claim(latitude, REACH, owners);
    claim(latitude - BESIDE, 0, owners);
    claim(latitude + BESIDE, 0, owners);
    for (int c = 0; c < columns; c++) {
      if (row[c] > 0 && owners[c] < 0) {
        unplaced += row[c];
      } else if (row[c] > 0) {
        totals[owners[c]] += row[c];
        int cell = grid.cell(latitude, west + (c + 0.5) * size);
        if (cell >= 0) {
          into(cell / grid.columns());
          band.add(owners[c], cell % grid.columns(), row[c]);
        }
      }
    }
  }

  /// Rows of the grid come from the north, as the file's do.
  private void into(int row) {
    if (row != gridRow && gridRow >= 0) {
      band.end(gridRow);
    }
    gridRow = row;
  }

  /// Gives the middles of a row's cells that nobody has yet to the countries along a parallel.
  private void claim(double latitude, double reach, int[] owners) {
    parallels.along(
        latitude,
        (country, from, to) -> {
          double start = from - reach - west;
          double x = start - 360 * Math.floor(start / 360);
          double end = x + (to - from) + 2 * reach;
          for (int turn = 0; turn * 360.0 < end; turn++) {
            int first = Math.max(0, (int) Math.ceil((x - 360.0 * turn) / size - 0.5));
            for (int c = first; c < columns && (c + 0.5) * size <= end - 360.0 * turn; c++) {
              owners[c] = owners[c] < 0 ? country : owners[c];
            }
          }
        });
  }
}

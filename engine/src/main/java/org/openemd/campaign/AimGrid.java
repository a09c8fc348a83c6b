package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// Points of aim on whole multiples of a step, from the north-west corner row by row. The region does not cross the antimeridian.
///
/// @param step between points, in latitude and in longitude
public record AimGrid(
    @Unit("deg") double south,
    @Unit("deg") double west,
    @Unit("deg") double north,
    @Unit("deg") double east,
    @Unit("deg") double step) {
  /// More points than these are no coarse grid (1).
  public static final int MOST = 10_000;

  public AimGrid {
    if (!(step >= 0.1 && step <= 45)) {
      throw new IllegalArgumentException(
          "the step of a grid is from 0.1 to 45 deg, not " + step + " deg");
    }
    if (!(south >= -89 && north <= 89 && south <= north)) {
      throw new IllegalArgumentException(
          "a grid reaches from a southern to a northern latitude between -89 and 89 deg, not from "
              + south
              + " to "
              + north
              + " deg");
    }
    if (!(west >= -180 && east <= 180 && west <= east)) {
      throw new IllegalArgumentException(
          "a grid reaches from a western to an eastern longitude between -180 and 180 deg, not from "
              + west
              + " to "
              + east
              + " deg");
    }
    if (count(south, north, step) == 0 || count(west, east, step) == 0) {
      throw new IllegalArgumentException(
          "no whole multiple of " + step + " deg lies in the region; take a smaller step");
    }
    if ((long) count(south, north, step) * count(west, east, step) > MOST) {
      throw new IllegalArgumentException(
          "a grid of full runs has at most " + MOST + " points; take a larger step");
    }
  }

  private static int count(double low, double high, double step) {
    return (int) (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9)) + 1;
  }

  /// Rows, from the north.
  public int rows() {
    return count(south, north, step);
  }

  /// Points in a row, from the west.
  public int columns() {
    return count(west, east, step);
  }

  /// A point.
  public Geodetic at(int row, int column) {
    double latitude = (Math.floor(north / step + 1e-9) - row) * step;
    double longitude = (Math.ceil(west / step - 1e-9) + column) * step;
    return Geodetic.ofDegrees(latitude, longitude, 0);
  }

  /// All points, row by row.
  public List<Geodetic> points() {
    List<Geodetic> points = new ArrayList<>();
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        points.add(at(r, c));
      }
    }
    return List.copyOf(points);
  }
}

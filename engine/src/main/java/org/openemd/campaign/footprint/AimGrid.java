package org.openemd.campaign.footprint;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// Points of aim on whole multiples of a step, from the north-west corner row by row; each is the middle of a cell one step wide and high.
///
/// The region may cross the antimeridian (`west` beyond `east`) and reach the poles. One that goes all around the Earth holds each meridian once.
///
/// @param step between points, in latitude and in longitude
public record AimGrid(
    @Unit("deg") double south,
    @Unit("deg") double west,
    @Unit("deg") double north,
    @Unit("deg") double east,
    @Unit("deg") double step) {
  /// More points than these are refused (1).
  public static final int MOST = 1_000_000;

  private static final double TURN = 360; // [deg]
  private static final double ROUNDING = 1e-9; // of a step [1]

  public AimGrid {
    if (!(step >= 0.05 && step <= 45)) {
      throw new IllegalArgumentException(
          "the step of a grid is from 0.05 to 45 deg, not " + step + " deg");
    }
    if (!(south >= -90 && north <= 90 && south <= north)) {
      throw new IllegalArgumentException(
          "a grid reaches from a southern to a northern latitude between -90 and 90 deg, not from "
              + south
              + " to "
              + north
              + " deg");
    }
    if (!(west >= -180 && west <= 180 && east >= -180 && east <= 180)) {
      throw new IllegalArgumentException(
          "a grid reaches from a western to an eastern longitude between -180 and 180 deg, not from "
              + west
              + " to "
              + east
              + " deg");
    }
    if (count(south, north, step) <= 0 || columns(west, east, step) <= 0) {
      throw new IllegalArgumentException(
          "no whole multiple of " + step + " deg lies in the region; take a smaller step");
    }
    if ((long) count(south, north, step) * columns(west, east, step) > MOST) {
      throw new IllegalArgumentException(
          "a grid has at most " + MOST + " points; take a larger step");
    }
  }

  private static int count(double low, double high, double step) {
    return (int) (Math.floor(high / step + ROUNDING) - Math.ceil(low / step - ROUNDING)) + 1;
  }

  private static int columns(double west, double east, double step) {
    double end = west > east ? east + TURN : east;
    return Math.min(count(west, end, step), (int) Math.floor(TURN / step + ROUNDING));
  }

  /// Rows, from the north.
  public int rows() {
    return count(south, north, step);
  }

  /// Points in a row, from the west.
  public int columns() {
    return columns(west, east, step);
  }

  /// Number of points.
  public int size() {
    return rows() * columns();
  }

  /// Whether the last cell of a row meets the first.
  public boolean aroundTheEarth() {
    return columns() * step > TURN * (1 - ROUNDING);
  }

  /// Of a row (deg).
  public double latitude(int row) {
    return (Math.floor(north / step + ROUNDING) - row) * step;
  }

  /// Of a column, without a jump at the antimeridian (deg).
  public double unrolledLongitude(int column) {
    return (Math.ceil(west / step - ROUNDING) + column) * step;
  }

  /// Of a column, from -180 to below 180, but 180 where the region ends there (deg).
  public double longitude(int column) {
    double l = unrolledLongitude(column);
    return l > 180 ? l - TURN : l;
  }

  /// Of a row's cells (deg).
  public double southernEdge(int row) {
    return Math.max(-90, latitude(row) - 0.5 * step);
  }

  /// Of a row's cells (deg).
  public double northernEdge(int row) {
    return Math.min(90, latitude(row) + 0.5 * step);
  }

  /// Of the first column's cells, without a jump (deg).
  public double westernEdge() {
    return unrolledLongitude(0) - 0.5 * step;
  }

  /// The cell that holds a place (deg), counted row by row; -1 where none does.
  public int cell(double latitude, double longitude) {
    if (latitude > northernEdge(0) || latitude < southernEdge(rows() - 1)) {
      return -1;
    }
    int row = Math.min(rows() - 1, (int) ((latitude(0) + 0.5 * step - latitude) / step));
    int column = column(longitude);
    return column < 0 ? -1 : row * columns() + column;
  }

  /// The column that holds a longitude (deg); -1 where none does.
  public int column(double longitude) {
    double x = longitude - westernEdge();
    int column = (int) ((x - TURN * Math.floor(x / TURN)) / step);
    return column < columns() ? column : -1;
  }

  /// A point.
  public Geodetic at(int row, int column) {
    return Geodetic.ofDegrees(latitude(row), longitude(column), 0);
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

package org.openemd.campaign.footprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Marching squares over one sheet of a map, which is closed all around by a frame of no width that lies below any level.
///
/// Sides are numbered: from node (i, j) to the east 2 (j w + i), to the north one more. In each square a line goes in where, around the square to the left, inside turns to outside, and out where it turns back: what is inside lies to its left.
final class Marching {
  private static final int NONE = -1;

  private final int w; // nodes from west to east, frame and all
  private final int h; // from south to north
  private final double[] x; // [deg]
  private final double[] y; // [deg]
  private final double[] v; // less the level; NaN for missing
  private final int[] next; // side that a line through a side goes to

  Marching(AimGrid grid, List<Column> columns, IntToDoubleFunction value, double level) {
    w = columns.size() + 2;
    x = new double[w];
    for (int i = 0; i < w; i++) {
      x[i] = columns.get(Math.clamp(i - 1, 0, w - 3)).longitude();
    }
    y = parallels(grid);
    h = y.length;
    v = new double[w * h];
    Arrays.fill(v, Double.NaN);
    for (int j = 1; j < h - 1; j++) {
      int row = Math.clamp(Math.round((grid.latitude(0) - y[j]) / grid.step()), 0, grid.rows() - 1);
      for (int i = 1; i < w - 1; i++) {
        v[j * w + i] = at(columns.get(i - 1), row * grid.columns(), value) - level;
      }
    }
    next = new int[2 * w * h];
    Arrays.fill(next, NONE);
  }

  /// Latitudes from the south: the edge twice, the rows, the edge twice.
  private static double[] parallels(AimGrid grid) {
    int rows = grid.rows();
    double[] all = new double[rows + 4];
    all[0] = grid.southernEdge(rows - 1);
    all[1] = all[0];
    for (int r = 0; r < rows; r++) {
      all[rows + 1 - r] = grid.latitude(r);
    }
    all[rows + 2] = grid.northernEdge(0);
    all[rows + 3] = all[rows + 2];
    return all;
  }

  private static double at(Column c, int row, IntToDoubleFunction value) {
    double a = value.applyAsDouble(row + c.first());
    return c.share() == 0 ? a : a + c.share() * (value.applyAsDouble(row + c.second()) - a);
  }

  List<Ring> rings() {
    for (int j = 0; j + 1 < h; j++) {
      for (int i = 0; i + 1 < w; i++) {
        square(i, j);
      }
    }
    List<Ring> rings = new ArrayList<>();
    for (int s = 0; s < next.length; s++) {
      if (next[s] != NONE) {
        Ring r = ring(s);
        if (r.size() > 3 && r.area() != 0) {
          rings.add(r);
        }
      }
    }
    return rings;
  }

  private boolean in(int node) {
    return v[node] >= 0; // not NaN
  }

  private void square(int i, int j) {
    int a = j * w + i;
    int[] corners = {a, a + 1, a + 1 + w, a + w}; // to the left, from the south-west
    int[] sides = {2 * a, 2 * (a + 1) + 1, 2 * (a + w), 2 * a + 1}; // after each corner
    boolean joined = joined(corners);
    for (int k = 0; k < 4; k++) {
      if (in(corners[k]) && !in(corners[(k + 1) % 4])) {
        next[sides[k]] = sides[out(corners, k, joined)];
      }
    }
  }

  /// Where the line that goes in at side `k` goes out: on with what is outside in a saddle that is joined inside, else back around what is inside.
  private int out(int[] corners, int k, boolean joined) {
    for (int m = 1; m < 4; m++) {
      int s = joined ? (k + m) % 4 : (k + 4 - m) % 4;
      if (!in(corners[s]) && in(corners[(s + 1) % 4])) {
        return s;
      }
    }
    throw new IllegalStateException("a line that does not leave its square");
  }

  private boolean joined(int[] corners) {
    return v[corners[0]] + v[corners[1]] + v[corners[2]] + v[corners[3]] > 0;
  }

  /// Follows a line around, and takes it out.
  private Ring ring(int start) {
    List<double[]> points = new ArrayList<>();
    int side = start;
    while (next[side] != NONE) {
      double[] p = crossing(side);
      if (points.isEmpty() || !Arrays.equals(points.getLast(), p)) {
        points.add(p);
      }
      int on = next[side];
      next[side] = NONE;
      side = on;
    }
    if (!Arrays.equals(points.getFirst(), points.getLast())) {
      points.add(points.getFirst());
    }
    return new Ring(
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray());
  }

  private double[] crossing(int side) {
    int from = side / 2;
    int to = side % 2 == 0 ? from + 1 : from + w;
    double rise = v[to] - v[from];
    double u = Double.isNaN(rise) ? 0.5 : -v[from] / rise;
    double x1 = x[from % w];
    double y1 = y[from / w];
    return new double[] {x1 + u * (x[to % w] - x1), y1 + u * (y[to / w] - y1)};
  }
}

package org.openemd.campaign.footprint;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;

/// A meridian of the map that contours are drawn on, and between which columns of the grid it takes its values.
///
/// @param longitude from -180 to 180 (deg)
/// @param first column of the grid
/// @param second column of the grid
/// @param share of the second (1)
record Column(@Unit("deg") double longitude, int first, int second, @Unit("1") double share) {
  private static final double TURN = 360; // [deg]
  private static final double CUT = 180; // [deg]

  /// From west to east, without a jump; the map of a grid over the antimeridian is two sheets.
  static List<List<Column>> sheets(AimGrid g) {
    List<Column> all = g.aroundTheEarth() ? around(g) : across(g);
    List<List<Column>> sheets = new ArrayList<>();
    for (double cut = -CUT; cut <= CUT + TURN; cut += TURN) {
      List<Column> sheet = between(all, cut - TURN, cut);
      if (sheet.size() > 1) {
        sheets.add(sheet);
      }
    }
    return sheets;
  }

  /// Once around, from the cell of the first column to the same.
  private static List<Column> around(AimGrid g) {
    int n = g.columns();
    List<Column> all = new ArrayList<>();
    for (int c = 0; c <= n; c++) {
      all.add(new Column(g.unrolledLongitude(0) + c * g.step(), c % n, c % n, 0));
    }
    List<Column> once = new ArrayList<>(between(all, CUT, CUT + TURN));
    once.addAll(between(all, -CUT, CUT));
    return distinct(once);
  }

  private static List<Column> across(AimGrid g) {
    int last = g.columns() - 1;
    List<Column> all = new ArrayList<>();
    all.add(new Column(g.westernEdge(), 0, 0, 0));
    for (int c = 0; c <= last; c++) {
      all.add(new Column(g.unrolledLongitude(c), c, c, 0));
    }
    all.add(new Column(g.unrolledLongitude(last) + 0.5 * g.step(), last, last, 0));
    return all;
  }

  /// Those between two meridians a turn apart, with one on each where the map goes on, moved to -180 to 180.
  private static List<Column> between(List<Column> all, double west, double east) {
    double by = -(west + CUT);
    List<Column> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Column c = all.get(i);
      if (c.longitude >= west && c.longitude <= east) {
        some.add(c.moved(by));
      }
      if (i + 1 < all.size()) {
        cut(some, c, all.get(i + 1), west, by);
        cut(some, c, all.get(i + 1), east, by);
      }
    }
    return some;
  }

  private static void cut(List<Column> some, Column a, Column b, double at, double by) {
    if (a.longitude < at && at < b.longitude) {
      double share = (at - a.longitude) / (b.longitude - a.longitude);
      some.add(new Column(at + by, a.first, b.first, share));
    }
  }

  private static List<Column> distinct(List<Column> columns) {
    List<Column> some = new ArrayList<>();
    for (Column c : columns) {
      if (some.isEmpty() || c.longitude > some.getLast().longitude) {
        some.add(c);
      }
    }
    return some;
  }

  private Column moved(double by) {
    return new Column(longitude + by, first, second, share);
  }
}

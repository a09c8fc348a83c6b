package org.openemd.campaign.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/// Where a value on a grid is at least as high as a level, as areas with holes.
///
/// Marching squares (Lorensen and Cline's cubes, SIGGRAPH 1987, in the plane) on the map of longitude and latitude: lines cross the side between two points where the value, taken as linear between them, passes the level; in a saddle the
/// mean of the four corners decides, the level itself counting as below. Each outermost point's value holds to the edge of its cell, where the area is closed. Where a value is missing (NaN) it is below any level, and the line lies half way.
///
/// Areas are as RFC 7946 wants them: outer rings turn left, holes right; none crosses the antimeridian: maps are cut there, and at the poles they are closed along the map's rim.
public final class Contours {
  private Contours() {}

  /// An area.
  ///
  /// @param outer turns left
  /// @param holes turn right
  public record Area(Ring outer, List<Ring> holes) {
    public Area {
      holes = List.copyOf(holes);
    }

    /// Whether a place (deg) lies in it.
    public boolean holds(double latitude, double longitude) {
      return outer.holds(latitude, longitude)
          && holes.stream().noneMatch(h -> h.holds(latitude, longitude));
    }
  }

  /// Where the points of a grid that do are nearer than those that do not.
  ///
  /// @param in whether a cell does, by its number
  public static List<Area> where(AimGrid grid, IntPredicate in) {
    return atLeast(grid, i -> in.test(i) ? 1 : 0, 0.5);
  }

  /// Where a value reaches a level.
  ///
  /// @param value of a cell, by its number; NaN where it is missing
  public static List<Area> atLeast(AimGrid grid, IntToDoubleFunction value, double level) {
    List<Area> areas = new ArrayList<>();
    for (List<Column> sheet : Column.sheets(grid)) {
      areas.addAll(areas(new Marching(grid, sheet, value, level).rings()));
    }
    return areas;
  }

  private static List<Area> areas(List<Ring> rings) {
    List<Ring> outers = rings.stream().filter(r -> r.area() > 0).toList();
    List<List<Ring>> holes = new ArrayList<>();
    outers.forEach(o -> holes.add(new ArrayList<>()));
    for (Ring r : rings) {
      int around = r.area() < 0 ? smallestAround(r, outers) : -1;
      if (around >= 0) {
        holes.get(around).add(r);
      }
    }
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < outers.size(); i++) {
      areas.add(new Area(outers.get(i), holes.get(i)));
    }
    return areas;
  }

  private static int smallestAround(Ring hole, List<Ring> outers) {
    int best = -1;
    for (int i = 0; i < outers.size(); i++) {
      Ring o = outers.get(i);
      if (o.holds(hole.latitude(0), hole.longitude(0))
          && (best < 0 || o.area() < outers.get(best).area())) {
        best = i;
      }
    }
    return best;
  }
}

package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.City;
import org.openemd.campaign.footprint.CountryGroup;
import org.openemd.earth.Geodetic;
import org.openemd.scenario.ThreatGroup;

/// Countries whose protection is counted together: the people of their cities of 100,000 or more, on a grid of aims around all of these.
public final class Region {
  private final CountryGroup group;
  private final AimGrid grid;
  private final double[] people;
  private final double total;

  private Region(CountryGroup group, AimGrid grid, Atlas atlas) {
    this.group = group;
    this.grid = grid;
    people = Census.ofCities(grid, atlas).of(group);
    total = cities(atlas, group).stream().mapToDouble(City::population).sum();
  }

  /// One.
  ///
  /// @param group of the atlas, by its id
  /// @param step of the grid (deg)
  public static Region of(Atlas atlas, String group, double step) {
    CountryGroup g =
        atlas.groups().stream()
            .filter(x -> x.id().equals(group))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no group is called " + group));
    return new Region(g, around(cities(atlas, g), step), atlas);
  }

  private static List<City> cities(Atlas atlas, CountryGroup g) {
    return atlas.cities().stream().filter(c -> g.codes().contains(c.country())).toList();
  }

  private static AimGrid around(List<City> cities, double step) {
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;
    for (City c : cities) {
      south = Math.min(south, c.latitude());
      north = Math.max(north, c.latitude());
      west = Math.min(west, c.longitude());
      east = Math.max(east, c.longitude());
    }
    return new AimGrid(
        Math.max(-90, south - step),
        Math.max(-180, west - step),
        Math.min(90, north + step),
        Math.min(180, east + step),
        step);
  }

  /// Its id in the atlas.
  public String id() {
    return group.id();
  }

  /// For people.
  public String name() {
    return group.name();
  }

  /// Points of aim.
  public AimGrid grid() {
    return grid;
  }

  /// People of its cities in the cell around each aim.
  public double people(int aim) {
    return people[aim];
  }

  /// How many of them have people around them.
  public int aims() {
    int aims = 0;
    for (double n : people) {
      aims += n > 0 ? 1 : 0;
    }
    return aims;
  }

  /// Whether a group of missiles is aimed into it.
  public boolean isAimedAtBy(ThreatGroup missiles) {
    return aimedAt(missiles.aim());
  }

  /// People of all its cities.
  public double total() {
    return total;
  }

  /// The missiles of a raid that are aimed into it, one of each kind and place of launch.
  List<ThreatGroup> missiles(List<ThreatGroup> raid) {
    List<ThreatGroup> missiles = new ArrayList<>();
    for (ThreatGroup t : raid) {
      ThreatGroup one =
          t.alone(t.launch()); // where it is aimed and how many there are is not asked
      if (aimedAt(t.aim()) && missiles.stream().noneMatch(m -> alike(m, one))) {
        missiles.add(one);
      }
    }
    return missiles;
  }

  private static boolean alike(ThreatGroup a, ThreatGroup b) {
    return a.vehicle().equals(b.vehicle())
        && a.launch().equals(b.launch())
        && a.loft().equals(b.loft())
        && a.warhead().equals(b.warhead())
        && a.stage().equals(b.stage());
  }

  private boolean aimedAt(Geodetic aim) {
    int cell = grid.cell(aim.latitudeDegrees(), StrictMath.toDegrees(aim.longitude()));
    return cell >= 0 && people[cell] > 0;
  }
}

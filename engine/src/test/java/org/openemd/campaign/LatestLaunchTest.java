package org.openemd.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.earth.Geodetic;
import org.openemd.run.Runs;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// The latest useful launches from Redzikowo, city by city, with the interceptor as slow as the agency says and as fast as its critic.
///
/// The page `docs/validation/latest-launches.md` is written by this class when run with `-Demd.update`, and checked otherwise.
@Tag("published")
class LatestLaunchTest {
  private static final double PROMISED = 5; // [s] between map and full run's flight
  private static final List<String> CITIES =
      List.of(
          "London",
          "Paris",
          "Berlin",
          "Madrid",
          "Rome",
          "Warsaw",
          "Vienna",
          "Stockholm",
          "Bucharest",
          "Athens",
          "Istanbul",
          "Ankara");

  private record City(double latitude, double longitude) {}

  private static Map<String, City> cities() {
    Map<String, City> all = new TreeMap<>();
    all.put("London", new City(51.5, -0.1));
    all.put("Paris", new City(48.85, 2.35));
    all.put("Berlin", new City(52.5, 13.4));
    all.put("Madrid", new City(40.4, -3.7));
    all.put("Rome", new City(41.9, 12.5));
    all.put("Warsaw", new City(52.25, 21));
    all.put("Vienna", new City(48.2, 16.35));
    all.put("Stockholm", new City(59.35, 18.05));
    all.put("Bucharest", new City(44.45, 26.1));
    all.put("Athens", new City(38, 23.75));
    all.put("Istanbul", new City(41, 28.95));
    all.put("Ankara", new City(39.95, 32.85));
    return all;
  }

  private static Scenario at(String speed) {
    return Runs.scenario(
        "emd-2009",
        "interceptors.gbi-two-stage.burnout_speed_km_s=" + speed,
        "batteries.fort-greely.inventory=0",
        "batteries.vandenberg.inventory=0");
  }

  private double worst; // [s] from the planner on the same flight
  private double aimed; // [s] from the planner on a full run's flight

  private double[] launches(Scenario s, ThreatGroup m, City c) {
    AimGrid at = new AimGrid(c.latitude, c.longitude, c.latitude, c.longitude, 0.05);
    FastMap fast = FastMap.of(s, List.of(m), at, 1);
    AimCell map = fast.footprint().cells().getFirst();
    if (!map.reached()) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double full = TruePath.lastLaunch(s, m, at.at(0, 0));
    double own = TruePath.lastLaunch(fast);
    assertThat(Double.isNaN(map.lastLaunch())).isEqualTo(Double.isNaN(own));
    worst = Math.max(worst, Double.isNaN(own) ? 0 : Math.abs(map.lastLaunch() - own));
    double off = Math.abs(map.lastLaunch() - full);
    assertThat(Double.isNaN(map.lastLaunch())).isEqualTo(Double.isNaN(full));
    aimed = off > aimed ? off : aimed;
    return new double[] {map.lastLaunch(), full};
  }

  @Test
  void theShiftFromSixPointThreeToNineIsThatOnTheTruePath() throws IOException {
    Scenario slow = at("6.3");
    Scenario fast = at("9");
    Geodetic semnan = Objects.requireNonNull(Catalog.sites(Runs.root()).get("central-iran"));
    ThreatGroup near = slow.threats().getFirst();
    StringBuilder p = new StringBuilder();
    for (ThreatGroup m : List.of(near, near.launchedFrom(semnan, "central Iran"))) {
      p.append("\n## From ").append(m.launchName()).append("\n\n");
      p.append(
          "| city | 6.3 km/s, map | full run's flight | 9 km/s, map | full run's flight | shift |\n|---|---|---|---|---|---|\n");
      for (String name : CITIES) {
        City c = Objects.requireNonNull(cities().get(name));
        double[] a = launches(slow, m, c);
        double[] b = launches(fast, m, c);
        p.append("| ").append(name).append(" |").append(cell(a[0])).append(cell(a[1]));
        p.append(cell(b[0])).append(cell(b[1])).append(cell(b[0] - a[0])).append('\n');
      }
    }
    String page =
        String.format(
                Locale.ROOT,
                """
                # Latest useful launches from Redzikowo

                Written by `LatestLaunchTest`: `emd-2009`, the missile of its first group at least speed, seconds after its launch by which the last interceptor from Redzikowo must leave to meet it, whatever is seen; none: no launch after burnout meets it. Once by the map's kernels; the planner of full runs, which tries every half second of the same flight, says the same within %.1f s (5 s promised), and so does the integrated interceptor (`BatteryShotsTest`). Once by that planner on the flight of a full run, which is aimed by another search, so that it may take some seconds more or less: up to %.1f s.

                A faster interceptor gains where the way is long, and loses where it overshoots what is near ([why](../../KNOWN-ISSUES.md)).
                """,
                worst,
                aimed)
            + p;
    Path file = Runs.root().resolve("docs/validation/latest-launches.md");
    if (System.getProperty("emd.update") != null) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file))
        .as("write it with: mvn -pl engine test -Dtest=LatestLaunchTest -Demd.update")
        .isEqualTo(page);
    assertThat(worst).isLessThanOrEqualTo(PROMISED);
  }

  private static String cell(double seconds) {
    return Double.isNaN(seconds) ? " none |" : String.format(Locale.ROOT, " %.0f s |", seconds);
  }
}

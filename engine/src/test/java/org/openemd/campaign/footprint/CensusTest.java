package org.openemd.campaign.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Wgs84;
import org.openemd.math.RandomStream;
import org.openemd.run.Runs;

@Tag("law")
class CensusTest {
  private static final Atlas ATLAS = Atlas.read(Runs.root());
  private static final AimGrid EUROPE = new AimGrid(34, -26, 72, 46, 0.5);

  /// All reached, none covered.
  private static List<AimCell> open(AimGrid grid) {
    return grid.points().stream()
        .map(p -> new AimCell(p, true, 0, 0, 0, 0, Double.NaN, Double.NaN, null, "no shot"))
        .toList();
  }

  private static Map<String, Share> byCode(Shares s) {
    Map<String, Share> all = new TreeMap<>();
    s.countries().forEach(c -> all.put(c.id(), c));
    s.groups().forEach(c -> all.put(c.id(), c));
    return all;
  }

  private static double total(String code) {
    Share s = byCode(Census.ofLand(EUROPE, ATLAS).shares(open(EUROPE))).get(code);
    return s == null ? Double.NaN : s.total();
  }

  /// Two strips and the whole Earth in closed form: 2 pi a2 (1 + (1 - e2) atanh(e) / e) = 510065622 km2 (WGS-84).
  @Test
  void theAreaOfTheEllipsoidIsTheKnownOne() {
    assertThat(360 * LandCensus.area(-90, 90)).isCloseTo(510_065_622e6, within(1e6));
    assertThat(LandCensus.area(0, 40) + LandCensus.area(40, 90))
        .isCloseTo(LandCensus.area(-90, 0), within(1.0));
    double small = StrictMath.toRadians(1e-4);
    double meridian = Wgs84.A * (1 - Wgs84.E2);
    assertThat(LandCensus.area(0, 1e-4))
        .isCloseTo(small * meridian * StrictMath.toRadians(1) * Wgs84.A, within(1.0));
  }

  /// Areas with inland waters as the Factbook of the CIA gives them (2009), in thousands of km2. Islands below 120 km2 are left out and lines moved by 0.07 degrees: 4 % for
  /// coasts of islands and fjords, 2 % for the rest. The Netherlands' figure holds 7.6 of sea arms and lakes, so its land (33.9) is the lower bound.
  @Test
  void countriesAreAsLargeAsPublished() {
    Map<String, Double> inland =
        Map.of(
            "DE", 357.0, "PL", 312.7, "TR", 783.6, "CZ", 78.9, "HU", 93.0, "UA", 603.6, "IT", 301.3,
            "RO", 238.4);
    new TreeMap<>(inland)
        .forEach((k, v) -> assertThat(total(k) / 1e9).as(k).isCloseTo(v, within(0.02 * v)));
    Map<String, Double> coasts = Map.of("GB", 243.6, "NO", 323.8, "IS", 103.0, "RU", 17098.0);
    new TreeMap<>(coasts)
        .forEach((k, v) -> assertThat(total(k) / 1e9).as(k).isCloseTo(v, within(0.04 * v)));
    assertThat(total("HR") / 1e9)
        .isBetween(56.6 - 3.3 - 0.02 * 56.6, 56.6); // 3.3 of islands, most of them small
    assertThat(total("NL") / 1e9).isBetween(33.9, 41.5);
    assertThat(total("LU") / 1e9).isCloseTo(2.586, within(0.04 * 2.586));
  }

  /// Whatever the grid, what lies on it adds up: the same land by small cells as by large ones, around the Earth and over the poles.
  @Test
  void theGridChangesNoTotal() {
    AimGrid world = new AimGrid(-90, -180, 90, 180, 7.5);
    for (Share s : Census.ofLand(world, ATLAS).shares(open(world)).countries()) {
      double area = s.total();
      double tolerance = area < 1e9 ? 2e7 : 0.002 * area; // the strips lie elsewhere
      assertThat(s.onMap()).as(s.name()).isCloseTo(area, within(tolerance));
    }
  }

  /// Land that the antimeridian cuts: Fiji whole on a grid over it; Alaska and Chukotka as large on one grid over it as on two that end there. Antarctica, around a pole, whole on the cap south of 60.
  @Test
  void neitherTheAntimeridianNorAPoleTakesLandAway() {
    AimGrid fiji = new AimGrid(-22, 175, -12, -177, 1);
    Share f = byCode(Census.ofLand(fiji, ATLAS).shares(open(fiji))).get("FJ");
    assertThat(f).isNotNull();
    assertThat(f == null ? 0 : f.onMap() / f.total()).isCloseTo(1, within(0.002));
    AimGrid cap = new AimGrid(-90, -180, -60, 180, 3);
    Share a = byCode(Census.ofLand(cap, ATLAS).shares(open(cap))).get("AQ");
    assertThat(a == null ? 0 : a.onMap() / a.total()).isCloseTo(1, within(0.002));
    double[] whole = onMap(new AimGrid(50, 160, 75, -130, 1));
    double[] west = onMap(new AimGrid(50, 160, 75, 179, 1));
    double[] east = onMap(new AimGrid(50, -180, 75, -130, 1));
    for (int i = 0; i < 2; i++) {
      assertThat(west[i] + east[i]).isCloseTo(whole[i], within(1e-9 * whole[i]));
    }
    assertThat(whole[0])
        .isGreaterThan(1.4e12); // Alaska has 1.5 million km2 of land and 0.2 of water
    assertThat(Math.min(west[1], east[1])).isGreaterThan(5e10); // Chukotka on both sides
  }

  private static double[] onMap(AimGrid grid) {
    Map<String, Share> land = byCode(Census.ofLand(grid, ATLAS).shares(open(grid)));
    return List.of("US", "RU").stream()
        .mapToDouble(k -> {
          Share s = land.get(k);
          return s == null ? 0 : s.onMap();
        })
        .toArray();
  }

  /// What a redraw costs is the adding up; 0.1 ms; a machine a hundred times as busy still passes. The census is made once for a grid.
  @Test
  void sharesOfTenThousandCellsAreQuick() {
    AimGrid grid = new AimGrid(30, -20, 69.6, 59.2, 0.4);
    Census land = Census.ofLand(grid, ATLAS);
    List<AimCell> cells = open(grid);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 50; i++) {
      long start = System.nanoTime();
      Shares s = land.shares(cells);
      best = Math.min(best, System.nanoTime() - start);
      assertThat(s.countries()).isNotEmpty();
    }
    assertThat(best).isLessThan(10_000_000L);
  }

  @Test
  void citiesCountOnceAndGroupsAreTheirCountries() {
    AimGrid world = new AimGrid(-90, -180, 90, 180, 5);
    Shares s = Census.ofCities(world, ATLAS).shares(open(world));
    double all = 0;
    for (Share c : s.countries()) {
      assertThat(c.onMap()).as(c.name()).isEqualTo(c.total());
      all += c.total();
    }
    long listed =
        ATLAS.cities().stream()
            .filter(c -> ATLAS.index(c.country()) >= 0)
            .mapToLong(City::population)
            .sum();
    assertThat(all).isEqualTo((double) listed);
    Share nato = byCode(s).get("nato-europe-2009");
    assertThat(nato).isNotNull();
    assertThat(nato == null ? 0 : nato.total()).isBetween(150e6, 300e6);
  }

  @Test
  void groupsNameOnlyCountriesThatAreDrawnOrTooSmallForThat() {
    for (CountryGroup g : ATLAS.groups()) {
      assertThat(g.codes()).doesNotHaveDuplicates();
      assertThat(g.codes().stream().filter(c -> ATLAS.index(c) < 0)).isSubsetOf("GI");
    }
    CountryGroup nato = ATLAS.groups().getFirst();
    assertThat(nato.codes())
        .hasSize(32)
        .contains("AL", "HR", "TR")
        .doesNotContain("RU", "SE", "FI", "ME", "MK", "US", "CA");
  }

  /// The slow, obvious way: random places by even-odd over every ring, on the sphere's turn.
  @Test
  void alongAParallelLiesWhatEvenOddSaysOfEachPlace() {
    Parallels parallels = new Parallels(ATLAS.countries());
    RandomStream random = RandomStream.of(1, 1, "places", "census");
    for (int i = 0; i < 400; i++) {
      double latitude = i < 100 ? 50 + 25 * random.nextDouble() : -90 + 180 * random.nextDouble();
      double longitude = i < 50 ? 170 + 20 * random.nextDouble() : -180 + 360 * random.nextDouble();
      List<String> fast = new ArrayList<>();
      parallels.along(
          latitude,
          (country, from, to) -> {
            double x = longitude - 360 * Math.floor((longitude - from) / 360);
            if (x <= to) {
              fast.add(ATLAS.countries().get(country).code());
            }
          });
      assertThat(fast).as(latitude + ", " + longitude).isEqualTo(slow(latitude, longitude));
    }
  }

  private static List<String> slow(double latitude, double longitude) {
    List<String> all = new ArrayList<>();
    for (Country c : ATLAS.countries()) {
      boolean in = false;
      for (int turn = -2; turn <= 2; turn++) {
        for (Ring r : c.rings()) {
          in ^= r.holds(latitude, longitude + 360 * turn);
        }
      }
      if (in) {
        all.add(c.code());
      }
    }
    return all;
  }

  @Test
  void whatTheFootprintCoversIsCounted() {
    List<AimCell> half =
        EUROPE.points().stream()
            .map(p ->
                new AimCell(
                    p,
                    p.latitudeDegrees() < 65,
                    p.longitudeDegrees() < 10 ? 2 : 0,
                    2,
                    1,
                    0.5,
                    0,
                    0,
                    null,
                    ""))
            .map(c -> c.reached() ? c : AimCell.away(c.aim(), "too far"))
            .toList();
    Map<String, Share> land = byCode(Census.ofLand(EUROPE, ATLAS).shares(half));
    Map<String, Share> people = byCode(Census.ofCities(EUROPE, ATLAS).shares(half));
    assertThat(land.get("FR"))
        .satisfies(s -> {
          assertThat(s == null ? 0 : s.coveredOfReached()).isCloseTo(1, within(1e-9));
        });
    assertThat(land.get("PL"))
        .satisfies(s -> {
          assertThat(s == null ? 1 : s.covered()).isZero();
          assertThat(s == null ? 0 : s.openOfTotal()).isCloseTo(1, within(0.002));
        });
    // Hamburg lies at 10.0 E: by which cell, its column decides; Bremen and Cologne are west of it,
    // Berlin is not.
    assertThat(people.get("DE"))
        .satisfies(s -> assertThat(s == null ? 0 : s.coveredOfReached()).isBetween(0.3, 0.8));
    assertThat(land.get("NO"))
        .satisfies(s -> {
          assertThat(s == null ? 0 : s.reached()).isLessThan(0.7 * (s == null ? 0 : s.onMap()));
        });
  }
}

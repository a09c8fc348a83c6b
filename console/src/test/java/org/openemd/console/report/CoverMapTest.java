package org.openemd.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.console.Runs;
import org.openemd.console.SampleRun;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.results.BrokenLink;
import org.openemd.scenario.Scenario;

/// Pages of made-up maps: shots and probability fall with the distance from a place.
@Tag("law")
class CoverMapTest {
  private static final Atlas ATLAS =
      Atlas.read(
          Objects.requireNonNull(Runs.file("short").toAbsolutePath().getParent()).resolve(".."));
  private static final Scenario SCENARIO = SampleRun.run().scenario();
  private static final int MOST = 5_000_000; // letters of a page

  private static AimCell cell(Geodetic aim, Geodetic middle) {
    double far = Geodesics.distance(aim, middle) / 1e6; // [1000 km]
    int shots = Math.max(0, (int) (6 - 2 * far));
    double p = Math.max(0, 1 - 0.3 * far);
    return far > 9
        ? AimCell.away(aim, "too far")
        : new AimCell(
            aim,
            true,
            shots,
            8,
            shots / 2,
            shots == 0 ? 0 : p,
            500,
            shots == 0 ? Double.NaN : 100,
            shots == 0 ? BrokenLink.SEEN_LATE : null,
            shots == 0 ? "seen late" : "");
  }

  private static MapAnswer answer(AimGrid grid, Geodetic... middles) {
    List<Footprint.Layer> layers = new ArrayList<>();
    for (Geodetic m : middles) {
      List<AimCell> cells = grid.points().stream().map(p -> cell(p, m)).toList();
      layers.add(new Footprint.Layer("launch " + (layers.size() + 1), m, cells));
    }
    AimMap map = new AimMap(SCENARIO, SCENARIO.threats(), Footprint.of(grid, layers));
    return MapAnswer.of(
        map, Optional.empty(), "", ATLAS, Census.ofCities(grid, ATLAS), "people in cities");
  }

  private static int count(String text, String what) {
    return text.split(what, -1).length - 1;
  }

  @Test
  void probabilitiesAreDrawnWhereTheyAreKnown() {
    AimGrid grid = new AimGrid(30, -20, 70, 50, 2.5);
    String page = AimMapPage.html(answer(grid, Geodetic.ofDegrees(50, 10, 0)), "1", "emd map");
    assertThat(page).contains("How likely a hit is", "19 times in 20 or more", "one hits with");
    assertThat(count(page, "<path class=\"cover many\"")).isEqualTo(2);
    assertThat(page).doesNotContain("NaN", "Infinity");
    assertThat(AimMapPage.svg(answer(grid, Geodetic.ofDegrees(50, 10, 0))))
        .startsWith("<?xml")
        .contains("GeoNames (CC BY 4.0)");
  }

  @Test
  void aSetOfLaunchPointsHasAColumnEach() {
    AimGrid grid = new AimGrid(30, -20, 70, 50, 5);
    String page =
        AimMapPage.html(
            answer(grid, Geodetic.ofDegrees(50, 10, 0), Geodetic.ofDegrees(40, 40, 0)),
            "1",
            "emd map");
    assertThat(page).contains("Land covered, of what is reached, by launch point", ">Launch 2<");
  }

  /// The whole Earth, over the antimeridian, a pole; ten thousand cells on a page that a browser opens.
  @Test
  void everyKindOfGridIsDrawnAndFitsAPage() {
    List<AimGrid> grids =
        List.of(
            new AimGrid(-90, -180, 90, 180, 5),
            new AimGrid(50, 160, 75, -120, 2.5),
            new AimGrid(60, -180, 90, 180, 5),
            new AimGrid(30, -20, 69.6, 59.2, 0.4));
    for (AimGrid g : grids) {
      String page =
          AimMapPage.html(
              answer(
                  g,
                  g.step() < 1 ? Geodetic.ofDegrees(50, 10, 0) : Geodetic.ofDegrees(66, -170, 0)),
              "1",
              "emd map");
      assertThat(page.length()).as(g.toString()).isLessThan(MOST);
      assertThat(page).contains("<path class=\"cover many\"").doesNotContain("NaN", "Infinity");
    }
  }
}

package org.openemd.campaign.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.run.Runs;

@Tag("law")
class PopulationGridTest {
  private static final Atlas ATLAS = Atlas.read(Runs.root());
  private static final AimGrid WORLD = new AimGrid(-90, -180, 90, 180, 5);

  @TempDir Path folder = Path.of("");

  private Census census(String text) throws IOException {
    return PopulationGrid.census(
        Files.writeString(folder.resolve("people.asc"), text), WORLD, ATLAS);
  }

  private static List<Share> countries(Census c) {
    List<AimCell> away = WORLD.points().stream().map(p -> AimCell.away(p, "")).toList();
    return c.shares(away).countries();
  }

  private static String head(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  /// Ten people in each cell of half a degree around the Earth from 70 to 50 N: on land they go where the land is, in proportion to degrees; at sea they are left out.
  @Test
  void everybodyLivesInTheCountryOfTheCellOrNowhere() throws IOException {
    StringBuilder text =
        new StringBuilder(
            head(
                "ncols 720",
                "nrows 40",
                "xllcorner -180",
                "yllcorner 50",
                "cellsize 0.5",
                "NODATA_value -9999"));
    for (int i = 0; i < 40; i++) {
      text.append("10 ".repeat(719)).append(i == 0 ? "-9999\n" : "10\n");
    }
    Census c = census(text.toString());
    double placed = countries(c).stream().mapToDouble(Share::onMap).sum();
    assertThat(placed + c.unplaced()).isCloseTo(10.0 * (720 * 40 - 1), within(1e-6));
    assertThat(c.unplaced()).isGreaterThan(0.2 * placed); // seas
    assertThat(countries(c))
        .extracting(Share::id)
        .contains("RU", "US", "CA", "PL")
        .doesNotContain("IT", "ES");
  }

  @Test
  void cornersAndCentresAreTheSamePlaces() throws IOException {
    String rows = "1 2 3\n4 5 6\n";
    Census corner =
        census(head("NCOLS 3", "NROWS 2", "XLLCORNER 10", "YLLCORNER 50", "CELLSIZE 0.5") + rows);
    Census centre =
        census(
            head("ncols 3", "nrows 2", "xllcenter 10.25", "yllcenter 50.25", "cellsize 0.5")
                + rows);
    assertThat(countries(corner)).isEqualTo(countries(centre));
    assertThat(countries(corner))
        .singleElement()
        .satisfies(s -> {
          assertThat(s.id()).isEqualTo("DE");
          assertThat(s.total()).isEqualTo(21);
        });
  }

  /// Chukotka beyond the antimeridian, from either side of it.
  @Test
  void longitudesMayRunBeyondTheAntimeridian() throws IOException {
    Census west =
        census(
            head("ncols 2", "nrows 1", "xllcorner -180", "yllcorner 66.5", "cellsize 1") + "3 4");
    Census east =
        census(head("ncols 2", "nrows 1", "xllcorner 180", "yllcorner 66.5", "cellsize 1") + "3 4");
    assertThat(countries(west)).isEqualTo(countries(east));
    assertThat(countries(west)).singleElement().satisfies(s -> assertThat(s.id()).isEqualTo("RU"));
  }

  @Test
  void whatIsNoSuchGridIsRefusedWithItsLine() {
    String head =
        head(
            "ncols 2", "nrows 2", "xllcorner 0", "yllcorner 0", "cellsize 1", "NODATA_value -9999");
    refused(
        head + "1 2\n3 -4\n",
        "people.asc:8: row 2, column 2 holds -4.0 people; it must be from 0 to 1000000000, or -9999.0 for none");
    refused(head + "1 2\n3 NaN\n", "people.asc:8: row 2, column 2 is \"NaN\"; it must be a number");
    refused(head + "1 2\n3\n", "the numbers end after 3; the head says 2 rows of 2");
    refused(head + "1 2\n3 4\n5\n", "people.asc:9: \"5\" comes after the last of 2 x 2 numbers");
    refused("ncols two\n", "people.asc:1: ncols is \"two\"; it must be a number");
    refused("PNG\n", "people.asc:1: \"PNG\" stands where an ESRI ASCII grid has ncols");
    refused(
        head("ncols 100000", "nrows 100000"),
        "the grid has 10000000000 cells; at most 200000000 are read");
    refused(head("ncols 1e300"), "it must be a whole number from 1 to 200000000");
    refused(
        head("ncols 2", "nrows 2", "xllcorner 0", "yllcorner 89", "cellsize 1") + "1 2 3 4",
        "the grid reaches from 89.0 to 91.0 deg; latitudes are from -90 to 90 deg");
    refused(
        head("ncols 400", "nrows 2", "xllcorner -180", "yllcorner 0", "cellsize 1") + "1",
        "longitudes are from -360 to 360 deg, and of one turn");
    refused(
        head("ncols 2", "nrows 2", "xllcorner 0", "yllcorner 0", "cellsize 0") + "1",
        "cellsize is 0.0 deg; it must be above 0 and at most 10 deg");
    refused(head + "1".repeat(1000), "is longer than 64 letters; no number is");
    refused(
        head("ncols 30", "nrows 1", "xllcorner 0", "yllcorner 0", "cellsize 1") + "1e9 ".repeat(30),
        "not per square kilometre");
  }

  private void refused(String text, String why) {
    assertThatThrownBy(() -> census(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}

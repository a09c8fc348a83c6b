package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be flown is answered in one clear message, with exit code 2.
@Tag("regression")
class FlyRefusalTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fly | say which VEHICLE",
        "fly irbm | say from where and where to",
        "fly irbm --to 1,2 | --from LAT,LON is missing",
        "fly irbm --from 1,2 | say where to: --to",
        "fly irbm --from 1,2 --max-range | --max-range needs --azimuth",
        "fly irbm --from 1,2 --to 3,4 --reach | --to and --reach contradict each other",
        "fly irbm --from 1,2 --to 3,4 --loft steep --apogee-km 900 | both choose the flight",
        "fly irbm --from 1,2 --reach --loft steep | --loft goes with --to only",
        "fly irbm --from 1,2 --reach --met-by a.yaml | --met-by goes with --to only",
        "fly irbm --from 1,2 --to 3,4 --met-by a.yaml --out x | --out does not go with --met-by",
        "fly irbm --from 1,2 --to 3,4 --met-by a.yaml --drag off | --drag does not go with --met-by",
        "fly irbm --from 1,2 --to 3,4 --met-by nowhere.yaml | no such file",
        "fly irbm --from 1,2 --azimuth 3 --max-range --loft 30 | --loft goes with --to only",
        "fly irbm --from 1,2 --azimuth 3 --reach | --azimuth goes with --max-range only",
        "fly irbm --from 1,2 --to 3,4 --bearings 9 | --bearings goes with --reach only",
        "fly irbm --from 91,2 --to 3,4 | latitude -90 to 90",
        "fly irbm --from 1,361 --to 3,4 | longitude -180 to 360",
        "fly irbm --from 1 --to 3,4 | write LAT,LON in degrees",
        "fly irbm --from 1,2,3 --to 3,4 | write LAT,LON in degrees",
        "fly irbm --from 1,x --to 3,4 | write LAT,LON in degrees",
        "fly irbm --from nan,2 --to 3,4 | write LAT,LON in degrees",
        "fly irbm --from lodnon --to 3,4 | has no site lodnon; did you mean london?",
        "fly irbm --from 1,2 --azimuth x --max-range | must be a number from -360 to 360 degrees",
        "fly irbm --from 1,2 --azimuth 1e400 --max-range | must be a number from -360 to 360",
        "fly irbm --from 1,2 --reach --bearings 3 | from 4 to 360",
        "fly irbm --from 1,2 --reach --bearings 5.5 | it must be a whole number",
        "fly irbm --from 1,2 --to 3,4 --loft up | degrees, or steep or flat",
        "fly irbm --from 1,2 --to 3,4 --loft 90 | straight up comes down where it left",
        "fly irbm --from 1,2 --to 3,4 --force | --force goes with --out only",
        "fly irbm --from x --to 3,4 | has no site x; it has redzikowo, ",
        "fly IRBM --from 1,2 --to 3,4 | has no vehicle IRBM; did you mean irbm?",
        "fly --observed-apogee-km 100001 --observed-range-km 1 | below 100,000 km",
        "fly irbm --from 1,2 --to 3,4 --apogee-km 0 | from 1 to 100000 km",
        "fly irbm --from 1,2 --to 3,4 --earth flat | must be one of wgs84, sphere",
        "fly irbm --from 1,2 --to 3,4 --rotation no | must be one of on, off",
        "fly irbm --from 1,2 --to 3,4 --gravity j3 | must be one of point, j2, j4",
        "fly irmb --from 1,2 --to 3,4 | has no vehicle irmb; did you mean irbm?",
        "fly nothing.yaml --from 1,2 --to 3,4 | nothing.yaml: no such file",
        "fly irbm --list | --list goes without a vehicle",
        "fly --list --reach | --reach does not go with --list",
        "fly --observed-apogee-km 100 | --observed-range-km is missing",
        "fly --observed-range-km 100 | --observed-apogee-km is missing",
        "fly --observed-time-s 100 | --observed-apogee-km is missing",
        "fly irbm --observed-apogee-km 100 --observed-range-km 1 | names no vehicle",
        "fly --observed-apogee-km -100 --observed-range-km 1 | write a plain number",
        "fly --observed-apogee-km 1e3 --observed-range-km 1 | write a plain number",
        "fly --observed-apogee-km 0 --observed-range-km 1 | it must be above 0 and below 100,000 km",
        "fly --observed-apogee-km 100 --observed-range-km 20100 | half the way around the Earth, 20,015 km",
        "fly --observed-apogee-km 100 --observed-range-km 1 --observed-time-s 0 | must be above 0 and below 1,000,000 s",
        "fly --observed-apogee-km 100 --observed-range-km 1 --to 3,4 | --to does not go with",
        "fly --observed-apogee-km 100 --observed-range-km 1 --azimuth 3 | goes with --from",
        "fly irbm --from 38.08,46.29 --to 38.9,-77 | cannot reach the aim: it is 9",
        "fly irbm --from 1,2 --to 3,4 --out '' | --out is empty"
      })
  void isSaidInOneLine(String line, String why) {
    Said said = Said.by(words(line));
    assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(why).doesNotContain("at org.openemd", "NaN");
    assertThat(said.err().lines().filter(l -> !l.startsWith("See `emd"))).hasSize(1);
  }

  private static String[] words(String line) {
    return Arrays.stream(line.strip().split(" +"))
        .map(w -> w.equals("''") ? "" : w)
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({"10,20", "90,0", "-90,5"})
  void noDirectionLeadsToTheSamePlace(String lat, String lon) {
    String place = lat + "," + lon;
    Said said = Said.by("fly", "icbm-liquid", "--from", place, "--to", place);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("the aim is the launch site itself").doesNotContain("NaN");
  }

  @ParameterizedTest
  @CsvSource({"10,20,-10,-160", "-90,5,90,5"})
  void theOppositePlaceIsMetOrRefused(String lat, String lon, String toLat, String toLon) {
    Said said =
        Said.by(
            "fly",
            "icbm-liquid",
            "--from",
            lat + "," + lon,
            "--to",
            toLat + "," + toLon,
            "--format",
            "json");
    assertThat(said.out() + said.err()).doesNotContain("at org.openemd", "NaN").isNotBlank();
    assertThat(said.code()).isIn(0, 2);
    assertThat(said.code() == 0).isEqualTo(said.out().contains("\"miss_m\""));
  }

  @ParameterizedTest
  @CsvSource({
    "10,179,12,-170",
    "10,-179,12,170",
    "89.9,0,75,180",
    "-89,30,-75,-150",
    "0,0,0,20",
    "60,10,90,0"
  })
  void polesAndTheAntimeridianAreNothingSpecial(
      String lat, String lon, String toLat, String toLon) {
    Said said =
        Said.by(
            "fly",
            "irbm",
            "--from",
            lat + "," + lon,
            "--to",
            toLat + "," + toLon,
            "--format",
            "json");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).doesNotContain("NaN").contains("\"miss_m\"");
  }

  @Test
  void wrongValuesOfAVehicleAreSaidByPath() {
    Said said =
        Said.by(
            "fly",
            "irbm",
            "--from",
            "1,2",
            "--azimuth",
            "3",
            "--max-range",
            "--set",
            "vehicles.irbm.stages.first.dry_mass_kg=-5");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("vehicles.irbm.stages.first.dry_mass_kg: -5");
  }

  @Test
  void aVehicleThatNeverLeavesThePadIsRefused() {
    Said said =
        Said.by(
            "fly",
            "irbm",
            "--from",
            "1,2",
            "--azimuth",
            "3",
            "--max-range",
            "--set",
            "vehicles.irbm.payload.mass_kg=90000");
    assertThat(said.code()).as(said.out()).isEqualTo(2);
    assertThat(said.err()).doesNotContain("at org.openemd", "NaN").isNotBlank();
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.writeString(temp.resolve("letter.txt"), "dear");
    Said said =
        Said.by("fly", "irbm", "--from", "1,2", "--reach", "--out", file.resolve("x").toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(file + " is a file, not a folder");
  }

  @Test
  void aLoftThatCannotBeIsToldWithTheNearestThatCan() {
    Said said = Said.by("fly", "irbm", "--from", "38,46", "--to", "38,50", "--loft", "5");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .containsPattern(
            "not with a climb of 5.0 degrees; the nearest with which it does: a climb of [0-9.]+ degrees to [0-9.]+ degrees\n");
  }

  @Test
  void theFilesOfAnotherFlightAreKeptUnlessForced() throws Exception {
    String out = temp.resolve("flown").toString();
    Path other = Files.createDirectories(Path.of(out)).resolve("mine.txt");
    Files.writeString(other, "kept");
    assertThat(north("10", "--out", out).code()).as("beside other files").isZero();
    assertThat(north("10", "--out", out).code()).as("the same flight again").isZero();
    String before = Files.readString(Path.of(out, "flight.json"));
    Said refused = north("20", "--out", out);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(out + " holds flight.csv of another flight; --force writes over it\n");
    assertThat(Files.readString(Path.of(out, "flight.json"))).isEqualTo(before);
    assertThat(north("20", "--out", out, "--force").code()).isZero();
    assertThat(Files.readString(Path.of(out, "flight.json"))).isNotEqualTo(before);
    assertThat(other).hasContent("kept");
  }

  @Test
  void nothingIsHalfWritten() throws Exception {
    Path out = Files.createDirectories(temp.resolve("clash/flight.svg/full")).getParent();
    Said said = north("10", "--out", temp.resolve("clash").toString(), "--force");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("flight.svg is a folder there").doesNotContain("Written");
    try (var all = Files.list(temp.resolve("clash"))) {
      assertThat(all).containsExactly(out);
    }
    try (var all = Files.list(temp)) {
      assertThat(all).as("nothing is left beside it").hasSize(1);
    }
  }

  private static Said north(String latitude, String... more) {
    List<String> words =
        new ArrayList<>(List.of("fly", "scud-b", "--from", latitude + ",20", "--azimuth", "0"));
    words.add("--max-range");
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }

  @Test
  void aFileCannotSpeakToTheTerminal() throws Exception {
    Path file = Files.writeString(temp.resolve("odd.yaml"), "vehicles:\n  \"a\\e[31m\": 3\n");
    assertThat(Said.by("fly", file.toString()).err()).contains("'a?[31m' is not an id");
    assertThat(Said.by("fly", "\u001b[31m", "--from", "1,2", "--reach").err())
        .contains("no vehicle ?[31m");
    assertThat(Said.by("fly", "irbm", "--\u001b[31m").err()).doesNotContain("\u001b");
  }

  @Test
  void aFolderIsNoVehicle() {
    Said said = Said.by("fly", temp + "#x", "--from", "1,2", "--reach");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("is a directory; expected a file of vehicles");
  }
}

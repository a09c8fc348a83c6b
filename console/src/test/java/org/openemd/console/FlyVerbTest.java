package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd fly` says of a flight, of a reach and of a report.
@Tag("story")
class FlyVerbTest {
  private static final String TABRIZ = "38.08,46.29";

  @TempDir private Path temp;

  static List<String> catalog() {
    List<String> ids = new ArrayList<>();
    JsonNode all = json("fly", "--list", "--format", "json").path("vehicles");
    all.forEach(v -> ids.add(v.path("id").asString()));
    assertThat(ids).contains("irbm", "icbm-liquid", "gbi-two-stage");
    return ids;
  }

  @ParameterizedTest
  @MethodSource("catalog")
  void everyVehicleOfTheCatalogFliesAsFarAsItGoes(String id) {
    JsonNode f =
        json("fly", id, "--from", TABRIZ, "--azimuth", "90", "--max-range", "--format", "json");
    assertThat(f.path("vehicle").asString()).isEqualTo(id);
    assertThat(f.path("status").asString()).isIn("published", "notional", "calibrated");
    assertThat(f.path("range_km").asDouble()).isBetween(10.0, 40_100.0);
    assertThat(f.path("apogee_km").asDouble()).isPositive();
    assertThat(f.path("miss_m").isMissingNode()).isTrue();
    assertThat(f.path("plan").path("azimuth_deg").asDouble()).isCloseTo(90, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("catalog")
  void everyVehicleOfTheCatalogComesDownOnAnAimWithinAHundredMetres(String id) {
    String[] far = {
      "fly", id, "--from", TABRIZ, "--azimuth", "80", "--max-range", "--format", "json"
    };
    double reach = 1000 * json(far).path("range_km").asDouble();
    Geodetic from = Geodetic.ofDegrees(38.08, 46.29, 0);
    Geodetic aim = Geodesics.direct(from, StrictMath.toRadians(80), Math.min(6e6, 0.7 * reach));
    String to = aim.latitudeDegrees() + "," + aim.longitudeDegrees();
    JsonNode f = json("fly", id, "--from", TABRIZ, "--to", to, "--format", "json");
    assertThat(f.path("miss_m").asDouble(1e9)).isLessThan(100);
    Geodetic impact =
        Geodetic.ofDegrees(
            f.path("impact").path("lat").asDouble(), f.path("impact").path("lon").asDouble(), 0);
    // Six decimals of a degree are 0.1 m.
    assertThat(Geodesics.distance(aim, impact)).isCloseTo(f.path("miss_m").asDouble(), within(1.0));
    assertThat(f.path("range_km").asDouble())
        .isCloseTo(Geodesics.distance(from, impact) / 1000, within(1e-3));
    assertThat(f.path("flight_time_s").asDouble())
        .isGreaterThan(f.path("burnout").path("time_s").asDouble());
  }

  /// As in `docs/russia-concern.md`: 6.3 km/s at the missile's burnout, more the later it leaves, less the longer it may fly; the same numbers in each format.
  @Test
  void howFastAnInterceptorMustBeToMeetAFlightIsTabulatedByLaunchAndLongestFlight() {
    String[] asked = {
      "fly",
      "icbm-russian",
      "--from",
      "kozelsk",
      "--to",
      "washington",
      "--met-by",
      Runs.file("russia-concern").toString(),
      "--format",
      "text"
    };
    String text = Said.by(asked).out();
    assertThat(text).contains("Redzikowo: two-stage ground-based interceptor");
    assertThat(text).containsPattern("launch, s +190 +250 +310");
    assertThat(text).containsPattern("flights to 1000 s +6.3 +6.4 +6.6");
    asked[asked.length - 1] = "json";
    JsonNode least = json(asked).path("least");
    assertThat(least.size()).isEqualTo(21);
    assertThat(least.get(7).path("least_burnout_speed_km_s").asDouble()).isEqualTo(6.3);
    asked[asked.length - 1] = "csv";
    assertThat(Said.by(asked).out()).contains("redzikowo,190,1000,6.3\n");
  }

  /// Of these the farthest flight pitches over more slowly than the vehicle may.
  @ParameterizedTest
  @ValueSource(strings = {"thaad", "kei", "iskander-m"})
  void whatTheFarthestFlightReachesCanBeAimedAt(String id) {
    JsonNode far =
        json("fly", id, "--from", TABRIZ, "--azimuth", "315", "--max-range", "--format", "json");
    Geodetic from = Geodetic.ofDegrees(38.08, 46.29, 0);
    double range = 1000 * far.path("range_km").asDouble();
    Geodetic aim = Geodesics.direct(from, StrictMath.toRadians(315), 0.997 * range);
    String to = aim.latitudeDegrees() + "," + aim.longitudeDegrees();
    JsonNode f = json("fly", id, "--from", TABRIZ, "--to", to, "--format", "json");
    assertThat(f.path("miss_m").asDouble(1e9)).isLessThan(100);
    Geodetic beyond = Geodesics.direct(from, StrictMath.toRadians(315), 1.05 * range);
    to = beyond.latitudeDegrees() + "," + beyond.longitudeDegrees();
    Said said = Said.by("fly", id, "--from", TABRIZ, "--to", to);
    String told = said.err().replaceFirst("(?s).*direction is ([0-9,]+) km;.*", "$1");
    assertThat(Double.parseDouble(told.replace(",", "")))
        .as("the reach that a refusal tells")
        .isCloseTo(range / 1000, within(0.003 * range / 1000));
  }

  @Test
  void anAimedFlightIsToldInSentencesWithItsLabelAndItsLosses() {
    Said said = Said.by("fly", "irbm", "--from", "north-west-iran", "--to", "london");
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(flat(said))
        .startsWith("two-stage solid intermediate-range missile (notional) ")
        .contains("From 38.08 N, 46.29 E to 51.51 N, 0.13 W:", " minutes ", "m from its aim.")
        .contains("gravity takes", "back pressure", "Physics: the WGS-84 ellipsoid that turns")
        .contains("is notional: none existed in 2009");
    assertThat(said.out().lines()).allMatch(l -> l.length() <= 80);
  }

  @Test
  void steepAndFlatAreTwoFlightsToOneAim() {
    double steep = apogee("--loft", "steep");
    double least = apogee();
    double flat = apogee("--loft", "flat");
    assertThat(steep).isGreaterThan(least);
    assertThat(flat).isLessThan(least);
  }

  @Test
  void anApogeeAskedForIsMet() {
    double least = apogee();
    // As near as the figure printed says: a kilometre.
    assertThat(apogee("--apogee-km", Double.toString(Math.rint(1.3 * least))))
        .isCloseTo(Math.rint(1.3 * least), within(1.0));
  }

  @Test
  void aClimbAskedForIsMet() {
    JsonNode f = aimed("--loft", "45");
    assertThat(f.path("burnout").path("flight_path_deg").asDouble()).isCloseTo(45, within(0.1));
    assertThat(f.path("miss_m").asDouble()).isLessThan(100);
  }

  @Test
  void theHistoryStartsOnThePadAndEndsOnTheGround() {
    Said said =
        Said.by("fly", "irbm", "--from", TABRIZ, "--to", "51.507,-0.128", "--format", "csv");
    List<String> lines = said.out().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "time_s,latitude_deg,longitude_deg,altitude_km,range_km,speed_km_s,flight_path_deg,mass_kg,phase");
    assertThat(lines.get(1)).startsWith("0,38.08,46.29,0,0,0,90,23260,thrust");
    String[] last = lines.getLast().split(",", -1);
    assertThat(Double.parseDouble(last[3])).isCloseTo(0, within(1e-3));
    assertThat(last[7]).isEqualTo("760");
    assertThat(last[8]).isEqualTo("re-entry");
    assertThat(said.out()).doesNotContain("NaN").contains("free-flight");
  }

  @Test
  void valuesAreChangedByPath() {
    double usual = json(range("irbm")).path("range_km").asDouble();
    List<String> words = new ArrayList<>(List.of(range("irbm")));
    words.addAll(List.of("--set", "vehicles.irbm.payload.mass_kg=500"));
    double light = json(words.toArray(String[]::new)).path("range_km").asDouble();
    assertThat(light).isGreaterThan(usual + 100);
  }

  @Test
  void theEnvironmentIsWhatWasAskedFor() {
    JsonNode e =
        json(
                "fly",
                "irbm",
                "--from",
                "0,0",
                "--azimuth",
                "90",
                "--max-range",
                "--format",
                "json",
                "--earth",
                "sphere",
                "--rotation",
                "off",
                "--gravity",
                "point",
                "--drag",
                "off")
            .path("environment");
    assertThat(e.toString())
        .isEqualTo(
            "{\"earth\":\"sphere\",\"rotation\":\"off\",\"gravity\":\"point\",\"drag\":\"off\"}");
  }

  @Test
  void withoutRotationEveryDirectionOfASphereIsTheSame() {
    String[] words = {
      "fly",
      "scud-b",
      "--from",
      "-33.9,18.4",
      "--reach",
      "--bearings",
      "4",
      "--format",
      "json",
      "--earth",
      "sphere",
      "--rotation",
      "off",
      "--gravity",
      "point"
    };
    JsonNode r = json(words);
    assertThat(r.path("bearings")).hasSize(4);
    assertThat(r.path("most_km").asDouble()).isCloseTo(r.path("least_km").asDouble(), within(0.5));
  }

  @Test
  void ofAVehicleOfOnesOwnTheFileIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("mine.yaml"), Own.VEHICLE);
    JsonNode f =
        json(
            "fly",
            file.toString(),
            "--from",
            "0,0",
            "--azimuth",
            "0",
            "--max-range",
            "--format",
            "json");
    assertThat(f.path("vehicle").asString()).isEqualTo("mine");
    assertThat(f.path("source").asString()).isEqualTo("a test");
    assertThat(
            json(
                    "fly",
                    file + "#mine",
                    "--from",
                    "0,0",
                    "--azimuth",
                    "0",
                    "--max-range",
                    "--format",
                    "json")
                .path("range_km")
                .asDouble())
        .isEqualTo(f.path("range_km").asDouble());
    Said said = Said.by("fly", file + "#yours", "--from", "0,0", "--azimuth", "0", "--max-range");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("has no yours but: mine; name one as");
  }

  @Test
  void aBodyFallsFromWhereItsFileSays() throws Exception {
    Path file = Files.writeString(temp.resolve("ball.yaml"), Own.BODY);
    JsonNode f = json("fly", file.toString(), "--format", "json");
    // From 9,144 m in a vacuum: sqrt(2 h / g), gravity falling with height by 0.3 % at the top.
    JsonNode free = json("fly", file.toString(), "--format", "json", "--drag", "off");
    assertThat(free.path("flight_time_s").asDouble()).isCloseTo(43.25, within(0.1));
    assertThat(f.path("flight_time_s").asDouble())
        .isGreaterThan(free.path("flight_time_s").asDouble());
    assertThat(f.path("impact").path("altitude_km").asDouble()).isCloseTo(0, within(1e-3));
    assertThat(Said.by("fly", file.toString(), "--format", "csv").out())
        .startsWith("time_s,latitude_deg,longitude_deg,altitude_m,velocity_north_m_s,")
        .doesNotContain("NaN");
    assertThat(Said.by("fly", file.toString()).out()).contains("a body without thrust");
  }

  @Test
  void filesAreWrittenToTheFolderNamed() throws Exception {
    Path out = temp.resolve("a/flight");
    Said said = Said.by("fly", "irbm", "--from", TABRIZ, "--to", "london", "--out", out.toString());
    assertThat(said.err())
        .isEqualTo("Written to " + out + ": flight.csv, flight.svg, flight.kml, flight.json.\n");
    for (String name : List.of("flight.json", "flight.csv", "flight.svg", "flight.kml")) {
      assertThat(Files.readString(out.resolve(name))).isNotEmpty().doesNotContain("NaN");
    }
    try (var all = Files.list(out)) {
      assertThat(all).hasSize(4);
    }
  }

  @Test
  void aReachIsDrawnOnAPageOfItsOwn() throws Exception {
    Path out = temp.resolve("reach");
    Said said =
        Said.by(
            "fly",
            "scud-b",
            "--from",
            TABRIZ,
            "--reach",
            "--bearings",
            "8",
            "--out",
            out.toString());
    assertThat(said.out())
        .startsWith("Reach of Scud-B (published)\n")
        .contains("Bearing       Reach    Comes down at", "   45.0");
    String page = Files.readString(out.resolve("reach.html"));
    assertThat(page)
        .contains("<h1", "class=\"reach\"", "Natural Earth", "emd fly scud-b --from")
        .doesNotContain("NaN", "http://", "https://", "<script");
    assertThat(Files.readString(out.resolve("reach.svg"))).startsWith("<?xml").contains("<style>");
    assertThat(Files.readString(out.resolve("reach.csv")).lines()).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({
    "6248.5,1090,4052,impossible", // announced of 24 March 2022
    "6200,1100,4260,possible", // Japan, the same day
    "770,3700,1140,possible",
    "3724.9,998,2832,possible",
    "6040.9,999.2,4135,possible"
  })
  void reportsAreJudged(String apogee, String range, String time, String verdict) {
    JsonNode r = observed(apogee, range, time);
    assertThat(r.path("verdict").asString()).isEqualTo(verdict);
    double margin = r.path("margin_s").asDouble();
    double late = Double.parseDouble(time) - r.path("vacuum_time_s").asDouble();
    assertThat(margin).isCloseTo(Math.min(late - 30, 300 - late), within(0.002));
    assertThat(margin >= 0).isEqualTo(verdict.equals("possible"));
    assertThat(r.path("rounding_s").asDouble()).isPositive();
  }

  @Test
  void aVerticalShotIsAReportToo() {
    assertThat(observed("300", "0", "620").path("verdict").asString()).isEqualTo("possible");
  }

  @Test
  void whatReachesAllOfTheEarthSaysSoAndNeverNaN() {
    Said said =
        Said.by(
            "fly",
            "--observed-apogee-km",
            "7687",
            "--observed-range-km",
            "1000",
            "--format",
            "json");
    JsonNode r = new JsonMapper().readTree(said.out());
    assertThat(r.path("q").asDouble()).isGreaterThan(1);
    assertThat(r.path("verdict").isMissingNode()).isTrue();
    assertThat(r.path("minimum_energy").path("range").asString()).isEqualTo("whole-earth");
    assertThat(said.out()).doesNotContain("NaN", "null");
    assertThat(Said.by("fly", "--observed-apogee-km", "7687", "--observed-range-km", "1000").out())
        .contains("every place on Earth");
  }

  @Test
  void whatHangsOnRoundingIsPossibleAndSaysSo() {
    assertThat(
            flat(
                Said.by(
                    "fly",
                    "--observed-apogee-km",
                    "770",
                    "--observed-range-km",
                    "3700",
                    "--observed-time-s",
                    "1043")))
        .contains("Verdict: possible.", "it hangs on their rounding, which is allowed for");
    assertThat(
            flat(
                Said.by(
                    "fly",
                    "--observed-apogee-km",
                    "6248.5",
                    "--observed-range-km",
                    "1090",
                    "--observed-time-s",
                    "4052")))
        .contains("does not change the verdict");
  }

  @Test
  void digitsPrintedTellTheRounding() {
    assertThat(FlyWords.Figure.of("6248.5", 6248.5).rounding()).isCloseTo(0.05, within(1e-12));
    assertThat(FlyWords.Figure.of("1090", 1090).rounding()).isEqualTo(5);
    assertThat(FlyWords.Figure.of("3700", 3700).rounding()).isEqualTo(50);
    assertThat(FlyWords.Figure.of("6000", 6000).rounding()).isEqualTo(50);
    assertThat(FlyWords.Figure.of("4052", 4052).rounding()).isEqualTo(0.5);
    assertThat(FlyWords.Figure.of("6000.", 6000).rounding()).isEqualTo(0.5);
    assertThat(FlyWords.Figure.of("0", 0).rounding()).isEqualTo(0.5);
  }

  @Test
  void aReachBeyondHalfTheEarthIsNotToldAsADistance() {
    Said said = Said.by("fly", "icbm-liquid", "--from", "35.23,53.92", "--reach");
    assertThat(flat(said))
        .contains("to more than half the way around the Earth (towards 80 degrees)")
        .contains("To keep in mind: - ", "it is almost an orbit", "all 72 bearings");
    assertThat(said.out().lines().filter(l -> l.contains(" km    "))).hasSize(36);
  }

  @Test
  void aHopIsToldInMetres() throws Exception {
    String hop =
        Own.VEHICLE
            .replaceFirst("dry_mass_kg: [0-9.]+", "dry_mass_kg: DRY")
            .replaceFirst("burn_time_s: [0-9.]+", "burn_time_s: 2");
    double fuelled =
        Double.parseDouble(hop.replaceFirst("(?s).*?fuelled_mass_kg: ([0-9.]+).*", "$1"));
    Path file = temp.resolve("hop.yaml");
    Files.writeString(file, hop.replace("DRY", Double.toString(0.98 * fuelled)));
    Said said = Said.by("fly", file.toString(), "--from", "0,0", "--azimuth", "0", "--max-range");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(flat(said)).contains(" m up and ", " m high.").doesNotContain("0.0 km");
  }

  @Test
  void withoutATimeThereIsNoVerdictAndItSaysSo() {
    assertThat(flat(Said.by("fly", "--observed-apogee-km", "770", "--observed-range-km", "3700")))
        .contains("Without a reported time (--observed-time-s) there is no verdict.");
  }

  @Test
  void aDrawingStandsOnPaperOfItsOwnAndNamesItsMarks() throws Exception {
    Said said =
        Said.by("fly", "irbm", "--from", TABRIZ, "--to", "london", "--out", temp.toString());
    assertThat(said.code()).as(said.err()).isZero();
    String drawing = Files.readString(temp.resolve("flight.svg"));
    assertThat(drawing)
        .contains("<rect class=\"paper\" width=\"1040\"", "missile (notional)</text>")
        .contains(">spent stage</text>", ">where it falls</text>", ">under thrust</text>");
  }

  @Test
  void theExamplesOfItsHelpRun() {
    for (String example : Examples.in(Said.by("fly", "--help").out())) {
      String words = example.substring("emd ".length()).replace("runs/", temp + "/");
      Said said = Said.by(words.split(" +"));
      assertThat(said.code()).as(example + said.err()).isZero();
      assertThat(said.out()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void theCatalogIsListed(String format) {
    assertThat(Said.by("fly", "--list", "--format", format).out())
        .contains("irbm", "notional", "two-stage solid intermediate-range missile");
    assertThat(Said.by("fly", "--list", "--format", "json").out()).contains("4,000-5,500 km");
    assertThat(Said.by("fly", "--list").out().lines()).hasSizeLessThan(25);
  }

  private static double apogee(String... more) {
    return aimed(more).path("apogee_km").asDouble();
  }

  private static JsonNode aimed(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("fly", "irbm", "--from", TABRIZ, "--to", "52.52,13.405", "--format", "json"));
    words.addAll(List.of(more));
    return json(words.toArray(String[]::new));
  }

  private static String[] range(String id) {
    return new String[] {
      "fly", id, "--from", TABRIZ, "--azimuth", "90", "--max-range", "--format", "json"
    };
  }

  private static JsonNode observed(String apogee, String range, String time) {
    return json(
        "fly",
        "--observed-apogee-km",
        apogee,
        "--observed-range-km",
        range,
        "--observed-time-s",
        time,
        "--format",
        "json");
  }

  /// Without the ends of lines.
  private static String flat(Said said) {
    return said.out().replaceAll("\\s+", " ");
  }

  private static JsonNode json(String... words) {
    Said said = Said.by(words);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).doesNotContain("NaN");
    JsonNode tree = new JsonMapper().readTree(said.out());
    assertThat(tree.path("format_version").asInt()).isEqualTo(1);
    return tree;
  }

  /// Files of a user.
  private static final class Own {
    static final String VEHICLE =
        """
        drag_tables:
          round: { source: a test, mach: [0, 5], coefficient: [0.3, 0.2] }
        vehicles:
          mine:
            name: mine
            status: notional
            source: a test
            stages:
              only: { fuelled_mass_kg: 5000, dry_mass_kg: 1000, specific_impulse_s: 240, burn_time_s: 60, diameter_m: 0.9, nozzle_area_m2: 0.1 }
            payload: { mass_kg: 800, ballistic_coefficient_kg_m2: 3000 }
            drag: round
            steering: { kind: gravity-turn, vertical_rise_s: 4, pitch_over_s: 8 }
            thrust_termination: false
        """;
    static final String BODY =
        """
        bodies:
          ball: { name: a ball, status: notional, source: a test, mass_kg: 14.6, area_m2: 0.018, drag_coefficient: 0.1, latitude_deg: 0, longitude_deg: 0, height_m: 9144 }
        """;
  }
}

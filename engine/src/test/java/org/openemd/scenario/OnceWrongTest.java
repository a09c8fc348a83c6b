package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reading a scenario once got wrong.
@Tag("regression")
class OnceWrongTest {
  private static final String GBI = "interceptors.gbi-two-stage.";

  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() {
    written = new Written(folder);
    written.file("catalog/ear.yaml", "sensors:\n  ear: { name: ear }\n  nose: { name: nose }\n");
  }

  private static List<String> shortWith(String... set) {
    return switch (ScenarioLoader.load(Project.scenario("short"), LoadOptions.set(set))) {
      case Loaded.Ok _ -> List.of();
      case Loaded.Rejected r ->
          r.problems().stream().map(p -> p.path() + ": " + p.message()).toList();
    };
  }

  private List<String> assuming(String values) {
    written.file("assumptions/hope.yaml", "title: hope\nvalues:\n" + values);
    return written.problems(Written.SOUND, LoadOptions.assume("hope"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mda", "critics", "middle"})
  void anAssumptionSetServesAScenarioThatHasOnlySomeOfItsThings(String name) {
    Path file = Project.scenario("short");
    Scenario s = ScenarioLoader.require(file, LoadOptions.assume(name));
    assertThat(s.assumptions()).containsExactly(name);
    assertThat(s.hash()).isNotEqualTo(ScenarioLoader.require(file, LoadOptions.NONE).hash());
    assertThat(s.disputed())
        .noneMatch(d -> d.path().contains("three-stage"))
        .anyMatch(d -> d.origin().equals(name));
  }

  @Test
  void aValueForAThingThatIsNotHereIsSkippedAndStillChecked() {
    assertThat(assuming("  sensors.ear.losses_db: 3\n  doctrine.salvo: 4\n")).isEmpty();
    assertThat(assuming("  sensors.ear.looses_db: 3\n  doctrine.salvo: 4\n"))
        .containsExactly(
            "assumptions/hope.yaml:3: sensors.ear.looses_db: the scenario has no such path; did you mean 'sensors.eye.losses_db'?");
    assertThat(assuming("  sensors.ear.losses_db: 300\n  doctrine.salvo: 4\n"))
        .containsExactly(
            "assumptions/hope.yaml:3: sensors.ear.losses_db: 300 dB is out of range; expected a number from 0 to 40 dB");
  }

  @Test
  void aMistypedKeyOrSectionInAnAssumptionSetIsAProblem() {
    assertThat(
            assuming("  sensors.eye.looses_db: 3\n  sensor.ear.losses_db: 3\n  sensors.ear: 3\n"))
        .containsExactly(
            "assumptions/hope.yaml:3: sensors.eye.looses_db: the scenario has no such path; did you mean 'sensors.eye.losses_db'?",
            "assumptions/hope.yaml:4: sensor.ear.losses_db: the scenario has no such path; did you mean 'sensors.eye.losses_db'?",
            "assumptions/hope.yaml:5: sensors.ear: the scenario has no such path");
  }

  @Test
  void anAssumptionSetOfWhichNothingAppliesIsAProblem() {
    assertThat(assuming("  sensors.ear.losses_db: 3\n  sensors.nose.losses_db: 3\n"))
        .containsExactly("assumptions/hope.yaml: none of its 2 values applies to this scenario");
  }

  @Test
  void aThingThatNobodyHasIsMistyped() {
    assertThat(assuming("  sensors.earr.losses_db: 3\n  doctrine.salvo: 4\n"))
        .containsExactly(
            "assumptions/hope.yaml:3: sensors.earr.losses_db: no scenario and no file of the catalog has sensors.earr; did you mean 'sensors.ear'?");
    written.file("other.yaml", "sensors:\n  earr: { name: another }\n");
    assertThat(assuming("  sensors.earr.losses_db: 3\n  doctrine.salvo: 4\n")).isEmpty();
  }

  @Test
  void anEmptyAssumptionSetIsAProblem() {
    String empty = "assumptions/hope.yaml: the set is empty; give it values: by path";
    for (String text : List.of("title: hope\n", "values:\n", "values: {}\n")) {
      written.file("assumptions/hope.yaml", text);
      assertThat(written.problems(Written.SOUND, LoadOptions.assume("hope")))
          .containsExactly(empty);
    }
  }

  @Test
  void amongOthersAScenarioMayLackAllThatASetSpeaksOf() {
    written.file("assumptions/hope.yaml", "values:\n  sensors.ear.losses_db: 3\n");
    LoadOptions among = new LoadOptions(List.of("hope"), List.of(), null, true);
    assertThat(written.problems(Written.SOUND, among)).isEmpty();
    written.file("assumptions/hope.yaml", "values:\n  sensors.earr.losses_db: 3\n");
    assertThat(written.problems(Written.SOUND, among)).hasSize(1);
  }

  @Test
  void aStarSpeaksOfEveryEntryThatCanSayThis() {
    Path file = written.file("x.yaml", Written.SOUND);
    LoadOptions all = LoadOptions.set("threats.*.count=3", "sensors.*.losses_db=5");
    Scenario s = ScenarioLoader.require(file, all);
    assertThat(s.threats()).extracting(ThreatGroup::count).containsExactly(3);
    assertThat(Explainer.texts(file, all, List.of("sensors.eye.losses_db"))).containsExactly("5");
    assertThat(assuming("  threats.*.count: 2\n  batteries.*.launch_interval_s: 2\n")).isEmpty();
    assertThat(assuming("  threats.*.cuont: 2\n"))
        .containsExactly(
            "assumptions/hope.yaml:3: threats.*.cuont: the scenario has nothing of which this could be said");
  }

  @Test
  void aStarLeavesAloneWhatSaysTheSameByAnotherKey() {
    assertThat(written.problems(Written.SOUND, LoadOptions.set("sensors.*.gain_db=50")))
        .containsExactly(
            "--set: sensors.*.gain_db: the scenario has nothing of which this could be said");
  }

  @Test
  void aMistypedIdOnTheCommandLineIsAProblem() {
    assertThat(written.problems(Written.SOUND, LoadOptions.set("sensors.ear.losses_db=3")))
        .containsExactly(
            "--set: sensors.ear.losses_db: the scenario has no such path; did you mean 'sensors.eye.losses_db'?");
  }

  @ParameterizedTest
  @CsvSource({"010,10", "-01.5,-1.5", "007e1,7e1", "00,0", "00.5,0.5"})
  void aNumberWithLeadingZerosIsRefused(String text, String meant) {
    String why = "doctrine.salvo: '" + text + "' has leading zeros; write " + meant;
    String expected = "; expected a whole number from 1 to 20";
    assertThat(written.problems(Written.with("salvo: 2", "salvo: " + text)))
        .containsExactly("x.yaml:81: " + why + expected);
    assertThat(written.problems(Written.SOUND, LoadOptions.set("doctrine.salvo=" + text)))
        .containsExactly("--set: " + why + expected);
  }

  @Test
  void aSchemaVersionWithALeadingZeroIsRefused() {
    assertThat(written.problems(Written.with("schema_version: 1", "schema_version: 01")))
        .containsExactly(
            "x.yaml:1: schema_version: '01' has leading zeros; write 1; expected a whole number from 1 to 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1949-12-31T23:59:59Z",
        "2101-01-01T00:00:00Z",
        "+999999999-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void anEpochOutsideTheSpaceAgeIsRefused(String text) {
    assertThat(written.problems(Written.with("2013-06-01T12:00:00Z", text)))
        .containsExactly(
            "x.yaml:4: epoch: "
                + text
                + " is out of range; expected a moment in UTC, years 1950 to 2100, such as 2013-06-01T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1950-01-01T00:00:00Z", "2100-12-31T23:59:59Z"})
  void theBoundsOfTheEpochAreInside(String text) {
    assertThat(written.problems(Written.with("2013-06-01T12:00:00Z", text))).isEmpty();
  }

  @Test
  void aBurnoutSpeedThatCannotBeFlownIsSaidInTheKeysUnitWithOneThatCan() {
    List<String> said = shortWith(GBI + "burnout_speed_km_s=3");
    assertThat(said).hasSize(1);
    assertThat(said.getFirst())
        .matches(
            "interceptors\\.gbi-two-stage\\.burnout_speed_km_s: 3 km/s cannot be flown: gbi-two-stage flies no slower than about \\d\\.\\d km/s");
    String flown = said.getFirst().replaceAll(".*about | km/s$", "");
    assertThat(shortWith(GBI + "burnout_speed_km_s=" + flown)).isEmpty();
  }

  @Test
  void aFlightTimeLimitLeavesTimeToBurnOutAndToActivate() {
    assertThat(shortWith(GBI + "flight_time_limit_s=150"))
        .containsExactly(
            GBI
                + "flight_time_limit_s: 150 s is too short: burnout is at 140 s and activation 40 s later; give more than 180 s");
    assertThat(shortWith(GBI + "flight_time_limit_s=180")).hasSize(1);
    assertThat(shortWith(GBI + "flight_time_limit_s=181")).isEmpty();
  }

  @Test
  void aFlightPathAngleThatNoBoosterReachesIsRefused() {
    assertThat(shortWith(GBI + "min_flight_path_angle_deg=89"))
        .containsExactly(
            GBI
                + "min_flight_path_angle_deg: 89 deg is out of range; expected a number from -10 to 75 deg");
  }

  @Test
  void anAimAtTheLaunchSiteByAnotherNameIsRefused() {
    assertThat(
            written.problems(
                Written.with(
                    "latitude_deg: 52, longitude_deg: 13", "latitude_deg: 38, longitude_deg: 46")))
        .containsExactly(
            "x.yaml:58: threats.attack.aim_site: the aim is the launch site: 'there' is less than 1 km from 'here'");
  }

  @Test
  void anAimAtTheAntipodeIsRefused() {
    assertThat(
            written.problems(
                Written.with(
                    "latitude_deg: 52, longitude_deg: 13",
                    "latitude_deg: -38, longitude_deg: -134")))
        .containsExactly(
            "x.yaml:58: threats.attack.aim_site: 'there' is the antipode of 'here', where every azimuth leads; at most 19900 km");
  }

  @Test
  void anExplanationRoundsTheSiValueAndNamesItsUnit() {
    assertThat(explained("sensors.eye.aperture_efficiency", "sensors.eye.gain_db=51"))
        .doesNotContain("in SI");
    assertThat(explained("sensors.eye.gain_db", "sensors.eye.gain_db=50.1"))
        .containsPattern("in SI +102329 \\(ratio\\)\n");
    assertThat(explained("sensors.eye.min_elevation_deg", "title=x"))
        .containsPattern("in SI +0\\.0523599 rad\n");
  }

  private String explained(String path, String set) {
    Path file = written.file("x.yaml", Written.SOUND);
    return switch (Explainer.explain(file, LoadOptions.set(set), path)) {
      case Explained.Value v -> v.explanation().text();
      case Explained.NotGiven _ -> "";
      case Explained.Section _, Explained.Unknown _, Explained.Rejected _ ->
          throw new AssertionError(path);
    };
  }
}

package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.sensing.Radar;

/// A sensor that is like another, and the section that says which option a scenario is.
@Tag("law")
class LikenessTest {
  private static final Path SHIPS = Project.scenario("options/sm-3-ships");

  private static Radar radar(String id, String... sets) {
    return ScenarioLoader.require(SHIPS, LoadOptions.set(sets)).radars().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChangeOfTheOriginalChangesWhatIsLikeIt() {
    assertThat(radar("forward-radar-qatar").losses())
        .isEqualTo(radar("forward-radar").losses())
        .isNotEqualTo(radar("forward-radar-qatar", "sensors.forward-radar.losses_db=4").losses());
  }

  @Test
  void aChangeOfWhatIsLikeAnotherStaysItsOwn() {
    String set = "sensors.forward-radar-qatar.losses_db=4";
    assertThat(radar("forward-radar", set).losses()).isEqualTo(radar("forward-radar").losses());
    assertThat(radar("forward-radar-qatar", set).losses())
        .isNotEqualTo(radar("forward-radar", set).losses());
  }

  @Test
  void oneWayToSayThePowerReplacesTheOther() {
    String set = "sensors.forward-radar-qatar.peak_power_w=1000";
    assertThat(radar("forward-radar-qatar", set).peakPower()).isEqualTo(1000);
  }

  @Test
  void whatIsTakenOverIsDisputedAtTheOriginalAlone() {
    Scenario s = ScenarioLoader.require(SHIPS, LoadOptions.NONE);
    assertThat(s.disputed())
        .extracting(DisputedValue::path)
        .contains("sensors.forward-radar.losses_db")
        .noneMatch(p -> p.startsWith("sensors.forward-radar-qatar"));
  }

  @Test
  void itIsRefusedWhatIsLikeNothingOrLikeALikeness(@TempDir Path folder) throws Exception {
    assertThat(problems(folder, "two: { like: eyes, name: two }"))
        .containsExactly("sensors.two.like: 'eyes' is not among sensors; did you mean 'eye'?");
    assertThat(
            problems(folder, "two: { like: eye, name: two }", "three: { like: two, name: three }"))
        .containsExactly(
            "sensors.three.like: 'two' is itself like another; name one that says all");
    assertThat(problems(folder, "two: { like: two, name: two }"))
        .containsExactly("sensors.two.like: 'two' is itself like another; name one that says all");
  }

  private static List<String> problems(Path folder, String... sensors) throws Exception {
    String more = String.join("\n  ", sensors);
    Path file =
        new Written(folder)
            .file("x.yaml", Written.with("sensors:\n", "sensors:\n  " + more + "\n"));
    return ScenarioLoader.load(file, LoadOptions.NONE) instanceof Loaded.Rejected r
        ? r.problems().stream().map(p -> p.path() + ": " + p.message()).toList()
        : List.of();
  }

  @Test
  void aScenarioNeedNotSayWhichOptionItIsButThenSaysAll(@TempDir Path folder) throws Exception {
    Path plain = new Written(folder).file("x.yaml", Written.SOUND);
    assertThat(ScenarioLoader.require(plain, LoadOptions.NONE).option()).isNull();
    Loaded half = ScenarioLoader.load(plain, LoadOptions.set("option.available_year=2013"));
    assertThat(((Loaded.Rejected) half).problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "missing required key 'name' (text of at most 4000 characters)",
            "missing required key 'existed' (text of at most 4000 characters)",
            "missing required key 'source' (text of at most 4000 characters)");
  }

  @Test
  void theYearKeepsWhatWasSaidOfIt() {
    Scenario s = ScenarioLoader.require(Project.scenario("options/mda-plan"), LoadOptions.NONE);
    Option o = Objects.requireNonNull(s.option());
    assertThat(List.of(o.earliestYear(), o.availableYear(), o.latestYear()))
        .containsExactly(2013, 2013, 2017);
    Option late =
        ScenarioLoader.require(
                Project.scenario("options/mda-plan"), LoadOptions.set("option.available_year=2019"))
            .option();
    assertThat(Objects.requireNonNull(late).latestYear()).isEqualTo(2019);
  }
}

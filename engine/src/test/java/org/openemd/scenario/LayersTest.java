package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who overrides whom, and what the hash of a scenario depends on.
@Tag("law")
class LayersTest {
  private static final String SIZE = "sensors.eye.aperture_m2";

  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() throws IOException {
    Files.createDirectories(folder.resolve("catalog"));
    written = new Written(folder);
  }

  private Path layered() {
    written.file(
        "catalog/eye.yaml", "sensors:\n  eye: { aperture_m2: 1, losses_db: 1, dwell_s: 1 }\n");
    written.file(
        "catalog/better.yaml",
        "include: [catalog/eye.yaml]\nsensors:\n  eye: { aperture_m2: 2, losses_db: 2 }\n");
    written.file("assumptions/hope.yaml", "values:\n  " + SIZE + ": 4\n");
    String text =
        "include: [catalog/better.yaml]\n"
            + Written.with("    losses_db: 8\n    dwell_s: 0.1\n", "")
                .replace("aperture_m2: 10", "aperture_m2: 3");
    return written.file("x.yaml", text);
  }

  private static Explanation explain(Path file, LoadOptions options, String path) {
    return switch (Explainer.explain(file, options, path)) {
      case Explained.Value v -> v.explanation();
      case Explained.Section _, Explained.NotGiven _, Explained.Unknown _, Explained.Rejected _ ->
          throw new AssertionError("no value at " + path);
    };
  }

  @Test
  void setOverridesAssumptionsOverrideTheScenarioOverridesTheCatalog() {
    Path file = layered();
    LoadOptions all = new LoadOptions(List.of("hope"), List.of(SIZE + "=5"), null);
    assertThat(explain(file, all, SIZE).chain())
        .extracting(Explanation.Step::value)
        .containsExactly("5", "4", "3", "2", "1");
    assertThat(explain(file, LoadOptions.assume("hope"), SIZE).value()).isEqualTo("4");
    assertThat(explain(file, LoadOptions.NONE, SIZE).value()).isEqualTo("3");
    assertThat(explain(file, LoadOptions.NONE, "sensors.eye.losses_db").value()).isEqualTo("2");
    assertThat(explain(file, LoadOptions.NONE, "sensors.eye.dwell_s").value()).isEqualTo("1");
    assertThat(explain(file, LoadOptions.NONE, "sensors.eye.false_alarm_probability").place())
        .isEqualTo("default");
  }

  @Test
  void anExplanationNamesTheFileAndLineOfEveryLayer() {
    LoadOptions all = new LoadOptions(List.of("hope"), List.of(SIZE + "=5"), null);
    assertThat(explain(layered(), all, SIZE).chain())
        .extracting(Explanation.Step::place)
        .containsExactly(
            "--set",
            "assumptions/hope.yaml:2",
            "x.yaml:38",
            "catalog/better.yaml:3",
            "catalog/eye.yaml:2");
  }

  @Test
  void aMeanPowerAboveReplacesAPeakPowerBelow() {
    Path file = written.file("x.yaml", Written.SOUND);
    LoadOptions mean = LoadOptions.set("sensors.eye.mean_power_w=8000");
    Scenario s = ScenarioLoader.require(file, mean);
    assertThat(s.radars().getFirst().peakPower()).isEqualTo(40_000);
    assertThat(explain(file, mean, "sensors.eye.mean_power_w").chain())
        .extracting(Explanation.Step::path)
        .containsExactly("sensors.eye.mean_power_w", "sensors.eye.peak_power_w");
    assertThat(Explainer.explain(file, mean, "sensors.eye.peak_power_w"))
        .isEqualTo(
            new Explained.NotGiven(
                "sensors.eye.peak_power_w",
                "Transmitted peak power, all modules together.",
                "a number from 1 to 1e9 W",
                "sensors.eye.mean_power_w"));
  }

  @Test
  void aDisputedRangeOutlivesAnOverride() {
    Path file = written.file("x.yaml", Written.SOUND);
    String path = "threats.attack.warhead_rcs_x_m2";
    Scenario s = ScenarioLoader.require(file, LoadOptions.set(path + "=0.5"));
    assertThat(s.disputed())
        .containsExactly(
            new DisputedValue(path, "0.5", "[0.001, 0.1]", "m2", "someone", "--set", "--set"));
  }

  @Test
  void aFileIncludedByTwoOthersIsReadOnce() {
    written.file(
        "catalog/base.yaml",
        "sites:\n  far: { name: Far, latitude_deg: 1, longitude_deg: 2, status: notional, source: a test }\n");
    written.file("catalog/a.yaml", "include: [catalog/base.yaml]\n");
    written.file("catalog/b.yaml", "include: [catalog/base.yaml]\n");
    assertThat(written.problems("include: [catalog/a.yaml, catalog/b.yaml]\n" + Written.SOUND))
        .isEmpty();
  }

  @Test
  void whatLiesBesideTheFileIsFoundBeforeTheProjectsRoot() {
    written.file("thing.yaml", "run: { telemetry_interval_s: 7 }\n");
    written.file("deep/thing.yaml", "run: { telemetry_interval_s: 9 }\n");
    Path file = written.file("deep/x.yaml", "include: [thing.yaml]\n" + Written.SOUND);
    assertThat(ScenarioLoader.require(file, LoadOptions.NONE).telemetryInterval()).isEqualTo(9);
  }

  private static String hash(Path file, String... set) {
    return ScenarioLoader.require(file, LoadOptions.set(set)).hash();
  }

  @Test
  void theHashDoesNotDependOnCommentsSpellingOrPlace() {
    String plain = hash(written.file("x.yaml", Written.SOUND));
    String dressed =
        "# a comment\n"
            + Written.with("losses_db: 8", "losses_db: 8.00 # loud")
                .replace("gate: 16\n", "gate: 1.6e1\n")
                .replace(
                    "salvo: 2\n  shoot_look_shoot: true\n", "shoot_look_shoot: true\n  salvo: 2\n");
    assertThat(dressed).isNotEqualTo(Written.SOUND);
    assertThat(hash(written.file("elsewhere/y.yaml", dressed))).isEqualTo(plain);
  }

  @Test
  void theHashDependsOnEveryValue() {
    Path file = written.file("x.yaml", Written.SOUND);
    List<String> hashes = new ArrayList<>();
    hashes.add(hash(file));
    hashes.add(hash(file, "doctrine.salvo=3"));
    hashes.add(hash(file, "sensors.eye.false_alarms_per_scan=0.02"));
    hashes.add(hash(file, "title=another"));
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(hash(file, "doctrine.salvo=2")).isEqualTo(hashes.getFirst());
  }

  @Test
  void aWrittenDefaultIsTheDefault() {
    Path file = written.file("x.yaml", Written.SOUND);
    assertThat(hash(file, "run.telemetry_interval_s=5")).isEqualTo(hash(file));
  }
}

package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd check` and `emd explain` say of the scenario that ships.
@Tag("story")
class CheckAndExplainTest {
  private static final String SCENARIO = home().resolve("scenarios/emd-2009.yaml").toString();

  private static Path home() {
    Path start = Path.of(System.getProperty("emd.home", "")).toAbsolutePath();
    for (Path p = start; p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("scenarios"))) {
        return p;
      }
    }
    throw new IllegalStateException("no scenarios folder above " + start);
  }

  @Test
  void aSoundScenarioHasNoProblemAndIsCurrent() {
    Said said = Said.by("check", SCENARIO, "--upgrade");
    assertThat(said.code()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .isEqualTo(SCENARIO + ": no problem\n" + SCENARIO + ": schema_version 1 is current\n");
  }

  @Test
  void everyProblemIsPrintedOnItsLine() {
    Said said =
        Said.by("check", SCENARIO, "--set", "doctrine.salvo=0", "--set", "doctrine.salvoo=1");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out())
        .isEqualTo(
            """
            --set: doctrine.salvo: 0 is out of range; expected a whole number from 1 to 20
            --set: doctrine.salvoo: the scenario has no such path; did you mean 'doctrine.salvo'?
            """);
  }

  @Test
  void problemsAreReadByProgramsToo() {
    Said said = Said.by("check", SCENARIO, "--set", "doctrine.salvo=0", "--format", "json");
    JsonNode problem =
        new JsonMapper().readTree(said.out()).path("scenarios").path(0).path("problems").path(0);
    assertThat(problem.path("path").asString("")).isEqualTo("doctrine.salvo");
    Said csv = Said.by("check", SCENARIO, "--set", "doctrine.salvo=0", "--format", "csv");
    assertThat(csv.out().lines()).hasSize(2);
    assertThat(csv.out()).contains(",--set,0,doctrine.salvo,");
  }

  @Test
  void anExplanationNamesPlaceSourceRangeAndWhoDisputesIt() {
    Said said = Said.by("explain", SCENARIO, "sensors.emr.gain_db", "--assume", "critics");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith("sensors.emr.gain_db = 47 dB\n")
        .contains("argued      [47, 60] dB", "disputed    Lewis and Postol", "critics     47 dB")
        .containsPattern("in force    assumptions/critics.yaml:\\d+  47 dB")
        .containsPattern("overridden  catalog/sensors/emr.yaml:\\d+  58 dB");
  }

  @Test
  void anExplanationIsReadByProgramsToo() {
    Said said = Said.by("explain", SCENARIO, "sensors.emr.gain_db", "--format", "json");
    JsonNode tree = new JsonMapper().readTree(said.out());
    assertThat(tree.path("value").asString("")).isEqualTo("58");
    assertThat(tree.path("chain")).hasSize(1);
    assertThat(tree.path("opinions")).hasSize(3);
  }

  @Test
  void aMistypedPathIsAnsweredWithTheNearest() {
    Said said = Said.by("explain", SCENARIO, "sensors.emr.gian_db");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("did you mean sensors.emr.gain_db");
  }

  @Test
  void aSectionListsWhatIsInIt() {
    assertThat(Said.by("explain", SCENARIO, "batteries").out())
        .isEqualTo("batteries.redzikowo\nbatteries.fort-greely\nbatteries.vandenberg\n");
  }

  @Test
  void costsAreAddedUp() {
    String text = Said.by("explain", SCENARIO, "costs").out();
    assertThat(text).startsWith("costs.redzikowo\n").contains("the defense", "of it calibrated");
    double before = total();
    double after = total("--set", "cost_elements.gbi-poland.unit_million_usd=75");
    assertThat(after - before)
        .isCloseTo(10 * 5.0, within(1e-6)); // million dollars, ten interceptors
    String csv = Said.by("explain", SCENARIO, "costs", "--format", "csv").out();
    double sum =
        csv.lines()
            .filter(l -> l.contains(",defense,"))
            .mapToDouble(l -> Double.parseDouble(l.split(",", -1)[7]))
            .sum();
    assertThat(sum).isCloseTo(before, within(1e-3)); // three decimals are written
  }

  private static double total(String... more) {
    List<String> words = new ArrayList<>(List.of("explain", SCENARIO, "costs", "--format=json"));
    words.addAll(List.of(more));
    JsonNode tree = new JsonMapper().readTree(Said.by(words.toArray(String[]::new)).out());
    return tree.path("sheet").path("total").path("value").asDouble();
  }

  @Test
  void aValueGivenInAnotherWayIsNamed() {
    assertThat(Said.by("explain", SCENARIO, "sensors.emr.mean_power_w").out())
        .startsWith(
            "sensors.emr.mean_power_w is not given; sensors.emr.peak_power_w is given instead\n");
  }
}

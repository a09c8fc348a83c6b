package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.report.KillWords;
import org.openemd.engagement.KillBasis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Wherever a kill probability is shown, it is shown how much of it is test record, computed and assumed.
@Tag("story")
class KillBasisTest {
  private static final String SHORT = Runs.file("short").toString();
  private static final String RESTS =
      "The chance of a shot to kill rests on: two-stage ground-based interceptor: 0.615 (test record) x its end game (computed).";

  @TempDir Path folder = Path.of("");

  @Test
  void itIsSaidAsAProduct() {
    assertThat(KillWords.of(new KillBasis(0.72, 0.98, 0.8)))
        .isEqualTo("0.564 = 0.720 (test record) x 0.980 (computed) x 0.800 (assumed)");
    assertThat(KillWords.of(new KillBasis(0.5, 1, 1))).isEqualTo("0.500 (test record)");
    assertThat(KillWords.of(KillBasis.CERTAIN)).isEqualTo("1.000 (assumed)");
  }

  @Test
  void theFolderOfARunHasItForEveryShot() throws IOException {
    Path out = folder.resolve("run");
    Said said = Said.by("run", SHORT, "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    JsonNode run = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
    List<String> judged = new ArrayList<>();
    for (JsonNode i : run.path("interceptors")) {
      JsonNode kill = i.path("kill_probability");
      if (!kill.isMissingNode()) {
        judged.add(i.path("id").asString(""));
        double product = 1;
        for (JsonNode f : i.path("factors")) {
          product *= f.path("value").asDouble();
        }
        double value = kill.path("value").asDouble();
        assertThat(value).isCloseTo(product, within(1e-3)); // ten factors of four digits
        assertThat(value).isCloseTo(multiplied(kill), within(2e-4)); // three of four digits
      }
    }
    assertThat(judged).isNotEmpty();
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("all together <b>", "(test record) x ", RESTS);
    plans(Files.readAllLines(out.resolve("plans.csv")));
  }

  private static double multiplied(JsonNode kill) {
    return kill.path("test_record").asDouble()
        * kill.path("computed").asDouble()
        * kill.path("assumed").asDouble();
  }

  private static void plans(List<String> lines) {
    List<String> names = List.of(lines.getFirst().split(",", -1));
    int at = names.indexOf("kill_probability");
    assertThat(names.subList(at + 1, at + 4))
        .containsExactly("kill_test_record", "kill_computed", "kill_assumed");
    assertThat(lines).hasSizeGreaterThan(1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double product =
          Double.parseDouble(cells[at + 1])
              * Double.parseDouble(cells[at + 2])
              * Double.parseDouble(cells[at + 3]);
      assertThat(Double.parseDouble(cells[at])).isCloseTo(product, within(2e-4));
    }
  }

  @Test
  void aMapSaysItInTextPageAndData() throws IOException {
    Path out = folder.resolve("map");
    String[] map = {"map", SHORT, "--grid", "10", "--region", "40,0,50,30"};
    Said said = Said.by(with(map, "--out", out.toString()));
    assertThat(said.out()).contains(RESTS);
    assertThat(Files.readString(out.resolve("map.html"))).contains(RESTS);
    JsonNode json = new JsonMapper().readTree(Said.by(with(map, "--format", "json")).out());
    JsonNode battery = json.path("shots_rest_on").path(0);
    assertThat(battery.path("test_record").asDouble()).isCloseTo(0.6152, within(1e-4));
    assertThat(battery.path("assumed").asDouble()).isEqualTo(1);
    assertThat(Said.by(with(map, "--assume", "mda")).out())
        .contains("0.857 (assumed) x its end game (computed)");
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void theReportOfASweepSaysIt() throws IOException {
    Path out = folder.resolve("sweep");
    Said said = Said.by("sweep", SHORT, "--runs", "2", "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Files.readString(out.resolve("report.html"))).contains(RESTS);
  }

  @Test
  void whatIsTypedIsAssumedAndWhatTestsGaveIsTheirRecord() {
    String[] typed =
        "doctrine --warheads 5 --p-track 0.99 --p-zero-leak 0.9 --sspk 0.7".split(" ", -1);
    String[] tests =
        "doctrine --warheads 5 --p-track 0.99 --p-zero-leak 0.9 --hits 8 --shots 13".split(" ", -1);
    String answer = Said.by(typed).out().replaceAll("\\s+", " ");
    assertThat(answer).contains("One shot kills with probability 0.700 (assumed)");
    String counted = Said.by(tests).out().replaceAll("\\s+", " ");
    assertThat(counted).contains("0.600 (test record)");
    assertThat(Said.by(with(typed, "--format", "json")).out())
        .contains("\"sspk_basis\" : \"assumed\"");
    assertThat(Said.by(with(tests, "--format", "csv")).out()).contains(",test record");
  }

  @Test
  void anExplanationSaysIt() {
    String path = "interceptors.gbi-two-stage.silo_reliability";
    assertThat(Said.by("explain", SHORT, path).out())
        .contains("basis       test record, as a factor of the kill probability");
    assertThat(Said.by("explain", SHORT, path, "--set", path + "=0.846").out())
        .contains("basis       assumed");
  }
}

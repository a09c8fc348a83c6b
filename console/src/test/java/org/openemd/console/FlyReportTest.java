package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd fly` says of a flight that was reported.
@Tag("story")
class FlyReportTest {
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
            Said.by(
                    "fly",
                    "--observed-apogee-km",
                    "770",
                    "--observed-range-km",
                    "3700",
                    "--observed-time-s",
                    "1043")
                .flat())
        .contains("Verdict: possible.", "it hangs on their rounding, which is allowed for");
    assertThat(
            Said.by(
                    "fly",
                    "--observed-apogee-km",
                    "6248.5",
                    "--observed-range-km",
                    "1090",
                    "--observed-time-s",
                    "4052")
                .flat())
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
  void withoutATimeThereIsNoVerdictAndItSaysSo() {
    assertThat(Said.by("fly", "--observed-apogee-km", "770", "--observed-range-km", "3700").flat())
        .contains("Without a reported time (--observed-time-s) there is no verdict.");
  }

  private static JsonNode observed(String apogee, String range, String time) {
    return Said.json(
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
}

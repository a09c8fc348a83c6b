package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;
import org.openemd.console.text.Decimals;
import org.openemd.results.RunResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("law")
class FormatsTest {
  @Test
  void numbersHaveFixedDigitsNoExponentAndNoNegativeZero() {
    assertThat(Decimals.of(1155, 2)).isEqualTo("1155");
    assertThat(Decimals.of(0.1 + 0.2, 3)).isEqualTo("0.3");
    assertThat(Decimals.of(-0.0004, 3)).isEqualTo("0");
    assertThat(Decimals.of(-0.05, 2)).isEqualTo("-0.05");
    assertThat(Decimals.of(6378137.25, 1)).isEqualTo("6378137.2");
    assertThat(Decimals.of(1e22, 2)).isEqualTo("10000000000000000000000");
    assertThat(Decimals.of(Double.NaN, 2)).isEmpty();
    assertThat(Decimals.of(Double.NEGATIVE_INFINITY, 2)).isEmpty();
    assertThat(Decimals.fixed(3, 2)).isEqualTo("3.00");
    assertThat(Decimals.fixed(-0.456, 1)).isEqualTo("-0.5");
    assertThat(Decimals.grouped(-1234567, ",")).isEqualTo("-1,234,567");
    assertThat(Decimals.grouped(-123, ",")).isEqualTo("-123");
  }

  @Test
  void tablesNameTheirUnitsAndKeepTheirWidth() {
    List<String> events = Tables.events(SampleRun.run()).lines().toList();
    assertThat(events.getFirst())
        .isEqualTo("time_s,type,sensor,track,threat,battery,interceptor,detail");
    assertThat(events.get(1)).isEqualTo("0,LAUNCH,,,london-1,,,london-1 is launched");
    List<String> telemetry = Tables.telemetry(SampleRun.run()).lines().toList();
    assertThat(telemetry.getFirst())
        .isEqualTo(
            "time_s,kind,id,owner,latitude_deg,longitude_deg,altitude_m,x_m,y_m,z_m,vx_m_s,vy_m_s,vz_m_s,"
                + "sigma_m,error_m,warhead_probability,phase,"
                + "ballistic_coefficient_kg_m2,ballistic_coefficient_log_sigma");
    assertThat(telemetry).allMatch(l -> l.chars().filter(c -> c == ',').count() == 18);
    assertThat(telemetry.get(1)).startsWith("0,WARHEAD,london-1,london-1,38.08,46.29,0,");
    assertThat(telemetry).anyMatch(l -> l.contains(",TRACK,5,washington-1,"));
  }

  @Test
  void aCellThatASpreadsheetWouldTakeForAFormulaIsDisarmed() {
    Csv csv = new Csv("words");
    for (String s : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "plain", "a,b", "a\"b\n")) {
      csv.text(s).end();
    }
    assertThat(csv.number(-1.5, 1).toString())
        .isEqualTo("words\n'=1+1\n'+1\n'-1\n'@SUM(A1)\n'\t=1\nplain\n\"a,b\"\n\"a\"\"b\n\"\n-1.5");
    assertThat(Tables.orders(SampleRun.run())).contains(",'=track 3 is not classified\n");
  }

  @Test
  void theSummaryHasTheKeysThatOthersRelyOn() {
    JsonNode summary = new JsonMapper().readTree(Summary.json(SampleRun.run()));
    assertThat(summary.path("format_version").asInt()).isEqualTo(1);
    assertThat(summary.path("seed").asLong()).isEqualTo(1);
    JsonNode leaker = summary.path("threats").get(0);
    assertThat(leaker.propertyNames())
        .startsWith(
            "id",
            "group",
            "outcome",
            "first_broken_link",
            "launch_s",
            "detected_s",
            "tracked_s",
            "earliest_release_s",
            "last_useful_launch_s",
            "decision_time_s",
            "feasible_shots",
            "shots",
            "windows");
    assertThat(leaker.path("windows").get(0).propertyNames())
        .containsExactly("battery", "first_s", "last_s");
    assertThat(leaker.path("impact").propertyNames())
        .containsExactly("lat", "lon", "miss_from_aim_km");
    assertThat(leaker.path("decision_time_s").asDouble()).isEqualTo(430);
    JsonNode stopped = summary.path("threats").get(1);
    assertThat(stopped.propertyNames())
        .contains("intercepted_s", "intercept_altitude_km")
        .doesNotContain("impact", "first_broken_link");
    assertThat(summary.path("batteries").get(0).propertyNames())
        .containsExactly("id", "inventory", "fired");
    assertThat(summary.path("interceptors").get(0).propertyNames())
        .startsWith(
            "id",
            "battery",
            "target",
            "launch_s",
            "intercept_s",
            "miss_distance_m",
            "closing_speed_km_s",
            "flight_time_s",
            "result");
  }

  @Test
  void theSummarySaysWhichObjectWasTrackedAndHowWell() {
    JsonNode threats = new JsonMapper().readTree(Summary.json(SampleRun.run())).path("threats");
    JsonNode stage = threats.get(4).path("engaged").get(0);
    assertThat(stage.path("was").asString()).isEqualTo("SPENT_STAGE");
    assertThat(stage.path("swapped_s").asDouble()).isEqualTo(640);
    assertThat(threats.get(0).path("engaged").get(0).has("swapped_s")).isFalse();
    JsonNode commit = threats.get(0).path("commit");
    assertThat(commit.path("sigma_major_km").asDouble()).isEqualTo(0.9);
    assertThat(commit.path("error_km").asDouble()).isEqualTo(1.71);
    assertThat(commit.path("impact").propertyNames())
        .containsExactly("togo_s", "sigma_major_km", "sigma_minor_km", "miss_km");
    JsonNode shots = new JsonMapper().readTree(Summary.json(SampleRun.run())).path("interceptors");
    assertThat(shots.get(0).path("handover").path("inside_basket").asDouble()).isEqualTo(0.93);
    assertThat(shots.get(1).has("handover")).isFalse(); // it was lost before
  }

  @Test
  void theTablesOfQualityHaveOneRowForEachAimAndEachBeliefOfAnImpact() {
    RunResult run = SampleRun.run();
    List<String> aims = QualityTables.aims(run).lines().toList();
    assertThat(aims).hasSize(1 + run.quality().aims().size());
    assertThat(aims.get(1))
        .startsWith("610,redzikowo-1,COMMIT,london-1,1,london-1,900,900,360,1350");
    List<String> impacts = QualityTables.impacts(run).lines().toList();
    assertThat(impacts).hasSize(1 + run.quality().impacts().size());
    assertThat(impacts.getFirst()).contains("time_to_impact_s,sigma_major_m,sigma_minor_m,miss_m");
  }

  @Test
  void aThreatWithoutAShotHasNoDecisionTime() {
    JsonNode threat =
        new JsonMapper().readTree(Summary.json(SampleVariants.blind())).path("threats").get(0);
    assertThat(threat.path("decision_time_s").isNull()).isTrue();
    assertThat(threat.path("detected_s").isNull()).isTrue();
    assertThat(threat.path("windows").isEmpty()).isTrue();
    assertThat(threat.path("first_broken_link").asString()).isEqualTo("NOT_SEEN");
  }

  @Test
  void theMarkdownSummaryKeepsHostileWordsAsWords() {
    String md = SummaryMarkdown.text(SampleRun.titled("a|b <script> [x](y)\n# z"), List.of());
    assertThat(md).startsWith("# a\\|b &lt;script> \\[x\\](y) # z\n").doesNotContain("\n# z");
  }

  @Test
  void everyFileThatSpeaksMarkupEscapesHostileWords() {
    String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u0000";
    String kml = Kml.text(SampleRun.titled(hostile));
    String czml = Czml.text(SampleRun.titled(hostile));
    assertThat(kml).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u0000");
    new JsonMapper()
        .readTree(czml)
        .forEach(p -> assertThat(p.path("description").asString("")).doesNotContain("<"));
  }
}

package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.export.ManifestInfo;
import org.openemd.console.export.RunFolder;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;
import tools.jackson.databind.JsonNode;

/// Looks at a run in a real browser; pictures are left in `target/pictures`.
@Tag("story")
@Tag("needs-chromium")
class BrowserTest {
  private static final RunResult RUN = Runs.of("emd-2009", 1);
  private static final String HOSTILE =
      "<script>document.title='owned'</script>\"><img src=x onerror=alert(1)>";

  private static final String SHORT = "{\"views\":[\"light\"],\"moments\":[],\"positions\":[]}";

  @TempDir private static Path temp;
  private static JsonNode seen;
  private static final List<Vec3> EXPECTED = new ArrayList<>();

  @BeforeAll
  static void look() throws Exception {
    ManifestInfo info = new ManifestInfo("0.1.0", List.of(), "", "25", "");
    RunFolder.write(RUN, temp.resolve("run"), info, false);
    seen =
        Browser.look(temp.resolve("run"), Path.of("target/pictures").toAbsolutePath(), questions());
  }

  /// Every body, at its middle.
  private static String questions() {
    List<String> asked = new ArrayList<>();
    for (BodyPath b : RUN.bodies()) {
      double middle = Math.rint((b.path().start() + Math.min(b.end(), b.path().end())) / 2);
      asked.add("[\"body/" + b.id() + "\"," + middle + "]");
      EXPECTED.add(b.path().position(middle));
    }
    return "{\"views\":[\"light\",\"dark\",\"phone\"],\"moments\":[0.2,0.4],\"positions\":"
        + asked
        + "}";
  }

  @Test
  void theReportLoadsWithoutAComplaintAndAsksNobodyForAnything() {
    for (String view : List.of("light", "dark", "phone")) {
      JsonNode page = seen.path(view);
      assertThat(texts(page, "errors")).as(view).isEmpty();
      assertThat(texts(page, "requests")).as(view).isEmpty();
      assertThat(page.path("headline").asString()).startsWith("Five missiles were fired");
      assertThat(page.path("drawings").asInt()).isGreaterThanOrEqualTo(8);
      assertThat(page.path("broken").asInt()).as("attributes that are no numbers").isZero();
    }
  }

  @Test
  void theReportBreaksNoAccessibilityRuleInLightDarkOrOnAPhone() {
    for (String view : List.of("light", "dark", "phone")) {
      assertThat(texts(seen.path(view), "violations")).as(view).isEmpty();
      assertThat(seen.path(view).path("overflow").asInt()).as(view).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void theTableOfFeasibleShotsFitsAWidePage() {
    assertThat(texts(seen.path("light"), "cut")).doesNotContain("Feasible shots at the first plan");
  }

  @Test
  void theReplayLoadsInCesiumWithEveryBodySiteAndIntercept() {
    JsonNode replay = seen.path("replay");
    assertThat(texts(replay, "errors")).isEmpty();
    assertThat(texts(replay, "outside")).isEmpty();
    assertThat(replay.path("name").asString()).isEqualTo(RUN.scenario().title());
    List<String> entities = texts(replay, "entities");
    RUN.bodies().forEach(b -> assertThat(entities).contains("body/" + b.id()));
    RUN.falls().ours().forEach(f -> assertThat(entities).contains("body/" + f.id()));
    RUN.scenario().radars().forEach(r -> assertThat(entities).contains("radar/" + r.id()));
    RUN.scenario()
        .weapons()
        .forEach(w -> assertThat(entities).contains("battery/" + w.battery().id()));
    RUN.interceptors().stream()
        .filter(i -> Double.isFinite(i.intercept()))
        .filter(i -> RUN.bodies().stream().anyMatch(b -> b.id().equals(i.id()))) // it flew
        .forEach(i -> assertThat(entities).contains("intercept/" + i.id()));
    assertThat(entities).contains("radar/emr/fan-1", "radar/fylingdales/fan-3");
    assertThat(replay.path("seconds").asDouble()).isEqualTo(lastMoment(), within(0.01));
  }

  @Test
  void cesiumPutsEveryBodyWhereTheRunPutIt() {
    JsonNode positions = seen.path("replay").path("positions");
    assertThat(positions).hasSize(EXPECTED.size());
    for (int i = 0; i < EXPECTED.size(); i++) {
      JsonNode p = positions.get(i);
      Vec3 there = new Vec3(p.get(0).asDouble(), p.get(1).asDouble(), p.get(2).asDouble());
      // Written to 0.1 m, and read between samples by a cubic that is held to a metre half-way.
      assertThat(there.distance(EXPECTED.get(i)))
          .as(RUN.bodies().get(i).id())
          .isCloseTo(0, within(5.0));
    }
  }

  @Test
  void aHostileTitleStaysTextInTheBrowser() throws Exception {
    Path out = temp.resolve("hostile");
    RunFolder.write(
        SampleRun.titled(HOSTILE), out, new ManifestInfo("1", List.of(HOSTILE), "", "", ""), false);
    JsonNode page = Browser.look(out, temp.resolve("pictures"), SHORT);
    assertThat(texts(page.path("light"), "errors")).isEmpty();
    assertThat(texts(page.path("light"), "requests")).isEmpty();
    assertThat(texts(page.path("replay"), "errors")).isEmpty();
    assertThat(page.path("replay").path("name").asString()).isEqualTo(HOSTILE);
  }

  private static void assertSound(JsonNode page, String view) {
    assertThat(texts(page, "errors")).as(view).isEmpty();
    assertThat(texts(page, "requests")).as(view).isEmpty();
    assertThat(texts(page, "violations")).as(view).isEmpty();
  }

  @Test
  void thePageOfTheSensorsLoadsWithoutAComplaintAndBreaksNoAccessibilityRule() throws Exception {
    Path out = temp.resolve("sensors");
    Said said = Said.by("radar", Runs.file("emd-2009").toString(), "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    String asked = "{\"views\":[\"light\",\"dark\",\"phone\"],\"page\":\"radar.html\"}";
    JsonNode pages = Browser.look(out, Path.of("target/pictures").toAbsolutePath(), asked);
    for (String view : List.of("light", "dark", "phone")) {
      JsonNode page = pages.path(view);
      assertSound(page, view);
      assertThat(page.path("headline").asString()).startsWith("Of five missiles");
      assertThat(page.path("drawings").asInt()).isGreaterThanOrEqualTo(21);
      assertThat(page.path("broken").asInt()).as("attributes that are no numbers").isZero();
      assertThat(page.path("overflow").asInt()).as(view).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void theMapOfWhatIsDefendedLoadsWithoutAComplaintAndBreaksNoAccessibilityRule() throws Exception {
    Path out = temp.resolve("map");
    Said said =
        Said.by(
            "map",
            Runs.file("short").toString(),
            "--grid",
            "10",
            "--out",
            out.toString(),
            "--base",
            "doctrine.release_delay_s=300");
    assertThat(said.code()).as(said.err()).isZero();
    String asked = "{\"views\":[\"light\",\"dark\",\"phone\"],\"page\":\"map.html\"}";
    JsonNode pages = Browser.look(out, Path.of("target/pictures").toAbsolutePath(), asked);
    for (String view : List.of("light", "dark", "phone")) {
      JsonNode page = pages.path(view);
      assertSound(page, view);
      assertThat(page.path("headline").asString()).isEqualTo("What is defended");
      assertThat(page.path("drawings").asInt()).isEqualTo(3); // shots, chances, reasons
      assertThat(page.path("broken").asInt()).as("attributes that are no numbers").isZero();
      assertThat(page.path("overflow").asInt()).as(view).isLessThanOrEqualTo(0);
    }
  }

  private static double lastMoment() {
    double bodies =
        RUN.bodies().stream()
            .mapToDouble(b -> Math.min(b.end(), b.path().end()))
            .max()
            .orElseThrow();
    return RUN.falls().ours().stream().mapToDouble(Fall::time).reduce(bodies, Math::max);
  }

  private static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    assertThat(node.has(name)).as(name).isTrue();
    node.path(name).forEach(t -> texts.add(t.asString()));
    return texts;
  }
}

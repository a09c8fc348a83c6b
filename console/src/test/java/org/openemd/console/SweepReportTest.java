package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The report of a sweep and its figures, as `emd sweep` writes them: eight rounds of raids of one, two and three missiles, and a release delay that is drawn anew.
@Tag("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepReportTest {
  private static final List<String> WORDS =
      List.of(
          "sweep",
          Runs.file("short").toString(),
          "--vary",
          "threats.berlin.count=1:3",
          "--vary",
          "doctrine.release_delay_s=uniform(0,600)",
          "--runs",
          "24");

  @TempDir private static Path scratch = Path.of("");
  private Path one = Path.of("");
  private Path three = Path.of("");
  private JsonNode summary = new JsonMapper().createObjectNode();

  @BeforeAll
  void sweep() throws IOException {
    one = flown("1");
    three = flown("3");
    summary = new JsonMapper().readTree(Files.readString(one.resolve("summary.json")));
  }

  private static Path flown(String threads) {
    Path out = scratch.resolve("threads " + threads);
    List<String> words = new ArrayList<>(WORDS);
    words.addAll(List.of("--threads", threads, "--out", out.toString()));
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("report.html, figures");
    return out;
  }

  private List<String> figures() throws IOException {
    try (Stream<Path> files = Files.list(one.resolve("figures"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private List<List<String>> rows(String figure) throws IOException {
    return Files.readAllLines(one.resolve("figures").resolve(figure + ".csv")).stream()
        .skip(1)
        .map(l -> List.of(l.split(",", -1)))
        .toList();
  }

  private static void same(List<String> row, int from, JsonNode estimate) {
    List<String> names = List.of("value", "low", "high");
    for (int i = 0; i < names.size(); i++) {
      assertThat(Double.parseDouble(row.get(from + i)))
          .as(names.get(i) + " in " + row)
          .isEqualTo(estimate.path(names.get(i)).asDouble());
    }
  }

  @Test
  void eachFigureIsADrawingAndATable()
      throws IOException, ParserConfigurationException, SAXException {
    List<String> names = new ArrayList<>();
    for (String figure :
        List.of(
            "broken-links",
            "convergence",
            "leakage-by-level",
            "leakage-by-raid-size",
            "leakage-by-shots",
            "miss-distance",
            "seconds-to-decide")) {
      names.add(figure + ".csv");
      names.add(figure + ".svg");
    }
    assertThat(figures()).isEqualTo(names);
    for (String name : names.stream().filter(n -> n.endsWith(".svg")).toList()) {
      var drawn =
          DocumentBuilderFactory.newNSInstance()
              .newDocumentBuilder()
              .parse(one.resolve("figures").resolve(name).toFile());
      assertThat(drawn.getDocumentElement().getLocalName()).isEqualTo("svg");
      assertThat(drawn.getElementsByTagName("text").getLength()).as(name).isGreaterThan(5);
      assertThat(Files.readString(one.resolve("figures").resolve(name)))
          .doesNotContain("NaN", "Infinity");
    }
  }

  @Test
  void theNumbersOfTheFiguresAreTheSummarys() throws IOException {
    for (String by : List.of("leakage-by-shots", "leakage-by-raid-size")) {
      JsonNode levels = summary.path(by.replace('-', '_'));
      assertThat(rows(by)).hasSize(levels.size()).hasSizeGreaterThan(1);
      for (int i = 0; i < levels.size(); i++) {
        List<String> row = rows(by).get(i);
        assertThat(row.get(1)).isEqualTo(levels.path(i).path("threats").asString());
        same(row, 3, levels.path(i).path("leakage"));
      }
    }
    List<List<String>> cells = rows("leakage-by-level");
    assertThat(cells).hasSize(3);
    for (int i = 0; i < 3; i++) {
      same(cells.get(i), 1, summary.path("cells").path(i).path("leakage"));
    }
    List<List<String>> steps = rows("convergence");
    assertThat(steps).hasSize(summary.path("convergence").size());
    same(steps.getLast(), 1, summary.path("leakage"));
    for (JsonNode h : summary.path("histograms")) {
      String figure =
          switch (h.path("of").asString()) {
            case "threats.decision_time_s" -> "seconds-to-decide";
            case "interceptors.miss_distance_m" -> "miss-distance";
            default -> "";
          };
      if (!figure.isEmpty()) {
        List<String> counts = rows(figure).stream().map(r -> r.get(2)).toList();
        List<String> theirs = new ArrayList<>();
        h.path("counts").forEach(n -> theirs.add(n.asString()));
        assertThat(counts).isEqualTo(theirs);
      }
    }
  }

  /// What enters each link leaves it: on to the next, or by what broke.
  @Test
  void theStreamOfMissilesLosesNone() throws IOException {
    long leaked = summary.path("groups").path(0).path("leaked").asLong();
    assertThat(leaked).as("a late release lets some through").isPositive();
    List<List<String>> flows = rows("broken-links");
    String at = "all";
    long there = summary.path("groups").path(0).path("threats").asLong();
    long broken = 0;
    for (List<String> flow : flows.stream().skip(1).toList()) {
      assertThat(flow.getFirst()).isEqualTo(at);
      long count = Long.parseLong(flow.get(2));
      if (flow.get(1).equals("HARMLESS")) {
        there -= count;
      } else if (Character.isUpperCase(flow.get(1).charAt(0))) {
        assertThat(count).isEqualTo(summary.path("broken_links").path(flow.get(1)).asLong());
        there -= count;
        broken += count;
      } else {
        assertThat(count).as(at + " to " + flow.get(1)).isEqualTo(there);
        at = flow.get(1);
      }
    }
    assertThat(broken).isEqualTo(leaked);
    assertThat(there).isEqualTo(summary.path("groups").path(0).path("intercepted").asLong());
    assertThat(at).isEqualTo("intercepted");
  }

  @Test
  void quartilesStandInOrderAndInTheirIntervals() {
    assertThat(summary.path("quartiles")).hasSize(2);
    for (JsonNode q : summary.path("quartiles")) {
      assertThat(q.path("values").asLong()).isEqualTo(q.path("all").asLong());
      List<Double> values = new ArrayList<>();
      for (String name : List.of("lower", "median", "upper")) {
        JsonNode e = q.path(name);
        values.add(e.path("value").asDouble());
        if (!e.path("low").isNull()) {
          assertThat(e.path("low").asDouble()).isLessThanOrEqualTo(values.getLast());
        }
      }
      assertThat(values).isSorted();
    }
  }

  @Test
  void theReportSaysItAllToSomebodyWhoWasNotThere() throws IOException {
    String page = Files.readString(one.resolve("report.html"));
    assertThat(page)
        .contains("% of the missiles leak, by level", "Least with threats.berlin.count=")
        .contains("Where the chain broke", "Were these runs enough?", "What varied between runs")
        .contains("What it cannot say", "Runs of one round meet the same luck")
        .contains("uniform(0,600)", "./emd sweep ", "--vary threats.berlin.count=1:3")
        .contains("default-src &#39;none&#39;")
        .doesNotContain("NaN", "Infinity", "<script", "src=\"http", "href=\"http");
    assertThat(page.split("<svg ", -1)).as("seven drawings").hasSize(8);
  }

  @Test
  void theSameBytesForAnyNumberOfThreads() throws IOException {
    for (String name : figures()) {
      assertThat(three.resolve("figures").resolve(name))
          .hasSameBinaryContentAs(one.resolve("figures").resolve(name));
    }
    for (String name : List.of("report.html", "summary.json", "summary.md")) {
      assertThat(three.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  @Test
  void aSweepThatOnlyFailsHasAReportThatSaysWhy() throws IOException {
    Path out = scratch.resolve("far");
    Said said =
        Said.by(
            "sweep",
            Runs.file("short").toString(),
            "--runs",
            "2",
            "--set",
            "threats.berlin.aim_site=washington",
            "--out",
            out.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("No run came to an end", "What failed", "cannot be hit");
    assertThat(out.resolve("figures")).doesNotExist();
  }
}

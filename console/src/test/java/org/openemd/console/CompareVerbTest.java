package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `emd compare`, as a person types it, with two small options: one missile to Berlin, ten interceptors or five, at different prices.
@Tag("story")
class CompareVerbTest {
  private static final String PLAIN = "value: 1000";
  private static final String DISPUTED =
      "value: 1500, range: [500, 2000], source: chosen for this test, trust: notional";

  @TempDir Path folder = Path.of("");

  private String dear = "";
  private String cheap = "";

  @BeforeEach
  void twoOptions() throws IOException {
    cheap = option("cheap", "five interceptors", 5, PLAIN);
    dear = option("dear", "ten interceptors", 10, DISPUTED);
  }

  private String option(String id, String name, int inventory, String price) throws IOException {
    String text =
        """
        include:
          - scenarios/short.yaml
        option:
          name: NAME
          available_year: { value: 2013, range: [2013, 2017], source: chosen for this test }
          existed: Nothing of it.
          source: chosen for this test
        batteries:
          redzikowo: { inventory: INVENTORY }
        cost_elements:
          ID-thing:
            name: the thing
            status: notional
            source: chosen for this test
            unit_million_usd: { PRICE }
        costs:
          things: { element: ID-thing, count: 1, source: chosen for this test }
        """;
    String filled =
        text.replace("NAME", name)
            .replace("ID", id)
            .replace("INVENTORY", Integer.toString(inventory))
            .replace("PRICE", price);
    return Files.writeString(folder.resolve(id + ".yaml"), filled).toString();
  }

  private String[] compare(String... more) {
    List<String> words = new ArrayList<>(List.of("compare", cheap, dear, "--grid", "5"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  void whoLeadsIsSaidInSentencesAndTables() {
    Said said = Said.by(compare("--runs", "2", "--by", "none"));
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.flat())
        .startsWith(
            "Most people of NATO Europe are protected by five interceptors and ten interceptors.")
        .contains("With five interceptors 68 % of the people", "with ten interceptors as many")
        .contains("What existed when", "could stand in 2013, argued 2013 to 2017")
        .contains("The same again ./emd compare ", "--by none --grid 5 --runs 2 --seed 1")
        .contains("2 runs of the whole raid against each, of seed 1");
    assertThat(said.out().lines()).allMatch(l -> l.length() <= 100);
  }

  @Test
  void aPriceThatTurnsTheOrderOfCostsIsFoundWhereItMust() {
    JsonNode tree = Said.json(compare("--runs", "0", "--by", "cost", "--format", "json"));
    JsonNode flips = tree.path("views").get(0).path("flips");
    assertThat(flips).hasSize(1);
    JsonNode flip = flips.get(0);
    assertThat(flip.path("over").asString()).isEqualTo("dear");
    assertThat(flip.path("under").asString()).isEqualTo("cheap");
    assertThat(flip.path("changes_the_first").asBoolean()).isTrue();
    JsonNode move = flip.path("moves").get(0);
    assertThat(move.path("assumption").asString())
        .isEqualTo("cost_elements.dear-thing.unit_million_usd");
    // The other costs 1,000; a lead counts from 1 on.
    assertThat(move.path("to").asDouble()).isCloseTo(999, Offset.offset(1.0));
  }

  @Test
  void theFilesSayTheSameAndNeedNothingElse() throws IOException {
    Path out = folder.resolve("out");
    Said said = Said.by(compare("--runs", "2", "--by", "cost", "--out", out.toString()));
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("compare.html, compare.md, compare.csv, compare.json");
    String html = Files.readString(out.resolve("compare.html"));
    assertThat(html)
        .contains("<details>", "prefers-color-scheme: dark", "good from 80 %", "./emd map ")
        .doesNotContain("http://", "https://", "<script", "NaN");
    assertThat(html.length()).isLessThan(5_000_000);
    List<String> rows = Files.readAllLines(out.resolve("compare.csv"));
    assertThat(rows.getFirst())
        .isEqualTo("view,option,at,quantity,unit,value,low,high,n,n_of,command");
    assertThat(rows)
        .anyMatch(r -> r.startsWith(",dear,,cost_million_usd,million USD,1500,500,2000"));
    assertThat(Files.readString(out.resolve("compare.md")))
        .contains("| ten interceptors |", "## What this cannot say");
    assertThat(Files.readString(out.resolve("compare.json"))).contains("\"format_version\" : 1");
    String[] again =
        compare("--runs", "2", "--by", "cost", "--threads", "1", "--out", out.toString());
    assertThat(Said.by(again).code()).isZero(); // the same bytes, or it would be refused
    String[] other = compare("--runs", "0", "--by", "none", "--out", out.toString());
    assertThat(Said.by(other).err()).contains("holds compare.html of another comparison; --force");
  }

  @Test
  void theCommandsOfTheFiguresGiveThem() throws IOException {
    String csv = Said.by(compare("--runs", "3", "--by", "none", "--format", "csv")).out();
    double covered = 100 * value(csv, "dear,,europe_protected");
    assertThat(number(run(csv, "dear,,europe_protected").flat(), "On average ([0-9.]+) % of those"))
        .isCloseTo(covered, Offset.offset(0.051));
    double leaked = 100 * value(csv, "dear,,leaked");
    assertThat(number(run(csv, "dear,,leaked").flat(), "missiles that leak +([0-9.]+) %"))
        .isCloseTo(leaked, Offset.offset(0.0051));
    assertThat(run(csv, "dear,,cost_million_usd").flat())
        .containsPattern("the defense 500 1,500 2,000");
  }

  @Test
  void theCommandOfATurnTurnsIt() {
    JsonNode tree = Said.json(compare("--runs", "0", "--by", "cost", "--format", "json"));
    String command =
        tree.path("views").get(0).path("flips").get(0).path("command").asString().substring(6);
    Said said = Said.by((command + " --format csv").split(" ", -1));
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(value(said.out(), "dear,,cost_million_usd"))
        .isLessThan(value(said.out(), "cheap,,cost_million_usd"));
  }

  @Test
  void theExamplesOfTheHelpWork() {
    for (String example : Examples.in(Said.by("compare", "--help").out())) {
      String[] words = example.replace("scenarios/", root() + "/scenarios/").split(" ", -1);
      Said said = Said.by(Arrays.copyOfRange(words, 1, words.length));
      assertThat(said.code()).as(example + said.err()).isZero();
      assertThat(said.out()).contains("mda-plan");
    }
  }

  private static String root() {
    return Runs.file("short").resolve("../..").normalize().toString();
  }

  private static String row(String csv, String start) {
    return csv.lines().filter(r -> r.startsWith("," + start + ",")).findFirst().orElseThrow();
  }

  private static double value(String csv, String start) {
    return Double.parseDouble(row(csv, start).split(",", -1)[5]);
  }

  private Said run(String csv, String start) {
    String row = row(csv, start);
    String command = row.substring(row.indexOf("./emd ") + 6).replace("\"", "");
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    if (words.getFirst().equals("sweep")) {
      words.addAll(List.of("--out", folder.resolve("sweep").toString()));
    }
    Said said = Said.by(words.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isZero();
    return said;
  }

  private static double number(String text, String pattern) {
    Matcher m = Pattern.compile(pattern).matcher(text);
    assertThat(m.find()).as(text).isTrue();
    return Double.parseDouble(m.group(1));
  }

  @Test
  void whatOneOptionHasNotIsSetInTheOthers() {
    String set = "cost_elements.dear-thing.unit_million_usd=700";
    Said said = Said.by(compare("--runs", "0", "--by", "none", "--set", set, "--format", "csv"));
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains(",dear,,cost_million_usd,million USD,700,");
    assertThat(said.out()).contains(",cheap,,cost_million_usd,million USD,1000,");
    assertThat(Said.by(compare("--set", "cost_elements.dear-thng.unit_million_usd=7")).err())
        .contains("cost_elements.dear-thng.unit_million_usd");
  }

  @Test
  void whatCannotBeComparedIsNamed() throws IOException {
    assertThat(refused("compare", cheap)).contains("SCENARIO");
    assertThat(refused("compare", cheap, cheap)).contains("two options are called cheap");
    assertThat(refused(compare("--assume", "mdaa"))).contains("did you mean 'mda'");
    assertThat(refused(compare("--assume", ""))).contains("--assume");
    assertThat(refused(compare("--assume", "mda,mda"))).contains("names mda twice");
    assertThat(refused(compare("--by", "europ"))).contains("it must be one of europe");
    Path three = Path.of(option("three", "three missiles", 10, PLAIN));
    Files.writeString(three, Files.readString(three) + "threats: { berlin: { count: 3 } }\n");
    assertThat(refused("compare", cheap, three.toString()))
        .contains("are not options against the same raid: group berlin has another count");
    assertThat(refused("compare", cheap, Runs.file("emr-lost").toString()))
        .contains("emr-lost: ", "loses sites on the way");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(refused(compare("--out", file.toString()))).contains(file.toString());
  }

  @Test
  void attacksAreNotSearchedFor() {
    for (String levels : List.of("0.0001,0.05", "0.05,5")) {
      assertThat(refused(compare("--vary", "threats.berlin.warhead_rcs_x_m2=" + levels)))
          .contains(
              "threats.berlin.warhead_rcs_x_m2: is the attack's", "does not look for attacks");
    }
    assertThat(refused(compare("--vary", "threats.berlin.count=uniform(1,9)")))
        .contains("give levels");
    String[] stated = {"--vary", "threats.berlin.count=1,2", "--vary-runs", "1"};
    List<String> words = new ArrayList<>(List.of(stated));
    words.addAll(List.of("--runs", "0", "--by", "none"));
    assertThat(Said.by(compare(words.toArray(String[]::new))).code()).isZero();
  }

  private static String refused(String... words) {
    Said said = Said.by(words);
    assertThat(said.code()).as(said.out()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    return said.err();
  }
}

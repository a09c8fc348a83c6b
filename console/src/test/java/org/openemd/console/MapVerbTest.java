package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `emd map`, as a person types it.
@Tag("story")
class MapVerbTest {
  private static final String SHORT = Runs.file("short").toString();

  @TempDir Path folder = Path.of("");

  @Test
  void theMapIsPrintedAndWritten() throws IOException {
    Path out = folder.resolve("map");
    Said said =
        Said.by("map", SHORT, "--grid", "10", "--region", "40,0,50,30", "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("of 8 points of aim that it reaches, at least one shot can leave in time at ")
        .contains("0E  10E  20E  30E")
        .contains("No shot:");
    List<String> rows = Files.readAllLines(out.resolve("map.csv"));
    assertThat(rows)
        .hasSize(9)
        .startsWith(
            "from,latitude_deg,longitude_deg,reached,shots,possible_shots,looks,kill_probability,last_useful_launch_s,decision_time_s,broken_link,reason");
    assertThat(Files.readString(out.resolve("map.html")))
        .contains("What is defended")
        .contains("emd map ")
        .doesNotContain("http://", "https://");
    assertThat(Files.readString(out.resolve("map.geojson")))
        .contains("\"what\" : \"shots\"")
        .contains("\"what\" : \"battery\"")
        .contains("MultiPolygon");
    assertThat(Files.readString(out.resolve("map.svg"))).contains("What is defended");
    assertThat(Files.readString(out.resolve("shares.csv"))).contains("nato-europe-2009");
  }

  @Test
  void fullRunsAreFlownWhereTheyAreAskedForAndWhereOnlyTheyCan() {
    Said full =
        Said.by(
            "map", SHORT, "--grid", "10", "--region", "40,0,50,30", "--full-runs", "--seed", "2");
    assertThat(full.code()).as(full.err()).isZero();
    assertThat(full.out()).contains("of 8 points of aim that it reaches");
    assertThat(Said.by("map", SHORT, "--seed", "2").err()).contains("--full-runs");
    Said lost = Said.by("map", Runs.file("emr-lost").toString());
    assertThat(lost.code()).isEqualTo(2);
    assertThat(lost.err()).contains("loses sites on the way", "--full-runs can map it");
    Said light = Said.by("map", Runs.file("redzikowo-fires").toString());
    assertThat(light.code()).isEqualTo(2);
    assertThat(light.err()).contains("releases a payload of 200 kg/m2", "--full-runs can map it");
  }

  @Test
  void theMapLiesAroundTheAimOfTheMissileThatIsAskedFor() {
    Said said = Said.by("map", Runs.file("emd-2009").toString(), "--threat", "washington");
    assertThat(said.out()).contains("United States: of what is reached");
    Said sea = Said.by("map", Runs.file("north-korea-2009").toString(), "--grid", "5");
    assertThat(sea.out()).doesNotContain("of 0 points");
  }

  @Test
  void aSetOfLoftsIsAsGoodAsTheWorstOfThem() {
    String[] words = {"map", SHORT, "--grid", "10", "--region", "40,0,60,30", "--format", "csv"};
    String[] more = Arrays.copyOf(words, words.length + 2);
    more[words.length] = "--loft";
    more[words.length + 1] = "least,30";
    Said both = Said.by(more);
    assertThat(both.code()).as(both.err()).isZero();
    assertThat(both.out()).contains(", least energy", ", 30 degrees at burnout", "worst of all");
    assertThat(Said.by("map", SHORT, "--loft", "high").err())
        .contains("--loft", "degrees, or least, steep or flat");
  }

  @Test
  void howLikelyAHitIsIsTold() throws IOException {
    Path out = folder.resolve("chance");
    Said said =
        Said.by("map", SHORT, "--grid", "5", "--region", "45,0,55,15", "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Files.readString(out.resolve("map.html"))).contains("How likely a hit is");
    assertThat(Files.readString(out.resolve("map.geojson"))).contains("kill_probability");
  }

  @Test
  void peopleOfAFileAreCountedAndAnotherDefenseIsComparedWith() throws IOException {
    Path people =
        Files.writeString(
            folder.resolve("people.asc"),
            "ncols 4\nnrows 1\nxllcorner 10\nyllcorner 51\ncellsize 1\n1000000 0 0 500000\n");
    Said said =
        Said.by(
            "map",
            SHORT,
            "--grid",
            "10",
            "--region",
            "50,10,50,20",
            "--population",
            people.toString(),
            "--base",
            "doctrine.release_delay_s=3000");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out())
        .contains(
            "of 1.5 million people; with doctrine.release_delay_s=3000 it is 0 % of the land.");
    Files.writeString(people, "ncols 4\nnrows -1\n");
    assertThat(Said.by("map", SHORT, "--population", people.toString()).err())
        .contains("people.asc:2: nrows is -1.0; it must be a whole number from 1 to ");
    assertThat(Said.by("map", SHORT, "--population", "nowhere.asc").err())
        .contains("cannot read nowhere.asc");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(Said.by("map", SHORT, "--threat", "berlni").err()).contains("did you mean");
    assertThat(Said.by("map", SHORT, "--from", "central-iron").err()).contains("did you mean");
    assertThat(Said.by("map", SHORT, "--region", "1,2,3").err()).contains("it must be S,W,N,E");
    assertThat(Said.by("map", SHORT, "--region", "nato").err())
        .contains("no group of countries is called nato; there are: nato-europe-2009");
    assertThat(Said.by("map", SHORT, "--grid", "0").err()).contains("from 0.1 to 45 deg");
    assertThat(Said.by("map", SHORT, "--region", "50,0,40,10").err())
        .contains("from a southern to a northern latitude");
  }
}

package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd doctrine` answers and what it refuses.
@Tag("story")
class DoctrineVerbTest {
  private static final String TWENTY = "--warheads 20 --p-track 0.99 --sspk 0.7 --p-zero-leak 0.8";
  private static final String LOOK = " --tactic shoot-look-shoot";

  @Test
  void theExamplesOfItsHelpRun() {
    for (String example : Examples.in(said("--help").out())) {
      Said said = Said.by(example.substring("emd ".length()).split(" +"));
      assertThat(said.code()).as(example + said.err()).isZero();
      assertThat(said.out()).contains("in whole shots", "No warhead leaks with probability");
    }
  }

  @Test
  void aFirstSalvoOfTwoGivesThePublished47() {
    JsonNode n = parsed(TWENTY + LOOK);
    assertThat(n.get("format_version").asInt()).isPositive();
    assertThat(n.get("interceptors").asInt()).isEqualTo(47);
    assertThat(n.get("interceptors_exact").asDouble()).isBetween(46.575, 46.585);
    assertThat(n.get("p_zero_leak").asDouble()).isBetween(0.8, 0.81);
    assertThat(n.get("expected_leakers").asDouble()).isBetween(0.2, 0.23);
    assertThat(n.get("optimised").asBoolean()).isFalse();
  }

  @Test
  void theBestSplitNeedsFewerAndSaysSo() {
    assertThat(said(TWENTY + LOOK + " --optimise").out())
        .contains("needs 0.28", "fewer.", "1 shot, then at what seems alive 4 shots");
    JsonNode n = parsed(TWENTY + LOOK + " --optimise --salvoes 3");
    double other = n.at("/without_optimising/interceptors_mean").asDouble();
    assertThat(n.get("interceptors_mean").asDouble()).isLessThan(other - 10);
  }

  @Test
  void playedAttacksAgreeAndASeedGivesThemAgain() {
    // One seed: it agrees, as 97 % do.
    String words = TWENTY + LOOK + " --p-false-hit 0.005 --p-false-miss 0.1 --check 20000 --seed 4";
    JsonNode n = parsed(words);
    assertThat(n.at("/check/agrees").asBoolean()).isTrue();
    assertThat(n.at("/check/p_zero_leak").asDouble())
        .isBetween(
            n.at("/check/p_zero_leak_99").get(0).asDouble(),
            n.at("/check/p_zero_leak_99").get(1).asDouble());
    assertThat(said(words).out()).isEqualTo(said(words).out()).contains("forms agree.");
    assertThat(said(words.replace("--seed 4", "--seed 5")).out()).isNotEqualTo(said(words).out());
  }

  @Test
  void hitsInTestsGiveAMeanAndBothEndsOfTheAnswer() {
    JsonNode n = parsed("--warheads 5 --p-track 0.99 --hits 8 --shots 15 --p-zero-leak 0.9");
    assertThat(n.get("sspk").asDouble()).isBetween(0.5294, 0.5295);
    assertThat(n.at("/prior/low/p_zero_leak").asDouble())
        .isLessThan(n.get("p_zero_leak").asDouble());
    assertThat(n.at("/prior/high/p_zero_leak").asDouble())
        .isGreaterThan(n.get("p_zero_leak").asDouble());
    assertThat(n.at("/prior/low/interceptors_needed").asInt())
        .isGreaterThan(n.get("interceptors").asInt());
  }

  @Test
  void theTableHasOneRowOfTheSameFigures() {
    List<String> lines = said(TWENTY + " --format csv").out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("warheads,decoys,p_track,sspk,tactic,interceptors,");
    assertThat(lines.get(1)).startsWith("20,0,0.99,0.7,barrage,116,113.07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--warheads 0|--warheads is \"0\"; it must be a number from 1 to 2000",
        "--warheads 2.5|--warheads is \"2.5\"; it must be a whole number",
        "--decoys 1990|--decoys is \"1990\"; it must be a number from 0 to 1980",
        "--p-track 1.2|--p-track is \"1.2\"; it must be a number from 0.001 to 1",
        "--p-track 0.98|--p-track 0.98 is too poor for any number of interceptors: 20 warheads and --p-zero-leak 0.8 need more than 0.988905",
        "--sspk 1|--sspk is \"1\"; it must be a number from 0.001 to 0.999",
        "--p-zero-leak 0|--p-zero-leak is \"0\"",
        "--p-system-failure 0.2|--p-zero-leak 0.8 cannot be had: the system fails with 0.2, so that it must be below 0.8",
        "--tactic hope|--tactic is \"hope\"; it must be one of barrage, shoot-look-shoot",
        "--tactic barrage --optimise|--optimise goes with --tactic shoot-look-shoot only",
        "--tactic barrage --first-salvo 2|--first-salvo goes with --tactic shoot-look-shoot only",
        "--seed 2|--seed goes with --check only",
        "--hits 3 --shots 5|either --sspk or --hits with --shots must be given",
        "--tactic shoot-look-shoot --salvoes 3|--salvoes goes with --optimise only",
        "--tactic shoot-look-shoot --p-false-hit 0.1|no second salvo makes up for it",
        "--warhead 3|there is no option --warhead; did you mean --warheads?",
      })
  void wordsOutOfBoundsAreRefusedInOneLine(String words, String answer) {
    List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
    String[] usual = TWENTY.split(" ", -1);
    for (int k = 0; k < usual.length; k += 2) {
      if (!all.contains(usual[k])) {
        all.addAll(List.of(usual[k], usual[k + 1]));
      }
    }
    Said said = said(String.join(" ", all));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(answer).doesNotContain("at org.openemd");
  }

  @Test
  void whatMustBeGivenIsNamed() {
    assertThat(said("--sspk 0.5").err()).contains("--p-track must be given");
    assertThat(said("--warheads 2").err()).contains("either --sspk or --hits");
  }

  private static Said said(String words) {
    return Said.by(("doctrine " + words).split(" +"));
  }

  private static JsonNode parsed(String words) {
    Said said = said(words + " --format json");
    assertThat(said.code()).as(said.err()).isZero();
    return new JsonMapper().readTree(said.out());
  }
}

package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.tracking.Link;

/// Who reports to whom is read as written, and what cannot be is named where it stands.
@Tag("regression")
class SharesTest {
  private static final String FROM_EYE = "from: eye, to: emd, what: plots, delay_s: 20";

  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() {
    written = new Written(folder);
  }

  private List<Link> links(String shares, String... sets) {
    Path file = written.file("x.yaml", Written.SOUND + shares + "\n");
    return ScenarioLoader.require(file, new LoadOptions(List.of(), List.of(sets), folder)).links();
  }

  private static Link home(String to, double delay) {
    String id = "eye-" + to + "-plots";
    return new Link(
        id, "eye", to, Link.Carries.PLOTS, delay, Double.POSITIVE_INFINITY, List.of(), true);
  }

  private static Link plots(double delay) {
    return new Link(
        "eye-emd-plots",
        "eye",
        "emd",
        Link.Carries.PLOTS,
        delay,
        Double.POSITIVE_INFINITY,
        List.of(),
        false);
  }

  @Test
  void withoutSharesEverySensorReportsToTheDefense() {
    assertThat(links("")).containsExactly(home("emd", 2));
  }

  @Test
  void aSensorThatSharesHasANodeOfItsOwn() {
    assertThat(links("shares: [{" + FROM_EYE + "}]")).containsExactly(home("eye", 0), plots(20));
  }

  @Test
  void aListAndAMapOfTheSameIdsAreTheSameScenario() {
    Path list = written.file("x.yaml", Written.SOUND + "shares: [{" + FROM_EYE + "}]\n");
    Path map =
        written.file("y/x.yaml", Written.SOUND + "shares:\n  eye-emd-plots: {" + FROM_EYE + "}\n");
    assertThat(ScenarioLoader.require(list, LoadOptions.NONE).hash())
        .isEqualTo(ScenarioLoader.require(map, LoadOptions.NONE).hash());
  }

  @Test
  void anIdOfOnesOwnIsKept() {
    assertThat(links("shares:\n  hotline: {" + FROM_EYE + "}"))
        .extracting(Link::id)
        .containsExactly("eye-eye-plots", "hotline");
  }

  @Test
  void pathsGoByTheIdThatAnItemOfAListGets() {
    assertThat(links("shares: [{" + FROM_EYE + "}]", "shares.eye-emd-plots.delay_s=60"))
        .containsExactly(home("eye", 0), plots(60));
  }

  @Test
  void aValueOfAnItemOfAListIsExplainedWithItsLine() {
    Path file = written.file("x.yaml", Written.SOUND + "shares: [{" + FROM_EYE + "}]\n");
    String path = "shares.eye-emd-plots.delay_s";
    assertThat(Explainer.explain(file, LoadOptions.NONE, path))
        .isInstanceOfSatisfying(
            Explained.Value.class,
            v -> {
              assertThat(v.explanation().value()).isEqualTo("20");
              assertThat(v.explanation().place()).endsWith(":" + lastLine());
            });
  }

  private static int lastLine() {
    return Written.SOUND.lines().toList().size() + 1;
  }

  @Test
  void aShareThatIsSwitchedOffLeavesItsSensorWhereItIs() {
    assertThat(links("shares: [{" + FROM_EYE + "}]", "shares.eye-emd-plots.active=false"))
        .containsExactly(home("eye", 0));
  }

  @Test
  void aShareToTheSensorsOwnNodeSaysHowItReportsThere() {
    Link link =
        links(
                "shares: [{" + FROM_EYE + ", reports_per_s: 0.5, outages_s: [[100, 160]]}]",
                "sensors.eye.node=emd")
            .getFirst();
    assertThat(link)
        .isEqualTo(
            new Link(
                "eye-emd-plots",
                "eye",
                "emd",
                Link.Carries.PLOTS,
                20,
                0.5,
                List.of(new Link.Outage(100, 160)),
                true));
  }

  @Test
  void aNodeMayHaveSeveralSensorsAndPassOnItsTracks() {
    assertThat(
            links(
                "shares: [{from: moscow, to: emd, what: tracks, delay_s: 30}]",
                "sensors.eye.node=moscow"))
        .extracting(l -> l.from() + " " + l.to() + " " + l.carries() + " " + l.delay())
        .containsExactly("eye moscow PLOTS 2.0", "moscow emd TRACKS 30.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          from: eyes, to: emd, what: plots, delay_s: 20  | shares.eyes-emd-plots.from: 'eyes' is neither a sensor nor a node that a sensor or share leads to; did you mean 'eye'?
          from: eye, to: edm, what: plots, delay_s: 20   | shares.eye-edm-plots.to: 'edm' is no node of a sensor, and no share leads on from it to emd; did you mean 'emd'?
          from: eye, to: eye, what: plots, delay_s: 20   | shares.eye-eye-plots.to: leads from eye to itself
          from: eye, to: emd, what: plot, delay_s: 20    | shares.eye-emd-plot.what: 'plot' is not one of plots, tracks, launch-warning; did you mean 'plots'?
          from: eye, to: emd, what: plots, delay_s: -20  | shares.eye-emd-plots.delay_s: -20 s is out of range; expected a number from 0 to 3600 s
          from: eye, to: emd, what: plots                | shares.eye-emd-plots: missing required key 'delay_s' (a number from 0 to 3600 s)
          from: eye, what: plots, delay_s: 20            | shares.eye--plots: missing required key 'to' (an id of a sensor or of a node of the network)
          from: eye, to: emd, what: plots, delay: 20     | shares.eye-emd-plots: unknown key 'delay'; did you mean 'delay_s'?
          from: eye, to: emd, what: plots, delay_s: 20, outages_s: [[160, 100]] | shares.eye-emd-plots.outages_s: it ends at 100 s, not after it starts, at 160 s
          from: eye, to: emd, what: plots, delay_s: 20, outages_s: [100, 160]   | shares.eye-emd-plots.outages_s: expected a pair [start, end] in s
          from: eye, to: emd, what: plots, delay_s: 20, reports_per_s: 0        | shares.eye-emd-plots.reports_per_s: 0 1/s is out of range; expected a number from 0.001 to 1000000 1/s
          from: eye, to: emd, what: plots, delay_s: 20, active: off             | shares.eye-emd-plots.active: 'off' is neither true nor false
          """)
  void whatAShareCannotSayIsNamed(String share, String problem) {
    String line = Integer.toString(Written.SOUND.lines().toList().size() + 1);
    assertThat(written.problems(Written.SOUND + "shares: [{" + share + "}]\n"))
        .containsExactly("x.yaml:" + line + ": " + problem);
  }

  @Test
  void aShareWithoutAnEndLeavesTheOthersToBeChecked() {
    String shares =
        """
        shares:
          a: {to: emd, what: plots, delay_s: 1}
          b: {from: eye, what: plots, delay_s: 1}
          c: {from: eyes, to: there, what: tracks, delay_s: 1}
        """;
    assertThat(written.problems(Written.SOUND + shares))
        .hasSize(3)
        .anySatisfy(p -> assertThat(p).contains("shares.a: missing required key 'from'"))
        .anySatisfy(p -> assertThat(p).contains("shares.b: missing required key 'to'"))
        .anySatisfy(p -> assertThat(p).contains("shares.c.from: 'eyes' is neither"));
  }

  @Test
  void theSameEdgeTwiceIsOneTooMany() {
    String twice = "shares:\n  - {" + FROM_EYE + "}\n  - {" + FROM_EYE + "}\n";
    int line = Written.SOUND.lines().toList().size() + 2;
    assertThat(written.problems(Written.SOUND + twice))
        .containsExactly(
            "x.yaml:"
                + (line + 1)
                + ": shares: eye-emd-plots stands at x.yaml:"
                + line
                + " already; give it once");
  }

  @Test
  void theSameEdgeUnderTwoIdsIsOneTooMany() {
    String twice = "shares:\n  a: {" + FROM_EYE + "}\n  b: {" + FROM_EYE + "}\n";
    assertThat(written.problems(Written.SOUND + twice))
        .singleElement()
        .asString()
        .endsWith("shares.b.what: the share 'a' says the same; give one");
  }

  @Test
  void whatASensorDoesNotMakeItCannotGive() {
    String shares = "shares: [{from: eye, to: emd, what: tracks, delay_s: 1}]\n";
    LoadOptions options = new LoadOptions(List.of(), List.of("sensors.eye.node=moscow"), folder);
    assertThat(written.problems(Written.SOUND + shares, options))
        .singleElement()
        .asString()
        .endsWith(
            "eye has no tracks of its own, its node 'moscow' has; write from: moscow or what: plots");
  }

  @Test
  void aNodeOfSeveralSensorsIsNoneOfThem() {
    String two = Written.SOUND.replace("  eye:\n", "  eye2: { node: eye }\n  eye:\n");
    assertThat(written.problems(two))
        .anyMatch(p ->
            p.endsWith(
                "sensors.eye2.node: 'eye' is a sensor; a node of several sensors has a name of its own, such as eye-station"));
  }

  @Test
  void aNodeThatLeadsNowhereIsNamed() {
    String shares =
        "shares: [{"
            + FROM_EYE
            + "}, {from: eye, to: there, what: plots, delay_s: 1}, {from: there, to: yonder, what: tracks, delay_s: 1}]\n";
    assertThat(written.problems(Written.SOUND + shares))
        .allMatch(p -> p.contains("no share leads on from it to emd"))
        .hasSize(2);
  }
}

package org.openemd.campaign.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.store.Span;
import org.openemd.run.Runs;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

/// What may be varied over the scenario of 2009, how, and what is refused.
@Tag("story")
class StudyTest {
  private static final Path SCENARIO = Runs.root().resolve("scenarios").resolve("emd-2009.yaml");
  private static final String DELAY = "doctrine.release_delay_s=uniform(0,300)";
  private static final String POWER = "sensors.emr.mean_power_w=normal(42500,3000)";
  private static final String COUNT = "threats.berlin.count=0:3";

  private static Study.Read read(StudyWords words, int runs, String... sets) {
    return StudyReader.read(SCENARIO, LoadOptions.set(sets), words, 1, runs);
  }

  private static StudyWords vary(String... typed) {
    return new StudyWords(List.of(typed), List.of(), "", "");
  }

  private static Study study(StudyWords words, int runs) {
    return switch (read(words, runs)) {
      case Study.Read.Sound s -> s.study();
      case Study.Read.Unsound u -> throw new AssertionError(u.problems());
    };
  }

  private static List<String> problems(StudyWords words, String... sets) {
    return switch (read(words, 100, sets)) {
      case Study.Read.Sound s -> List.of();
      case Study.Read.Unsound u -> u.problems().stream().map(Problem::text).toList();
    };
  }

  @Test
  void theScenarioOfARunIsTheOneLoadedWithItsInputsSet() {
    Study study =
        study(vary(DELAY, POWER, "interceptors.gbi-two-stage.burnout_speed_km_s=6.3,9"), 8);
    for (int run : new int[] {0, 1, 5}) {
      List<Input> inputs = study.inputs(run);
      String[] sets = inputs.stream().map(i -> i.path() + "=" + i.value()).toArray(String[]::new);
      Scenario loaded = ScenarioLoader.require(SCENARIO, LoadOptions.set(sets));
      assertThat(inputs).hasSize(3);
      assertThat(study.scenario(inputs)).isEqualTo(loaded);
    }
    assertThat(study.base()).isEqualTo(ScenarioLoader.require(SCENARIO, LoadOptions.NONE));
  }

  @Test
  void filesAreReadOnce() throws IOException {
    Path folder = Files.createTempDirectory("study");
    Path file = folder.resolve("mine.yaml");
    try {
      Files.writeString(file, Files.readString(SCENARIO));
      LoadOptions options = new LoadOptions(List.of(), List.of(), Runs.root());
      Study.Read read = StudyReader.read(file, options, vary(DELAY), 1, 10);
      Files.delete(file);
      Study study = ((Study.Read.Sound) read).study();
      assertThat(study.scenario(study.inputs(3)).doctrine().releaseDelay()).isBetween(0.0, 300.0);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Test
  void oneValueMoreMovesNoOthersDraws() {
    List<Input> alone = study(vary(DELAY), 10).inputs(7);
    assertThat(study(vary(POWER, DELAY), 10).inputs(7)).containsAll(alone);
  }

  @Test
  void levelsMakeAGridUnlessAnotherDesignIsAskedFor() {
    Study grid = study(vary(COUNT, "threats.london.count=1,2"), 8);
    assertThat(grid.whole()).isEqualTo(8);
    assertThat(grid.spelled())
        .isEqualTo(
            List.of("threats.berlin.count=0,1,2,3", "threats.london.count=1,2", "design grid"));
    TreeSet<String> cells = new TreeSet<>();
    for (int run = 0; run < 8; run++) {
      assertThat(grid.key(run).number()).isZero();
      cells.add(grid.inputs(run).toString());
    }
    assertThat(cells).hasSize(8);
    Study random = study(new StudyWords(List.of(COUNT), List.of(), "random", ""), 8);
    assertThat(random.whole()).isEqualTo(1);
    assertThat(random.key(5).number()).isEqualTo(5);
  }

  @Test
  void aValuesOwnRangeMayBeVariedEvenOfAnAttack() {
    Study s = study(vary("threats.london.warhead_rcs_x_m2=range", "doctrine.max_shots=range"), 10);
    assertThat(s.spelled())
        .isEqualTo(
            List.of(
                "threats.london.warhead_rcs_x_m2=uniform(0.001,0.1)",
                "doctrine.max_shots=discrete(4:1,5:1)",
                "design random"));
  }

  @Test
  void anAttackVariesOverNamedThingsAndCounts() {
    List<String> allowed =
        List.of(
            "threats.london.vehicle=irbm,icbm-liquid",
            "threats.london.aim_site=london,berlin",
            "threats.london.loft=minimum-energy,steep",
            "threats.london.undiscriminated_objects=0:5",
            "threats.london.warhead_rcs_x_m2=0.001,0.01,0.1");
    for (String typed : allowed) {
      assertThat(problems(vary(typed))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "threats.london.warhead_rcs_x_m2=uniform(0.0001,0.1) | range, here from 0.001 m2 to 0.1 m2",
        "threats.london.warhead_rcs_x_m2=0.0001,0.01 | is a free choice of it",
        "threats.london.spacing_s=uniform(0,100) | range, which the scenario does not state here",
        "threats.london.spacing_s=0:100:10 | is a free choice of it",
        "vehicles.irbm.payload.mass_kg=uniform(500,1000) | is a free choice of it",
        "sites.north-west-iran.latitude_deg=uniform(30,40) | is a free choice of it",
        "sites.kozelsk.latitude_deg=uniform(30,40) | is a free choice of it",
        "threats.london.first_launch_s=range | the scenario states no range of it"
      })
  void anAttackIsNotSearchedFor(String typed, String why) {
    assertThat(problems(vary(typed))).singleElement().asString().contains(why);
  }

  @Test
  void theDefensesBoosterAndItsPlacesAreNoAttack() {
    assertThat(problems(vary("sites.redzikowo.latitude_deg=uniform(54,55)"))).isEmpty();
    assertThat(problems(vary("vehicles.gbi-two-stage.payload.mass_kg=uniform(60,80)"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doctrine.release_delay=uniform(0,1) | --vary: doctrine.release_delay: the scenario has no such value; did you mean 'doctrine.release_delay_s'?",
        "doctrine=uniform(0,1) | --vary: doctrine: the scenario has no such value; it is a section: name one value in it",
        "doctrine.release_delay_s | --vary: \"doctrine.release_delay_s\" is not path=distribution, such as doctrine.release_delay_s=uniform(0,300)",
        "doctrine.release_delay_s=uniform(0,1e6) | out of range; expected a number from 0 to",
        "doctrine.release_delay_s=uniform(0,1e6) | ; varied as uniform(0,1000000)",
        "doctrine.salvo=uniform(1,3) | --vary: doctrine.salvo: is a whole number from 1 to",
        "doctrine.salvo=1,1.5 | --vary: doctrine.salvo: \"1.5\" is not a whole number from 1 to",
        "doctrine.release_delay_s=60,soon | \"soon\" is not a number from 0",
        "doctrine.shoot_look_shoot=true,maybe | \"maybe\" is not true or false",
        "as_of=2009-as-it-was,1999 | 1999",
        "title=a,b | cannot be varied: it is text",
        "sensors.emr.mean_power_w=normal(42500,42500) | of its draws outside 1 W to 1e9 W; if they are to be left out, say so: normal(42500,42500,1,1e9)",
        "sensors.emr.max_elevation_deg=uniform(1,80) | is not above the lowest elevation",
        "interceptors.gbi-two-stage.burnout_speed_km_s=uniform(2,9) | cannot be flown",
      })
  void whatCannotBeIsRefusedBeforeAnythingRuns(String typed, String why) {
    assertThat(problems(vary(typed))).singleElement().asString().contains(why);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    List<String> wrong =
        problems(vary("a.b=uniform(0,1)", "doctrine.salvo=uniform(2,1)", DELAY, DELAY));
    assertThat(wrong)
        .isEqualTo(
            List.of(
                "--vary: a.b: the scenario has no such value",
                "--vary: doctrine.salvo: uniform: low 2 must lie below high 1",
                "--vary: doctrine.release_delay_s: is varied twice; give it once"));
    assertThat(problems(vary(DELAY), "doctrine.release_delay_s=60"))
        .isEqualTo(
            List.of(
                "--vary: doctrine.release_delay_s: is given by --set and varied too; give it once"));
  }

  @Test
  void anUnboundedDistributionIsCutAtItsKeysBoundsAndTheStudySaysSo() {
    Study s = study(vary("interceptors.gbi-two-stage.silo_reliability=normal(0.9,0.04)"), 10);
    assertThat(s.notes())
        .isEqualTo(
            List.of(
                "interceptors.gbi-two-stage.silo_reliability: normal(0.9,0.04) is cut at the bounds of the key, 0 to 1, which leaves out 0.62 % of its draws"));
    assertThat(s.spelled().getFirst()).endsWith("=normal(0.9,0.04,0,1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grid | '' | '' | --design: a grid needs levels, such as 0:20, 0:1:0.1 or 6.3,7,9",
        "best | '' | '' | --design: there is no \"best\"; one of random, lhs, sobol, grid",
        "'' | '' | morris | --sensitivity: there is no \"morris\"; one of sobol, tornado",
        "lhs | '' | sobol | --design: --sensitivity brings its own design; leave --design out",
        "'' | doctrine.release_delay_s,doctrine.salvo=0.5 | '' | --correlate: doctrine.salvo is correlated but does not vary",
        "'' | doctrine.release_delay_s=0.5 | '' | --correlate: \"doctrine.release_delay_s=0.5\" is not path,path=correlation"
      })
  void designsThatDoNotGoAreRefused(String design, String correlate, String analysis, String why) {
    List<String> pairs = correlate.isEmpty() ? List.of() : List.of(correlate);
    assertThat(problems(new StudyWords(List.of(DELAY, POWER), pairs, design, analysis)))
        .singleElement()
        .asString()
        .startsWith(why);
  }

  @Test
  void aDesignOfNothingIsRefusedAndNothingAloneIsFine() {
    assertThat(problems(new StudyWords(List.of(), List.of(), "lhs", "")))
        .isEqualTo(List.of("--design: nothing varies; give --vary path=distribution"));
    Study none = study(StudyWords.NONE, 10);
    assertThat(none.spelled()).isEmpty();
    assertThat(none.scenario(none.inputs(4))).isSameAs(none.base());
  }

  @Test
  void aLatinHypercubeKnowsItsRunsAndASobolSequenceLikesAPowerOfTwo() {
    Study lhs = study(new StudyWords(List.of(DELAY), List.of(), "lhs", ""), 50);
    assertThat(lhs.spelled()).contains("design lhs of 50 runs");
    assertThat(lhs.most()).isEqualTo(50);
    Study sobol = study(new StudyWords(List.of(DELAY), List.of(), "sobol", ""), 100);
    assertThat(sobol.notes())
        .isEqualTo(
            List.of("a Sobol sequence is evenest over a power of two of runs, such as 64 or 128"));
    assertThat(study(new StudyWords(List.of(DELAY), List.of(), "sobol", ""), 64).notes()).isEmpty();
  }

  @Test
  void sensitivityComesInRowsThatShareTheirDraws() {
    Study sobol = study(new StudyWords(List.of(DELAY, POWER), List.of(), "", "sobol"), 10);
    assertThat(sobol.whole()).isEqualTo(5); // A, A with each of two from B, A with B's draws, B
    List<Integer> draws = new ArrayList<>();
    for (int run = 5; run < 10; run++) {
      draws.add(sobol.key(run).number());
    }
    assertThat(draws).isEqualTo(List.of(2, 2, 2, 3, 3));
    assertThat(sobol.inputs(8)).isEqualTo(sobol.inputs(5));
    assertThat(sobol.inputs(6).get(0)).isEqualTo(sobol.inputs(9).get(0));
    assertThat(sobol.inputs(6).get(1)).isEqualTo(sobol.inputs(5).get(1));
    Study tornado = study(new StudyWords(List.of(DELAY, POWER), List.of(), "", "tornado"), 10);
    assertThat(tornado.inputs(5)).isEmpty();
    assertThat(tornado.inputs(6)).isEqualTo(List.of(new Input("doctrine.release_delay_s", "15")));
  }

  @Test
  void aRunWhoseInputsContradictOneAnotherSaysWithWhich() {
    Study s = study(vary(DELAY), 10);
    List<Input> odd = List.of(new Input("doctrine.release_delay_s", "-5"));
    assertThatThrownBy(() -> s.scenario(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-5 s is out of range")
        .hasMessageEndingWith("(with doctrine.release_delay_s=-5)");
  }

  private static final String LOWEST = "sensors.emr.min_elevation_deg=3,45";
  private static final String HIGHEST = "sensors.emr.max_elevation_deg=45,85";

  /// 45 to 85 and 3 to 45 degrees are sound, and so is each alone; 45 to 45 is not.
  @Test
  void whatContradictsItselfBetweenTheOutermostIsKnownBeforeARunIsFlown() {
    Study grid = study(vary(LOWEST, HIGHEST), 40);
    Foreseen all = Foreseen.of(grid, List.of(new Span(0, 39)));
    assertThat(all.looked()).isEqualTo(40);
    assertThat(all.bad()).isEqualTo(10);
    assertThat(all.why()).contains("45 deg is not above the lowest elevation of 45 deg");
    assertThatThrownBy(() -> grid.scenario(grid.inputs(all.first())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(all.why());
    Span bad = new Span(all.first(), all.first());
    assertThat(Foreseen.of(grid, List.of(bad)).bad()).isEqualTo(1);
    assertThat(Foreseen.of(grid, List.of()).bad()).isZero();
    assertThat(Foreseen.of(study(vary(DELAY), 40), List.of(new Span(0, 39))).bad()).isZero();
  }

  /// One cell in four of 1,200 is unsound: of 500 all over the grid about a quarter, in whichever order its values are given (the cells are the same each time).
  @Test
  void ofALargeGridCellsAllOverItAreLookedAt() {
    String delay = "doctrine.release_delay_s=0:299";
    Study grid = study(vary(delay, LOWEST, HIGHEST), 1200);
    Foreseen some = Foreseen.of(grid, List.of(new Span(0, 599), new Span(600, 1199)));
    assertThat(some.looked()).isEqualTo(500);
    assertThat(some.runs()).isEqualTo(1200);
    assertThat(some.bad()).isBetween(115, 135);
    assertThat(
            Foreseen.of(study(vary(LOWEST, HIGHEST, delay), 1200), List.of(new Span(0, 1199)))
                .bad())
        .isBetween(115, 135);
  }
}

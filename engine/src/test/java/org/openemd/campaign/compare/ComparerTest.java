package org.openemd.campaign.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.results.Outcome;
import org.openemd.results.Outcomes;
import org.openemd.results.Scorer;
import org.openemd.run.RunKey;
import org.openemd.run.Simulation;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.Variants;

/// The shipped options beside one another on a coarse grid, in a few runs.
@Tag("law")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparerTest {
  private static final double STEP = 5; // [deg]
  private static final int RUNS = 2;
  private static final Path HOME = Path.of(System.getProperty("emd.home", ".."));

  private final Option plan = option("mda-plan");
  private final Option radars = option("radar-only");
  private final Option nothing = option("nothing");
  private final List<Region> regions =
      Regions.of(Atlas.read(HOME), plan.scenario().threats(), STEP);
  private Comparison comparison = new Comparison(STEP, 1, 0, List.of(), List.of());

  private static Option option(String id) {
    Path file = HOME.resolve("scenarios/options/" + id + ".yaml");
    return switch (Variants.open(file, LoadOptions.NONE)) {
      case Variants.Opened.Sound s -> new Option(id, id, s.variants());
      case Variants.Opened.Unsound u -> throw new AssertionError(u.problems());
    };
  }

  private View view(Option... options) {
    return new View("", List.of(options), List.of(), Optional.of(nothing));
  }

  private Comparer comparer(int threads, List<Criterion> criteria) {
    Comparer.Vary counts = new Comparer.Vary("threats.iran.count", List.of("0", "4"), RUNS);
    return new Comparer(regions, STEP, 1, RUNS, criteria, 0, Optional.of(counts), threads);
  }

  @BeforeAll
  void compare() {
    comparison =
        comparer(2, List.of(Criterion.COST)).of(List.of(view(plan, radars, nothing)), n -> {});
  }

  private Comparison.Case of(int option) {
    return comparison.views().getFirst().cases().get(option);
  }

  @Test
  void bothRegionsOfTheArgumentAreLookedAt() {
    assertThat(regions)
        .extracting(Region::id)
        .containsExactly(Regions.EUROPE, Regions.UNITED_STATES);
    assertThat(of(0).showing().of(Regions.EUROPE).orElseThrow().people()).isBetween(1.5e8, 3e8);
  }

  @Test
  void peopleAreThoseOfTheMapThatOneMakesAlone() {
    Region europe = regions.getFirst();
    Scenario s = plan.scenario();
    FastMap map = FastMap.of(s, europe.missiles(s.threats()), europe.grid(), 1);
    double reached = 0;
    double covered = 0;
    for (int i = 0; i < europe.grid().size(); i++) {
      AimCell c = map.footprint().cells().get(i);
      reached += c.reached() ? europe.people(i) : 0;
      covered += c.covered() ? europe.people(i) : 0;
    }
    Protection p = of(0).showing().of(Regions.EUROPE).orElseThrow();
    // satellites' reports stand for their neighbours among the points mapped, so that a cell may
    // tip
    assertThat(p.reached()).isCloseTo(reached, within(0.001 * reached));
    assertThat(p.covered()).isCloseTo(covered, within(0.05 * reached));
    assertThat(p.expected()).isBetween(0.5 * p.covered(), p.covered());
  }

  @Test
  void whatStandsAnywayProtectsNobodyInEuropeAndCostsNothing() {
    Comparison.Case stands = of(2);
    assertThat(stands.showing().of(Regions.EUROPE).orElseThrow().covered()).isZero();
    assertThat(stands.showing().cost().total().isZero()).isTrue();
    assertThat(stands.interceptors()).isZero();
    assertThat(stands.all()).isEqualTo(44);
    assertThat(stands.showing().costPerPerson(comparison.views().getFirst().base()))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void theFirstTenInterceptorsAreThePlansOwn() {
    assertThat(of(0).interceptors()).isEqualTo(10);
    assertThat(of(0).all()).isEqualTo(54);
    assertThat(of(1).interceptors()).isZero();
  }

  @Test
  void leakageIsThatOfTheSameRunsFlownAlone() {
    for (int k = 0; k < RUNS; k++) {
      Outcomes alone = Scorer.outcomes(Simulation.brief(plan.scenario(), new RunKey(1, k)));
      Outcomes compared = of(0).raids().orElseThrow().runs().get(k);
      assertThat(compared.threats()).isEqualTo(alone.threats());
    }
  }

  @Test
  void anOptionLeaksNoMoreThanItself() {
    Raids r = of(0).raids().orElseThrow();
    assertThat(r.leakedMoreThan(r).value()).isZero();
    assertThat(of(2).raids().orElseThrow().leakedMoreThan(r).value())
        .isCloseTo(
            of(2).raids().orElseThrow().leaked().value() - r.leaked().value(), within(1e-12));
    for (int k = 0; k < 3; k++) { // two runs give intervals far longer than a share can be
      assertThat(of(k).raids().orElseThrow().leakedMoreThan(r).low()).isGreaterThanOrEqualTo(-1);
      assertThat(of(k).raids().orElseThrow().leakedMoreThan(r).high()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theExchangeIsCountedFromWhatWasFiredAndHit() {
    Exchange e = of(0).exchange().orElseThrow();
    double fired = 0;
    for (Outcomes o : of(0).raids().orElseThrow().runs()) {
      fired += o.interceptors().stream().filter(i -> i.battery().equals("redzikowo")).count();
    }
    assertThat(e.fired()).isCloseTo(70 * fired / RUNS, within(1e-9)); // million USD a piece
    assertThat(e.raid()).isCloseTo(of(0).showing().cost().raidTotal().value(), within(1e-9));
    assertThat(e.killed()).isLessThanOrEqualTo(e.raid());
    assertThat(e.marginal()).isCloseTo(e.fired() / e.killed(), within(1e-9));
    // what has no price is in neither sum
    assertThat(of(1).exchange().orElseThrow().fired()).isZero();
    assertThat(of(1).exchange().orElseThrow().marginal()).isNaN();
  }

  @Test
  void theLevelThatTheRaidHasAnywayIsTheRaid() {
    Bargain b = comparison.views().getFirst().bargain().orElseThrow();
    assertThat(b.levels()).extracting(Bargain.Level::value).containsExactly("0", "4");
    Raids none = b.levels().get(0).raids().getFirst();
    Raids four = b.levels().get(1).raids().getFirst();
    assertThat(none.runs().getFirst().threats()).noneMatch(t -> t.group().equals("iran"));
    assertThat(none.missiles().value()).isEqualTo(3);
    assertThat(four.leaked().value()).isEqualTo(of(0).raids().orElseThrow().leaked().value());
    assertThat(b.levels().get(1).stopped(0))
        .isCloseTo(
            four.intercepted().value() - b.levels().get(1).base().intercepted().value(),
            within(1e-12));
    assertThat(four.runs().getFirst().threats()).anyMatch(t -> t.outcome() == Outcome.INTERCEPTED);
  }

  @Test
  void threadsChangeNothing() {
    Comparison one =
        comparer(1, List.of(Criterion.COST)).of(List.of(view(plan, radars, nothing)), n -> {});
    for (int i = 0; i < 3; i++) {
      Comparison.Case a = one.views().getFirst().cases().get(i);
      assertThat(a.showing()).isEqualTo(of(i).showing());
      assertThat(a.exchange()).isEqualTo(of(i).exchange());
    }
    assertThat(one.views().getFirst().flips()).isEqualTo(comparison.views().getFirst().flips());
  }

  /// The plan and the radars alone, by cost: the plan is dearer at any price argued about, so nothing turns; no order turns between options that share all that is disputed.
  @Test
  void whatNoPriceTurnsIsNotSaidToTurn() {
    assertThat(comparison.views().getFirst().flips()).isEmpty();
  }

  @Test
  void levelsWithoutRunsAreRefused() {
    assertThatThrownBy(() -> new Comparer.Vary("threats.iran.count", List.of("0"), 0))
        .hasMessageContaining("at least 1 at each, not 0");
  }

  @Test
  void tenInterceptorsCouldTouchATenthOfAHundredWarheadsAtBest() {
    assertThat(new ArmsReduction(5000, 10).share()).isCloseTo(0.002, within(1e-15));
    assertThat(new ArmsReduction(100, 10).share()).isCloseTo(0.1, within(1e-15));
    assertThat(new ArmsReduction(100, 54).share()).isCloseTo(0.54, within(1e-15));
    assertThat(new ArmsReduction(40, 54).share()).isEqualTo(1);
    assertThat(ArmsReduction.of(54)).hasSize(ArmsReduction.LEVELS.size());
    assertThatThrownBy(() -> new ArmsReduction(0, 1)).hasMessageContaining("at least 1");
  }
}

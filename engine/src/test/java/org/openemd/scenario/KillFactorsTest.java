package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.engagement.KillBasis;
import org.openemd.engagement.KillBasis.Origin;

/// How much of a kill probability is test record, computed and assumed: the factors of each, and that they multiply to all of it.
@Tag("law")
class KillFactorsTest {
  private static final double EPS = 1e-12; // a few roundings of products of factors of at most one
  private static final String GBI = "interceptors.gbi-two-stage.";

  private static KillBasis basis(LoadOptions options) {
    Scenario s = ScenarioLoader.require(Project.scenario("emd-2009"), options);
    return KillFactors.basis(s, "redzikowo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mda", "critics", "middle"})
  void theFactorsMultiplyToTheProbabilityThatAnInterceptorWorks(String set) {
    for (String name : new String[] {"emd-2009", "layers"}) {
      Scenario s = ScenarioLoader.require(Project.scenario(name), LoadOptions.assume(set));
      for (WeaponSite w : s.weapons()) {
        double works = w.killVehicle().reliability().works();
        assertThat(KillFactors.basis(s, w.killVehicle()).product()).isCloseTo(works, within(EPS));
      }
    }
  }

  @Test
  void whatShipsIsTheTestRecordAndNothingElse() {
    KillBasis b = basis(LoadOptions.NONE);
    assertThat(b.record()).isCloseTo(0.846 * 1 * 0.818 * 0.889, within(EPS));
    assertThat(b.assumed()).isEqualTo(1);
  }

  @Test
  void theCriticsCountTestsToAndTheAgencyAssumes() {
    assertThat(basis(LoadOptions.assume("critics")).assumed()).isEqualTo(1);
    KillBasis mda = basis(LoadOptions.assume("mda"));
    assertThat(mda.record()).isEqualTo(1); // the boost: 11 of 11
    assertThat(mda.assumed()).isCloseTo(0.95 * 0.95 * 0.95, within(EPS));
  }

  @Test
  void whatIsSetByHandIsAssumed() {
    KillBasis b =
        basis(LoadOptions.set(GBI + "silo_reliability=0.846", GBI + "common_mode_failure=0.1"));
    assertThat(b.record()).isCloseTo(0.818 * 0.889, within(EPS));
    assertThat(b.assumed()).isCloseTo(0.846 * 0.9, within(EPS));
  }

  @ParameterizedTest
  @CsvSource({
    "0.846, 11 of 13 left, TEST_RECORD",
    "0.84, 84 % of its tests hit, TEST_RECORD",
    "0.9, 5 of 5 hit; too few to call it certain, ASSUMED",
    "0.7, none flew, ASSUMED",
    "0.5, halfway, ASSUMED",
    "0.84, 84 % of somebody's hopes, ASSUMED"
  })
  void onlyAFigureThatIsTheCountOfTestsIsTheirRecord(double value, String source, Origin origin) {
    assertThat(KillFactors.origin(value, source)).isEqualTo(origin);
  }

  @Test
  void anExplanationSaysWhetherAFactorIsRecordOrAssumed() {
    assertThat(explained(GBI + "silo_reliability", LoadOptions.NONE)).contains("test record, as a");
    assertThat(explained(GBI + "silo_reliability", LoadOptions.assume("mda")))
        .contains("assumed, as a");
    assertThat(explained(GBI + "altitude_floor_km", LoadOptions.NONE)).doesNotContain("basis");
  }

  private static String explained(String path, LoadOptions options) {
    return switch (Explainer.explain(Project.scenario("emd-2009"), options, path)) {
      case Explained.Value v -> v.explanation().text();
      case Explained.NotGiven _, Explained.Section _, Explained.Unknown _, Explained.Rejected _ ->
          throw new AssertionError(path);
    };
  }

  @Test
  void whatRecordAndAssumptionLeaveOpenIsComputed() {
    KillBasis b = new KillBasis(0.6, 1, 0.9).reaching(0.27);
    assertThat(b.computed()).isCloseTo(0.5, within(EPS));
    assertThat(b.product()).isCloseTo(0.27, within(EPS));
    assertThat(new KillBasis(0, 1, 1).reaching(0).product()).isZero();
    assertThatThrownBy(() -> new KillBasis(1.1, 1, 1))
        .hasMessage("the test record of a kill probability is from 0 to 1, not 1.1");
  }
}

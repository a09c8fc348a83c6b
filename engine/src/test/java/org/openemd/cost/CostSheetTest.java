package org.openemd.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.run.Runs;
import org.openemd.scenario.Costs.Basis;

/// A sheet is the sum of its items, and says what it rests on.
@Tag("law")
class CostSheetTest {
  private static CostSheet sheet(String... sets) {
    return CostSheet.of(Runs.scenario("emd-2009", sets));
  }

  private static CostLine line(CostSheet sheet, String id) {
    return sheet.lines().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anItemCostsDevelopmentConstructionPiecesAndYears() {
    CostSheet sheet =
        sheet(
            "cost_elements.gbi-poland.development_million_usd=1000",
            "cost_elements.gbi-poland.construction_million_usd=500",
            "cost_elements.gbi-poland.unit_million_usd=70",
            "cost_elements.gbi-poland.operation_million_usd_per_year=2",
            "cost_years=15");
    CostLine silos = line(sheet, "redzikowo");
    assertThat(silos.count()).isEqualTo(10);
    assertThat(silos.of(Phase.DEVELOPMENT).value()).isEqualTo(1000);
    assertThat(silos.of(Phase.CONSTRUCTION).value()).isEqualTo(500);
    assertThat(silos.of(Phase.ACQUISITION).value()).isEqualTo(700);
    assertThat(silos.of(Phase.OPERATION).value()).isEqualTo(300); // 10 x 2 x 15
    assertThat(silos.total().value()).isEqualTo(2500);
  }

  @Test
  void boundsAreThoseOfEveryPriceAtOnce() {
    Money silos = line(sheet(), "redzikowo").of(Phase.ACQUISITION);
    assertThat(silos).isEqualTo(new Money(600, 700, 800));
    // A value set beyond what is argued about takes the bound along.
    Money dear =
        line(sheet("cost_elements.gbi-poland.unit_million_usd=100"), "redzikowo")
            .of(Phase.ACQUISITION);
    assertThat(dear).isEqualTo(new Money(600, 1000, 1000));
  }

  @Test
  void whatIsNotFieldedCostsNothing() {
    CostSheet sheet = sheet("as_of=2009-as-it-was");
    assertThat(sheet.total()).isEqualTo(Money.ZERO);
    assertThat(sheet.share(Basis.READ)).isZero();
    assertThat(line(sheet("sensors.emr.active=false"), "emr").total()).isEqualTo(Money.ZERO);
  }

  @Test
  void developmentIsPaidOnceAndConstructionAtEachPlace() {
    CostSheet sheet =
        CostSheet.of(
            Runs.extended("emd-2009", "costs: { again: { element: gbi-poland, count: 1 } }"));
    assertThat(line(sheet, "redzikowo").of(Phase.DEVELOPMENT).value()).isPositive();
    assertThat(line(sheet, "again").of(Phase.DEVELOPMENT)).isEqualTo(Money.ZERO);
    assertThat(line(sheet, "again").of(Phase.CONSTRUCTION))
        .isEqualTo(line(sheet, "redzikowo").of(Phase.CONSTRUCTION));
  }

  @Test
  void phasesAndBasesEachAddUpToTheTotal() {
    CostSheet sheet = sheet();
    double total = sheet.total().value();
    assertThat(total).isPositive();
    double phases = Arrays.stream(Phase.values()).mapToDouble(p -> sheet.of(p).value()).sum();
    double bases = Arrays.stream(Basis.values()).mapToDouble(b -> sheet.of(b).value()).sum();
    assertThat(phases).isCloseTo(total, within(1e-9 * total)); // rounding of another order
    assertThat(bases).isCloseTo(total, within(1e-9 * total));
  }

  @Test
  void theRaidIsPaidByTheAttackerForEachMissile() {
    CostSheet sheet = sheet("threats.london.count=7");
    assertThat(sheet.raid()).extracting(CostLine::count).containsExactly(7, 2, 1);
    assertThat(sheet.lines()).noneMatch(l -> l.id().startsWith("raid"));
    assertThat(sheet.raidTotal().value() - sheet().raidTotal().value()).isEqualTo(5 * 20.0);
  }

  @Test
  void cancellingFreesWhatNobodyHadGiven() {
    Funding funding = Funding.read(Runs.root());
    assertThat(funding.provided()).isEqualTo(225 + 465.8);
    assertThat(funding.freed(new Money(600, 1000, 2000)))
        .isEqualTo(new Money(0, 1000 - 690.8, 2000 - 690.8));
  }
}

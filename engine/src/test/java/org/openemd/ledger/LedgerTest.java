package org.openemd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openemd.earth.Wgs84;
import org.openemd.scenario.CsvTable;

/// Every published figure, computed and compared.
@Tag("published")
class LedgerTest {
  private static List<String> ids() {
    return Shipped.LEDGER.rows().stream().map(Row::id).toList();
  }

  /// Reproduced, unless `data/ledger-notes.csv` says what stands in the way.
  @ParameterizedTest
  @MethodSource("ids")
  void everyRowHasTheStatusThatIsSaidOfIt(String id) {
    Ledger.Note note = Shipped.LEDGER.note(id);
    Finding.Status expected = note == null ? Finding.Status.REPRODUCED : note.expected();
    Finding finding = Shipped.LEDGER.finding(Shipped.row(id));
    assertThat(finding.status()).as("%s", finding).isEqualTo(expected);
  }

  /// One row each, so that a family lost from the table is noticed.
  @Test
  void whatFlightAirAndRadarPublishIsReproduced() {
    for (String id :
        List.of(
            "nesc-01-altitude-history",
            "nesc-04-velocity-history",
            "nesc-06-altitude",
            "nesc-09-velocity",
            "us76-p-86km",
            "us76-high-rho-110km",
            "minimum-energy-10000-time",
            "minimum-energy-13000-apogee",
            "q-psi-05",
            "lambert-vallado-v2-y",
            "swerling-1",
            "range-bench-range",
            "horizon-1000",
            "iskander-reach-brdy-reached")) {
      Finding finding = Shipped.LEDGER.finding(Shipped.row(id));
      assertThat(finding.status()).as(id).isEqualTo(Finding.Status.REPRODUCED);
      assertThat(finding.ours()).as(id).isNotNull();
    }
  }

  /// A row that did not notice another Earth would be typed, not computed.
  @Test
  void onePerCentMoreOrLessGravityTurnsEveryRowThatRestsOnItToDiffers() {
    for (double factor : new double[] {0.99, 1.01}) {
      List<String> unmoved = new ArrayList<>();
      int asked = 0;
      for (Row row : Shipped.LEDGER.rows()) {
        if (row.id().matches("(nesc|minimum-energy|lambert|kepler)-.*")) {
          asked++;
          Finding finding = Shipped.LEDGER.finding(row, factor * Wgs84.GM);
          if (finding.status() != Finding.Status.DIFFERS || finding.ours() == null) {
            unmoved.add(row.id());
          }
        }
      }
      assertThat(asked).isGreaterThanOrEqualTo(58);
      assertThat(unmoved).as("GM times %s", factor).isEmpty();
    }
  }

  @Test
  void aTunedRowIsNeverCountedAmongTheReproduced() {
    List<Finding> findings = Shipped.LEDGER.findings();
    Tally tally = Tally.of(findings);
    assertThat(tally.predicted() + tally.calibrated()).isEqualTo(findings.size());
    assertThat(tally.reproduced() + tally.differs() + tally.untested())
        .isEqualTo(tally.predicted());
    assertThat(tally.calibrated()).isPositive();
    Row tuned = Shipped.row("unha-2-apogee");
    Finding met = new Finding(tuned, Finding.Status.REPRODUCED, Figure.of(500), 0, "");
    assertThat(Tally.of(List.of(met))).isEqualTo(new Tally(0, 0, 0, 0, 1, 1));
  }

  @Test
  void whatTheReasonCallsCalibratedIsMarkedSo() {
    assertThat(Shipped.LEDGER.rows())
        .allMatch(r -> r.reason().contains("calibrated") == r.calibrated());
  }

  @Test
  void theLedgerHasMoreThanFortyRowsOfEveryKind() {
    assertThat(Shipped.LEDGER.rows()).hasSizeGreaterThan(40);
    for (Row.Kind kind : Row.Kind.values()) {
      assertThat(Shipped.LEDGER.rows()).as("%s", kind).anyMatch(r -> r.kind() == kind);
    }
  }

  /// The rows' own figures are the last of the histories.
  @Test
  void theFinalFiguresOfTheCheckCasesAreThoseOfTheirHistories() {
    CsvTable table = CsvTable.whole(Shipped.HOME, "data/nesc-2015-check-cases.csv");
    assertThat(table.lines()).hasSize(28);
    for (String name : List.of("01", "04", "06", "09")) {
      CsvTable.Line last =
          table.lines().stream().filter(l -> l.get("case").equals(name)).toList().getLast();
      assertThat(last.number("time_s")).isEqualTo(30);
      assertThat(Shipped.row("nesc-" + name + "-altitude").published().low())
          .isEqualTo(last.number("altitude_ft"));
      assertThat(Shipped.row("nesc-" + name + "-velocity").published().low())
          .isCloseTo(last.number("v_down_ft_s"), within(1e-9));
    }
  }
}

package org.openemd.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.laws.wrong.sensing.Detection;

/// Each law catches the examples that are wrong on purpose, by name, and lets their right neighbours be.
@Tag("law")
class LawsCanFailTest {
  private static final String WRONG = "org.openemd.laws.wrong";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(WRONG);

  @Test
  void anImportOfALaterPackageIsCaught() {
    assertThat(violations(Laws.oneWay(WRONG).getFirst())).contains("ReachesUp");
  }

  @Test
  void aCycleIsCaught() {
    assertThat(violations(Laws.noCycles(WRONG))).contains("ReachesUp").contains("Place");
  }

  @Test
  void aPackageWithoutAPlaceIsCaught() {
    assertThat(violations(Laws.onlyKnownPackages(WRONG))).contains("Unknown");
  }

  @Test
  void aSocketIsCaught() {
    assertThat(violations(Laws.noOutsideWorld(WRONG))).contains("OpensSocket");
  }

  @Test
  void aTrackerThatPeeksAndACommanderThatReadsTheSensorAreCaught() {
    assertThat(violations(Laws.beliefNeverTouchesTruth(WRONG)))
        .contains("Peeks")
        .contains("ReadsSensor")
        .doesNotContain("ReadsReports");
  }

  @Test
  void anOpenedSideTableIsCaught() {
    assertThat(violations(Laws.onlyScoringReadsCauses(WRONG))).contains("ReadsCauses");
  }

  @Test
  void movingNumbersAreCaughtInCallsAndReferences() {
    assertThat(violations(Laws.numbersDoNotMove(WRONG)))
        .contains("Moves.call")
        .contains("Moves.reference")
        .doesNotContain("Moves.fixed");
  }

  @Test
  void hashCollectionsAreCaughtHoweverMade() {
    assertThat(violations(Laws.nothingHashed(WRONG)))
        .contains("Hashes.map", "Hashes.sized", "Hashes.set", "Hashes.literal", "Hashes.copied")
        .contains("Hashes.collected", "Hashes.grouped")
        .doesNotContain("Hashes.sorted");
  }

  @Test
  void aLookAtTheSurroundingsIsCaught() {
    assertThat(violations(Laws.noSurroundings(WRONG)))
        .contains("LooksAround.clock", "LooksAround.now", "LooksAround.folder")
        .contains("LooksAround.localFormat")
        .doesNotContain("LooksAround.fixedFormat");
  }

  @Test
  void aThrownDieIsCaught() {
    assertThat(violations(Laws.noKeylessRandomness(WRONG))).contains("ThrowsDice");
  }

  @Test
  void aSecondThreadIsCaught() {
    assertThat(violations(Laws.oneThread(WRONG))).contains("Forks.sum").contains("Forks.pool");
  }

  @Test
  void aQuantityWithoutAUnitIsCaughtAloneAndInAList() {
    assertThat(RecordLaws.withoutUnit(CLASSES))
        .isEqualTo(List.of(WRONG + ".world.Truth.height", WRONG + ".world.Truth.path"));
  }

  @Test
  void aReportThatNamesItsCauseIsCaught() {
    assertThat(RecordLaws.namesOfCauses(Detection.TellingPlot.class))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("TellingPlot.cause");
  }

  private static String violations(ArchRule rule) {
    return String.join("\n", rule.evaluate(CLASSES).getFailureReport().getDetails());
  }
}

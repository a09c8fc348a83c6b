package org.openemd.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The engine keeps the laws. That each of them can be broken is shown by [LawsCanFailTest].
@Tag("law")
class LawsTest {
  private static final JavaClasses CLASSES = Laws.engine();

  @Test
  void thereIsAnEngineToJudge() {
    assertThat(CLASSES).hasSizeGreaterThan(50);
  }

  @Test
  void packagesImportInOneDirection() {
    for (ArchRule rule : Laws.oneWay(Laws.ENGINE)) {
      rule.check(CLASSES);
    }
  }

  @Test
  void noPackageTakesPartInACycle() {
    Laws.noCycles(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Laws.onlyKnownPackages(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void theEngineHasNoSocketScreenOrDatabase() {
    Laws.noOutsideWorld(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void beliefNeverTouchesTruth() {
    Laws.beliefNeverTouchesTruth(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void onlyScoringReadsWhatCausedAReport() {
    Laws.onlyScoringReadsCauses(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void transcendentalFunctionsGiveTheSameBitsEverywhere() {
    Laws.numbersDoNotMove(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void nothingIsKeptInAHashCollection() {
    Laws.nothingHashed(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void aRunDoesNotKnowItsSurroundings() {
    Laws.noSurroundings(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void aRunDrawsOnlyFromKeyedStreams() {
    Laws.noKeylessRandomness(Laws.ENGINE).check(CLASSES);
  }

  @Test
  void aRunHasOneThread() {
    Laws.oneThread(Laws.ENGINE).check(CLASSES);
  }
}

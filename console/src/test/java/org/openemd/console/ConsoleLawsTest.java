package org.openemd.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class ConsoleLawsTest {
  private static final JavaClasses CONSOLE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.openemd.console");

  @Test
  void thePackagesOfTheConsoleFormNoCycle() {
    slices().matching("org.openemd.console.(*)..").should().beFreeOfCycles().check(CONSOLE);
  }

  @Test
  void onlyQuestionsKnowTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.openemd.console.query")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.duckdb..", "java.sql..")
        .check(CONSOLE);
  }

  @Test
  void whatIsWrittenKnowsNothingOfTheCommandLineOrTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.openemd.console.export", "org.openemd.console.report", "org.openemd.console.text")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.openemd.console", "picocli..", "java.time.chrono..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .check(CONSOLE);
  }

  /// What watchers of a live run are shown is made of what the command posts know.
  @Test
  void framesOfALiveRunAreMadeOfBeliefAlone() {
    noClasses()
        .that()
        .haveNameMatching("org\\.openemd\\.console\\.post\\.(StateFrame|Frame).*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.openemd.world..", "org.openemd.results..", "org.openemd.sensing..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("org\\.openemd\\.run\\.(RunRecord|ShotRecord|Simulation|Truth.*)")
        .check(CONSOLE);
  }
}

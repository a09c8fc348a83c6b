package org.openemd.laws;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Law 1: the packages import in one direction only.
@Tag("law")
class PackageOrderTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.openemd");

  @Test
  void noPackageTakesPartInACycle() {
    slices()
        .matching("org.openemd.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(ENGINE);
  }
}

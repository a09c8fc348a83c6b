package org.openemd.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.sensing.Detection;

/// The engine's records say their units, and its reports name no causes.
@Tag("law")
class RecordLawsTest {
  private static final JavaClasses CLASSES = Laws.engine();

  @Test
  void everyPhysicalComponentOfARecordNamesItsUnit() {
    assertThat(RecordLaws.withoutUnit(CLASSES)).isEmpty();
  }

  @Test
  void aDetectionNamesNothingThatCausedIt() {
    assertThat(Detection.class.getPermittedSubclasses())
        .isNotEmpty()
        .allSatisfy(report -> assertThat(RecordLaws.namesOfCauses(report)).isEmpty());
  }
}

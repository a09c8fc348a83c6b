package org.openemd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The reference data is whole, and a row that claims a test has it.
@Tag("published")
class ReferenceDataTest {
  /// Rows that the first engagement must reproduce, by id or by how it begins.
  private static final List<String> REPRODUCED =
      List.of(
          "us76",
          "minimum-energy-",
          "q-psi",
          "lambert-vallado",
          "swerling",
          "horizon",
          "iskander-reach");

  private static final List<ReferenceData.Row> PUBLISHED = ReferenceData.table("published.csv");

  @Test
  void everyPublishedFigureHasItsColumnsAndAnIdOfItsOwn() {
    assertThat(PUBLISHED).hasSize(34);
    TreeSet<String> ids = new TreeSet<>();
    for (ReferenceData.Row row : PUBLISHED) {
      assertThat(row.get("id")).matches("[a-z0-9-]+");
      assertThat(ids.add(row.get("id"))).as("id %s is given once", row.get("id")).isTrue();
      assertThat(row.get("kind")).isIn("verification", "validation", "sanity");
      assertThat(row.get("calibrated")).isIn("calibrated", "predicted");
      for (String column :
          List.of(
              "quantity",
              "input",
              "published",
              "unit",
              "tolerance",
              "why_this_tolerance",
              "source")) {
        assertThat(row.get(column)).as("%s of %s", column, row.get("id")).isNotBlank();
      }
    }
  }

  @Test
  void whatWasTunedIsNotCountedAsPredicted() {
    assertThat(PUBLISHED)
        .allMatch(r ->
            r.get("why_this_tolerance").contains("calibrated")
                == r.get("calibrated").equals("calibrated"));
  }

  @Test
  void theRowsOfTheFirstEngagementAreReproduced() {
    for (String start : REPRODUCED) {
      assertThat(PUBLISHED.stream().filter(r -> r.get("id").startsWith(start)))
          .isNotEmpty()
          .allMatch(r -> !r.get("test").isEmpty());
    }
  }

  @Test
  void everyRowThatNamesATestHasIt() throws ClassNotFoundException {
    List<String> missing = new ArrayList<>();
    for (ReferenceData.Row row : PUBLISHED) {
      String test = row.get("test");
      if (!test.isEmpty() && !exists(test)) {
        missing.add(row.get("id") + ": " + test);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean exists(String test) throws ClassNotFoundException {
    String[] parts = test.split("#", 2);
    for (Method m : Class.forName(parts[0]).getDeclaredMethods()) {
      Tag tag = m.getAnnotation(Tag.class);
      if (m.getName().equals(parts[1]) && m.getAnnotation(Test.class) != null) {
        return tag != null && tag.value().equals("published");
      }
    }
    return false;
  }

  @Test
  void theCheckCasesAreTimeHistories() {
    List<ReferenceData.Row> rows = ReferenceData.table("nesc-2015-check-cases.csv");
    assertThat(rows).hasSize(28);
    assertThat(rows.stream().map(r -> r.get("case")).distinct())
        .containsExactly("01", "04", "06", "09");
    for (ReferenceData.Row row : rows) {
      row.cells()
          .forEach((column, cell) -> assertThat(Double.parseDouble(cell)).as(column).isFinite());
    }
  }

  @Test
  void theVehiclesOfThePublishedRowsAreThere() {
    List<ReferenceData.Row> rows = ReferenceData.table("vehicles.csv");
    assertThat(rows)
        .extracting(r -> r.get("id"))
        .containsExactly("forden-scud-b", "forden-no-dong");
    for (ReferenceData.Row row : rows) {
      double fuelled = Double.parseDouble(row.get("fuelled_kg"));
      assertThat(Double.parseDouble(row.get("dry_kg"))).isPositive().isLessThan(fuelled);
    }
  }

  @Test
  void aTornTableIsNoticed() {
    assertThat(ReferenceData.lines("a,\"b,\"\"c\"\"\nd\"\n"))
        .isEqualTo(List.of(List.of("a", "b,\"c\"\nd")));
  }
}

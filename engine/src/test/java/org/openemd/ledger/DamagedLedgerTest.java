package org.openemd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.scenario.CsvTable;
import org.openemd.scenario.Problem;

/// Mistakes in the tables are named with file, line and value, all at once.
@Tag("law")
class DamagedLedgerTest {
  private static final String HEADER = String.join(",", RowReader.COLUMNS) + "\n";
  private static final String NOTES = "id,expected,why\n";

  @TempDir private Path home;

  @BeforeEach
  void makeTheFolder() throws IOException {
    Files.createDirectories(home.resolve("data"));
  }

  @Test
  void allThatIsWrongInARowIsSaidAtOnce() throws IOException {
    List<String> said = said(HEADER + "A b,proof,q,i,\"3,2\",km,-1,because,,tuned\n", NOTES);
    assertThat(said)
        .isEqualTo(
            List.of(
                "data/published.csv:2: id \"A b\" is not made of a-z, 0-9 and -",
                "data/published.csv:2: A b: source is empty",
                "data/published.csv:2: A b: kind is \"proof\"; it must be verification, validation or sanity",
                "data/published.csv:2: A b: published is \"3,2\"; it must be a number, or two as \"low,high\"",
                "data/published.csv:2: A b: tolerance is \"-1\"; it must be zero or more in the row's unit, or a share as \"5 %\"",
                "data/published.csv:2: A b: calibrated is \"tuned\"; it must be calibrated or predicted"));
  }

  @Test
  void numbersThatAreNoneAreRefused() throws IOException {
    for (String number : List.of("NaN", "1e999", "0x10", "1d", "", "1,2,3", "about 3")) {
      List<String> said =
          said(HEADER + "a,sanity,q,i,\"" + number + "\",km,1,because,s,predicted\n", NOTES);
      assertThat(said.toString()).contains("published is \"" + number + "\"");
    }
  }

  @Test
  void aRowTwiceIsNamedWithBothLinesEvenAfterACellOfTwoLines() throws IOException {
    String row = "a,sanity,q,i,1,km,1,\"be\ncause\",s,predicted\n";
    assertThat(said(HEADER + row + row, NOTES))
        .isEqualTo(List.of("data/published.csv:4: a: the id is given on line 2 too"));
  }

  @Test
  void aTornTableIsNoticed() throws IOException {
    assertThat(said(HEADER + "a,\"b\n", NOTES))
        .isEqualTo(
            List.of(
                "data/published.csv:2: a cell is opened with a quotation mark and never closed"));
    assertThat(said(HEADER + "a,b\n", NOTES))
        .isEqualTo(List.of("data/published.csv:2: 2 cells for 10 columns"));
    assertThat(said("", NOTES)).isEqualTo(List.of("data/published.csv: the table is empty"));
    assertThat(said("id,kind\n", NOTES).toString())
        .contains("data/published.csv:1: the columns are");
  }

  @Test
  void aMissingTableIsNoticed() {
    assertThat(problems()).hasSize(2).allMatch(p -> p.contains("there is no such file"));
  }

  @Test
  void aNoteOnNoRowIsNoticed() throws IOException {
    String row = "a,sanity,q,i,1,km,1,because,s,predicted\n";
    assertThat(said(HEADER + row, NOTES + "b,differs,who knows\na,wrong,who knows\n"))
        .isEqualTo(
            List.of(
                "data/ledger-notes.csv:2: b: published.csv has no such row",
                "data/ledger-notes.csv:3: a: expected is \"wrong\"; it must be differs or untested"));
  }

  @Test
  void quotedCellsAndLineEndsOfAnotherSystemAreRead() {
    CsvTable table = CsvTable.parse("t", "a,b\r\n1,\"b,\"\"c\"\"\nd\"\r\n\r\n");
    assertThat(table.problems()).isEmpty();
    assertThat(table.lines()).hasSize(1);
    assertThat(table.lines().getFirst().get("b")).isEqualTo("b,\"c\"\nd");
  }

  @Test
  void aRowOfAKnownFamilyNeedsNoCodeAndOneOfNoneIsUntested() throws IOException {
    Ledger ledger =
        ledger(
            """
            us76-t-5km,sanity,q,geometric altitude 5 km,255.676,K,0.01,because,s,predicted
            phlogiston,sanity,q,i,1,K,1,because,s,predicted
            """);
    assertThat(ledger.findings())
        .extracting(Finding::status)
        .containsExactly(Finding.Status.REPRODUCED, Finding.Status.UNTESTED);
  }

  @Test
  void aComputationThatFailsMakesItsRowDifferAndSaysWhy() throws IOException {
    Ledger ledger =
        ledger(
            """
            us76-t-5km,sanity,q,height 5 km,255.676,K,0.01,because,s,predicted
            nesc-01-altitude,sanity,q,i,1,ft,1,because,s,predicted
            """);
    List<Finding> findings = ledger.findings();
    assertThat(findings).allMatch(f -> f.status() == Finding.Status.DIFFERS && f.ours() == null);
    assertThat(findings.get(0).why())
        .isEqualTo(
            "the computation failed: line 2: the input gives no value of \"geometric altitude\": height 5 km");
    assertThat(findings.get(1).why()).contains("nesc-2015-check-cases.csv", "no such file");
  }

  @Test
  void theErrorIsTheDistanceOutsideABand() {
    Figure band = new Figure(3, 5);
    assertThat(Figure.of(2.5).less(band)).isEqualTo(-0.5);
    assertThat(Figure.of(5.5).less(band)).isEqualTo(0.5);
    assertThat(Figure.of(4).less(band)).isZero();
    assertThat(new Figure(6, 7).less(Figure.of(5))).isEqualTo(1);
    assertThat(new Figure(3.5, 4).less(band)).isZero();
    assertThat(new Figure(1, 9).less(band)).isZero();
    assertThat(new Figure(2, 4).less(band)).isEqualTo(-1);
    assertThat(new Tolerance("10 %", 10, true).of(Figure.of(-50))).isEqualTo(5);
    assertThat(new Tolerance("10", 10, false).of(band)).isEqualTo(10);
  }

  private Ledger ledger(String rows) throws IOException {
    write("published.csv", HEADER + rows);
    write("ledger-notes.csv", NOTES);
    return Shipped.ledger(home);
  }

  private List<String> said(String published, String notes) throws IOException {
    write("published.csv", published);
    write("ledger-notes.csv", notes);
    return problems();
  }

  private List<String> problems() {
    return switch (Ledger.read(home)) {
      case Ledger.Read.Whole whole -> List.of();
      case Ledger.Read.Flawed flawed -> flawed.problems().stream().map(Problem::text).toList();
    };
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home.resolve("data").resolve(name), text);
  }
}

package org.openemd.console.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.store.Chunk;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.summary.Enough;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Tables;
import org.openemd.console.export.SweepFiles;

/// What a sweep says is made in a heap that could not hold a sixth of its rows.
@Tag("law")
class FlatMemoryTest {
  private static final int RUNS = 60_000;
  private static final int PER_CHUNK = 500; // runs
  private static final String HEAP = "-Xmx32m";

  @TempDir Path folder;

  /// A row takes some 0.6 kB of the heap, 60,000 runs of five rows each 180 MB.
  @Test
  void whatASweepSaysNeedsNoMoreMemoryForMoreRuns() throws Exception {
    keep();
    Path said = folder.resolve("said.txt");
    Process answer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FlatMemoryTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(answer.waitFor()).as(Files.readString(said)).isZero();
    assertThat(folder.resolve("threats.parquet")).isNotEmptyFile();
  }

  /// All that reads the rows, in a process with little memory.
  ///
  /// @param words the folder
  public static void main(String[] words) throws IOException {
    Path at = Path.of(words[0]);
    SweepFolder sweep = SweepFolder.read(at);
    sweep.verify();
    SweepSummary summary = SweepSummary.of(sweep);
    boolean whole = summary.runs() == RUNS && summary.leakage().runs() == RUNS;
    Enough enough = new Enough(1e-4);
    for (int runs = enough.next(); runs <= RUNS; runs = enough.next()) {
      whole &= !enough.at(sweep, runs);
    }
    SweepFiles.csv(sweep, Tables.THREATS, new PrintWriter(Writer.nullWriter()));
    ParquetFiles.write(sweep, at);
    System.exit(whole ? 0 : 3);
  }

  private void keep() throws IOException {
    Manifest manifest = SampleSweep.manifest(RUNS);
    try (SweepWriter writer = SweepWriter.open(folder, manifest, false, List.of())) {
      for (int first = 0; first < RUNS; first += PER_CHUNK) {
        Span span = new Span(first, first + PER_CHUNK - 1);
        List<Row> rows = new ArrayList<>();
        for (int run = span.first(); run <= span.last(); run++) {
          rows.addAll(rows(run));
        }
        writer.add(span, Chunk.bytes(writer.key(), span, rows));
      }
    }
  }

  /// Five rows: every other run one of two missiles leaks, shot at once each.
  private static List<Row> rows(int run) {
    int leaked = run % 2;
    List<Row> rows = new ArrayList<>();
    var all = Tables.RUNS.row(run).integer(1).integer(run).text("");
    all.integer(2).integer(2 - leaked).integer(leaked).integer(0);
    all.text(leaked > 0 ? "MISSED" : "").integer(2).integer(0).integer(0).flag(false).integer(8);
    rows.add(all.real(60 + run % 7).real(160 + run % 11).real(300 + run % 13).end());
    for (int i = 0; i < 2; i++) {
      boolean leaks = i < leaked;
      var t = Tables.THREATS.row(run).text("berlin-" + i).text("berlin");
      t.text(leaks ? "LEAKED" : "INTERCEPTED")
          .text(leaks ? "MISSED" : "")
          .real(0)
          .real(60)
          .real(160);
      t.real(300).real(700).real(400 + run % 100).integer(9).integer(1).real(900).real(500);
      rows.add(t.real(1100).real(1).end());
      var s = Tables.INTERCEPTORS.row(run).text("redzikowo-" + i).text("redzikowo");
      s.text("berlin-" + i).integer(i).real(300).real(900).real(600).text(leaks ? "MISS" : "HIT");
      s.text("").real(run % 3 + (leaks ? 9 : 0)).real(9).real(500).real(800);
      rows.add(s.real(run % 20).end());
    }
    return rows;
  }
}

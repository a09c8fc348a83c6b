package org.openemd.console.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.RowBuilder;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;

@Tag("law")
class ParquetFilesTest {
  private static final int RUNS = 3000;

  @TempDir Path temp;

  @Test
  void theSameRunsGiveTheSameBytesHoweverTheyLieInChunksAndWhicheverWereComputedFirst()
      throws IOException {
    Path whole = written("whole", RUNS);
    Path small = written("small", 7);
    Path resumed = temp.resolve("resumed");
    SampleSweep.keep(resumed, RUNS, 2000, RUNS, 100);
    SampleSweep.keep(resumed, RUNS, 0, 2000, 50);
    ParquetFiles.write(SweepFolder.read(resumed), resumed);
    for (Table t : Tables.ALL) {
      String name = ParquetFiles.name(t);
      assertThat(small.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
      assertThat(resumed.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
  }

  @Test
  void whatIsReadBackAreTheRowsInTheirOrder() throws IOException, SQLException {
    Path folder = written("sweep", 100);
    SweepFolder sweep = SweepFolder.read(folder);
    try (DuckDb db = DuckDb.open()) {
      for (Table t : Tables.ALL) {
        assertThat(read(db, t, folder.resolve(ParquetFiles.name(t))))
            .hasSizeGreaterThanOrEqualTo(RUNS)
            .isEqualTo(sweep.rows(t).toList());
      }
    }
  }

  @Test
  void oneMoreRunMakesThemOld() throws IOException {
    Path folder = temp.resolve("sweep");
    SampleSweep.keep(folder, 200, 0, 10, 10);
    ParquetFiles.write(SweepFolder.read(folder), folder);
    assertThat(ParquetFiles.areCurrent(SweepFolder.read(folder), folder)).isTrue();
    SampleSweep.keep(folder, 200, 10, 100, 1);
    assertThat(ParquetFiles.areCurrent(SweepFolder.read(folder), folder)).isFalse();
    ParquetFiles.write(SweepFolder.read(folder), folder);
    assertThat(ParquetFiles.areCurrent(SweepFolder.read(folder), folder)).isTrue();
    for (String damaged : List.of("", "PAR1", "no Parquet at all")) {
      Files.writeString(folder.resolve("inputs.parquet"), damaged);
      assertThat(ParquetFiles.areCurrent(SweepFolder.read(folder), folder)).isFalse();
    }
  }

  @Test
  void aChunkThatWasAlteredIsNamedWhileTheyAreWrittenAndNoneIsLeftHalf() throws IOException {
    Path folder = temp.resolve("altered");
    SampleSweep.keep(folder, 30, 0, 30, 10);
    Path chunk = folder.resolve("chunks/00000010-00000019");
    byte[] bytes = Files.readAllBytes(chunk);
    bytes[bytes.length - 1] ^= 1;
    Files.write(chunk, bytes);
    SweepFolder sweep = SweepFolder.read(folder);
    assertThatThrownBy(() -> ParquetFiles.write(sweep, folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(chunk + " was altered or damaged");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("manifest.json", "chunks", ".lock");
  }

  @Test
  void nothingElseIsLeftInTheFolderNorInThatForPassingFiles() throws IOException {
    Path folder = written("sweep", 1000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "manifest.json",
              "chunks",
              ".lock",
              "runs.parquet",
              "threats.parquet",
              "interceptors.parquet",
              "inputs.parquet");
    }
    // Only where the system lists what a process has mapped may the library go before the process
    // does.
    if (Files.isReadable(Path.of("/proc/self/maps"))) {
      assertThat(Files.readString(Path.of("/proc/self/maps"))).contains("libduckdb_java");
      assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
          .filteredOn(line -> line.contains("libduckdb_java"))
          .allMatch(line -> line.endsWith(" (deleted)"));
    }
  }

  private Path written(String name, int chunk) throws IOException {
    Path folder = temp.resolve(name);
    SampleSweep.keep(folder, RUNS, 0, RUNS, chunk);
    ParquetFiles.write(SweepFolder.read(folder), folder);
    return folder;
  }

  private static List<Row> read(DuckDb db, Table table, Path file) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Statement s = db.connection().createStatement();
        ResultSet r =
            s.executeQuery("SELECT * FROM read_parquet(" + DuckDb.quoted(file.toString()) + ")")) {
      while (r.next()) {
        rows.add(row(table, r));
      }
    }
    return rows;
  }

  private static Row row(Table table, ResultSet r) throws SQLException {
    RowBuilder row = table.row((int) r.getLong("run"));
    for (Column c : table.columns().subList(1, table.columns().size())) {
      if (r.getObject(c.name()) == null) {
        row.none();
        continue;
      }
      switch (c.type()) {
        case INTEGER -> row.integer(r.getLong(c.name()));
        case REAL -> row.real(r.getDouble(c.name()));
        case TEXT -> row.text(r.getString(c.name()));
        case BOOLEAN -> row.flag(r.getBoolean(c.name()));
      }
    }
    return row.end();
  }
}

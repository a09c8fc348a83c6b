package org.openemd.campaign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Tables;

/// Nothing that was kept is lost, and nothing that was altered is taken for what was kept.
@Tag("law")
class SweepFolderTest {
  private static final Manifest TEN = manifest(1, 10);

  @TempDir private Path folder = Path.of("");

  private static Manifest manifest(long seed, int runs) {
    return new Manifest(
        runs,
        "short",
        1,
        "ab12",
        "0.1.0",
        seed,
        List.of("critics"),
        List.of("a.b=\"x\"\t1"),
        List.of());
  }

  /// Three rows for each run, one with every cell that can be empty so.
  private static List<Row> rows(Span span) {
    List<Row> rows = new ArrayList<>();
    for (int run = span.first(); run <= span.last(); run++) {
      rows.add(
          Tables.INPUTS.row(run).text("sensors.emr.loss").real(run / 3.0).text("é, \"x\"").end());
      rows.add(Tables.INPUTS.row(run).text("doctrine.assignment").real(Double.NaN).text("").end());
      rows.add(failed(run));
    }
    return rows;
  }

  private static Row failed(int run) {
    var row = Tables.RUNS.row(run).integer(1).integer(run).text("it broke in run " + run);
    for (int i = 4; i < Tables.RUNS.columns().size(); i++) {
      row.none();
    }
    return row.end();
  }

  private static void add(SweepWriter writer, int first, int last) throws IOException {
    Span span = new Span(first, last);
    writer.add(span, Chunk.bytes(TEN.key(), span, rows(span)));
  }

  private void keep(int... bounds) throws IOException {
    try (SweepWriter writer = SweepWriter.open(folder, TEN, false, List.of())) {
      for (int i = 0; i < bounds.length; i += 2) {
        add(writer, bounds[i], bounds[i + 1]);
      }
    }
  }

  @Test
  void rowsComeBackInTheOrderOfTheRunsWhateverTheChunks() throws IOException {
    keep(7, 9, 0, 0, 1, 6);
    List<Row> all = rows(new Span(0, 9));
    SweepFolder read = SweepFolder.read(folder);
    assertThat(read.rows(Tables.INPUTS)).containsExactlyElementsOf(of(all, "inputs"));
    assertThat(read.rows(Tables.RUNS)).containsExactlyElementsOf(of(all, "runs"));
    assertThat(read.rows(Tables.THREATS)).isEmpty();
    assertThat(read.rows(Tables.RUNS, 6, 8)).containsExactly(failed(6), failed(7));
    assertThat(read.manifest()).isEqualTo(TEN);
  }

  private static List<Row> of(List<Row> rows, String table) {
    return rows.stream().filter(r -> r.table().name().equals(table)).toList();
  }

  @Test
  void whatIsMissingIsToldFromWhatIsKept() throws IOException {
    keep(2, 3, 7, 7);
    SweepFolder read = SweepFolder.read(folder);
    assertThat(read.missing(10, 3)).containsExactly(new Span(0, 1), new Span(4, 6), new Span(8, 9));
    assertThat(read.missing(10, 1)).hasSize(7);
    assertThat(read.missing(3, 5)).containsExactly(new Span(0, 1));
    assertThat(read.count()).isEqualTo(3);
  }

  @Test
  void anyAlteredByteOfAChunkIsNoticedAndTheChunkIsNamed() throws IOException {
    keep(0, 4, 5, 9);
    Path chunk = folder.resolve("chunks/00000005-00000009");
    byte[] sound = Files.readAllBytes(chunk);
    for (int i = 0; i < sound.length; i++) {
      byte[] altered = sound.clone();
      altered[i] ^= 1;
      Files.write(chunk, altered);
      assertThatThrownBy(() -> SweepFolder.read(folder).verify())
          .isInstanceOf(RefusedException.class)
          .hasMessage(
              chunk
                  + " was altered or damaged (its checksum does not agree); delete it, and the same command computes runs 5 to 9 again");
    }
    Files.write(chunk, java.util.Arrays.copyOf(sound, 20));
    assertThatThrownBy(() -> SweepFolder.read(folder).rows(Tables.RUNS).toList())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(chunk.toString());
  }

  @Test
  void aChunkOfOtherRunsOrOfAnotherSweepIsNoticed() throws IOException {
    keep(0, 4);
    Path chunk = folder.resolve("chunks/00000000-00000004");
    Files.copy(chunk, folder.resolve("chunks/00000005-00000009"));
    assertThatThrownBy(() -> SweepFolder.read(folder).verify())
        .hasMessageContaining("it holds other runs than its name says");
    Files.delete(folder.resolve("chunks/00000005-00000009"));
    Span span = new Span(0, 4);
    Files.write(chunk, Chunk.bytes(manifest(2, 10).key(), span, rows(span)));
    assertThatThrownBy(() -> SweepFolder.read(folder).verify())
        .hasMessageContaining("it is of another sweep");
  }

  @Test
  void chunksThatShareARunAreRefused() throws IOException {
    keep(0, 4);
    Files.copy(
        folder.resolve("chunks/00000000-00000004"), folder.resolve("chunks/00000004-00000009"));
    assertThatThrownBy(() -> SweepFolder.read(folder))
        .hasMessageContaining("hold the same runs: 00000000-00000004 and 00000004-00000009");
  }

  @Test
  void whoeverWritesAloneWrites() throws IOException {
    try (SweepWriter _ = SweepWriter.open(folder, TEN, false, List.of())) {
      assertThatThrownBy(() -> SweepWriter.open(folder, TEN, true, List.of()))
          .isInstanceOf(RefusedException.class)
          .hasMessage(folder + " is being written by another emd sweep");
    }
    SweepWriter.open(folder, TEN, false, List.of()).close();
  }

  @Test
  void anotherSweepIsRefusedWithWhatDiffersAndStartedOverByForce() throws IOException {
    keep(0, 4);
    assertThatThrownBy(() -> SweepWriter.open(folder, manifest(2, 10), false, List.of()))
        .hasMessage(folder + " holds another sweep (seed 1, not 2); --force starts over");
    assertThatThrownBy(() -> SweepWriter.open(folder, manifest(1, 9), false, List.of()))
        .hasMessage(folder + " holds 10 runs of this sweep, not 9; --force starts over");
    assertThat(SweepFolder.read(folder).count()).isEqualTo(5);
    SweepWriter.open(folder, manifest(1, 20), false, List.of()).close(); // more of the same
    assertThat(SweepFolder.read(folder).missing(20, 20)).containsExactly(new Span(5, 19));
    SweepWriter.open(folder, manifest(2, 10), true, List.of()).close();
    assertThat(SweepFolder.read(folder).count()).isZero();
  }

  @Test
  void whatIsNoSweepIsLeftAloneUnlessForced() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> SweepWriter.open(folder, TEN, false, List.of()))
        .hasMessage(folder + " is not empty and holds no sweep; --force starts over");
    SweepWriter.open(folder, TEN, true, List.of()).close();
    assertThat(folder.resolve("letter.txt")).hasContent("dear");
    Files.writeString(folder.resolve("manifest.json"), "{\"request\": \"run\"}");
    assertThatThrownBy(() -> SweepWriter.open(folder, TEN, false, List.of()))
        .hasMessageContaining("is no sweep's")
        .hasMessageContaining("--force");
  }

  private static final List<String> ANSWERS =
      List.of("report.html", "figures/miss.svg", "figures/miss.csv", "no-such.csv");

  private static void answer(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("figures"));
    for (String name : ANSWERS.subList(0, 3)) {
      Files.writeString(folder.resolve(name), "of the older sweep");
    }
  }

  @Test
  void whatWasMadeOfAnotherSweepGoesWithItAndNothingElseDoes() throws IOException {
    keep(0, 4);
    answer(folder);
    Files.writeString(folder.resolve("figures/mine.svg"), "mine");
    SweepWriter.open(folder, manifest(1, 20), false, ANSWERS).close(); // more of the same
    assertThat(folder.resolve("report.html")).exists();
    SweepWriter.open(folder, manifest(2, 10), true, ANSWERS).close();
    assertThat(folder.resolve("report.html")).doesNotExist();
    assertThat(folder.resolve("figures").toFile().list()).containsExactly("mine.svg");
    Files.delete(folder.resolve("figures/mine.svg"));
    SweepWriter.open(folder, manifest(3, 10), true, ANSWERS).close();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(".lock", "manifest.json", "chunks");
    Files.writeString(folder.resolve("manifest.json"), "{\"request\": \"run\"}");
    answer(folder);
    SweepWriter.open(folder, manifest(3, 10), true, ANSWERS).close();
    assertThat(folder.resolve("report.html")).as("no sweep's, so not ours to delete").exists();
  }

  // Wherever starting over breaks off, what is there belongs together: the older sweep, or none of
  // it.
  @Test
  void startingOverThatBreaksOffLeavesNoAnswersOfTheOlderSweepBesideANewOne() throws IOException {
    for (boolean forGood : new boolean[] {false, true}) {
      boolean failed = true;
      for (int n = 1; failed; n++) {
        Path here = folder.resolve(forGood + "-" + n);
        try (SweepWriter writer = SweepWriter.open(here, manifest(2, 10), false, ANSWERS)) {
          Span span = new Span(0, 4);
          writer.add(span, Chunk.bytes(writer.key(), span, rows(span)));
        }
        answer(here);
        FailingDisk disk = new FailingDisk(n, forGood);
        try {
          SweepWriter.open(disk, here, TEN, true, ANSWERS).close();
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("No space left on device");
        }
        failed = disk.calls() >= n;
        boolean old =
            Files.exists(here.resolve("manifest.json"))
                && SweepFolder.read(here).manifest().seed() == 2;
        assertThat(old || !Files.exists(here.resolve("figures/miss.svg"))).isTrue();
        SweepWriter.open(here, TEN, true, ANSWERS).close();
        assertThat(SweepFolder.read(here).count()).isZero();
        assertThat(here.toFile().list())
            .containsExactlyInAnyOrder(".lock", "manifest.json", "chunks");
      }
    }
  }

  // Whichever call fails, once or from then on, nothing that was kept is lost, nothing half-written
  // is read, and the same sweep goes on.
  @Test
  void afterAnyFailureOfTheDiskTheSameSweepGoesOn() throws IOException {
    List<Row> all = of(rows(new Span(0, 9)), "inputs");
    for (boolean forGood : new boolean[] {false, true}) {
      boolean failed = true;
      for (int n = 1; failed; n++) {
        Path here = folder.resolve(forGood + "-" + n);
        FailingDisk disk = new FailingDisk(n, forGood);
        int kept = fill(disk, here);
        failed = disk.calls() >= n;
        if (Files.exists(here.resolve("manifest.json"))) {
          SweepFolder.read(here).verify();
          assertThat(SweepFolder.read(here).count()).isGreaterThanOrEqualTo(kept);
        }
        assertThat(fill(Disk.real(), here)).isEqualTo(10);
        assertThat(SweepFolder.read(here).rows(Tables.INPUTS)).containsExactlyElementsOf(all);
        try (Stream<Path> left = Files.list(here.resolve("chunks"))) {
          assertThat(left.filter(p -> p.getFileName().toString().startsWith("."))).isEmpty();
        }
      }
    }
  }

  // Returns how many runs were surely kept.
  private static int fill(Disk disk, Path folder) throws IOException {
    int kept = 0;
    try (SweepWriter writer = SweepWriter.open(disk, folder, TEN, false, List.of())) {
      SweepFolder before = writer.kept();
      before.verify();
      kept = before.count();
      for (Span s : before.missing(10, 3)) {
        writer.add(s, Chunk.bytes(TEN.key(), s, rows(s)));
        kept += s.count();
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left on device");
    }
    return kept;
  }
}

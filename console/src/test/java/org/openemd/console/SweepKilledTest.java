package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;
import org.openemd.math.RandomStream;

/// A sweep whose process is killed time and again, at random moments, ends as if nobody had.
@Tag("law")
class SweepKilledTest {
  private static final int RUNS = 40;

  @TempDir private Path scratch = Path.of("");

  private Process start(Path out, String... words) throws Exception {
    return start(out, scratch.resolve("said.txt"), words);
  }

  private static Process start(Path out, Path said, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.openemd.console.Emd", "sweep", Runs.file("short").toString()));
    command.addAll(List.of("--out", out.toString()));
    command.addAll(words.length > 0 ? List.of(words) : List.of("--runs", Integer.toString(RUNS)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  @Test
  void threeKillsLoseNothing() throws Exception {
    killed(3);
  }

  @Test
  @Tag("slow")
  void twentyKillsLoseNothing() throws Exception {
    killed(20);
  }

  @Test
  void anInterruptSaysWhatIsKeptAndHowToGoOn() throws Exception {
    Path out = scratch.resolve("interrupted");
    Process p = start(out);
    while (p.isAlive() && !(Files.exists(out.resolve("chunks")) && kept(out) > 0)) {
      Thread.sleep(50);
    }
    p.destroy(); // the signal of a polite end, on which the same words are said as on Ctrl-C
    assertThat(p.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(scratch.resolve("said.txt")))
        .contains("stopped; ")
        .contains(" of 40 runs are kept in " + out + "; the same command goes on from there");
  }

  /// Of two that start at once on one folder one goes on, and is not disturbed; the other says so and ends, also when told to start over.
  @Test
  void oneOfTwoProcessesWritesTheFolderAndTheOtherIsRefused() throws Exception {
    Path out = scratch.resolve("shared");
    List<Path> said = List.of(scratch.resolve("one.txt"), scratch.resolve("two.txt"));
    List<Process> both =
        List.of(
            start(out, said.get(0), "--runs", "150"),
            start(out, said.get(1), "--runs", "150", "--force"));
    CompletableFuture.anyOf(both.get(0).onExit(), both.get(1).onExit()).join();
    int refused = both.get(0).isAlive() ? 1 : 0;
    assertThat(both.get(refused).exitValue()).isEqualTo(2);
    assertThat(Files.readString(said.get(refused)))
        .isEqualToIgnoringNewLines(out + " is being written by another emd sweep");
    assertThat(both.get(1 - refused).waitFor())
        .as(Files.readString(said.get(1 - refused)))
        .isZero();
    SweepFolder kept = SweepFolder.read(out);
    kept.verify();
    assertThat(kept.missing(150, 150)).isEmpty();
    assertThat(kept.rows(Tables.RUNS).map(Row::run).toList())
        .isEqualTo(IntStream.range(0, 150).boxed().toList());
  }

  private static int kept(Path out) throws Exception {
    return SweepFolder.read(out).count();
  }

  // Every start is killed after a time drawn anew, between the first milliseconds of Java and some
  // runs, so that some die while starting, some while flying and some while the tables are written.
  // A
  // sweep that was done sooner loses half its chunks, so that each of the kills finds something to
  // do.
  private void killed(int times) throws Exception {
    Path out = scratch.resolve("killed");
    RandomStream when = RandomStream.of(1, times, "kill", "when");
    long most = 3000; // [ms]
    int struck = 0;
    while (struck < times) {
      Process p = start(out);
      if (p.waitFor((long) when.uniform(100, (double) most), TimeUnit.MILLISECONDS)) {
        assertThat(p.exitValue()).as(Files.readString(scratch.resolve("said.txt"))).isZero();
        loseHalf(out, when);
      } else {
        p.destroyForcibly().waitFor();
        struck++;
      }
    }
    assertThat(start(out).waitFor()).as(Files.readString(scratch.resolve("said.txt"))).isZero();
    Path calm = scratch.resolve("calm");
    assertThat(start(calm).waitFor()).isZero();
    sameRows(out, calm);
    sameFiles(out, calm);
    assertThat(scratch.toFile().list())
        .as("beside the folders nothing is left")
        .containsExactlyInAnyOrder("killed", "calm", "said.txt");
  }

  // Whoever finds a chunk altered is told to delete it.
  private static void loseHalf(Path out, RandomStream which) throws IOException {
    try (Stream<Path> chunks = Files.list(out.resolve("chunks"))) {
      for (Path chunk : chunks.sorted().toList()) {
        if (which.uniform(0, 1) < 0.5) {
          Files.delete(chunk);
        }
      }
    }
  }

  private static void sameRows(Path out, Path calm) throws IOException {
    for (Table t : Tables.ALL) {
      List<Row> rows = SweepFolder.read(calm).rows(t).toList();
      assertThat(SweepFolder.read(out).rows(t)).containsExactlyElementsOf(rows);
    }
  }

  /// The same files, Parquet among them, each of the same bytes, and none besides: only how runs lie in chunks may differ.
  private static void sameFiles(Path out, Path calm) throws IOException {
    List<Path> names = names(calm);
    assertThat(names)
        .extracting(Path::toString)
        .contains("runs.parquet", "threats.parquet", "interceptors.parquet", "inputs.parquet")
        .contains("report.html", "summary.json", "manifest.json");
    assertThat(names(out)).isEqualTo(names);
    for (Path name : names) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(calm.resolve(name));
    }
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> Files.isRegularFile(p))
          .map(folder::relativize)
          .filter(p -> !p.startsWith("chunks"))
          .sorted()
          .toList();
    }
  }
}

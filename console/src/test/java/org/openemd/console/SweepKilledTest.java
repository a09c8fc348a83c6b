package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  private Process start(Path out) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.openemd.console.Emd", "sweep", Runs.file("short").toString()));
    command.addAll(List.of("--runs", Integer.toString(RUNS), "--out", out.toString()));
    Path said = scratch.resolve("said.txt");
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

  private static int kept(Path out) throws Exception {
    return SweepFolder.read(out).count();
  }

  // Every start is killed after a time drawn anew, between the first milliseconds of Java and some
  // runs, so that some die while starting and some while writing.
  private void killed(int times) throws Exception {
    Path out = scratch.resolve("killed");
    RandomStream when = RandomStream.of(1, times, "kill", "when");
    long most = 3000; // [ms]
    for (int i = 0; i < times; i++) {
      Process p = start(out);
      if (!p.waitFor((long) when.uniform(100, (double) most), TimeUnit.MILLISECONDS)) {
        p.destroyForcibly().waitFor();
      }
    }
    assertThat(start(out).waitFor()).as(Files.readString(scratch.resolve("said.txt"))).isZero();
    Path calm = scratch.resolve("calm");
    assertThat(start(calm).waitFor()).isZero();
    for (Table t : Tables.ALL) {
      List<Row> rows = SweepFolder.read(calm).rows(t).toList();
      assertThat(SweepFolder.read(out).rows(t)).containsExactlyElementsOf(rows);
    }
    assertThat(out.resolve("summary.json")).hasSameTextualContentAs(calm.resolve("summary.json"));
  }
}

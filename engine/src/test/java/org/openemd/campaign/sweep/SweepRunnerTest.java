package org.openemd.campaign.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
import org.openemd.run.OrderSource;
import org.openemd.run.RunKey;
import org.openemd.run.Runs;
import org.openemd.run.Simulation;
import org.openemd.scenario.Scenario;

/// Many runs give the same rows whoever flies them, in whatever pieces.
@Tag("law")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepRunnerTest {
  private static final int RUNS = 9;
  private static final Scenario SHORT = Runs.scenario("short");
  private static final int BROKEN = 4;

  @TempDir private static Path scratch = Path.of("");
  private SortedMap<String, List<Row>> expected = new TreeMap<>();

  private static final RunPlan PLAN = new ShortPlan();

  /// The short scenario, but for one run that breaks.
  private static final class ShortPlan implements RunPlan {
    @Override
    public RunKey key(int run) {
      return new RunKey(1, run);
    }

    @Override
    public List<Input> inputs(int run) {
      return List.of(
          new Input("a.b", "0.5"), new Input("c.d", run == BROKEN ? "nothing" : "urgent"));
    }

    @Override
    public Scenario scenario(List<Input> inputs) {
      if (inputs.getLast().value().equals("nothing")) {
        throw new IllegalStateException("nothing is planned here");
      }
      return SHORT;
    }
  }

  private static Manifest manifest() {
    return Manifest.of(SHORT, "0.1.0", 1, List.of(), List.of(), RUNS);
  }

  private static void fly(Path folder, int runs, int threads, int perChunk) throws IOException {
    try (SweepWriter writer = SweepWriter.open(folder, manifest(), false, List.of())) {
      new SweepRunner(PLAN, Way.full(), writer, threads, perChunk, more -> {}).upTo(runs);
    }
  }

  private static SortedMap<String, List<Row>> rows(Path folder) throws IOException {
    SweepFolder read = SweepFolder.read(folder);
    SortedMap<String, List<Row>> rows = new TreeMap<>();
    for (Table t : Tables.ALL) {
      rows.put(t.name(), read.rows(t).toList());
    }
    return rows;
  }

  @BeforeAll
  void alone() throws IOException {
    fly(scratch.resolve("alone"), RUNS, 1, RUNS);
    expected = rows(scratch.resolve("alone"));
    assertThat(table("runs")).hasSize(RUNS);
  }

  @Test
  void neitherThreadsNorChunksChangeARow() throws IOException {
    int[][] ways = {{2, 1}, {3, 2}, {8, 4}};
    for (int[] way : ways) {
      Path folder = scratch.resolve(way[0] + " threads " + way[1]);
      fly(folder, RUNS, way[0], way[1]);
      assertThat(rows(folder)).isEqualTo(expected);
    }
  }

  @Test
  void theSameChunksAreTheSameBytesOnAnyNumberOfThreads() throws IOException {
    fly(scratch.resolve("one"), RUNS, 1, 3);
    fly(scratch.resolve("three"), RUNS, 3, 3);
    try (Stream<Path> chunks = Files.list(scratch.resolve("one/chunks"))) {
      for (Path c : chunks.toList()) {
        assertThat(scratch.resolve("three/chunks").resolve(c.getFileName()))
            .hasSameBinaryContentAs(c);
      }
    }
  }

  @Test
  void aSweepGoesOnWithWhatIsMissing() throws IOException {
    Path folder = scratch.resolve("in pieces");
    fly(folder, 4, 2, 3);
    assertThat(SweepFolder.read(folder).kept()).containsExactly(new Span(0, 2), new Span(3, 3));
    Files.delete(folder.resolve("chunks/00000000-00000002"));
    AtomicInteger flown = new AtomicInteger();
    try (SweepWriter writer = SweepWriter.open(folder, manifest(), false, List.of())) {
      new SweepRunner(PLAN, Way.full(), writer, 2, 2, flown::addAndGet).upTo(RUNS);
    }
    assertThat(flown).hasValue(RUNS - 1);
    assertThat(rows(folder)).isEqualTo(expected);
  }

  private List<Row> table(String name) {
    return expected.getOrDefault(name, List.of());
  }

  @Test
  void aRunThatBreaksIsKeptWithItsSeedItsInputsAndTheReasonAndTheOthersGoOn() {
    Row broken = table("runs").get(BROKEN);
    int failure = Tables.RUNS.index("failure");
    assertThat(broken.text(failure))
        .startsWith("java.lang.IllegalStateException: nothing is planned here");
    assertThat(broken.integer(Tables.RUNS.index("seed"))).isEqualTo(1);
    assertThat(broken.integer(Tables.RUNS.index("luck"))).isEqualTo(BROKEN);
    assertThat(broken.isEmpty(failure + 1)).isTrue();
    assertThat(table("inputs").stream().filter(r -> r.run() == BROKEN).map(r -> r.text(3)))
        .containsExactly("0.5", "nothing");
    assertThat(table("runs").stream().filter(r -> r.text(failure).isEmpty())).hasSize(RUNS - 1);
    assertThat(table("threats").stream().map(Row::run)).doesNotContain(BROKEN).contains(8);
  }

  @Test
  void runZeroIsThatOfEmdRun() {
    ThreatResult t =
        Scorer.score(Simulation.run(SHORT, 1, OrderSource.none())).threats().getFirst();
    Row row = table("threats").getFirst();
    assertThat(row.text(Tables.THREATS.index("outcome"))).isEqualTo(t.outcome().name());
    assertThat(row.real(Tables.THREATS.index("intercepted_s"))).isEqualTo(t.intercepted());
    assertThat(row.real(Tables.THREATS.index("tracked_s"))).isEqualTo(t.tracked());
  }

  @Test
  void runsOfOneSeedDiffer() {
    int at = Tables.INTERCEPTORS.index("miss_distance_m");
    List<Double> misses =
        table("interceptors").stream().filter(r -> !r.isEmpty(at)).map(r -> r.real(at)).toList();
    assertThat(misses).doesNotHaveDuplicates().hasSizeGreaterThan(RUNS / 2);
  }

  @Test
  void inputsAreNumbersWhereTheyAre() {
    List<Row> first = table("inputs").subList(0, 2);
    assertThat(first.get(0).real(2)).isEqualTo(0.5);
    assertThat(first.get(1).isEmpty(2)).isTrue();
    assertThat(first.get(1).text(3)).isEqualTo("urgent");
  }

  @Test
  void aFullDiskStopsAllThreadsAndKeepsWhatIsThere() throws IOException {
    Path folder = scratch.resolve("full");
    try (SweepWriter writer = SweepWriter.open(folder, manifest(), false, List.of())) {
      AtomicInteger kept = new AtomicInteger();
      SweepRunner runner =
          new SweepRunner(
              PLAN,
              Way.full(),
              writer,
              2,
              1,
              more -> {
                if (kept.addAndGet(more) == 2) {
                  delete(folder.resolve("chunks"));
                }
              });
      assertThatThrownBy(() -> runner.upTo(RUNS)).isInstanceOf(IOException.class);
      assertThat(kept.get()).isLessThan(RUNS);
    }
    fly(folder, RUNS, 1, RUNS);
    assertThat(rows(folder)).isEqualTo(expected);
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path p : inside.toList()) {
        Files.delete(p);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.openemd.campaign.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Matrix;
import org.openemd.results.Outcomes;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
import org.openemd.run.OrderSource;
import org.openemd.run.RandomScenarios;
import org.openemd.run.RunKey;
import org.openemd.run.Runs;
import org.openemd.run.Simulation;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.batch.TrackKernels;

/// Fast runs beside full runs of the same scenario and seed: the same draws wherever both draw.
///
/// The page `docs/validation/fast-path.md` is written by the slow test of this class when run with `-Demd.update`, and checked otherwise.
@Tag("law")
class FastPathTest {
  private static final int ALL = 500;
  private static final double PROMISED = 0.98;

  private static Outcomes full(Scenario s, long seed) {
    return Scorer.outcomes(Simulation.run(s, seed, OrderSource.none()));
  }

  private static FastComparison compare(int drawings) {
    FastComparison all = new FastComparison();
    for (int k = 0; k < drawings; k++) {
      RandomScenarios.Drawing d = RandomScenarios.draw(k);
      all.add(k, full(d.scenario(), k + 1), FastPath.of(d.scenario()).run(new RunKey(k + 1, 0)));
    }
    return all;
  }

  /// 20 drawings hold some 75 threats. If 98 % agree, 5 or more of 75 differ with a chance of 2 %; the draws are fixed, so that this passes or fails for good.
  @Test
  void nearlyEveryThreatEndsAsInTheFullRun() {
    FastComparison c = compare(20);
    assertThat(c.threats()).isGreaterThan(60);
    assertThat(c.threats() - c.agreeing()).isLessThanOrEqualTo(4);
  }

  @Test
  @Tag("slow")
  void fiveHundredDrawingsAreListedByCauseWhereTheyDiffer() throws IOException {
    FastComparison c = compare(ALL);
    String page = c.page(ALL);
    Path file = Runs.root().resolve("docs/validation/fast-path.md");
    if (System.getProperty("emd.update") != null) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file))
        .as("write it with: mvn -pl engine test -Dtest=FastPathTest -Demd.update")
        .isEqualTo(page);
    assertThat((double) c.agreeing() / c.threats()).isGreaterThanOrEqualTo(PROMISED);
  }

  @Test
  void anArcKernelThatThrowsStopsIt() {
    Scenario s = Runs.scenario("emd-2009");
    assertThatThrownBy(() ->
            new FastPath(
                s,
                (arcs, physics) -> {
                  throw new IllegalStateException("stub");
                },
                TrackKernels::scalar))
        .hasMessage("stub");
  }

  @Test
  void aTrackKernelThatThrowsStopsIt() {
    Scenario s = Runs.scenario("emd-2009");
    assertThatThrownBy(() ->
            new FastPath(
                s,
                ArcKernels.scalar(),
                () ->
                    (tracks, sites, plots, noise) -> {
                      throw new IllegalStateException("stub");
                    }))
        .hasMessage("stub");
  }

  @Test
  void interceptsInTheAirAreRefused() {
    assertThatThrownBy(() -> FastPath.of(Runs.scenario("layers")))
        .isInstanceOf(OutOfDomainException.class)
        .hasMessageContaining("in the air");
  }

  @Test
  void aRunRepeatsAlone() {
    FastPath fast = FastPath.of(Runs.scenario("emd-2009"));
    Outcomes first = fast.run(new RunKey(3, 0));
    fast.run(new RunKey(4, 0));
    assertThat(fast.run(new RunKey(3, 0)).threats()).isEqualTo(first.threats());
    assertThat(fast.run(new RunKey(3, 0)).interceptors()).isEqualTo(first.interceptors());
  }

  /// The runs fill the tables of arrivals at the same time; what radars know of the arcs is asked 20,000 times beside, since runs ask for it too rarely to meet.
  @Test
  void twoThreadsThatShareItGetWhatOneGets() throws Exception {
    Scenario s = Runs.scenario("emd-2009");
    FastPath alone = FastPath.of(s);
    List<Outcomes> runs = runs(alone);
    List<Matrix> known = known(alone);
    FastPath shared = FastPath.of(s);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Void> task =
        () -> {
          together.await();
          assertThat(runs(shared)).isEqualTo(runs);
          assertThat(known(shared)).isEqualTo(known);
          return null;
        };
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<Void> f : two.invokeAll(List.of(task, task))) {
        f.get();
      }
    }
  }

  private static List<Outcomes> runs(FastPath fast) {
    return IntStream.rangeClosed(1, 6).mapToObj(seed -> fast.run(new RunKey(seed, 0))).toList();
  }

  private static List<Matrix> known(FastPath fast) {
    List<Matrix> all = new ArrayList<>();
    for (int told = 200; all.size() < 20_000; told = 200 + (told + 7) % 600) {
      for (Accuracy a : fast.accuracies) {
        all.add(a.at(told, told + 100.0));
      }
    }
    return all;
  }

  /// Where the picture is that of the full run and so are the shots, what is left is what the tables and the arcs err by: a second is some ten times what was seen.
  @Test
  void meetingsLieWithinASecondOfTheFullRuns() {
    Scenario s = Runs.scenario("emd-2009");
    Outcomes full = full(s, 1);
    Outcomes fast = FastPath.of(s).run(new RunKey(1, 0));
    List<Double> apart = new ArrayList<>();
    for (int i = 0; i < full.threats().size(); i++) {
      ThreatResult a = full.threats().get(i);
      ThreatResult b = fast.threats().get(i);
      assertThat(b.tracked()).isEqualTo(a.tracked());
      assertThat(b.detected()).isEqualTo(a.detected());
      apart.add(Math.abs(a.intercepted() - b.intercepted()));
    }
    assertThat(apart).allMatch(d -> d < 1);
  }
}

package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.BrokenLink;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.scenario.Scenario;

/// What a person's orders do; all with seed 1.
@Tag("story")
class OrdersStoryTest {
  private static final Scenario EMD = Runs.scenario("emd-2009");

  private static RunResult run(OrderRecord... orders) {
    return Scorer.score(Simulation.run(EMD, 1, OrderSource.recorded(List.of(orders))));
  }

  private static OrderRecord order(double time, String verb, int track, String battery, int shots) {
    return new OrderRecord(time, verb, track, battery, shots, "");
  }

  @Test
  void fireHeldIsNeverReleasedAndTheLeakersSaySo() {
    RunResult held = run(order(0, "hold", 0, "", 0));
    assertThat(held.interceptors()).isEmpty();
    assertThat(held.threats())
        .allSatisfy(t -> {
          assertThat(t.outcome()).isEqualTo(Outcome.LEAKED);
          assertThat(t.brokenLink()).isEqualTo(BrokenLink.NOT_RELEASED);
        });
  }

  @Test
  void anEarlyReleaseLaunchesAtOnce() {
    RunResult plain = run();
    double planned = first(plain, EventType.ENGAGEMENT_PLANNED);
    RunResult early = run(order(planned + 5, "release", 0, "", 0));
    assertThat(first(early, EventType.INTERCEPTOR_LAUNCH))
        .isLessThan(first(plain, EventType.INTERCEPTOR_LAUNCH))
        .isBetween(planned + 5, planned + 15);
  }

  private static double first(RunResult r, EventType type) {
    return r.events().stream()
        .filter(e -> e.type() == type)
        .mapToDouble(Event::time)
        .min()
        .orElseThrow();
  }

  @Test
  void anImpossibleOrderIsRefusedWithItsReason() {
    RunResult r = run(order(10, "engage", 77, "redzikowo", 1), order(400, "engage", 1, "brdy", 1));
    assertThat(r.orders())
        .extracting(OrderRecord::refused)
        .containsExactly("there is no track 77", "brdy has no interceptor left");
    assertThat(
            r.events().stream().filter(e -> e.type() == EventType.ORDER_REFUSED && e.time() < 500))
        .hasSize(2);
  }

  @Test
  void theOrdersThatARunLeavesReplayIt() {
    RunResult first = run(order(170, "hold", 0, "", 0), order(301.5, "release", 0, "", 0));
    RunResult again = run(first.orders().toArray(OrderRecord[]::new));
    assertThat(again.events()).isEqualTo(first.events());
    assertThat(again.orders()).isEqualTo(first.orders());
  }

  @Test
  void noBatteryFiresMoreThanItHas() {
    RunResult r = run();
    assertThat(r.batteries())
        .allSatisfy(b -> assertThat(b.fired()).isLessThanOrEqualTo(b.inventory()));
    assertThat(r.batteries().stream().mapToInt(b -> b.fired()).sum())
        .isEqualTo(r.interceptors().size());
  }

  @Test
  void noInterceptorLeavesBeforeReleaseOrAfterTheLastFeasibleLaunch() {
    RunResult r = run();
    double release = first(r, EventType.WEAPONS_RELEASE);
    assertThat(r.interceptors())
        .isNotEmpty()
        .allSatisfy(i -> assertThat(i.launch()).isGreaterThanOrEqualTo(release));
    r.interceptors().stream()
        .filter(i -> r.threats().stream().anyMatch(t -> t.id().equals(i.target())))
        .forEach(i ->
            assertThat(i.launch())
                .as(i.id())
                .isLessThanOrEqualTo(Runs.threat(r, i.target()).lastUsefulLaunch() + 5));
  }

  @Test
  void aReleaseGivenBeforehandCoversWhatIsPlannedLater() {
    RunResult free = run(order(100, "release", 0, "", 0));
    double planned = first(free, EventType.ENGAGEMENT_PLANNED);
    assertThat(first(free, EventType.WEAPONS_RELEASE)).isEqualTo(planned);
  }

  @Test
  void aReleaseOfOneTrackOverridesAGeneralHold() {
    int track = run().interceptors().getFirst().track(); // the first track may be of a spent stage
    RunResult one = run(order(0, "hold", 0, "", 0), order(300, "release", track, "", 0));
    assertThat(one.interceptors()).isNotEmpty().allMatch(i -> i.track() == track);
  }

  @Test
  void aHoldStopsShotsThatWereOrderedButHaveNotLeft() {
    RunResult r = run(order(200, "engage", 1, "redzikowo", 10), order(215, "hold", 0, "", 0));
    assertThat(r.interceptors()).isNotEmpty().allMatch(i -> i.launch() <= 216);
    assertThat(r.batteries().getFirst().fired()).isEqualTo(r.interceptors().size()).isLessThan(10);
  }

  @Test
  void anOrderForMoreThanThereIsIsCarriedOutInPartAndSaysSo() {
    RunResult r = run(order(200, "engage", 1, "redzikowo", 99));
    assertThat(r.orders().getFirst().refused())
        .startsWith("only 10 of 99: redzikowo has no interceptor left");
    assertThat(r.events())
        .anyMatch(e -> e.type() == EventType.ORDER && e.detail().contains("only 10 of 99"));
  }

  @Test
  void releaseAndHoldOfAnUnknownTrackAreRefused() {
    RunResult r = run(order(0, "release", 1, "", 0), order(5, "hold", 99, "", 0));
    assertThat(r.orders())
        .extracting(OrderRecord::refused)
        .containsExactly("there is no track 1", "there is no track 99");
  }
}

package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.LossEffect;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.Standing;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.Scenario;

/// What the defense loses in the course of a run it does without from then on, and says so; seed 1.
@Tag("story")
class LossesStoryTest {
  private static Scenario shortWith(String losses, String... sets) {
    return Runs.extended("short", "losses: { " + losses + " }", Runs.unfailing(sets));
  }

  private static RunRecord run(Scenario s) {
    return Simulation.run(s, 1, OrderSource.none());
  }

  private static List<Event> of(RunRecord run, EventType type) {
    return run.events().stream().filter(e -> e.type() == type).toList();
  }

  @Test
  void aRadarThatIsLostReportsNothingUntilItIsBack() {
    RunRecord run =
        run(shortWith("x: { sensor: forward-radar, at_s: 200, lasts_s: 60, reason: a test }"));
    assertThat(run.scans())
        .filteredOn(s -> s.sensor().equals("forward-radar"))
        .isNotEmpty()
        .noneMatch(s -> s.time() >= 200 && s.time() < 260)
        .anyMatch(s -> s.time() < 200)
        .anyMatch(s -> s.time() > 260);
    assertThat(of(run, EventType.SITE_LOST))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.time()).isEqualTo(200);
          assertThat(e.sensor()).isEqualTo("forward-radar");
          assertThat(e.detail()).isEqualTo("the forward X-band radar is lost: a test");
        });
    assertThat(of(run, EventType.SITE_RESTORED)).extracting(Event::time).containsExactly(260.0);
  }

  @Test
  void aLossMovesNoDrawBeforeIt() {
    RunRecord plain = run(Runs.scenario("short", Runs.unfailing()));
    RunRecord lost = run(shortWith("x: { sensor: emr, at_s: 300, reason: a test }"));
    assertThat(lost.scans().stream().filter(s -> s.time() < 300).toList())
        .isEqualTo(plain.scans().stream().filter(s -> s.time() < 300).toList());
  }

  @Test
  void aBatteryThatIsLostLaunchesNothingAndTheLeakerSaysWhy() {
    RunRecord run = run(shortWith("x: { battery: redzikowo, at_s: 0, reason: a test }"));
    RunResult result = Scorer.score(run);
    assertThat(run.shots()).isEmpty();
    assertThat(result.batteries()).singleElement().matches(b -> b.lost());
    ThreatResult t = result.threats().getFirst();
    assertThat(t.outcome()).isEqualTo(Outcome.LEAKED);
    assertThat(t.reason())
        .isEqualTo(
            "every battery that could reach it was lost; lost at 0 s: the battery Redzikowo");
    assertThat(result.notes())
        .contains("At 0 s, 0 s after the first launch, the battery Redzikowo is lost: a test.");
  }

  @Test
  void aBatteryThatIsBackInTimeFires() {
    RunRecord run =
        run(shortWith("x: { battery: redzikowo, at_s: 0, lasts_s: 400, reason: a test }"));
    assertThat(run.shots()).isNotEmpty().allMatch(s -> s.shot().launch() >= 400);
    assertThat(Scorer.score(run).batteries()).noneMatch(b -> b.lost());
  }

  /// What a loss changed is told beside the same run with nothing lost, and that is the run of the scenario that never had it.
  @Test
  void whatALossChangedIsToldBesideTheRunWithNothingLost() {
    RunResult judged =
        LossEffect.judged(
            Scorer.score(run(shortWith("x: { battery: redzikowo, at_s: 0, reason: a test }"))),
            f -> {});
    RunResult plain = Scorer.score(run(Runs.scenario("short", Runs.unfailing())));
    assertThat(judged.losses())
        .singleElement()
        .satisfies(t -> {
          assertThat(t.with().outcome()).isEqualTo(Outcome.LEAKED);
          assertThat(t.without()).isEqualTo(Standing.of(plain, plain.threats().getFirst()));
          assertThat(t.without().outcome()).isEqualTo(Outcome.INTERCEPTED);
        });
    assertThat(LossEffect.any(judged)).isTrue();
    assertThat(LossEffect.any(plain)).isFalse();
  }

  @Test
  void whatABatteryHasLaunchedFliesOn() {
    double first = run(Runs.scenario("short", Runs.unfailing())).shots().getFirst().shot().launch();
    RunRecord run =
        run(shortWith("x: { battery: redzikowo, at_s: " + (first + 1) + ", reason: a test }"));
    assertThat(run.shots()).hasSize(1);
    assertThat(of(run, EventType.ORDER_REFUSED))
        .anyMatch(e -> e.detail().endsWith("is not launched: redzikowo is lost"));
    assertThat(run.shots().getFirst().end()).isEqualTo(ShotRecord.End.HIT);
  }

  @Test
  void withoutCommandNothingIsPlannedAndOrdersAreRefused() {
    OrderRecord release = new OrderRecord(100, "release", 0, "", 0, "");
    RunRecord run =
        Simulation.run(
            shortWith("x: { node: emd, at_s: 50, reason: a test }"),
            1,
            OrderSource.recorded(List.of(release)));
    assertThat(run.shots()).isEmpty();
    assertThat(of(run, EventType.ENGAGEMENT_PLANNED)).isEmpty();
    assertThat(of(run, EventType.TRACK_INITIATED)).noneMatch(e -> e.time() > 60);
    assertThat(run.orders())
        .extracting(OrderRecord::refused)
        .containsExactly("the command node emd is lost");
  }

  @Test
  void withoutACommunicationSiteNoInterceptorIsUpdated() {
    RunRecord run = run(shortWith("x: { communication: redzikowo, at_s: 0, reason: a test }"));
    assertThat(of(run, EventType.HANDOVER))
        .isNotEmpty()
        .allMatch(e -> e.detail().endsWith("(without an update at handover)"));
  }

  @Test
  void everythingAtASiteGoesAtOnce() {
    RunRecord run = run(shortWith("x: { site: redzikowo, at_s: 0, reason: a test }"));
    assertThat(of(run, EventType.SITE_LOST))
        .extracting(Event::detail)
        .containsExactly(
            "the battery Redzikowo is lost: a test",
            "the communication site Redzikowo is lost: a test");
  }

  @Test
  void whatIsLostTwiceIsBackWhenBothLossesAreOver() {
    RunRecord run =
        run(
            shortWith(
                "x: { sensor: emr, at_s: 100, lasts_s: 100, reason: a test },"
                    + " y: { sensor: emr, at_s: 150, lasts_s: 100, reason: another }"));
    assertThat(of(run, EventType.SITE_LOST)).extracting(Event::time).containsExactly(100.0);
    assertThat(of(run, EventType.SITE_RESTORED)).extracting(Event::time).containsExactly(250.0);
  }

  /// Missiles decide: the second that comes down takes the silos, an intercepted one takes nothing.
  @Test
  void missilesThatComeDownTakeWhatTheyAreAimedAt() {
    String struck = "x: { site: redzikowo, hit_by: berlin, hits: 2, reason: struck }";
    String[] raid = {
      "threats.berlin.aim_site=redzikowo", "threats.berlin.count=3", "threats.berlin.spacing_s=100"
    };
    String[] held = Arrays.copyOf(raid, 4);
    held[3] = "doctrine.weapons=hold";
    RunRecord run = run(shortWith(struck, held));
    double second = run.world().threats().get(1).impactTime();
    assertThat(of(run, EventType.SITE_LOST)).extracting(Event::time).containsOnly(second);
    RunRecord defended = run(shortWith(struck, raid));
    assertThat(defended.kills()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(of(defended, EventType.SITE_LOST)).isEmpty();
  }
}

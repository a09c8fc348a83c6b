package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.BrokenLink;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// Scenarios beyond the flagship tell what their texts say; seed 1 unless said otherwise.
@Tag("story")
class RaidsStoryTest {
  private static List<ThreatResult> leakers(RunResult run) {
    return run.threats().stream().filter(t -> t.outcome() == Outcome.LEAKED).toList();
  }

  @Test
  void missilesFromNorthKoreaMeetTheInterceptorsInAlaska() {
    RunResult run = Runs.run("gmd-north-korea", 1);
    assertThat(run.threats())
        .hasSize(2)
        .allMatch(t -> t.outcome() == Outcome.INTERCEPTED)
        .allMatch(t -> t.decisionTime() > 600);
    assertThat(run.interceptors()).isNotEmpty().allMatch(i -> i.battery().equals("fort-greely"));
  }

  /// Ten interceptors are all that leave; who is left over says that none was left for it.
  @Test
  void whereMissilesOutnumberInterceptorsTheLeakersSayThatNoneWasLeft() {
    RunResult run = Runs.run("raid-saturation", 1);
    assertThat(run.threats()).hasSize(15);
    assertThat(run.interceptors()).hasSize(10);
    List<ThreatResult> leakers = leakers(run);
    assertThat(leakers).hasSizeGreaterThanOrEqualTo(5); // ten interceptors hit ten at most
    long spent = leakers.stream().filter(t -> t.brokenLink() == BrokenLink.INVENTORY_SPENT).count();
    assertThat(spent).isGreaterThanOrEqualTo(5);
    assertThat(leakers.stream().filter(t -> t.brokenLink() == BrokenLink.INVENTORY_SPENT))
        .allMatch(
            t -> t.reason().equals("every battery that could reach it had spent its interceptors"));
  }

  /// The radar in the Czech Republic lost before release, the rest still tracks: shots go by Fylingdales and by tracks that coast.
  @Test
  void withoutTheCzechRadarTheOthersCarryTheTracks() {
    RunResult run = Runs.run("emr-lost", 1);
    assertThat(run.events())
        .anyMatch(e -> e.type() == EventType.SITE_LOST && e.sensor().equals("emr"));
    assertThat(run.radarUses())
        .filteredOn(r -> r.sensor().equals("emr"))
        .allMatch(r -> r.tracking() == 0);
    assertThat(run.threats()).filteredOn(t -> t.outcome() == Outcome.INTERCEPTED).isNotEmpty();
  }

  /// Who loses the forward radar as the first missile burns out tracks later: the first track of every missile to Europe comes after that of the plain run.
  @Test
  void withoutTheForwardRadarTracksBeginLater() {
    RunResult plain = Runs.run("emd-2009", 1);
    RunResult lost = Runs.run("forward-radar-lost", 1);
    for (ThreatResult t : lost.threats()) {
      ThreatResult before = Runs.threat(plain, t.id());
      assertThat(t.decisionTime()).as(t.id()).isLessThanOrEqualTo(before.decisionTime());
    }
    assertThat(lost.threats())
        .anyMatch(t -> t.tracked() > Runs.threat(plain, t.id()).tracked() + 30);
  }

  /// As on 30 July 2009: met near 160 km, less than five minutes after the target's launch.
  @Test
  void theShipMeetsItsTargetNear160KilometresInLessThanFiveMinutes() {
    ThreatResult target = Runs.threat(Runs.run("pacific-test", 1), "target-1");
    assertThat(target.outcome()).isEqualTo(Outcome.INTERCEPTED);
    assertThat(target.intercepted()).isBetween(200.0, 300.0);
    assertThat(target.interceptAltitude()).isBetween(150e3, 170e3);
    ThreatResult late =
        Runs.threat(Runs.run("pacific-test", 1, "doctrine.release_delay_s=240"), "target-1");
    assertThat(late.brokenLink()).isEqualTo(BrokenLink.NOT_RELEASED);
  }

  private static List<ThreatResult> of(RunResult run, String group) {
    return run.threats().stream().filter(t -> t.id().startsWith(group + "-")).toList();
  }

  private static boolean silosLost(RunResult run) {
    return run.events().stream()
        .anyMatch(e -> e.type() == EventType.SITE_LOST && e.battery().equals("redzikowo"));
  }

  /// A minute and a half from the first track to the first impact, 206 s after the launch, and the first shot leaves 47 s before it; both missiles from Iran are met ten minutes later, by silos that still stand.
  @Test
  void withPointDefenseTheSilosOutliveTheIskanders() {
    for (int seed = 2; seed <= 4; seed++) {
      RunResult run = Runs.run("iskander-raid", seed);
      assertThat(of(run, "iskander"))
          .hasSize(6)
          .allMatch(t -> t.outcome() == Outcome.INTERCEPTED)
          .allMatch(t -> t.decisionTime() > 60 && t.decisionTime() < 90);
      assertThat(of(run, "iskander").getFirst().tracked()).isBetween(102.0, 115.0);
      assertThat(silosLost(run)).isFalse();
      assertThat(of(run, "berlin")).hasSize(2).allMatch(t -> t.outcome() == Outcome.INTERCEPTED);
    }
  }

  /// Two that arrive are enough: the silos go with the second, 236 s after the first launch, and with them all that could have met what comes from Iran. The same when the battery's radar looks for aircraft: the missiles pass above its fence.
  @Test
  void withoutPointDefenseOrWithItsRadarLookingTooLowTheSilosAreLostAndNothingIsFiredAtIran() {
    for (String set :
        List.of("batteries.patriot.inventory=0", "sensors.pac-3-radar.fence_elevation_deg=1")) {
      for (int seed = 1; seed <= 3; seed++) {
        RunResult run = Runs.run("iskander-raid", seed, set);
        assertThat(silosLost(run)).as("%s, seed %d", set, seed).isTrue();
        assertThat(of(run, "berlin"))
            .allMatch(t -> t.outcome() == Outcome.LEAKED)
            .allMatch(t -> t.reason().startsWith("every battery that could reach it was lost"));
        assertThat(run.interceptors()).noneMatch(i -> i.battery().equals("redzikowo"));
      }
    }
  }

  @Test
  void withoutTheRaidBothMissilesFromIranAreMet() {
    RunResult run = Runs.run("iskander-raid", 1, "threats.iskander.count=0");
    assertThat(run.threats()).hasSize(2).allMatch(t -> t.outcome() == Outcome.INTERCEPTED);
  }
}

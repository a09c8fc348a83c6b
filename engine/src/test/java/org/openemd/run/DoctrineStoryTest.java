package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.BrokenLink;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;

/// What doctrine says is what is done; seed 1.
@Tag("story")
class DoctrineStoryTest {
  private static RunRecord run(String... sets) {
    return Simulation.run(Runs.scenario("short", sets), 1, OrderSource.none());
  }

  private static RunRecord extended(String more) {
    return Simulation.run(Runs.extended("short", more, Runs.unfailing()), 1, OrderSource.none());
  }

  private static double first(RunRecord run, EventType type) {
    return run.events().stream()
        .filter(e -> e.type() == type)
        .mapToDouble(Event::time)
        .min()
        .orElse(Double.NaN);
  }

  @Test
  void freeWeaponsLeaveWithTheFirstPlan() {
    RunRecord free = run("doctrine.weapons=free");
    assertThat(first(free, EventType.WEAPONS_RELEASE))
        .isEqualTo(first(free, EventType.ENGAGEMENT_PLANNED));
    RunRecord controlled = run();
    assertThat(first(controlled, EventType.WEAPONS_RELEASE))
        .isGreaterThanOrEqualTo(first(controlled, EventType.ENGAGEMENT_PLANNED) + 60);
  }

  @Test
  void everyReleaseSaysWhoseWordItWas() {
    assertThat(releases(run()))
        .isNotEmpty()
        .allMatch(r -> r.endsWith(": by the release authority"));
    assertThat(releases(run("doctrine.authority=the three governments")))
        .allMatch(r -> r.endsWith(": by the three governments"));
    assertThat(releases(run("doctrine.weapons=free")))
        .allMatch(r -> r.endsWith(": weapons are free"));
    RunRecord ordered =
        Simulation.run(
            Runs.scenario("short", "doctrine.weapons=hold"),
            1,
            OrderSource.recorded(List.of(new OrderRecord(400, "release", 0, "", 0, ""))));
    assertThat(releases(ordered)).isNotEmpty().allMatch(r -> r.endsWith(": by order"));
  }

  private static List<String> releases(RunRecord run) {
    return run.events().stream()
        .filter(e -> e.type() == EventType.WEAPONS_RELEASE)
        .map(Event::detail)
        .toList();
  }

  /// Every miss is reported as a kill. Whoever believes that fires one salvo; whoever doubts it while radars still see the missile fires again, until max_shots; a true kill leaves nothing to be seen.
  @Test
  void whatRadarsStillSeeLongAfterAReportedKillIsShotAtAgain() {
    String[] misses = {
      "interceptors.gbi-two-stage.kill_vehicle.divert_speed_m_s=0",
      "engagement.false_kill_probability=1",
      "engagement.missed_kill_probability=0"
    };
    RunRecord believed = run(Runs.unfailing(misses));
    assertThat(believed.shots()).hasSize(2);
    assertThat(Scorer.score(believed).threats().getFirst().brokenLink())
        .isEqualTo(BrokenLink.FALSELY_ASSESSED);
    String doubt = "doctrine.doubt_kill_s=20";
    String[] doubting = Arrays.copyOf(misses, 4);
    doubting[3] = doubt;
    RunRecord again = run(Runs.unfailing(doubting));
    assertThat(again.shots()).hasSize(4);
    Event doubted =
        again.events().stream()
            .filter(e -> e.detail().endsWith("it is not taken for killed any more"))
            .findFirst()
            .orElseThrow();
    double reported = again.reports().getFirst().time();
    assertThat(doubted.time()).isBetween(reported + 20, reported + 60);
    assertThat(Scorer.score(again).threats().getFirst().brokenLink())
        .isEqualTo(BrokenLink.MISSED); // the report of the last salvo comes too late to matter
    assertThat(run(Runs.unfailing(doubt)).shots())
        .extracting(s -> s.shot().id())
        .isEqualTo(run(Runs.unfailing()).shots().stream().map(s -> s.shot().id()).toList());
  }

  @Test
  void heldWeaponsWaitForAPerson() {
    assertThat(run("doctrine.weapons=hold").shots()).isEmpty();
    RunRecord released =
        Simulation.run(
            Runs.scenario("short", "doctrine.weapons=hold"),
            1,
            OrderSource.recorded(List.of(new OrderRecord(400, "release", 0, "", 0, ""))));
    assertThat(released.shots()).isNotEmpty().allMatch(s -> s.shot().launch() >= 400);
  }

  @Test
  void aReserveIsKeptUntilAPersonGivesIt() {
    String[] all = {"batteries.redzikowo.inventory=3", "batteries.redzikowo.reserve=3"};
    assertThat(run(all).shots()).isEmpty();
    RunRecord given =
        Simulation.run(
            Runs.scenario("short", all),
            1,
            OrderSource.recorded(List.of(new OrderRecord(300, "reserve", 0, "redzikowo", 0, ""))));
    assertThat(given.shots()).isNotEmpty().allMatch(s -> s.shot().launch() >= 300);
    RunRecord ordered =
        Simulation.run(
            Runs.scenario("short", all),
            1,
            OrderSource.recorded(
                List.of(
                    new OrderRecord(
                        300,
                        "engage",
                        run().shots().getFirst().shot().track(),
                        "redzikowo",
                        2,
                        ""))));
    assertThat(ordered.shots()).hasSize(2);
  }

  /// Two are ordered out of the reserve, the second is stopped in time: it is reserve again.
  @Test
  void aReserveThatDidNotLeaveStaysOne() {
    String[] sets = {
      "batteries.redzikowo.inventory=2",
      "batteries.redzikowo.reserve=2",
      "doctrine.shoot_look_shoot=false"
    };
    int track = run().shots().getFirst().shot().track();
    RunRecord stopped =
        Simulation.run(
            Runs.scenario("short", sets),
            1,
            OrderSource.recorded(
                List.of(
                    new OrderRecord(300, "engage", track, "redzikowo", 2, ""),
                    new OrderRecord(305, "hold", 0, "", 0, ""),
                    new OrderRecord(320, "release", 0, "", 0, ""))));
    assertThat(stopped.shots()).hasSize(1);
  }

  /// With an assessment that takes as long as the flight there is no second salvo, and the last is the larger.
  @Test
  void aSalvoAfterWhichThereIsNoTimeToLookIsTheLastSalvo() {
    String[] slow = Runs.unfailing("doctrine.assessment_delay_s=900", "doctrine.last_salvo=4");
    assertThat(run(slow).shots()).hasSize(4);
    assertThat(run(Runs.unfailing("doctrine.assessment_delay_s=900")).shots()).hasSize(2);
    assertThat(run(Runs.unfailing("doctrine.last_salvo=4")).shots()).hasSize(2);
  }

  /// Two batteries that cannot talk both shoot; two that can do not.
  @Test
  void twoPostsThatCannotTalkBothShoot() {
    String second =
        "batteries: { second: { name: Second, status: notional, source: a test, site: redzikowo,"
            + " interceptor: gbi-two-stage, inventory: 10, launch_interval_s: 10%s } }\n";
    assertThat(extended(String.format(Locale.ROOT, second, "")).shots()).hasSize(2);
    RunRecord alone =
        extended(
            String.format(Locale.ROOT, second, ", command_post: alone")
                + "command_posts: { alone: { name: Alone, status: notional, source: a test } }");
    assertThat(alone.shots())
        .hasSize(4)
        .extracting(s -> s.shot().battery())
        .contains("redzikowo", "second");
  }

  @Test
  void aPostDoesWhatItSaysOtherwise() {
    RunRecord run =
        extended(
            "batteries: { redzikowo: { command_post: own } }\n"
                + "command_posts: { own: { name: Own, status: notional, source: a test, weapons: free, salvo: 3 } }");
    assertThat(run.shots()).hasSize(3);
    assertThat(first(run, EventType.WEAPONS_RELEASE))
        .isEqualTo(first(run, EventType.ENGAGEMENT_PLANNED));
  }

  /// Two interceptors, one missile to London and, half a minute later, one to Berlin: the urgent way fires at the first, the optimal way keeps both for what counts ten times as much.
  @Test
  void whatCountsMoreIsDefendedFirst() {
    String[] sets = {
      "threats.london.count=1",
      "threats.berlin.count=1",
      "threats.washington.count=0",
      "batteries.redzikowo.inventory=2",
      "batteries.fort-greely.inventory=0",
      "batteries.vandenberg.inventory=0",
      "defended.nato-mainland.priority=10",
    };
    assertThat(targets(sets)).hasSize(2).contains("london-1");
    String[] optimal = Arrays.copyOf(sets, sets.length + 1);
    optimal[sets.length] = "doctrine.assignment=optimal";
    assertThat(targets(optimal)).containsExactly("berlin-1", "berlin-1");
  }

  private static List<String> targets(String... sets) {
    return Scorer.score(Simulation.run(Runs.scenario("emd-2009", sets), 1, OrderSource.none()))
        .interceptors()
        .stream()
        .map(i -> i.target())
        .toList();
  }

  /// Fifteen missiles, ten interceptors, seeds 1 to 6: more missiles are shot at when interceptors are shared out.
  @Test
  void sharedOutInterceptorsMeetMoreMissiles() {
    assertThat(shotAt("optimal")).isGreaterThan(shotAt("urgent"));
  }

  private static long shotAt(String assignment) {
    long shotAt = 0;
    for (int seed = 1; seed <= 6; seed++) {
      RunResult r = Runs.run("raid-saturation", seed, "doctrine.assignment=" + assignment);
      shotAt += r.threats().stream().filter(t -> t.shots() > 0).count();
    }
    return shotAt;
  }
}

package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.world.World;

/// Four missiles, three radars, two satellites, seed 1: what the network makes of them.
@Tag("story")
class RaidTest {
  private static World world = new World(List.of(), List.of());
  private static MiniRun run = empty();

  private static MiniRun empty() {
    return new MiniRun(new World(List.of(), List.of()), Raid.POLICY, List.of(), List.of(), 1, 0);
  }

  @BeforeAll
  static void fly() {
    world = Raid.four();
    run =
        new MiniRun(
            world,
            Raid.POLICY,
            List.of(Raid.forward(), Raid.emr(), Raid.fylingdales()),
            List.of(Raid.satellite("ir-10", 10), Raid.satellite("ir-69", 69)),
            1,
            0);
    run.run(0, 1300);
  }

  private static List<TrackEvent> of(TrackEvent.Type type) {
    return run.events.stream().filter(e -> e.type() == type).toList();
  }

  private static String mainCause(int track) {
    Map<String, Integer> n = run.causesOf(track);
    return Collections.max(n.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  @Test
  void everyLaunchIsReportedOnce() {
    assertThat(of(TrackEvent.Type.LAUNCH_REPORTED)).hasSize(4);
  }

  @Test
  void everyMissileAndItsLastStageAreTracked() {
    List<String> tracked =
        of(TrackEvent.Type.INITIATED).stream().map(e -> mainCause(e.track())).toList();
    for (World.Threat t : world.threats()) {
      assertThat(tracked).contains(t.id(), t.id() + "/second");
    }
  }

  @Test
  void noTrackIsConfirmedBeforeBurnout() {
    Map<String, Double> burnout = new TreeMap<>();
    world.threats().forEach(t -> burnout.put(t.id(), t.burnoutTime()));
    for (TrackEvent e : of(TrackEvent.Type.INITIATED)) {
      String threat = mainCause(e.track()).replaceAll("/.*", "");
      assertThat(e.time()).as(e.toString()).isGreaterThan(burnout.getOrDefault(threat, 1e9));
    }
  }

  /// While warhead and last stage are metres apart a few plots go astray.
  @Test
  void tracksAreNotMixedUp() {
    int plots = 0;
    int right = 0;
    for (TrackEvent e : of(TrackEvent.Type.INITIATED)) {
      Map<String, Integer> n = run.causesOf(e.track());
      int all = n.values().stream().mapToInt(Integer::intValue).sum();
      int main = n.getOrDefault(mainCause(e.track()), 0);
      assertThat(main).as(n.toString()).isGreaterThan(all * 4 / 5);
      plots += all;
      right += main;
    }
    assertThat(right).isGreaterThan(plots * 98 / 100);
  }

  @Test
  void whatIsDeclaredIsTrue() {
    for (TrackEvent e : of(TrackEvent.Type.CLASSIFIED)) {
      boolean stage = mainCause(e.track()).contains("/");
      assertThat(e.detail()).startsWith(stage ? "stage" : "warhead");
    }
  }
}

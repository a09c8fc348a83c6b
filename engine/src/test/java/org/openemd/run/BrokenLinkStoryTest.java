package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.results.BrokenLink;
import org.openemd.results.EngagedTrack;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// One thing changed in the short scenario breaks one link of the chain, and the result names it; seed 1.
@Tag("story")
class BrokenLinkStoryTest {
  private static final String KILL_VEHICLE = "interceptors.gbi-two-stage.kill_vehicle.";

  /// Nobody tells the radar in Brdy where to look: it waits at a fence that the missile crosses 750 s after launch; the last useful launch is at 742 s. All of 20 seeds.
  private static final String FENCE_TOO_FAR_IN =
      "sensors.dsp-10e.active=false sensors.dsp-69e.active=false sensors.emr.fence_azimuth_deg=87"
          + " sensors.emr.fence_half_width_deg=8 sensors.emr.fence_rows=10 sensors.emr.fence_elevation_deg=33";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEEN_LATE          | sensors.forward-radar.active=false " + FENCE_TOO_FAR_IN,
        "TRACK_POOR         | tracking.drop_after_s=1",
        "MISCLASSIFIED      | doctrine.engage_at=1",
        "NOT_RELEASED       | doctrine.release_delay_s=2000",
        "NO_FEASIBLE_SHOT   | interceptors.gbi-two-stage.altitude_floor_km=900",
        "INTERCEPTOR_FAILED | KV.reliability=0",
        "NO_HANDOVER        | KV.seeker_half_angle_deg=0.01 KV.navigation_sigma_m=5000",
        "MISSED             | KV.divert_speed_m_s=0",
        "FALSELY_ASSESSED   | KV.divert_speed_m_s=0 engagement.false_kill_probability=1",
      })
  void theChangeBreaksItsLink(BrokenLink link, String changes) {
    String[] sets =
        Arrays.stream(changes.split(" "))
            .map(c -> c.replace("KV.", KILL_VEHICLE))
            .toArray(String[]::new);
    broken(link, Runs.run("short", 1, Runs.unfailing(sets)).threats());
  }

  private static void broken(BrokenLink link, List<ThreatResult> threats) {
    assertThat(threats)
        .isNotEmpty()
        .allSatisfy(t -> {
          assertThat(t.outcome()).isEqualTo(Outcome.LEAKED);
          assertThat(t.brokenLink()).as(t.reason()).isEqualTo(link);
        });
  }

  /// Who thinks of no debris takes pieces of a warhead's cross section for warheads, and spends the one interceptor on one; seeds 1 to 6, of which some must.
  @Test
  void aShotAtDebrisAloneIsCalledThat() {
    int atDebris = 0;
    for (int seed = 1; seed <= 6; seed++) {
      RunResult run =
          Runs.run(
              "signatures",
              seed,
              Runs.unfailing(
                  "tracking.debris_pieces=0",
                  "batteries.redzikowo.inventory=1",
                  KILL_VEHICLE + "discrimination=0"));
      for (ThreatResult t : run.threats()) {
        boolean only =
            !t.engaged().isEmpty()
                && t.engaged().stream().allMatch(e -> e.kind() == EngagedTrack.Kind.DEBRIS);
        if (only && t.outcome() == Outcome.LEAKED) {
          atDebris++;
          assertThat(t.brokenLink()).as(t.reason()).isEqualTo(BrokenLink.MISCLASSIFIED);
          assertThat(t.reason()).contains("went after what was not the warhead: track ");
          assertThat(t.reason()).contains(" was debris in ");
        }
      }
    }
    assertThat(atDebris).isPositive();
  }

  @Test
  void withEverySensorOffNothingIsSeen() {
    String[] off =
        Stream.concat(
                Runs.scenario("short").radars().stream().map(r -> r.id()),
                Runs.scenario("short").satellites().stream().map(s -> s.id()))
            .map(id -> "sensors." + id + ".active=false")
            .toArray(String[]::new);
    broken(BrokenLink.NOT_SEEN, Runs.run("short", 1, off).threats());
  }

  @Test
  void aRaidLargerThanTheMagazinesSpendsThem() {
    RunResult raid =
        Runs.run("emd-2009", 1, "threats.london.count=12", "threats.washington.count=0");
    assertThat(raid.threats().stream().filter(t -> t.brokenLink() == BrokenLink.INVENTORY_SPENT))
        .isNotEmpty();
    assertThat(raid.threats().stream().mapToInt(ThreatResult::shots).sum()).isEqualTo(10);
  }
}

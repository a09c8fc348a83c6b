package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.results.BrokenLink;
import org.openemd.results.EngagedTrack;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.Docs;

/// One thing changed in the short scenario breaks one link of the chain, and the result names it; seed 1. `docs/validation/broken-links.md` is written by this test when run with `-Demd.update`, and checked otherwise.
@Tag("story")
class BrokenLinkStoryTest {
  private static final String KILL_VEHICLE = "interceptors.gbi-two-stage.kill_vehicle.";

  private record Edit(BrokenLink link, String story, List<String> sets) {}

  /// A run, and the missile whose end shows the link.
  private record Shown(Edit edit, RunResult run, ThreatResult leaker) {}

  private static Edit edit(BrokenLink link, String story, String changes) {
    return new Edit(link, story, List.of(changes.replace("KV.", KILL_VEHICLE).split(" ")));
  }

  private static final List<Edit> EDITS =
      List.of(
          edit(
              BrokenLink.NOT_SEEN,
              "Every sensor is off.",
              "sensors.forward-radar.active=false sensors.emr.active=false"
                  + " sensors.dsp-10e.active=false sensors.dsp-69e.active=false"),
          // The missile crosses the fence 750 s after launch; the last useful launch is at 742 s.
          edit(
              BrokenLink.SEEN_LATE,
              "Nobody tells the radar in Brdy where to look: it waits at a fence high up, which the missile crosses when no interceptor could meet it any more.",
              "sensors.forward-radar.active=false sensors.dsp-10e.active=false"
                  + " sensors.dsp-69e.active=false sensors.emr.fence_azimuth_deg=87"
                  + " sensors.emr.fence_half_width_deg=8 sensors.emr.fence_rows=10"
                  + " sensors.emr.fence_elevation_deg=33"),
          edit(
              BrokenLink.NOT_TRACKED,
              "Satellites see it burn, and no radar looks.",
              "sensors.forward-radar.active=false sensors.emr.active=false"),
          edit(
              BrokenLink.TRACK_POOR,
              "Tracks are given up after a second without a plot.",
              "tracking.drop_after_s=1"),
          edit(
              BrokenLink.MISCLASSIFIED,
              "Only what is certainly a warhead may be fired at.",
              "doctrine.engage_at=1"),
          edit(
              BrokenLink.NOT_RELEASED,
              "Release takes half an hour and more.",
              "doctrine.release_delay_s=2000"),
          edit(
              BrokenLink.NO_FEASIBLE_SHOT,
              "The kill vehicle works from 900 km up, where the missile never comes within reach.",
              "interceptors.gbi-two-stage.altitude_floor_km=900"),
          edit(
              BrokenLink.INVENTORY_SPENT,
              "Six missiles, and two interceptors.",
              "threats.berlin.count=6 threats.berlin.spacing_s=60 batteries.redzikowo.inventory=2"),
          edit(BrokenLink.INTERCEPTOR_FAILED, "No kill vehicle works.", "KV.reliability=0"),
          edit(
              BrokenLink.NO_HANDOVER,
              "The seeker sees through a keyhole and knows its own place to 5 km.",
              "KV.seeker_half_angle_deg=0.01 KV.navigation_sigma_m=5000"),
          edit(BrokenLink.MISSED, "The kill vehicle cannot divert.", "KV.divert_speed_m_s=0"),
          edit(
              BrokenLink.FALSELY_ASSESSED,
              "The same, and every miss is reported as a kill.",
              "KV.divert_speed_m_s=0 engagement.false_kill_probability=1"));

  private static final List<Shown> ALL = EDITS.stream().map(BrokenLinkStoryTest::shown).toList();

  private static Shown shown(Edit e) {
    RunResult run = Runs.run("short", 1, sets(e));
    ThreatResult leaker =
        run.threats().stream()
            .filter(t -> t.brokenLink() == e.link())
            .findFirst()
            .orElse(run.threats().getFirst());
    return new Shown(e, run, leaker);
  }

  private static String[] sets(Edit e) {
    return Runs.unfailing(e.sets().toArray(String[]::new));
  }

  @Test
  void eachOfTheTwelveLinksIsBrokenByAnEdit() {
    assertThat(EDITS).extracting(Edit::link).containsExactly(BrokenLink.values());
    for (Shown s : ALL) {
      assertThat(s.leaker().outcome()).isEqualTo(Outcome.LEAKED);
      assertThat(s.leaker().brokenLink())
          .as(s.edit().link() + ": " + s.leaker().reason())
          .isEqualTo(s.edit().link());
    }
  }

  /// Nothing leaks without the edit, so that it is the edit that breaks the link.
  @Test
  void withoutAnEditNothingLeaks() {
    assertThat(Runs.run("short", 1, Runs.unfailing()).threats())
        .allMatch(t -> t.outcome() == Outcome.INTERCEPTED);
  }

  @Test
  void thePageOfBrokenLinksIsUpToDate() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (Shown s : ALL) {
      page.append("\n## ").append(s.edit().link()).append("\n\n");
      page.append(s.edit().story()).append("\n\n```\n./emd run scenarios/short.yaml");
      for (String set : sets(s.edit())) {
        page.append(" \\\n    --set ").append(set);
      }
      page.append("\n```\n\n> ").append(s.leaker().id()).append(": ");
      page.append(s.leaker().reason()).append(".\n");
    }
    Docs.assertUpToDate("validation/broken-links.md", page.toString(), BrokenLinkStoryTest.class);
  }

  private static final String HEAD =
      """
      # Where the chain broke: twelve links, one edit for each

      Written by `BrokenLinkStoryTest`; do not edit. Of every missile that gets through the result names the first link of the chain that broke (`first_broken_link` in `summary.json`) and says why. Below,
      one thing is changed in `scenarios/short.yaml`, where one missile to Berlin is otherwise hit, and the sentence under the command is what the run answers. The reliabilities of 1 keep luck out of it; try
      another `--seed`, or leave them out.
      """;

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
}

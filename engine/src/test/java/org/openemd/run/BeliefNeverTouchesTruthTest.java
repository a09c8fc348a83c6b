package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Scan;
import org.openemd.sensing.Usage;
import org.openemd.tracking.Link;

/// Law 2: permuting the truth labels in the side table, of what was reported and of what was looked at, changes no track, order or decision, and so no wish of the network to any
/// radar. What a radar itself follows after a detection stands inside `sensing` and is not permuted.
@Tag("law")
class BeliefNeverTouchesTruthTest {

  @Test
  void permutedLabelsChangeNoTrackOrderOrDecision() {
    assertBlind(Runs.scenario("emd-2009"));
  }

  @Test
  void neitherDoTheyWhereNodesTellEachOther() {
    assertBlind(
        Networks.apart(
            Runs.scenario("emd-2009"),
            "forward-radar",
            "turkey",
            Networks.link("turkey", "emd", Link.Carries.TRACKS, 5, Networks.ANY)));
  }

  private static void assertBlind(Scenario scenario) {
    List<Situation> shown = new ArrayList<>();
    RunRecord plain = Simulation.run(scenario, 1, onlooker(shown));
    Map<String, String> permutation = rotated(plain);
    List<Situation> shownPermuted = new ArrayList<>();
    RunRecord permuted =
        Simulation.relabelled(
            scenario, 1, onlooker(shownPermuted), scan -> relabel(scan, permutation));

    assertThat(labels(permuted)).as("the labels did change").isNotEqualTo(labels(plain));
    assertThat(permuted.pictures()).isEqualTo(plain.pictures());
    assertThat(permuted.associations()).isEqualTo(plain.associations());
    assertThat(permuted.milestones()).isEqualTo(plain.milestones());
    assertThat(permuted.events()).isEqualTo(plain.events());
    assertThat(permuted.orders()).isEqualTo(plain.orders());
    assertThat(shots(permuted)).isEqualTo(shots(plain));
    assertThat(usages(permuted)).as("how radars spent their time").isEqualTo(usages(plain));
    assertThat(shown).as("what is shown to whoever commands").hasSizeGreaterThan(10);
    assertThat(told(shownPermuted)).isEqualTo(told(shown));
  }

  /// Orders nothing, and looks every minute.
  private static OrderSource onlooker(List<Situation> shown) {
    return (now, situation) -> {
      if (shown.isEmpty() || now - shown.getLast().time() >= 60) {
        shown.add(situation.get());
      }
      return List.of();
    };
  }

  private static List<String> told(List<Situation> shown) {
    return shown.stream().map(Situation::toString).toList();
  }

  // Every body gets the name of the next one.
  private static Map<String, String> rotated(RunRecord run) {
    List<String> names = run.world().bodies().stream().map(b -> b.id()).toList();
    TreeMap<String, String> next = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      next.put(names.get(i), names.get((i + 1) % names.size()));
    }
    return next;
  }

  private static Scan relabel(Scan scan, Map<String, String> permutation) {
    return new Scan(
        scan.sensor(),
        scan.time(),
        scan.detections(),
        renamed(scan.causes(), permutation),
        renamed(scan.looked(), permutation),
        scan.usage());
  }

  private static List<String> renamed(List<String> ids, Map<String, String> permutation) {
    return ids.stream().map(c -> permutation.getOrDefault(c, c)).toList();
  }

  private static List<List<String>> labels(RunRecord run) {
    return run.scans().stream().map(Scan::causes).toList();
  }

  private static List<Usage> usages(RunRecord run) {
    return run.scans().stream().map(Scan::usage).toList();
  }

  private static List<String> shots(RunRecord run) {
    return run.shots().stream()
        .map(s ->
            s.shot().id()
                + " "
                + s.shot().track()
                + " "
                + s.shot().launch()
                + " "
                + s.end()
                + " "
                + s.missDistance())
        .toList();
  }
}

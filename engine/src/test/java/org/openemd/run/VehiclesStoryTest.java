package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.flight.Vehicle;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// scenarios/vehicles.yaml: one of each, and nothing to stop them.
@Tag("story")
class VehiclesStoryTest {
  private static final RunResult RUN = Runs.run("vehicles", 1);

  @Test
  void everyVehicleOfTheCatalogFliesOnceHereOrIsABoosterOfTheFlagshipScenario() {
    List<String> flown = vehicles(Runs.scenario("vehicles"));
    assertThat(flown).doesNotHaveDuplicates();
    TreeSet<String> all = new TreeSet<>(flown);
    Runs.scenario("emd-2009")
        .weapons()
        .forEach(w -> all.add(w.battery().interceptor().vehicle().id()));
    List<String> listed = new ArrayList<>();
    Catalog.files(Runs.root())
        .forEach(f ->
            listed.add(Objects.requireNonNull(f.getFileName()).toString().replace(".yaml", "")));
    assertThat(all).containsExactlyElementsOf(listed);
  }

  private static List<String> vehicles(Scenario s) {
    return s.threats().stream().map(ThreatGroup::vehicle).map(Vehicle::id).toList();
  }

  @Test
  void nothingIsInterceptedAndOnlyWhatComesDownOnDefendedGroundLeaks() {
    assertThat(outcomes(Outcome.LEAKED))
        .containsExactlyInAnyOrder(
            "scud-b-1",
            "shahab-3-1",
            "ghadr-1-1",
            "iskander-m-1",
            "irbm-1",
            "icbm-liquid-1",
            "icbm-solid-1",
            "icbm-russian-1");
    assertThat(outcomes(Outcome.HARMLESS))
        .containsExactlyInAnyOrder(
            "no-dong-1", "unha-2-1", "kei-1", "sm-3-iia-1", "sm-3-ib-1", "thaad-1", "pac-3-1");
    assertThat(outcomes(Outcome.INTERCEPTED)).isEmpty();
  }

  private static List<String> outcomes(Outcome outcome) {
    return RUN.threats().stream()
        .filter(t -> t.outcome() == outcome)
        .map(ThreatResult::id)
        .toList();
  }

  @Test
  void aMissileThatStaysWholeDropsNoStage() {
    List<String> bodies = RUN.bodies().stream().map(b -> b.id()).toList();
    for (String whole : List.of("scud-b-1", "no-dong-1", "iskander-m-1", "pac-3-1")) {
      assertThat(bodies).contains(whole).noneMatch(b -> b.startsWith(whole + "/"));
    }
    assertThat(bodies).contains("unha-2-1/first", "unha-2-1/second", "unha-2-1/third");
  }

  /// Depressed, as it is said to fly: never above 60 km over 305 km, where the least speed would take it to some 95 km.
  @Test
  void theQuasiBallisticMissileStaysLow() {
    BodyPath missile =
        RUN.bodies().stream().filter(b -> b.id().equals("iskander-m-1")).findFirst().orElseThrow();
    double highest = 0;
    for (double t = missile.path().start(); t < missile.path().end(); t += 1) {
      Vec3 r = missile.path().position(t);
      highest = Math.max(highest, Frames.height(r.x(), r.y(), r.z()));
    }
    assertThat(highest).isBetween(25e3, 60e3);
  }
}

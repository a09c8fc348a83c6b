package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openemd.sensing.Radar;
import org.openemd.world.Fluctuation;

/// The scenarios that ship say what their comments and the issue say.
@Tag("story")
class ShippedScenariosTest {
  static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(Project.home().resolve("scenarios"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioLoads(Path file) {
    assertThat(ScenarioLoader.load(file, LoadOptions.NONE)).isInstanceOf(Loaded.Ok.class);
  }

  @Test
  void theProposalMeetsALimitedAttackOfFive() {
    Scenario s = ScenarioLoader.require(Project.scenario("emd-2009"), LoadOptions.NONE);
    assertThat(s.threats())
        .extracting(ThreatGroup::id)
        .containsExactly("london", "berlin", "washington");
    assertThat(s.threats()).extracting(ThreatGroup::count).containsExactly(2, 2, 1);
    assertThat(s.weapons()).extracting(w -> w.battery().inventory()).containsExactly(10, 40, 4);
    assertThat(s.satellites()).hasSize(2);
    assertThat(s.radars())
        .extracting(Radar::id)
        .containsExactlyInAnyOrder("forward-radar", "emr", "fylingdales", "thule");
    assertThat(s.radars()).allMatch(Radar::active);
  }

  @Test
  void in2009NothingStoodInPolandOrTheCzechRepublic() {
    Scenario s =
        ScenarioLoader.require(
            Project.scenario("emd-2009"), LoadOptions.set("as_of=2009-as-it-was"));
    assertThat(s.weapons()).extracting(w -> w.battery().inventory()).containsExactly(0, 22, 3);
    assertThat(s.radars().stream().filter(Radar::active))
        .extracting(Radar::id)
        .containsExactlyInAnyOrder("fylingdales", "thule");
  }

  @Test
  void tiltLooksAndFluctuationReachTheRadarAndTheThreat() {
    Path file = Project.scenario("short");
    Radar plain = radar(ScenarioLoader.require(file, LoadOptions.NONE));
    assertThat(plain.integratedLooks()).isEqualTo(1);
    assertThat(plain.faces()).noneMatch(Radar.Face::tilted);
    LoadOptions set =
        LoadOptions.set(
            "sensors.forward-radar.face_tilt_deg=25",
            "sensors.forward-radar.integrated_looks=4",
            "threats.berlin.warhead_fluctuation=swerling-3");
    Scenario s = ScenarioLoader.require(file, set);
    assertThat(radar(s).integratedLooks()).isEqualTo(4);
    assertThat(radar(s).faces()).allMatch(f -> f.tilt() == StrictMath.toRadians(25));
    ThreatGroup group = s.threats().getFirst();
    assertThat(group.warhead().fluctuation()).isEqualTo(Fluctuation.SWERLING_3);
    assertThat(group.stage().fluctuation()).isEqualTo(Fluctuation.SWERLING_1);
  }

  private static Radar radar(Scenario s) {
    return s.radars().stream()
        .filter(r -> r.id().equals("forward-radar"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theForwardRadarHasTheGainOfTheReferenceRow() {
    Scenario s = ScenarioLoader.require(Project.scenario("emd-2009"), LoadOptions.NONE);
    Radar forward =
        s.radars().stream().filter(r -> r.id().equals("forward-radar")).findFirst().orElseThrow();
    // ledger row range-bench: 9.2 m2 at efficiency 0.8 and 9.5 GHz is 49.68 dB, to the printed
    // digits
    assertThat(10 * StrictMath.log10(forward.transmitGain())).isCloseTo(49.68, within(0.005));
    assertThat(forward.peakPower()).isCloseTo(405_000, within(1e-6));
  }
}

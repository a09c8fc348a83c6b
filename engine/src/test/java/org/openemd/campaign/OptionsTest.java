package org.openemd.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openemd.run.Runs;
import org.openemd.scenario.Option;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;

/// The options are answers to one question: the same raid, the same areas, the same doctrine, before what stands anyway.
@Tag("law")
class OptionsTest {
  private static final Scenario NOTHING = Runs.scenario("options/nothing");

  static List<String> options() throws IOException {
    try (Stream<Path> files = Files.list(Runs.root().resolve("scenarios/options"))) {
      return files
          .map(f -> "options/" + String.valueOf(f.getFileName()).replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void theEightOfTheArgumentAreThere() throws IOException {
    assertThat(options())
        .contains(
            "options/mda-plan",
            "options/sm-3-ships",
            "options/sm-3-land",
            "options/kei-land",
            "options/phased-approach",
            "options/radar-only",
            "options/russian-radars",
            "options/nothing");
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionMeetsTheSameRaidUnderTheSameRules(String name) {
    Scenario s = Runs.scenario(name);
    assertThat(s.threats()).isEqualTo(NOTHING.threats());
    assertThat(s.defended()).isEqualTo(NOTHING.defended());
    assertThat(s.tracking()).isEqualTo(NOTHING.tracking());
    assertThat(s.doctrine()).isEqualTo(NOTHING.doctrine());
    assertThat(s.engagement()).isEqualTo(NOTHING.engagement());
    assertThat(s.weapons()).containsAll(NOTHING.weapons());
    assertThat(s.radars()).containsAll(NOTHING.radars());
    assertThat(s.satellites()).isEqualTo(NOTHING.satellites());
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionSaysWhatThereWasOfItAndSinceWhen(String name) {
    Option o = Objects.requireNonNull(Runs.scenario(name).option());
    assertThat(o.earliestYear()).isBetween(2009, o.availableYear());
    assertThat(o.latestYear()).isBetween(o.availableYear(), 2030);
    assertThat(List.of(o.name(), o.existed(), o.source(), o.availableSource()))
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionIsMappedByKernels(String name) {
    assertThat(FastMap.refusal(Runs.scenario(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyBatteryInEuropeHasALinkBesideIt(String name) {
    Scenario s = Runs.scenario(name);
    assertThat(s.weapons())
        .extracting(w -> w.battery().site())
        .isSubsetOf(s.communications().stream().map(c -> c.site()).toList());
  }

  @Test
  void whatStandsAnywayIsWhatTheFlagshipHasOfIt() {
    Scenario flagship = Runs.scenario("emd-2009");
    assertThat(NOTHING.tracking()).isEqualTo(flagship.tracking());
    assertThat(NOTHING.doctrine()).isEqualTo(flagship.doctrine());
    assertThat(NOTHING.engagement()).isEqualTo(flagship.engagement());
    assertThat(NOTHING.defended()).isEqualTo(flagship.defended());
    assertThat(flagship.weapons()).containsAll(NOTHING.weapons());
    assertThat(flagship.radars()).containsAll(NOTHING.radars());
    assertThat(flagship.communications()).containsAll(NOTHING.communications());
  }

  /// A value is set in all options that have its path, so that batteries of one id have to be of one interceptor.
  @Test
  void batteriesOfOneNameFireTheSameExceptAboardShips() throws IOException {
    Map<String, String> fires = new TreeMap<>();
    for (String name : options()) {
      for (WeaponSite w : Runs.scenario(name).weapons()) {
        String id = w.battery().id();
        if (!id.startsWith("ship-")) { // how many a ship holds is one question, whatever they are
          String type = w.battery().interceptor().id();
          assertThat(fires.getOrDefault(id, type)).as(name + " " + id).isEqualTo(type);
          fires.put(id, type);
        }
      }
    }
    assertThat(fires).hasSizeGreaterThan(5);
  }

  @Test
  void thePlanIsTheFlagshipsDefense() {
    Scenario plan = Runs.scenario("options/mda-plan");
    Scenario flagship = Runs.scenario("emd-2009");
    assertThat(plan.weapons()).containsExactlyInAnyOrderElementsOf(flagship.weapons());
    assertThat(plan.radars()).containsExactlyInAnyOrderElementsOf(flagship.radars());
    assertThat(plan.communications())
        .containsExactlyInAnyOrderElementsOf(flagship.communications());
  }

  @Test
  void in2009NothingOfTheOptionsStoodInEurope() throws IOException {
    for (String name : options()) {
      assertThat(Runs.scenario(name, "as_of=2009-as-it-was").weapons())
          .filteredOn(w -> NOTHING.weapons().stream().noneMatch(n -> same(n, w)))
          .allMatch(w -> w.battery().inventory() == 0);
    }
  }

  private static boolean same(WeaponSite a, WeaponSite b) {
    return a.battery().id().equals(b.battery().id());
  }
}

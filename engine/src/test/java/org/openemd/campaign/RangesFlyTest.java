package org.openemd.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.run.Groundwork;
import org.openemd.run.Runs;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Variants;
import org.openemd.scenario.WeaponSite;

/// Each end of every disputed value of an interceptor is one that it can fly with, since comparisons go there.
@Tag("law")
class RangesFlyTest {

  @ParameterizedTest
  @ValueSource(strings = {"mda-plan", "sm-3-ships", "kei-land", "phased-approach"})
  void anInterceptorFliesAtEachEndOfEachOfItsRanges(String name) {
    Path file = Runs.root().resolve("scenarios/options/" + name + ".yaml");
    Variants all = ((Variants.Opened.Sound) Variants.open(file, LoadOptions.NONE)).variants();
    List<String> refused = new ArrayList<>();
    for (DisputedValue v : all.base().disputed()) {
      if (v.path().startsWith("interceptors.")) {
        for (String end : v.range().replaceAll("[\\[\\] ]", "").split(",", -1)) {
          String why = why(all.with(List.of(v.path() + "=" + end)));
          if (!why.isEmpty()) {
            refused.add(v.path() + "=" + end + ": " + why);
          }
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  private static String why(Loaded loaded) {
    if (!(loaded instanceof Loaded.Ok ok)) {
      return loaded.toString();
    }
    for (WeaponSite w : ok.scenario().weapons()) {
      try {
        Groundwork.ways(w.battery());
      } catch (IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
      }
    }
    return "";
  }
}

package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;

/// Each system alone against the three missiles to Ankara, of what never fails; seed 1: it stops them all, between its floor and its ceiling, in its own time.
@Tag("story")
class LayersStoryTest {
  private static final List<String> BATTERIES =
      List.of("kei", "ship-ib", "ship-iia", "thaad", "pac-3");

  @ParameterizedTest
  @CsvSource({
    "kei, kei, 100, 1000, 60, 300",
    "ship-ib, sm-3-ib, 100, 600, 86, 350",
    "ship-iia, sm-3-iia, 100, 600, 90, 350",
    "thaad, thaad, 40, 151, 20, 135",
    "pac-3, pac-3, 3, 16, 10, 21",
  })
  void eachSystemAloneStopsThemInItsOwnEnvelope(
      String battery, String type, double floor, double ceiling, double least, double most) {
    Stream<String> others =
        BATTERIES.stream()
            .filter(b -> !b.equals(battery))
            .map(b -> "batteries." + b + ".inventory=0");
    Stream<String> works =
        Stream.of(
            "batteries." + battery + ".inventory=12",
            "interceptors." + type + ".kill_vehicle.reliability=1");
    RunResult r = Runs.run("layers", 1, Stream.concat(others, works).toArray(String[]::new));
    assertThat(r.threats()).allMatch(t -> t.outcome() == Outcome.INTERCEPTED);
    List<InterceptorResult> hits =
        r.interceptors().stream().filter(i -> i.result().equals("HIT")).toList();
    assertThat(hits).hasSize(3);
    assertThat(hits).allMatch(i -> i.altitude() > 1e3 * floor - 1e3);
    assertThat(hits).allMatch(i -> i.altitude() < 1e3 * ceiling + 1e3);
    assertThat(hits).allMatch(i -> i.flightTime() > least && i.flightTime() < most);
  }
}

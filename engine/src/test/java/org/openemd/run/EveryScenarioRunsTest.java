package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// Law 5: every shipped scenario runs, and its result explains itself.
@Tag("law")
class EveryScenarioRunsTest {

  static List<String> scenarios() throws IOException {
    Path folder = Runs.root().resolve("scenarios");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(".yaml"))
          .map(f -> f.substring(0, f.length() - 5))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyThreatHasAnOutcomeAndEveryLeakerABrokenLink(String name) {
    for (String asOf : List.of("2009-as-it-was", "2013-as-proposed")) {
      RunResult r = Runs.run(name, 1, "as_of=" + asOf);
      assertThat(r.threats()).isNotEmpty().allSatisfy(EveryScenarioRunsTest::explained);
      assertThat(r.events()).isSortedAccordingTo((a, b) -> Double.compare(a.time(), b.time()));
      assertThat(r.batteries()).allMatch(b -> b.fired() <= b.inventory());
      assertThat(r.interceptors()).allMatch(i -> i.launch() < r.events().getLast().time());
    }
  }

  private static void explained(ThreatResult t) {
    assertThat(t.reason()).isNotBlank();
    assertThat(t.brokenLink() != null).isEqualTo(t.outcome() == Outcome.LEAKED);
    assertThat(t.impact() == null).isEqualTo(t.outcome() == Outcome.INTERCEPTED);
    assertThat(Double.isNaN(t.intercepted())).isEqualTo(t.outcome() != Outcome.INTERCEPTED);
    assertThat(t.decisionTime() < 0).isFalse();
    assertThat(t.chain()).hasSize(7);
  }
}

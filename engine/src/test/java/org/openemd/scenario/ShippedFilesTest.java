package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Law 5: every scenario loads and round-trips; every catalog and assumption file is used by one, or named by one.
@Tag("law")
class ShippedFilesTest {
  static List<Path> scenarios() throws IOException {
    return files("scenarios");
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Project.home().resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Composed composed(Path file, LoadOptions options) {
    return switch (ScenarioLoader.compose(file, options, true)) {
      case ScenarioLoader.Outcome.Sound s -> s.composed();
      case ScenarioLoader.Outcome.Unsound u ->
          throw new AssertionError(u.problems().stream().map(Problem::text).toList().toString());
    };
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioRoundTrips(Path file, @TempDir Path folder) throws IOException {
    for (String asOf : ScenarioKeys.AS_OF) {
      Composed first = composed(file, LoadOptions.set("as_of=" + asOf));
      Path copy =
          Files.writeString(folder.resolve("copy.yaml"), YamlWriter.write(first.composition()));
      Scenario second = ScenarioLoader.require(copy, LoadOptions.NONE);
      assertThat(second.hash()).isEqualTo(first.scenario().hash());
      assertThat(second.threats()).isEqualTo(first.scenario().threats());
      assertThat(second.radars()).isEqualTo(first.scenario().radars());
      assertThat(second.weapons()).isEqualTo(first.scenario().weapons());
    }
  }

  @Test
  void everyCatalogFileIsUsedByAScenario() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    for (Path s : scenarios()) {
      used.addAll(composed(s, LoadOptions.NONE).files());
    }
    List<String> shipped =
        files("catalog").stream()
            .map(f -> Project.home().relativize(f).toString().replace('\\', '/'))
            .toList();
    assertThat(used).containsAll(shipped);
  }

  @Test
  void everyAssumptionSetIsNamedByAScenarioAndChangesIt() throws IOException {
    String flagship = Files.readString(Project.scenario("emd-2009"));
    String hash = composed(Project.scenario("emd-2009"), LoadOptions.NONE).scenario().hash();
    for (Path a : files("assumptions")) {
      String name = a.getFileName().toString().replace(".yaml", "");
      assertThat(flagship).contains("--assume " + name);
      Scenario s = composed(Project.scenario("emd-2009"), LoadOptions.assume(name)).scenario();
      assertThat(s.hash()).isNotEqualTo(hash);
      assertThat(s.assumptions()).containsExactly(name);
      assertThat(s.disputed()).anyMatch(d -> d.origin().equals(name));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyRangeIsOnTheListOfDisputedValues(Path file) {
    Composed c = composed(file, LoadOptions.NONE);
    List<String> ranged = new ArrayList<>();
    c.composition()
        .forEachPath((path, key) -> {
          Entry e = c.composition().entry(path);
          if (e != null && e.range() != null) {
            ranged.add(path);
          }
        });
    assertThat(ranged).isNotEmpty();
    assertThat(c.scenario().disputed()).extracting(DisputedValue::path).isEqualTo(ranged);
    assertThat(c.scenario().disputed()).noneMatch(d -> d.source().isBlank() || d.place().isBlank());
  }

  @Test
  void whatIsNotionalSaysSo() {
    Scenario s = composed(Project.scenario("emd-2009"), LoadOptions.NONE).scenario();
    assertThat(s.notional()).allMatch(n -> n.contains(" is notional"));
    for (String what :
        List.of("vehicles.irbm", "vehicles.icbm-liquid", "kill_vehicle", "sensors.forward-radar")) {
      assertThat(s.notional()).anyMatch(n -> n.contains(what));
    }
  }

  @Test
  void noShippedFileNamesAMachineOrAnAbsolutePath() throws IOException {
    for (String folder : List.of("scenarios", "catalog", "assumptions")) {
      for (Path f : files(folder)) {
        assertThat(Files.readString(f)).doesNotContain("/home", "/work", "/tmp", "file:");
      }
    }
  }
}

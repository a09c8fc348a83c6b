package org.openemd.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

/// Runs shipped scenarios for tests, with changes as on the command line.
public final class Runs {
  private Runs() {}

  /// The project's root, wherever the tests are started.
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("scenarios"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no folder above has scenarios/");
    }
    return here;
  }

  /// A shipped scenario with `--set` changes.
  public static Scenario scenario(String name, String... sets) {
    Path file = root().resolve("scenarios").resolve(name + ".yaml");
    return switch (ScenarioLoader.load(file, LoadOptions.set(sets))) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected r -> throw new IllegalArgumentException(r.problems().toString());
    };
  }

  /// A shipped scenario with more written below it, and then `--set` changes.
  public static Scenario extended(String name, String more, String... sets) {
    try {
      Path file = Files.createTempFile("extended", ".yaml");
      try {
        Files.writeString(file, "include: [scenarios/" + name + ".yaml]\n" + more + "\n");
        return ScenarioLoader.require(file, new LoadOptions(List.of(), List.of(sets), root()));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Changes by which the two-stage interceptor never fails, except where `more` says otherwise, and those.
  public static String[] unfailing(String... more) {
    Stream<String> works =
        Stream.of("silo_reliability", "separation_reliability", "kill_vehicle.reliability")
            .map(key -> "interceptors.gbi-two-stage." + key + "=")
            .filter(set -> Stream.of(more).noneMatch(m -> m.startsWith(set)))
            .map(set -> set + "1");
    return Stream.concat(works, Stream.of(more)).toArray(String[]::new);
  }

  /// One run of it, scored.
  public static RunResult run(String name, long seed, String... sets) {
    return Scorer.score(Simulation.run(scenario(name, sets), seed, OrderSource.none()));
  }

  /// The threat of that name.
  public static ThreatResult threat(RunResult run, String id) {
    return run.threats().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  /// The launch window of one battery against one threat.
  public static ThreatResult.Window window(RunResult run, String threat, String battery) {
    return threat(run, threat).windows().stream()
        .filter(w -> w.battery().equals(battery))
        .findFirst()
        .orElseThrow();
  }
}

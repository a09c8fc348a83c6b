package org.openemd.console.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A server that is killed in the middle of a run loses no order.
@Tag("law")
class KilledPostTest {
  private static final double GONE_ON = 20; // [s] of the scenario after the order

  @TempDir private Path scratch = Path.of("");

  private static Process start(Path home) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            PostProcess.class.getName(),
            home.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void theRunStandsWhereItWasWithItsOrdersAndEndsAsIfNobodyHadKilledIt() throws Exception {
    Path home = scratch.resolve("killed");
    double ordered = orderedAndKilled(home);
    List<LogLine> logged = RunLog.read(home.resolve("short-1"));
    assertThat(logged).anyMatch(l -> l.kind() == LogLine.Kind.ORDER && l.time() == ordered);
    try (LiveRuns runs = Posts.in(home)) {
      LiveRun run = runs.get("short-1");
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      JsonNode stands = seen.frame(f -> f.path("phase").asString().equals("RUNNING"));
      assertThat(stands.path("paused").asBoolean()).isTrue();
      assertThat(stands.path("time_s").asDouble()).isEqualTo(logged.getLast().time());
      assertThat(stands.path("commander").asString()).isEmpty();
      run.take("b", "Bob", false);
      run.rest("b");
      seen.closed();
      same(run.result(), calm(ordered));
    }
  }

  private static double orderedAndKilled(Path home) throws Exception {
    Process p = start(home);
    try (BufferedReader said = p.inputReader()) {
      String line = String.valueOf(said.readLine());
      assertThat(line).startsWith("ordered at ");
      double ordered = Double.parseDouble(line.substring("ordered at ".length()));
      while (p.isAlive() && last(home) < ordered + GONE_ON) {
        Thread.sleep(20);
      }
      assertThat(p.isAlive()).isTrue();
      return ordered;
    } finally {
      p.destroyForcibly().waitFor();
    }
  }

  private static double last(Path home) throws Exception {
    List<LogLine> lines = RunLog.read(home.resolve("short-1"));
    return lines.isEmpty() ? 0 : lines.getLast().time();
  }

  // The same orders in one go.
  private Path calm(double ordered) throws Exception {
    try (LiveRuns runs = Posts.in(scratch.resolve("calm"))) {
      LiveRun run = runs.start(Posts.SHORT, 1000, false);
      Seen seen = new Seen(true);
      run.watch(seen, "", 0);
      run.take("a", "Anna", false);
      seen.frame(f -> f.path("time_s").asDouble() > 1);
      run.pace("a", null, true);
    }
    Path log = scratch.resolve("calm").resolve("short-1").resolve(RunLog.NAME);
    Files.delete(log);
    try (RunLog anew = RunLog.open(log.resolveSibling(""))) {
      anew.write(LogLine.order(ordered, new Wish.Order("hold", 0, "", 0, "Anna")));
      anew.write(LogLine.of(ordered, LogLine.Kind.REST, "Anna"));
    }
    try (LiveRuns runs = Posts.in(scratch.resolve("calm"))) {
      Seen seen = new Seen(true);
      runs.get("short-1").watch(seen, "", 0);
      seen.closed();
      return runs.get("short-1").result();
    }
  }

  private static void same(Path one, Path other) throws Exception {
    try (Stream<Path> files = Files.list(other)) {
      for (Path f : files.toList()) {
        Path name = other.relativize(f);
        assertThat(one.resolve(name)).as(name.toString()).hasSameBinaryContentAs(f);
      }
    }
  }
}

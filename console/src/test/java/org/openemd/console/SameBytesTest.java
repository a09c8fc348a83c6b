package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Law 3: the same scenario and seed give the same bytes in every file but the manifest, whatever runs them.
@Tag("law")
class SameBytesTest {
  @TempDir Path scratch;

  @Test
  void twoRunsTheCollectorAndTheSharedArchiveChangeNothing() throws Exception {
    SortedMap<String, byte[]> first = run("emd-2009", "plain");
    same(first, run("emd-2009", "again", "-XX:+UseSerialGC"));
    same(first, run("emd-2009", "no archive", "-Xshare:off", "-XX:+UseParallelGC"));
    same(first, run("emd-2009", "first compiler only", "-XX:TieredStopAtLevel=1", "-XX:+UseZGC"));
    same(
        first,
        run(
            "emd-2009",
            "elsewhere",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Tehran"));
  }

  @Test
  void theSightsOfRadarsAreTheSameInAnotherProcessLanguageAndTimeZone() throws Exception {
    same(
        wrote("radar", "sensors", 1, "here"),
        wrote(
            "radar",
            "sensors",
            1,
            "there",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Chatham"));
  }

  @Test
  void theInterpreterGivesWhatTheCompilerGives() throws Exception {
    same(run("short", "compiled"), run("short", "interpreted", "-Xint"));
  }

  @Test
  void theVectorModuleChangesNothing() throws Exception {
    same(run("short", "without"), run("short", "with", "--add-modules", "jdk.incubator.vector"));
  }

  @Test
  void anotherSeedGivesAnotherRun() throws Exception {
    SortedMap<String, byte[]> one = run("short", "seed one");
    SortedMap<String, byte[]> two = run("short", 2, "seed two");
    assertThat(two.get("telemetry.csv")).isNotEqualTo(one.get("telemetry.csv"));
  }

  private SortedMap<String, byte[]> run(String scenario, String name, String... flags)
      throws Exception {
    return run(scenario, 1, name, flags);
  }

  private SortedMap<String, byte[]> run(String scenario, long seed, String name, String... flags)
      throws Exception {
    return wrote("run", scenario, seed, name, flags);
  }

  private SortedMap<String, byte[]> wrote(
      String verb, String scenario, long seed, String name, String... flags) throws Exception {
    Path out = scratch.resolve(name);
    List<String> command = new ArrayList<>(List.of(javaBinary()));
    command.addAll(Arrays.asList(flags));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "org.openemd.console.Emd"));
    command.addAll(List.of(verb, root().resolve("scenarios/" + scenario + ".yaml").toString()));
    command.addAll(List.of("--seed", Long.toString(seed), "--out", out.toString()));
    Path said = scratch.resolve(name + ".txt");
    Process p =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(p.waitFor()).as(Files.readString(said)).isZero();
    return files(out);
  }

  private static String javaBinary() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path root() {
    File here = new File("").getAbsoluteFile();
    while (here != null && !new File(here, "scenarios").isDirectory()) {
      here = here.getParentFile();
    }
    if (here == null) {
      throw new IllegalStateException("no folder above has scenarios/");
    }
    return here.toPath();
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path p : list.filter(f -> !f.endsWith("manifest.json")).toList()) {
        files.put(String.valueOf(p.getFileName()), Files.readAllBytes(p));
      }
    }
    return files;
  }

  private static void same(SortedMap<String, byte[]> a, SortedMap<String, byte[]> b) {
    assertThat(a).hasSizeGreaterThanOrEqualTo(7);
    assertThat(b.keySet()).isEqualTo(a.keySet());
    a.forEach((name, bytes) -> assertThat(b.get(name)).as(name).isEqualTo(bytes));
  }
}

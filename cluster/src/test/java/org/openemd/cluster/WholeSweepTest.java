package org.openemd.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `emd sweep --engine spark`, as a person types it, beside the same sweep without it: every file of the folder, Parquet among them, is the same bytes.
@Tag("law")
class WholeSweepTest {
  private static final Path HOME = Path.of(System.getProperty("emd.home", ".."));
  private static final List<String> DELAY =
      List.of("--vary", "doctrine.release_delay_s=uniform(0,300)");

  @TempDir Path scratch;

  @Test
  void valuesThatVaryByALatinHypercube() throws Exception {
    same(with(DELAY, "--vary", "doctrine.salvo=1:3", "--design", "lhs", "--seed", "4"));
  }

  @Test
  void valuesOfAGridWithOthersDrawn() throws Exception {
    same(with(DELAY, "--vary", "doctrine.salvo=1:3"));
  }

  @Test
  void theFastPathWithValuesThatVary() throws Exception {
    same(with(DELAY, "--fast"));
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private void same(List<String> words) throws Exception {
    Path here = scratch.resolve("here");
    Path there = scratch.resolve("there");
    assertThat(sweep(here, words)).doesNotContain("Flown by");
    assertThat(sweep(there, with(words, "--engine", "spark", "--master", "local[2]")))
        .contains("Flown by 1 executor (driver: 6 spans).");
    List<Path> files = files(here);
    assertThat(files)
        .contains(Path.of("runs.parquet"), Path.of("inputs.parquet"), Path.of("report.html"));
    assertThat(files(there)).isEqualTo(files);
    for (Path name : files) {
      assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
    }
  }

  private String sweep(Path out, List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(a -> a.startsWith("--add-opens") || a.startsWith("--sun-misc"))
            .toList());
    command.addAll(List.of("-Demd.home=" + HOME, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.openemd.console.Emd", "sweep"));
    command.addAll(List.of(HOME.resolve("scenarios/short.yaml").toString(), "--runs", "30"));
    command.addAll(List.of("--out", out.toString()));
    command.addAll(words);
    Path said = scratch.resolve("said.txt");
    Process p =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(p.waitFor()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}

package org.openemd.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `./emd`, in a small copy of the project with a JDK and a Maven that only tell what they were asked.
@Tag("law")
class LauncherTest {
  @TempDir private Path temp;
  private Path project;
  private Path jdk;
  private Path source;

  @BeforeEach
  void makeAProjectWithSpacesInItsPath() throws IOException {
    project = Files.createDirectories(temp.resolve("a project/open emd"));
    Path home = Path.of(Objects.requireNonNull(System.getProperty("emd.home")));
    script(project.resolve("emd"), Files.readString(home.resolve("emd")));
    for (String path : sources(Files.readString(project.resolve("emd")))) {
      Path place = project.resolve(path);
      if (Files.isDirectory(home.resolve(path))) {
        Files.createDirectories(place);
      } else if (!Files.exists(place)) {
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.writeString(place, "");
      }
    }
    source = Files.writeString(project.resolve("engine/src/main/A.java"), "");
    jdk = fakeJdk("jdk 25", "25.0.3");
    fakeMaven();
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
    assertThat(emd("check", "x y.yaml")).contains("mvn", "arguments:", "[check] [x y.yaml]");
    assertThat(emd("check", "x y.yaml")).doesNotContain("mvn");
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    emd("--help");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(emd("--help")).contains("mvn");
  }

  @Test
  void aDeletedSourceIsBuiltAgain() throws Exception {
    emd("--help");
    Files.delete(source);
    assertThat(emd("--help")).contains("mvn");
  }

  @Test
  void itWorksThroughASymbolicLinkFromAnotherFolder() throws Exception {
    Path elsewhere = Files.createDirectories(temp.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("my emd"), project.resolve("emd"));
    String said = start(elsewhere, List.of(link.toString(), "check", "here.yaml"), "");
    assertThat(said)
        .contains("in: " + elsewhere.toRealPath(), "-Demd.home=" + project.toRealPath());
  }

  @Test
  void theCacheOfTheTrainingIsUsed() throws Exception {
    assertThat(emd("--help")).contains("-XX:AOTCache=", "-XX:+UseSerialGC");
  }

  @Test
  void aTrainingThatFailsCostsOnlyTheCache() throws Exception {
    Files.writeString(jdk.resolve("no-training"), "");
    assertThat(emd("--help")).contains("[--help]").doesNotContain("-XX:AOTCache=");
  }

  @Test
  void anotherJdkGetsACacheOfItsOwnWithoutABuild() throws Exception {
    emd("--help");
    jdk = fakeJdk("jdk 26", "26");
    assertThat(emd("--help")).doesNotContain("mvn").contains("/26-x.help.aot");
    assertThat(emd("check", "x.yaml")).doesNotContain("mvn").contains("/26-x.aot");
  }

  @Test
  void anotherCollectorTakesThePlaceOfTheSerialOne() throws Exception {
    String said = start(project, List.of("./emd", "run", "x"), "-XX:+UseG1GC");
    assertThat(said).contains("-XX:+UseG1GC").doesNotContain("UseSerialGC");
  }

  @Test
  void noClassDataMeansNoCache() throws Exception {
    String said = start(project, List.of("./emd", "run", "x"), "-Xshare:off");
    assertThat(said).contains("-Xshare:off").doesNotContain("-XX:AOTCache=");
  }

  @Test
  void anOlderJdkIsRefusedInPlainWords() throws Exception {
    jdk = fakeJdk("jdk 17", "17.0.15");
    assertThat(emd("--help"))
        .contains("which holds no JDK 25 or later")
        .doesNotContain("arguments:");
  }

  @Test
  void aFailedBuildIsSaidAndNothingIsRun() throws Exception {
    Files.writeString(project.resolve("broken"), "");
    assertThat(emd("--help")).contains("the build failed").doesNotContain("arguments:");
  }

  @Test
  void testIsMavenVerify() throws Exception {
    assertThat(emd("test", "-P", "slow")).contains("mvn").contains("[verify] [-P] [slow]");
  }

  @Test
  void onlyWhatComputesLongStartsWithVectorsAndNobodyIsToldOfIncubators() throws Exception {
    String bench = emd("bench", "flight", "--quick");
    assertThat(bench)
        .contains("[--add-modules] [jdk.incubator.vector]")
        .contains("[org.openemd.bench.flight.FlightReport] [--quick]")
        .doesNotContain("WARNING");
    assertThat(emd("bench", "sensing"))
        .contains("[org.openemd.bench.sensing.SensingReport]")
        .doesNotContain("[sensing]");
    assertThat(emd("bench", "EngineRun")).contains("[org.openjdk.jmh.Main] [EngineRun]");
    for (String verb : List.of("run", "check", "explain", "--help")) {
      assertThat(emd(verb, "x.yaml")).contains("[x.yaml]").doesNotContain("incubator");
    }
  }

  @Test
  void aBenchmarkThatFailsFails() throws Exception {
    Files.writeString(jdk.resolve("no-bench"), "");
    assertThat(emd("bench", "flight")).contains("exit 3");
  }

  // What the launcher compares with the last build.
  private static List<String> sources(String launcher) {
    String start = "sources=(";
    int from = launcher.indexOf(start) + start.length();
    return List.of(launcher.substring(from, launcher.indexOf(")", from)).strip().split("\\s+"));
  }

  private String emd(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("./emd"));
    command.addAll(List.of(words));
    return start(project, command, "");
  }

  private String start(Path folder, List<String> command, String javaOptions) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("EMD_JAVA_HOME", jdk.toString());
    builder.environment().put("EMD_JAVA_OPTS", javaOptions);
    builder
        .environment()
        .merge("PATH", temp.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said + "exit " + process.exitValue();
  }

  private Path fakeJdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(temp.resolve(name));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    script(
        home.resolve("bin/java"),
        """
        #!/usr/bin/env bash
        [ ! -e "$(dirname "$0")/../no-training" ] || case "$*" in *AOTMode*) exit 1 ;; esac
        case "$*" in *incubator*) echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2 ;; esac
        for word; do case $word in -XX:AOTCache=*.new) echo cache >"${word#*=}" ;; esac; done
        printf 'in: %s\\n' "$PWD"
        printf 'arguments:'
        printf ' [%s]' "$@"
        printf '\\n'
        [ ! -e "$(dirname "$0")/../no-bench" ] || exit 3
        """);
    return home;
  }

  private void fakeMaven() throws IOException {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    script(
        bin.resolve("mvn"),
        """
        #!/usr/bin/env bash
        printf 'mvn'
        printf ' [%s]' "$@"
        printf '\\n'
        while [ "$1" != -f ]; do shift; done
        root=$(dirname "$2")
        [ ! -e "$root/broken" ] || exit 1
        mkdir -p "$root/console/target/lib"
        touch "$root/console/target/emd.jar"
        """);
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}

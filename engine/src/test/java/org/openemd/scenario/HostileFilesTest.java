package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.math.RandomStream;

/// Whatever a file holds, the answer is a scenario or a list of problems, never an exception.
@Tag("law")
class HostileFilesTest {
  private static final int FILES = 400;
  private static final String LETTERS =
      " \n\t:-{}[]&*!|>%@`'\"#,.?~<0123456789eExX_azAZ\u0000\u00e9\u2028";

  private static String torn(String text, RandomStream random) {
    StringBuilder b = new StringBuilder(text);
    int wounds = 1 + (int) random.uniform(0, 4);
    for (int i = 0; i < wounds; i++) {
      int at = (int) random.uniform(0, b.length());
      switch ((int) random.uniform(0, 4)) {
        case 0 -> b.deleteCharAt(at);
        case 1 -> b.insert(at, LETTERS.charAt((int) random.uniform(0, LETTERS.length())));
        case 2 -> b.setCharAt(at, LETTERS.charAt((int) random.uniform(0, LETTERS.length())));
        default -> b.insert(at, b.substring(at, Math.min(b.length(), at + 40)));
      }
    }
    return b.toString();
  }

  @Test
  void aTornFileIsAnsweredWithProblems(@TempDir Path folder) throws IOException {
    RandomStream random = RandomStream.of(1, 0, "files", "wounds");
    Path file = folder.resolve("x.yaml");
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      String text = torn(Written.SOUND, random);
      Files.writeString(file, text);
      List<Problem> problems = new ArrayList<>();
      try {
        problems.addAll(ScenarioLoader.check(file, LoadOptions.NONE));
      } catch (RuntimeException e) {
        throw new AssertionError("file " + i + ":\n" + text, e);
      }
      refused += problems.isEmpty() ? 0 : 1;
      assertThat(problems).allMatch(p -> !p.message().isBlank());
    }
    // most wounds are noticed, some fall into text or keep a number a number
    assertThat(refused).isBetween(FILES / 2, FILES);
  }

  @Test
  void tornOverridesAreAnsweredWithProblems(@TempDir Path folder) throws IOException {
    RandomStream random = RandomStream.of(1, 0, "overrides", "wounds");
    Path file = Files.writeString(folder.resolve("x.yaml"), Written.SOUND);
    for (int i = 0; i < 150; i++) {
      String override =
          torn("threats.attack.warhead_rcs_x_m2={ value: 0.02, range: [0.01, 1] }", random);
      assertThat(ScenarioLoader.check(file, LoadOptions.set(override)))
          .as(override)
          .allMatch(p -> p.file().equals("--set"));
    }
  }

  @Test
  void aFileWithCountlessProblemsIsAnsweredInAMoment(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "a: &a [*a]\n".repeat(80_000));
    long began = System.nanoTime();
    assertThat(ScenarioLoader.check(file, LoadOptions.NONE))
        .hasSize(Problems.MOST + 1)
        .anyMatch(p -> p.message().startsWith("more than 1000 problems"));
    // one by one compared with all before, they took minutes
    assertThat((System.nanoTime() - began) / 1e9).isLessThan(20);
  }

  @Test
  void aStrangersFileIncludesWhatTheProjectOffersAndNothingElse(@TempDir Path folder)
      throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("catalog"));
    Path data = Files.createDirectories(folder.resolve("home/runs/uploads"));
    Files.writeString(home.resolve("catalog/offered.yaml"), "title: offered\n");
    Files.writeString(home.resolve("private.yaml"), "title: private\n");
    Files.writeString(data.resolve("beside.yaml"), "title: beside\n");
    LoadOptions strange = new LoadOptions(List.of(), List.of(), home).ofAStranger();
    for (String name :
        List.of("private.yaml", "beside.yaml", "../../private.yaml", "catalog/../private.yaml")) {
      Path file = Files.writeString(data.resolve("x.yaml"), "include: [" + name + "]\n");
      assertThat(ScenarioLoader.check(file, strange))
          .as(name)
          .anyMatch(p -> p.message().contains("lies outside what an upload may include"));
    }
    Path file = Files.writeString(data.resolve("x.yaml"), "include: [catalog/offered.yaml]\n");
    assertThat(ScenarioLoader.check(file, strange)).noneMatch(p -> p.path().equals("include"));
  }
}

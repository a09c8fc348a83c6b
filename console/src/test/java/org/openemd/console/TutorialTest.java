package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The tutorials do what they say: each command is run, what is quoted of its answer is in the answer, and each figure in
/// bold is a figure of the last answer, to the digits printed.
@Tag("story")
class TutorialTest {
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```\\n", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BOLD = Pattern.compile("\\*\\*([0-9][0-9,.]*)\\*\\*");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:[.][0-9]+)?");

  @TempDir private Path temp;

  /// A command, what the page quotes of its answer, and what it says of it.
  private record Step(String command, List<String> quoted, String prose) {}

  @TestFactory
  List<DynamicTest> everyStepOfTheTutorialsGivesWhatThePageSays() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name :
        List.of(
            "what-could-that-missile-reach",
            "what-could-the-radar-have-seen",
            "how-good-were-the-tracks",
            "what-would-gabala-add",
            "which-option",
            "how-many-interceptors")) {
      Path page = Runs.file("short").resolve("../../docs/tutorials/" + name + ".md");
      List<Step> steps = steps(Files.readString(page.normalize()));
      assertThat(steps).as(name).hasSizeGreaterThan(4);
      steps.forEach(s -> tests.add(DynamicTest.dynamicTest(s.command(), () -> check(s))));
    }
    return tests;
  }

  private void check(Step step) {
    assertThat(step.command()).startsWith("./emd ");
    String words =
        step.command()
            .substring("./emd ".length())
            .replace("runs/", temp + "/")
            .replace("scenarios/", Runs.file("short").getParent() + "/")
            .replace("data/", Runs.file("short").resolve("../../data").normalize() + "/");
    Said said = Said.by(words.split(" +"));
    assertThat(said.code()).as(said.err()).isZero();
    for (String line : step.quoted()) {
      assertThat(said.out()).contains(line);
    }
    List<Double> figures = new ArrayList<>();
    for (Matcher m = NUMBER.matcher(said.out()); m.find(); ) {
      figures.add(Double.parseDouble(m.group().replace(",", "")));
    }
    for (Matcher m = BOLD.matcher(step.prose()); m.find(); ) {
      String printed = m.group(1).replace(",", "");
      FlyWords.Figure told = FlyWords.Figure.of(printed, Double.parseDouble(printed));
      assertThat(figures)
          .as("%s in the answer of %s", printed, step.command())
          .anyMatch(f -> Math.abs(f - told.value()) <= told.rounding() * (1 + 1e-9));
    }
  }

  private static List<Step> steps(String page) {
    List<Step> steps = new ArrayList<>();
    Matcher m = FENCED.matcher(page);
    String command = "";
    List<String> quoted = new ArrayList<>();
    int from = 0;
    while (m.find()) {
      if (m.group(1).equals("text")) {
        quoted.addAll(m.group(2).lines().toList());
        continue;
      }
      add(steps, command, quoted, page.substring(from, m.start()));
      command = m.group(2).strip();
      quoted = new ArrayList<>();
      from = m.end();
    }
    add(steps, command, quoted, page.substring(from));
    return steps;
  }

  private static void add(List<Step> steps, String command, List<String> quoted, String prose) {
    if (!command.isEmpty()) {
      steps.add(new Step(command, List.copyOf(quoted), prose));
    }
  }
}

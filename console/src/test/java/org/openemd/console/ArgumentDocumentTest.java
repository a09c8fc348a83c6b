package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.report.Template;

/// `docs/the-2009-argument.md`, written again with few runs, two options and a coarse grid: its words, what does not hang on these, and that nothing in it was typed.
@Tag("story")
class ArgumentDocumentTest {
  private static final Path HOME = Path.of(System.getProperty("emd.home", ".."));
  private static final String NAME = "the-2009-argument";

  @TempDir Path folder = Path.of("");

  private static String option(String id) {
    return HOME.resolve("scenarios/options/" + id + ".yaml").toString();
  }

  private Path template(String text) throws IOException {
    return Files.writeString(folder.resolve(NAME + ".template.md"), text);
  }

  private static String shipped(String name) throws IOException {
    return Files.readString(HOME.resolve("docs/" + name));
  }

  private Said fill(Path template, String... more) {
    List<String> words =
        new ArrayList<>(List.of("compare", option("mda-plan"), option("sm-3-land")));
    words.addAll(List.of("--by", "cost", "--pairs", "0", "--grid", "5"));
    words.addAll(List.of("--fill", template.toString()));
    words.addAll(List.of(more));
    return Said.by(words.toArray(String[]::new));
  }

  @Test
  void theArgumentIsWrittenAgainByOneCommand() throws IOException {
    String text = shipped(NAME + ".template.md");
    Said said =
        fill(
            template(text),
            "--assume",
            "mda,critics,middle",
            "--runs",
            "2",
            "--vary",
            "threats.iran.count=0,1",
            "--vary-runs",
            "1");
    assertThat(said.code()).as(said.err()).isZero();

    String again = Files.readString(folder.resolve(NAME + ".md"));
    String committed = shipped(NAME + ".md");
    for (String words : Template.fixed(text)) {
      assertThat(committed).as("regenerate it after changing the template").contains(words);
      assertThat(again).contains(words);
    }
    assertThat(again).doesNotContain("{{").contains("SM-3 on land", "threats.iran.count");
    // what each side said hangs on neither runs nor options nor the grid; nor do the maps
    assertThat(claims(again)).isEqualTo(claims(committed)).contains("does not hold");
    for (String map : List.of("mda-plan-mda", "mda-plan-critics", "sm-3-land-middle")) {
      String file = NAME + "/" + map + "-nato-europe-2009.svg";
      assertThat(committed).contains("](" + file + ")");
      assertThat(Files.readString(folder.resolve(file))).isEqualTo(shipped(file));
    }
  }

  private static String claims(String document) {
    int from = document.indexOf("| said |");
    return document.substring(from, document.indexOf("\n\n", from));
  }

  @Test
  void aFigureIsThatOfTheTable() throws IOException {
    Said said =
        fill(
            template(
                "{{ figure mda-plan mda cost_million_usd }}, {{figure mda-plan mda cost_million_usd interval}}.\n"),
            "--assume",
            "mda",
            "--runs",
            "0");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Files.readString(folder.resolve(NAME + ".md"))).isEqualTo("11.2, 9.1 to 13.8.\n");
  }

  @Test
  void aPlaceThatMeansNothingIsNamedWithItsLineBeforeAnythingIsComputed() throws IOException {
    Said said =
        fill(
            template(
                "Good.\n{{figure mda-plan mdda cost_million_usd}} {{nonsense}}\n{{section cost}}{{section protect mda}}{{map mda-plan mda mars}}\n{{section costs\n"),
            "--assume",
            "mda");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains(
            NAME + ".template.md:2: nothing is known for {{figure mda-plan mdda cost_million_usd}}")
        .contains("{{nonsense}}", "{{section cost}}", "{{section protect mda}}", "mda mars}}")
        .contains(NAME + ".template.md:4: {{ has no }} in its line");
    assertThat(folder.resolve(NAME + ".md")).doesNotExist();
  }

  @Test
  void aTemplateOfAnotherNameIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.md"), "{{command}}");
    Said said = fill(other);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("notes.md").contains("NAME.template.md");
  }
}

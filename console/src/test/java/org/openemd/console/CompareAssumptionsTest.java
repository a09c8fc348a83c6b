package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What assumption sets `emd compare` refuses: in a project of its own, of two scenarios that lack a radar which its catalog has.
@Tag("story")
class CompareAssumptionsTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void aProject() throws IOException {
    write("catalog/eye.yaml", "sensors:\n  eye: { name: an eye }\n");
    write("a.yaml", "title: one\n");
    write("b.yaml", "title: another\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String refusal(String values) throws IOException {
    write("assumptions/hope.yaml", "title: hope\n" + values);
    String a = folder.resolve("a.yaml").toString();
    String b = folder.resolve("b.yaml").toString();
    Said said = Said.by("compare", a, b, "--assume", "hope");
    assertThat(said.code()).isEqualTo(2);
    return said.err();
  }

  @Test
  void oneThatSaysNothingOfAnyOptionIsNamed() throws IOException {
    assertThat(refusal("values:\n  sensors.eye.losses_db: 3\n"))
        .contains("assumptions/hope.yaml: its one value does not apply to this scenario");
  }

  @Test
  void aThingThatNobodyHasIsNamed() throws IOException {
    assertThat(refusal("values:\n  sensors.eyee.losses_db: 3\n"))
        .contains("no scenario and no file of the catalog has sensors.eyee", "'sensors.eye'");
  }

  @Test
  void anEmptySetIsNamed() throws IOException {
    assertThat(refusal("")).contains("assumptions/hope.yaml: the set is empty");
  }
}

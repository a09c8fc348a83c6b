package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.library.Library;
import org.openemd.console.whatif.MapQuestion;
import org.openemd.console.whatif.Reply;
import org.openemd.console.whatif.WhatIf;

@Tag("story")
class MapAgainTest {
  private static <T> T given(Reply<T> reply) {
    assertThat(reply).isInstanceOf(Reply.Given.class);
    return ((Reply.Given<T>) reply).value();
  }

  @Test
  void theCommandOfAPictureMakesTheSameMapAgain() {
    Path home = Objects.requireNonNull(Runs.file("short").resolve("../..").normalize());
    MapQuestion q =
        new MapQuestion(
            "scenarios/emd-2009.yaml",
            List.of("critics"),
            List.of("sites.brdy.latitude_deg=46"),
            null,
            List.of("berlin", "washington"),
            null,
            10.0,
            null);
    try (WhatIf whatIf = new WhatIf(new Library(home, home), 1)) {
      String command = given(whatIf.picture("me", q)).command();
      assertThat(command).startsWith("emd map scenarios/emd-2009.yaml --assume critics --set ");
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.removeFirst();
      words.set(1, Runs.file("emd-2009").toString());
      words.addAll(List.of("--format", "csv"));
      Said said = Said.by(words.toArray(String[]::new));
      assertThat(said.code()).as(said.err()).isZero();
      assertThat(said.out()).isEqualTo(given(whatIf.csv("me", q)));
    }
  }
}

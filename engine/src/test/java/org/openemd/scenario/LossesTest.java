package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.scenario.Loss.Kind;

/// What is lost is read as written, and what cannot be is named where it stands.
@Tag("regression")
class LossesTest {
  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() {
    written = new Written(folder);
  }

  private Loaded load(String loss) {
    Path file =
        written.file("x.yaml", Written.SOUND + "losses: { x: { " + loss + ", reason: struck } }\n");
    return ScenarioLoader.load(file, new LoadOptions(List.of(), List.of(), folder));
  }

  @Test
  void aLossIsReadAsWritten() {
    Loaded loaded = load("sensor: eye, at_s: 30, lasts_s: 60");
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    Loss l = ((Loaded.Ok) loaded).scenario().losses().getFirst();
    assertThat(l)
        .isEqualTo(
            new Loss(
                "x",
                List.of(new Loss.Element(Kind.SENSOR, "eye", "the eye")),
                30,
                "",
                1,
                60,
                "struck"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sensor: ey, at_s: 3              | is not among sensors; did you mean 'eye'?",
        "site: here, at_s: 3              | has neither sensor nor battery nor communication site to lose",
        "node: emx, at_s: 3               | is neither a node nor a command post; did you mean 'emd'?",
        "sensor: eye, site: there, at_s: 3 | sensor",
        "sensor: eye                      | at_s",
        "sensor: eye, at_s: 3, hit_by: a  | hit_by",
        "sensor: eye, at_s: 3, lasts_s: 0 | lasts_s",
        "sensor: eye, hit_by: nobody      | is not among threats",
      })
  void whatCannotBeIsNamed(String loss, String message) {
    Loaded loaded = load(loss);
    assertThat(loaded).isInstanceOf(Loaded.Rejected.class);
    assertThat(((Loaded.Rejected) loaded).problems())
        .anyMatch(p -> (p.path() + " " + p.message()).contains(message));
  }

  @Test
  void thePostOfTheDefenseStandsUnderDoctrine() {
    Path file =
        written.file(
            "x.yaml",
            Written.SOUND
                + "command_posts: { emd: { name: x, status: notional, source: a test } }\n");
    Loaded loaded = ScenarioLoader.load(file, new LoadOptions(List.of(), List.of(), folder));
    assertThat(((Loaded.Rejected) loaded).problems())
        .extracting(Problem::message)
        .containsExactly("emd is the defense's own post; its doctrine stands under doctrine");
  }
}

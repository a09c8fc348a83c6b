package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `emd fly` makes of the values, the environment and the files that it is given.
@Tag("story")
class FlyVerbTest {
  private static final String TABRIZ = "38.08,46.29";

  @TempDir private Path temp;

  @Test
  void valuesAreChangedByPath() {
    double usual = Said.json(range("irbm")).path("range_km").asDouble();
    List<String> words = new ArrayList<>(List.of(range("irbm")));
    words.addAll(List.of("--set", "vehicles.irbm.payload.mass_kg=500"));
    double light = Said.json(words.toArray(String[]::new)).path("range_km").asDouble();
    assertThat(light).isGreaterThan(usual + 100);
  }

  @Test
  void theEnvironmentIsWhatWasAskedFor() {
    JsonNode e =
        Said.json(
                "fly",
                "irbm",
                "--from",
                "0,0",
                "--azimuth",
                "90",
                "--max-range",
                "--format",
                "json",
                "--earth",
                "sphere",
                "--rotation",
                "off",
                "--gravity",
                "point",
                "--drag",
                "off")
            .path("environment");
    assertThat(e.toString())
        .isEqualTo(
            "{\"earth\":\"sphere\",\"rotation\":\"off\",\"gravity\":\"point\",\"drag\":\"off\"}");
  }

  @Test
  void ofAVehicleOfOnesOwnTheFileIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("mine.yaml"), Own.VEHICLE);
    JsonNode f =
        Said.json(
            "fly",
            file.toString(),
            "--from",
            "0,0",
            "--azimuth",
            "0",
            "--max-range",
            "--format",
            "json");
    assertThat(f.path("vehicle").asString()).isEqualTo("mine");
    assertThat(f.path("source").asString()).isEqualTo("a test");
    assertThat(
            Said.json(
                    "fly",
                    file + "#mine",
                    "--from",
                    "0,0",
                    "--azimuth",
                    "0",
                    "--max-range",
                    "--format",
                    "json")
                .path("range_km")
                .asDouble())
        .isEqualTo(f.path("range_km").asDouble());
    Said said = Said.by("fly", file + "#yours", "--from", "0,0", "--azimuth", "0", "--max-range");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("has no yours but: mine; name one as");
  }

  @Test
  void aBodyFallsFromWhereItsFileSays() throws Exception {
    Path file = Files.writeString(temp.resolve("ball.yaml"), Own.BODY);
    JsonNode f = Said.json("fly", file.toString(), "--format", "json");
    // From 9,144 m in a vacuum: sqrt(2 h / g), gravity falling with height by 0.3 % at the top.
    JsonNode free = Said.json("fly", file.toString(), "--format", "json", "--drag", "off");
    assertThat(free.path("flight_time_s").asDouble()).isCloseTo(43.25, within(0.1));
    assertThat(f.path("flight_time_s").asDouble())
        .isGreaterThan(free.path("flight_time_s").asDouble());
    assertThat(f.path("impact").path("altitude_km").asDouble()).isCloseTo(0, within(1e-3));
    assertThat(Said.by("fly", file.toString(), "--format", "csv").out())
        .startsWith("time_s,latitude_deg,longitude_deg,altitude_m,velocity_north_m_s,")
        .doesNotContain("NaN");
    assertThat(Said.by("fly", file.toString()).out()).contains("a body without thrust");
  }

  @Test
  void aHopIsToldInMetres() throws Exception {
    String hop =
        Own.VEHICLE
            .replaceFirst("dry_mass_kg: [0-9.]+", "dry_mass_kg: DRY")
            .replaceFirst("burn_time_s: [0-9.]+", "burn_time_s: 2");
    double fuelled =
        Double.parseDouble(hop.replaceFirst("(?s).*?fuelled_mass_kg: ([0-9.]+).*", "$1"));
    Path file = temp.resolve("hop.yaml");
    Files.writeString(file, hop.replace("DRY", Double.toString(0.98 * fuelled)));
    Said said = Said.by("fly", file.toString(), "--from", "0,0", "--azimuth", "0", "--max-range");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.flat()).contains(" m up and ", " m high.").doesNotContain("0.0 km");
  }

  @Test
  void theExamplesOfItsHelpRun() {
    for (String example : Examples.in(Said.by("fly", "--help").out())) {
      String words = example.substring("emd ".length()).replace("runs/", temp + "/");
      Said said = Said.by(words.split(" +"));
      assertThat(said.code()).as(example + said.err()).isZero();
      assertThat(said.out()).isNotEmpty();
    }
  }

  private static String[] range(String id) {
    return new String[] {
      "fly", id, "--from", TABRIZ, "--azimuth", "90", "--max-range", "--format", "json"
    };
  }

  /// Files of a user.
  private static final class Own {
    static final String VEHICLE =
        """
        drag_tables:
          round: { source: a test, mach: [0, 5], coefficient: [0.3, 0.2] }
        vehicles:
          mine:
            name: mine
            status: notional
            source: a test
            stages:
              only: { fuelled_mass_kg: 5000, dry_mass_kg: 1000, specific_impulse_s: 240, burn_time_s: 60, diameter_m: 0.9, nozzle_area_m2: 0.1 }
            payload: { mass_kg: 800, ballistic_coefficient_kg_m2: 3000 }
            drag: round
            steering: { kind: gravity-turn, vertical_rise_s: 4, pitch_over_s: 8 }
            thrust_termination: false
        """;
    static final String BODY =
        """
        bodies:
          ball: { name: a ball, status: notional, source: a test, mass_kg: 14.6, area_m2: 0.018, drag_coefficient: 0.1, latitude_deg: 0, longitude_deg: 0, height_m: 9144 }
        """;
  }
}

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

/// What `emd fly` says of a flight onto an aim, and of what it takes to meet it.
@Tag("story")
class FlyAimTest {
  private static final String TABRIZ = "38.08,46.29";

  @TempDir private Path temp;

  @Test
  void anAimedFlightIsToldInSentencesWithItsLabelAndItsLosses() {
    Said said = Said.by("fly", "irbm", "--from", "north-west-iran", "--to", "london");
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.flat())
        .startsWith("two-stage solid intermediate-range missile (notional) ")
        .contains("From 38.08 N, 46.29 E to 51.51 N, 0.13 W:", " minutes ", "m from its aim.")
        .contains("gravity takes", "back pressure", "Physics: the WGS-84 ellipsoid that turns")
        .contains("is notional: none existed in 2009");
    assertThat(said.out().lines()).allMatch(l -> l.length() <= 80);
  }

  @Test
  void steepAndFlatAreTwoFlightsToOneAim() {
    double steep = apogee("--loft", "steep");
    double least = apogee();
    double flat = apogee("--loft", "flat");
    assertThat(steep).isGreaterThan(least);
    assertThat(flat).isLessThan(least);
  }

  @Test
  void anApogeeAskedForIsMet() {
    double least = apogee();
    // As near as the figure printed says: a kilometre.
    assertThat(apogee("--apogee-km", Double.toString(Math.rint(1.3 * least))))
        .isCloseTo(Math.rint(1.3 * least), within(1.0));
  }

  @Test
  void aClimbAskedForIsMet() {
    JsonNode f = aimed("--loft", "45");
    assertThat(f.path("burnout").path("flight_path_deg").asDouble()).isCloseTo(45, within(0.1));
    assertThat(f.path("miss_m").asDouble()).isLessThan(100);
  }

  @Test
  void theHistoryStartsOnThePadAndEndsOnTheGround() {
    Said said =
        Said.by("fly", "irbm", "--from", TABRIZ, "--to", "51.507,-0.128", "--format", "csv");
    List<String> lines = said.out().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "time_s,latitude_deg,longitude_deg,altitude_km,range_km,speed_km_s,flight_path_deg,mass_kg,phase");
    assertThat(lines.get(1)).startsWith("0,38.08,46.29,0,0,0,90,23260,thrust");
    String[] last = lines.getLast().split(",", -1);
    assertThat(Double.parseDouble(last[3])).isCloseTo(0, within(1e-3));
    assertThat(last[7]).isEqualTo("760");
    assertThat(last[8]).isEqualTo("re-entry");
    assertThat(said.out()).doesNotContain("NaN").contains("free-flight");
  }

  @Test
  void filesAreWrittenToTheFolderNamed() throws Exception {
    Path out = temp.resolve("a/flight");
    Said said = Said.by("fly", "irbm", "--from", TABRIZ, "--to", "london", "--out", out.toString());
    assertThat(said.err())
        .isEqualTo("Written to " + out + ": flight.csv, flight.svg, flight.kml, flight.json.\n");
    for (String name : List.of("flight.json", "flight.csv", "flight.svg", "flight.kml")) {
      assertThat(Files.readString(out.resolve(name))).isNotEmpty().doesNotContain("NaN");
    }
    try (var all = Files.list(out)) {
      assertThat(all).hasSize(4);
    }
  }

  @Test
  void aDrawingStandsOnPaperOfItsOwnAndNamesItsMarks() throws Exception {
    Said said =
        Said.by("fly", "irbm", "--from", TABRIZ, "--to", "london", "--out", temp.toString());
    assertThat(said.code()).as(said.err()).isZero();
    String drawing = Files.readString(temp.resolve("flight.svg"));
    assertThat(drawing)
        .contains("<rect class=\"paper\" width=\"1040\"", "missile (notional)</text>")
        .contains(">spent stage</text>", ">where it falls</text>", ">under thrust</text>");
  }

  /// As in `docs/russia-concern.md`: 6.3 km/s at the missile's burnout, more the later it leaves, less the longer it may fly; the same numbers in each format.
  @Test
  void howFastAnInterceptorMustBeToMeetAFlightIsTabulatedByLaunchAndLongestFlight() {
    String[] asked = {
      "fly",
      "icbm-russian",
      "--from",
      "kozelsk",
      "--to",
      "washington",
      "--met-by",
      Runs.file("russia-concern").toString(),
      "--format",
      "text"
    };
    String text = Said.by(asked).out();
    assertThat(text).contains("Redzikowo: two-stage ground-based interceptor");
    assertThat(text).containsPattern("launch, s +190 +250 +310");
    assertThat(text).containsPattern("flights to 1000 s +6.3 +6.4 +6.6");
    asked[asked.length - 1] = "json";
    JsonNode least = Said.json(asked).path("least");
    assertThat(least.size()).isEqualTo(21);
    assertThat(least.get(7).path("least_burnout_speed_km_s").asDouble()).isEqualTo(6.3);
    asked[asked.length - 1] = "csv";
    assertThat(Said.by(asked).out()).contains("redzikowo,190,1000,6.3\n");
  }

  private static double apogee(String... more) {
    return aimed(more).path("apogee_km").asDouble();
  }

  private static JsonNode aimed(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("fly", "irbm", "--from", TABRIZ, "--to", "52.52,13.405", "--format", "json"));
    words.addAll(List.of(more));
    return Said.json(words.toArray(String[]::new));
  }
}

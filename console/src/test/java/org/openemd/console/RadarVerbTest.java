package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `emd radar` says of the sensors of a scenario, and what it writes.
@Tag("story")
class RadarVerbTest {
  private static final String EMD = Runs.file("emd-2009").toString();

  @TempDir private static Path temp;
  private static Path out;
  private static Said said;

  @BeforeAll
  static void look() {
    out = temp.resolve("all");
    said = Said.by("radar", EMD, "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
  }

  @Test
  void eachFieldedSensorIsToldWithItsLabelItsRangesAndWhatItSawOfEachMissile() {
    assertThat(said.err()).startsWith("Written to " + out).contains("radar.html");
    assertThat(said.out().lines()).allMatch(l -> l.length() <= 80);
    assertThat(said.out())
        .contains(
            "European Midcourse Radar (emr, published)",
            "forward X-band radar (forward-radar, notional)")
        .contains("170 kW peak, 42.5 kW mean", "Sees on boresight", "chance 0.9")
        .contains("london-1", "could see it from", "needed", " had", "lacked: ")
        .contains("plume below the cloud top");
  }

  @Test
  void aSensorThatIsNotFieldedIsNamedAndShownOnlyIfAskedFor() {
    Said then = Said.by("radar", EMD, "--set", "as_of=2009-as-it-was");
    assertThat(then.code()).as(then.err()).isZero();
    assertThat(then.flat())
        .contains(
            "European Midcourse Radar (emr) is not fielded in 2009-as-it-was; --set sensors.emr.active=true fields it.")
        .doesNotContain("170 kW peak");
    Said asked = Said.by("radar", EMD, "--set", "as_of=2009-as-it-was", "--sensor", "emr");
    assertThat(asked.flat())
        .contains("170 kW peak", "It took no part in the run.")
        .doesNotContain("reports)");
    Said fielded =
        Said.by(
            "radar",
            EMD,
            "--set",
            "as_of=2009-as-it-was",
            "--set",
            "sensors.emr.active=true",
            "--sensor",
            "emr");
    assertThat(fielded.flat()).contains("170 kW peak").doesNotContain("not fielded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sensor fylingdale|no sensor is called fylingdale; did you mean fylingdales?",
        "--sensor zzzzz|no sensor is called zzzzz; it has dsp-10e, ",
        "--rcs 0|--rcs is \"0\"; it must be a number from 1.0E-6 to 1000000 m2",
        "--rcs -1|--rcs is \"-1\"; it must be a number from",
        "--rcs NaN|--rcs is \"NaN\"; it must be a number from",
        "--rcs 1e400|--rcs is \"1e400\"; it must be a number from",
        "--pd 1|--pd is \"1\"; it must be a number from 0.01 to 0.99",
        "--altitudes 100,,200|--altitudes is \"\"; it must be a number from 1 to 36000 km",
        "--altitudes 0|--altitudes is \"0\"; it must be a number from 1 to 36000 km",
        "--altitudes 1,2,3,4,5,6,7,8,9,10,11|names 11 altitudes; at most 10",
        "--seed x|--seed is \"x\"; it must be a whole number",
        "--force|--force goes with --out only",
        "--sensro emr|there is no option --sensro; did you mean --sensor?",
        "--format xml|xml is none of text, json and csv",
      })
  void whatCannotBeAskedIsRefusedInOneLineWithItsBounds(String words, String answer) {
    List<String> all = new ArrayList<>(List.of("radar", EMD));
    all.addAll(List.of(words.split(" ")));
    Said refused = Said.by(all.toArray(String[]::new));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains(answer).doesNotContain("at org.openemd");
  }

  @Test
  void aScenarioWithoutSensorsHasNothingToShow() throws Exception {
    String text =
        Files.readString(Runs.file("short"))
            .replaceAll("(?m)^  - catalog/sensors/.*\n", "")
            .replaceAll("(?m)^sensors:\n.*\n", "");
    Path project = Files.createDirectories(temp.resolve("project/scenarios"));
    Path catalog = Runs.file("short").resolveSibling("../catalog").normalize();
    copy(catalog, project.resolveSibling("catalog"));
    Path blind = Files.writeString(project.resolve("blind.yaml"), text);
    Said none = Said.by("radar", blind.toString());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("the scenario has no sensors").hasLineCount(1);
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : all.toList()) {
        Files.copy(p, to.resolve(from.relativize(p).toString()));
      }
    }
  }

  @Test
  void theFilesAreThoseOfTheHelpAndHoldNoNumberThatIsNone() throws Exception {
    Map<String, String> files = read(out);
    assertThat(files.keySet())
        .contains(
            "radar.html",
            "radar.json",
            "sightings.csv",
            "warning.csv",
            "detection-range.csv",
            "blake.csv",
            "fan.csv",
            "coverage.csv",
            "coverage.geojson",
            "manifest.json",
            "emr-detection-range.svg",
            "emr-blake.svg",
            "emr-fan.svg",
            "emr-coverage.svg",
            "timeline-london-1.svg");
    files.forEach((name, text) -> assertThat(text).as(name).doesNotContain("NaN", "Infinity", "∞"));
    String page = Files.readString(out.resolve("radar.html"));
    assertThat(page.length()).isLessThan(5_000_000);
    assertThat(page)
        .contains(
            "emd radar scenarios/emd-2009.yaml", "What is notional", "Disputed, and switchable");
    assertThat(page).doesNotContain(out.toString(), "<script", "http://", "https://");
  }

  @Test
  void theTablesHaveTheirUnitsInTheirHeadsAndTheSameWidthThroughout() throws Exception {
    Map<String, String> heads =
        Map.of(
            "detection-range.csv", "sensor,detection_probability,rcs_m2,range_km,usable_range_km",
            "blake.csv",
                "sensor,plane_azimuth_deg,line,number,elevation_deg,range_km,ground_range_km,height_km",
            "fan.csv", "sensor,azimuth_deg,elevation_deg,range_km",
            "coverage.csv", "sensor,altitude_km,region,ring,latitude_deg,longitude_deg");
    for (Map.Entry<String, String> e : heads.entrySet()) {
      List<String> lines = Files.readAllLines(out.resolve(e.getKey()));
      assertThat(lines.getFirst()).isEqualTo(e.getValue());
      assertThat(lines).hasSizeGreaterThan(100);
      int columns = e.getValue().split(",").length;
      assertThat(lines).as(e.getKey()).allMatch(l -> l.split(",", -1).length == columns);
    }
    assertThat(Files.readAllLines(out.resolve("sightings.csv")).getFirst())
        .startsWith("sensor,missile,body,kind,fielded,in_view_s,could_see_s,first_s,first_range_km")
        .endsWith("field_of_view_s,instrumented_range_s,too_far_s,why,lacked");
    assertThat(Files.readAllLines(out.resolve("warning.csv")).getFirst())
        .isEqualTo(
            "missile,impact_s,satellite_could_see_s,radar_could_see_s,first_report_s,first_track_s,warning_by_report_s,warning_by_track_s");
  }

  @Test
  void theWarningOfEachMissileIsItsImpactLessItsFirstReport() throws Exception {
    assertThat(said.out()).contains("Warning: seconds before impact", "All sensors");
    JsonNode all = json(out.resolve("radar.json"));
    assertThat(all.path("missiles").size()).isEqualTo(5);
    for (JsonNode m : all.path("missiles")) {
      JsonNode w = m.path("warning");
      double first = Double.POSITIVE_INFINITY;
      for (String kind : List.of("satellites", "radars")) {
        for (JsonNode sensor : all.path(kind)) {
          for (JsonNode s : sensor.path("sightings")) {
            boolean own = s.path("body").asString().equals(m.path("id").asString());
            first = own ? Math.min(first, s.path("first_report_s").asDouble(1e9)) : first;
          }
        }
      }
      double report = w.path("first_report_s").asDouble();
      assertThat(report).isCloseTo(first, within(0.01));
      assertThat(w.path("warning_by_report_s").asDouble())
          .isCloseTo(w.path("impact_s").asDouble() - report, within(0.011));
      assertThat(w.path("first_track_s").asDouble()).isGreaterThan(report);
      assertThat(w.path("satellite_could_see_s").asDouble()).isLessThan(report);
    }
  }

  @Test
  void aSensorTellsWhyItReportedABodyOrDidNot() throws Exception {
    for (JsonNode r : json(out.resolve("radar.json")).path("radars")) {
      for (JsonNode s : r.path("sightings")) {
        boolean reported = s.path("reports").asInt() > 0;
        String why = s.path("why").asString();
        assertThat(why.equals("reported")).as(s.path("body").asString()).isEqualTo(reported);
        if (why.equals("time_budget")) {
          assertThat(s.path("looks").asInt()).isZero();
        } else if (why.equals("chance")) {
          assertThat(s.path("looks").asInt()).isPositive();
        }
      }
    }
  }

  @Test
  void aRadarIsHandedWhatTheSatellitesKnewAtThatTimeInBeamsAndSecondsOfItsOwn() {
    // While the engine burns, a report of ten seconds ago is off by kilometres, not by hundreds:
    // what was only learnt
    // afterwards would be 200 deviations off.
    JsonNode north =
        Said.json("radar", Runs.file("north-korea-2009").toString(), "--format", "json");
    JsonNode handover = north.path("launch_reports").get(0).path("handover");
    assertThat(handover.path("radar").asString()).isEqualTo("shariki");
    assertThat(handover.path("deviations").asDouble()).isLessThan(6);
    assertThat(handover.path("beams").asDouble()).isGreaterThanOrEqualTo(1);
    assertThat(handover.path("search_time_s").asDouble())
        .isCloseTo(0.01 * handover.path("beams").asDouble(), within(0.005));
    assertThat(said.flat()).contains("To search that, ", " of that radar and ");
  }

  @Test
  void theRangesPrintedFollowTheFourthRootAndEndAtTheInstrumentedRange() throws Exception {
    JsonNode emr = radar(json(out.resolve("radar.json")), "emr");
    JsonNode curve = emr.path("detection_range").get(0);
    double limit = curve.path("instrumented_range_km").asDouble();
    assertThat(limit).isEqualTo(4000);
    int n = curve.path("rcs_m2").size();
    for (int i = 0; i + 40 < n; i++) {
      double near = curve.path("range_km").get(i).asDouble();
      double far = curve.path("range_km").get(i + 40).asDouble();
      // Forty steps of a tenth of a decade are a factor 1e4 in cross section; ranges are printed to
      // 10 m.
      assertThat(far / near).isCloseTo(10, within(1e-3));
    }
  }

  @Test
  void whatIsSeenBeginsAndEndsWhereRangeNeededMeetsRangeHad() throws Exception {
    JsonNode all = json(out.resolve("radar.json"));
    int met = 0;
    for (JsonNode r : all.path("radars")) {
      double pd = all.path("detection_probability").asDouble();
      for (JsonNode s : r.path("sightings")) {
        if (s.has("first")) {
          JsonNode first = s.path("first");
          assertThat(first.path("time_s").asDouble())
              .isCloseTo(s.path("first_s").asDouble(), within(0.01));
          assertThat(first.path("range_km").asDouble())
              .isLessThanOrEqualTo(first.path("range_had_km").asDouble() + 0.5);
          assertThat(first.path("detection_probability").asDouble()).isGreaterThan(pd - 0.01);
          met++;
        }
        double total = 0;
        double last = s.path("timeline").get(0).path("from_s").asDouble();
        for (JsonNode t : s.path("timeline")) {
          assertThat(t.path("from_s").asDouble()).as("no gap").isCloseTo(last, within(0.011));
          last = t.path("to_s").asDouble();
          total +=
              t.path("state").asString().equals("seen") ? last - t.path("from_s").asDouble() : 0;
        }
        assertThat(total).isCloseTo(s.path("could_see_s").asDouble(), within(0.2));
      }
    }
    assertThat(met).isGreaterThan(10);
  }

  @Test
  void theAreasAreClosedRingsThatTurnLeftWithinTheMap() throws Exception {
    JsonNode geo = json(out.resolve("coverage.geojson"));
    assertThat(geo.path("type").asString()).isEqualTo("FeatureCollection");
    int rings = 0;
    for (JsonNode f : geo.path("features")) {
      JsonNode p = f.path("properties");
      assertThat(p.path("sensor").asString()).isNotEmpty();
      if (f.path("geometry").path("type").asString().equals("Point")) {
        continue;
      }
      double sum = 0;
      for (JsonNode polygon : f.path("geometry").path("coordinates")) {
        for (int i = 0; i < polygon.size(); i++) {
          JsonNode ring = polygon.get(i);
          rings++;
          assertThat(ring.size()).isGreaterThanOrEqualTo(4);
          assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
          double area = area(ring);
          assertThat(area > 0).as("outer rings turn left, holes right").isEqualTo(i == 0);
          sum += area;
        }
      }
      // Chords in longitude and latitude between points a few degrees apart on a sphere: below 2 %.
      assertThat(sum * 6371.0 * 6371.0 / p.path("area_km2").asDouble()).isCloseTo(1, within(0.02));
    }
    assertThat(rings).isGreaterThanOrEqualTo(16);
  }

  /// Steradians, from sine of latitude times longitude around the ring.
  private static double area(JsonNode ring) {
    double sum = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      JsonNode a = ring.get(i);
      JsonNode b = ring.get(i + 1);
      assertThat(a.get(0).asDouble()).isBetween(-180.0, 180.0);
      assertThat(a.get(1).asDouble()).isBetween(-90.0, 90.0);
      double middle = 0.5 * (a.get(1).asDouble() + b.get(1).asDouble());
      double turn = StrictMath.toRadians(b.get(0).asDouble() - a.get(0).asDouble());
      sum -= turn * StrictMath.sin(StrictMath.toRadians(middle));
    }
    return sum;
  }

  @Test
  void theSameRequestIsRewrittenInPlaceWithTheSameBytesAndAnotherIsRefused() throws Exception {
    Path once = temp.resolve("once");
    String[] request = {"radar", EMD, "--sensor", "forward-radar", "--out", once.toString()};
    assertThat(Said.by(request).code()).isZero();
    Map<String, String> before = read(once);
    assertThat(Said.by(request).code()).isZero();
    assertThat(read(once)).isEqualTo(before);
    Said other = Said.by("radar", EMD, "--sensor", "emr", "--out", once.toString());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .contains("holds another run (options [--sensor forward-radar", "--force writes over it");
    assertThat(read(once)).isEqualTo(before);
    Said run = Said.by("run", EMD, "--out", once.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("holds another run (request radar)");
  }

  @Test
  void theCrossSectionAskedForIsThatOfTheCharts() {
    JsonNode small =
        radar(
            Said.json(
                "radar",
                EMD,
                "--sensor",
                "emr",
                "--rcs",
                "0.001",
                "--altitudes",
                "300",
                "--format",
                "json"),
            "emr");
    JsonNode large =
        radar(
            Said.json(
                "radar",
                EMD,
                "--sensor",
                "emr",
                "--rcs",
                "0.01",
                "--altitudes",
                "300",
                "--format",
                "json"),
            "emr");
    assertThat(small.path("chart_rcs_m2").asDouble()).isEqualTo(0.001);
    double share =
        small.path("coverage").get(0).path("area_km2").asDouble()
            / large.path("coverage").get(0).path("area_km2").asDouble();
    assertThat(share).as("less is seen of a smaller body").isBetween(0.05, 0.6);
  }

  @Test
  void doubtOnThePowerOfTheRadarShowsInWhatItSees() {
    JsonNode weak =
        Said.json(
            "radar", EMD, "--sensor", "emr", "--set", "sensors.emr.gain_db=47", "--format", "json");
    double[] seconds = new double[2];
    JsonNode[] both = {json(out.resolve("radar.json")), weak};
    for (int i = 0; i < 2; i++) {
      for (JsonNode s : radar(both[i], "emr").path("sightings")) {
        seconds[i] +=
            s.path("body").asString().equals("washington-1") ? s.path("could_see_s").asDouble() : 0;
      }
    }
    assertThat(seconds[0]).isGreaterThan(100);
    assertThat(seconds[1])
        .as("with sparse elements the arc to Washington is out of reach")
        .isZero();
  }

  private static JsonNode radar(JsonNode all, String id) {
    for (JsonNode r : all.path("radars")) {
      if (r.path("id").asString().equals(id)) {
        return r;
      }
    }
    throw new AssertionError("no radar " + id);
  }

  private static JsonNode json(Path file) {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path p : all.toList()) {
        files.put(String.valueOf(p.getFileName()), Files.readString(p));
      }
    }
    return files;
  }
}

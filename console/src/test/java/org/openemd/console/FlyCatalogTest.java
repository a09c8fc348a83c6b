package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import tools.jackson.databind.JsonNode;

/// Every vehicle of the catalog flies, as far as it goes and onto an aim.
@Tag("story")
class FlyCatalogTest {
  private static final String TABRIZ = "38.08,46.29";

  static List<String> catalog() {
    List<String> ids = new ArrayList<>();
    JsonNode all = Said.json("fly", "--list", "--format", "json").path("vehicles");
    all.forEach(v -> ids.add(v.path("id").asString()));
    assertThat(ids).contains("irbm", "icbm-liquid", "gbi-two-stage");
    return ids;
  }

  @ParameterizedTest
  @MethodSource("catalog")
  void everyVehicleOfTheCatalogFliesAsFarAsItGoes(String id) {
    JsonNode f =
        Said.json(
            "fly", id, "--from", TABRIZ, "--azimuth", "90", "--max-range", "--format", "json");
    assertThat(f.path("vehicle").asString()).isEqualTo(id);
    assertThat(f.path("status").asString()).isIn("published", "notional", "calibrated");
    assertThat(f.path("range_km").asDouble()).isBetween(10.0, 40_100.0);
    assertThat(f.path("apogee_km").asDouble()).isPositive();
    assertThat(f.path("miss_m").isMissingNode()).isTrue();
    assertThat(f.path("plan").path("azimuth_deg").asDouble()).isCloseTo(90, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("catalog")
  void everyVehicleOfTheCatalogComesDownOnAnAimWithinAHundredMetres(String id) {
    String[] far = {
      "fly", id, "--from", TABRIZ, "--azimuth", "80", "--max-range", "--format", "json"
    };
    double reach = 1000 * Said.json(far).path("range_km").asDouble();
    Geodetic from = Geodetic.ofDegrees(38.08, 46.29, 0);
    Geodetic aim = Geodesics.direct(from, StrictMath.toRadians(80), Math.min(6e6, 0.7 * reach));
    String to = aim.latitudeDegrees() + "," + aim.longitudeDegrees();
    JsonNode f = Said.json("fly", id, "--from", TABRIZ, "--to", to, "--format", "json");
    assertThat(f.path("miss_m").asDouble(1e9)).isLessThan(100);
    Geodetic impact =
        Geodetic.ofDegrees(
            f.path("impact").path("lat").asDouble(), f.path("impact").path("lon").asDouble(), 0);
    // Six decimals of a degree are 0.1 m.
    assertThat(Geodesics.distance(aim, impact)).isCloseTo(f.path("miss_m").asDouble(), within(1.0));
    assertThat(f.path("range_km").asDouble())
        .isCloseTo(Geodesics.distance(from, impact) / 1000, within(1e-3));
    assertThat(f.path("flight_time_s").asDouble())
        .isGreaterThan(f.path("burnout").path("time_s").asDouble());
  }

  /// Of these the farthest flight pitches over more slowly than the vehicle may.
  @ParameterizedTest
  @ValueSource(strings = {"thaad", "kei", "iskander-m"})
  void whatTheFarthestFlightReachesCanBeAimedAt(String id) {
    JsonNode far =
        Said.json(
            "fly", id, "--from", TABRIZ, "--azimuth", "315", "--max-range", "--format", "json");
    Geodetic from = Geodetic.ofDegrees(38.08, 46.29, 0);
    double range = 1000 * far.path("range_km").asDouble();
    Geodetic aim = Geodesics.direct(from, StrictMath.toRadians(315), 0.997 * range);
    String to = aim.latitudeDegrees() + "," + aim.longitudeDegrees();
    JsonNode f = Said.json("fly", id, "--from", TABRIZ, "--to", to, "--format", "json");
    assertThat(f.path("miss_m").asDouble(1e9)).isLessThan(100);
    Geodetic beyond = Geodesics.direct(from, StrictMath.toRadians(315), 1.05 * range);
    to = beyond.latitudeDegrees() + "," + beyond.longitudeDegrees();
    Said said = Said.by("fly", id, "--from", TABRIZ, "--to", to);
    String told = said.err().replaceFirst("(?s).*direction is ([0-9,]+) km;.*", "$1");
    assertThat(Double.parseDouble(told.replace(",", "")))
        .as("the reach that a refusal tells")
        .isCloseTo(range / 1000, within(0.003 * range / 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void theCatalogIsListed(String format) {
    assertThat(Said.by("fly", "--list", "--format", format).out())
        .contains("irbm", "notional", "two-stage solid intermediate-range missile");
    assertThat(Said.by("fly", "--list", "--format", "json").out()).contains("4,000-5,500 km");
    assertThat(Said.by("fly", "--list").out().lines()).hasSizeLessThan(25);
  }
}

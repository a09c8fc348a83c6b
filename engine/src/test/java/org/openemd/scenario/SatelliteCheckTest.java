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

/// What is wrong with a satellite's orbit is said with file and line, before anything runs.
@Tag("regression")
class SatelliteCheckTest {
  private static final String REST =
      ", kind: infrared-satellite, name: bird, status: notional, source: a test, revisit_s: 10, bearing_sigma_urad: 60, cloud_top_km: 10, detection_probability: 0.95, confirmations: 3 }";

  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() {
    written = new Written(folder);
  }

  private List<String> problems(String orbit) {
    return written.problems(Written.with("sensors:", "sensors:\n  bird: {" + orbit + REST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          longitude_deg: 10
          longitude_deg: 10, inclination_deg: 7, eccentricity: 0.01, since_apogee_s: -3000
          apogee_longitude_deg: 60, perigee_km: 1000, apogee_km: 39367, inclination_deg: 63.4
          """)
  void bothKindsOfOrbitAreSound(String orbit) {
    assertThat(problems(orbit)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          apogee_longitude_deg: 60, perigee_km: -200, apogee_km: 39367 | sensors.bird.perigee_km: -200 km is below the ground; no satellite stays up below 150 km
          apogee_longitude_deg: 60, perigee_km: 100, apogee_km: 39367  | sensors.bird.perigee_km: 100 km is in the air; no satellite stays up below 150 km
          apogee_longitude_deg: 60, perigee_km: 2000, apogee_km: 1000  | sensors.bird.apogee_km: 1000 km is below the perigee of 2000 km
          apogee_longitude_deg: 60, perigee_km: 1000                   | sensors.bird.apogee_km: missing: an elliptical orbit needs both heights (at least 150 km)
          apogee_longitude_deg: 60, perigee_km: -7000, apogee_km: 39367 | sensors.bird.perigee_km: -7000 km is out of range; expected a number from -6378 to 100000 km
          longitude_deg: 10, apogee_km: 39367                          | sensors.bird.apogee_km: does not go with a geosynchronous orbit, which has longitude_deg
          apogee_longitude_deg: 60, perigee_km: 1000, apogee_km: 39367, eccentricity: 0.1 | sensors.bird.eccentricity: does not go with an elliptical orbit, which has apogee_longitude_deg, perigee_km and apogee_km
          inclination_deg: 10                                          | sensors.bird: missing required key: one of 'longitude_deg' (a number from -180 to 180 deg), 'apogee_longitude_deg' (a number from -180 to 180 deg)
          """)
  void anOrbitThatCannotBeIsNamed(String orbit, String problem) {
    String line = Integer.toString(Written.line(Written.SOUND, "sensors:") + 1);
    assertThat(problems(orbit)).containsExactly("x.yaml:" + line + ": " + problem);
  }

  @Test
  void twoKindsOfOrbitAtOnceAreOneTooMany() {
    assertThat(
            problems(
                "longitude_deg: 10, apogee_longitude_deg: 60, perigee_km: 1000, apogee_km: 39367"))
        .anyMatch(p -> p.contains("longitude_deg") && p.contains("apogee_longitude_deg"));
  }
}

package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A radar that cannot be, and a body that looks like nothing, are named with file, line, value, unit and bound before anything runs.
@Tag("regression")
class BadRadarsTest {
  private static final String HALF = "    face_half_width_deg: 60\n";
  private static final String SIGNATURE =
      """
      signatures:
        cone: { name: cone, status: notional, source: a test, rcs_x_m2: 0.01, rcs_uhf_m2: 0.3, aspect_deg: [0, 90, 180], aspect_x_db: [0, 10, 5] }
      """;

  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() {
    written = new Written(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          peak_power_w: 100000       | peak_power_w: 0          | sensors.eye.peak_power_w: 0 W is out of range; expected a number from 1 to 1e9 W
          duty_factor: 0.2           | duty_factor: 1.5         | sensors.eye.duty_factor: 1.5 is out of range; expected a number from 0.0001 to 1
          value: 0.01, range: [0.001 | value: -0.01, range: [-1 | threats.attack.warhead_rcs_x_m2: -0.01 m2 is out of range; expected a number from 1e-6 to 1000 m2
          warhead_rcs_uhf_m2: 0.3    | warhead_rcs_uhf_m2: 0    | threats.attack.warhead_rcs_uhf_m2: 0 m2 is out of range; expected a number from 1e-6 to 1000 m2
          face_half_width_deg: 60    | face_half_width_deg: 0   | sensors.eye.face_half_width_deg: 0 deg is out of range; expected a number from 0.1 to 180 deg
          max_elevation_deg: 80      | max_elevation_deg: 1     | sensors.eye.max_elevation_deg: 1 deg is not above the lowest elevation of 3 deg
          boresight_azimuth_deg: 120 | boresight_azimuth_deg: 800 | sensors.eye.boresight_azimuth_deg: 800 deg is out of range; expected a number from -360 to 720 deg
          beamwidth_deg: 0.5         | beamwidth_deg: 2         | sensors.eye.beamwidth_deg: 2 deg does not go with 10 m2 at 9.5 GHz, whose beam is about 0.57 deg wide; expected within a factor of 3 of that
          beamwidth_deg: 0.5         | beamwidth_deg: 0.1       | sensors.eye.beamwidth_deg: 0.1 deg does not go with 10 m2 at 9.5 GHz, whose beam is about 0.57 deg wide; expected within a factor of 3 of that
          dwell_s: 0.1               | dwell_s: 5               | sensors.eye.dwell_s: 5 s is longer than the frame of 2 s in which it must fit (revisit_s)
          """)
  void oneMistakeIsNamedWithItsLine(String passage, String replacement, String message) {
    String text = Written.with(passage, replacement);
    assertThat(written.problems(text).getFirst())
        .isEqualTo("x.yaml:" + Written.line(text, replacement) + ": " + message);
  }

  private void says(String more, String message) {
    String text = Written.with(HALF, HALF + more);
    String last = more.substring(more.lastIndexOf("    ")).strip();
    assertThat(written.problems(text))
        .containsExactly("x.yaml:" + Written.line(text, last) + ": sensors.eye." + message);
  }

  @Test
  void noFaceIsNoFieldOfView() {
    says(
        "    face_count: 0\n",
        "face_count: 0 is out of range; expected a whole number from 1 to 12");
  }

  @Test
  void looksThatTakeLongerThanTheFrameAreNamed() {
    String more = "    integrated_looks: 30\n";
    assertThat(written.problems(Written.with(HALF, HALF + more)))
        .containsExactly(
            "x.yaml:41: sensors.eye.dwell_s: 0.1 s times 30 integrated looks is longer than the frame of 2 s in which it must fit (revisit_s)");
    says(
        "    search_dwell_s: 3\n",
        "search_dwell_s: 3 s is longer than the frame of 2 s in which it must fit (revisit_s)");
  }

  @Test
  void aFenceThatNoFaceCanLookAtIsNamed() {
    says(
        "    fence_half_width_deg: 20\n    fence_azimuth_deg: 270\n",
        "fence_azimuth_deg: 270 deg with 20 deg to each side is outside every face: the boresight is 120 deg with 60 deg to each side");
    says(
        "    fence_elevation_deg: 80\n",
        "fence_elevation_deg: 80 deg is outside the field of view, whose highest elevation is 80 deg");
    says(
        "    fence_elevation_deg: 1\n",
        "fence_elevation_deg: 1 deg is outside the field of view, whose lowest elevation is 3 deg");
    String inside = "    fence_half_width_deg: 20\n    fence_azimuth_deg: 480\n";
    assertThat(written.problems(Written.with(HALF, HALF + inside))).isEmpty();
  }

  /// 16,896 modules in 105 m2 and a beam of 0.18 deg, the prototype proposed for Brdy.
  @Test
  void aThinnedApertureOfTheMidcourseRadarPasses() {
    String text =
        Written.with("aperture_m2: 10", "aperture_m2: 105")
            .replace("beamwidth_deg: 0.5", "beamwidth_deg: 0.18");
    assertThat(written.problems(text)).isEmpty();
  }

  private static String cone(String passage, String replacement) {
    return SIGNATURE.replace(passage, replacement) + signed(Written.SOUND);
  }

  private static String signed(String sound) {
    return sound
        .replace(
            "    warhead_rcs_x_m2: { value: 0.01, range: [0.001, 0.1], source: someone }\n", "")
        .replace(
            "    warhead_rcs_uhf_m2: 0.3\n    stage", "    warhead_signature: cone\n    stage");
  }

  @Test
  void aSignatureStandsForPlainFigures() {
    assertThat(written.problems(cone("x", "x"))).isEmpty();
  }

  @Test
  void whatLooksHowIsSaidOnce() {
    String both =
        Written.SOUND.replace(
            "    stage_rcs_x_m2: 3\n    stage_rcs_uhf_m2: 15\ndefended",
            "    stage_rcs_x_m2: 3\n    stage_rcs_uhf_m2: 15\n    stage_signature: cone\ndefended");
    assertThat(written.problems(SIGNATURE + both))
        .containsExactly(
            "x.yaml:67: threats.attack.stage_signature: 'stage_signature' and 'stage_rcs_x_m2' (x.yaml:65) say the same thing twice; give one",
            "x.yaml:67: threats.attack.stage_signature: 'stage_signature' and 'stage_rcs_uhf_m2' (x.yaml:66) say the same thing twice; give one");
    String fluctuates =
        cone("x", "x").replace("    count: 1\n", "    count: 1\n    warhead_fluctuation: steady\n");
    assertThat(written.problems(fluctuates))
        .containsExactly(
            "x.yaml:62: threats.attack.warhead_fluctuation: 'cone' says how it fluctuates; leave one of the two out");
    assertThat(written.problems(signed(Written.SOUND).replace("    warhead_signature: cone\n", "")))
        .containsExactly(
            "x.yaml:52: threats.attack: missing required key: one of 'warhead_rcs_x_m2' (a number from 1e-6 to 1000 m2), 'warhead_signature' (an id of signatures)",
            "x.yaml:52: threats.attack: missing required key: one of 'warhead_rcs_uhf_m2' (a number from 1e-6 to 1000 m2), 'warhead_signature' (an id of signatures)");
  }

  @Test
  void anAspectThatIsNoneIsNamed() {
    String where = "x.yaml:2: signatures.cone.";
    assertThat(written.problems(cone("[0, 90, 180]", "[0, 90, 90]")))
        .containsExactly(
            where + "aspect_deg: 90 deg follows 90 deg; angles off the nose rise strictly");
    assertThat(written.problems(cone("[0, 10, 5]", "[0, 10]")))
        .containsExactly(
            where + "aspect_x_db: 2 levels for 3 angles of aspect_deg; give one for each");
    assertThat(written.problems(cone("aspect_deg: [0, 90, 180], ", "")))
        .containsExactly(
            where + "aspect_x_db: 3 levels for 0 angles of aspect_deg; give one for each");
    assertThat(written.problems(cone("[0, 90, 180]", "[0, 90, 200]")))
        .containsExactly(
            where
                + "aspect_deg: 200 deg is out of range; expected a list of numbers, each from 0 to 180 deg");
    assertThat(written.problems(cone("rcs_x_m2: 0.01", "rcs_x_m2: -0.01")))
        .containsExactly(
            where + "rcs_x_m2: -0.01 m2 is out of range; expected a number from 1e-6 to 1000 m2");
  }

  @Test
  void debrisLooksLikeSomething() {
    String text = Written.with("    count: 1\n", "    count: 1\n    debris_pieces: 3\n");
    assertThat(written.problems(text))
        .containsExactly(
            "x.yaml:60: threats.attack.debris_pieces: 3 pieces look like nothing; give a debris_signature, an id of signatures");
    String signed =
        SIGNATURE
            + text.replace("debris_pieces: 3\n", "debris_pieces: 3\n    debris_signature: cone\n");
    assertThat(written.problems(signed)).isEmpty();
  }
}

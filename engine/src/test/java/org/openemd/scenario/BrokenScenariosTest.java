package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with a scenario is said exactly: where, what, in which unit, within which bounds, and what was probably meant.
@Tag("regression")
class BrokenScenariosTest {
  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() throws IOException {
    Files.createDirectories(folder.resolve("catalog"));
    written = new Written(folder);
  }

  private void assertSays(String passage, String replacement, String... expected) {
    String text = Written.with(passage, replacement);
    String here = Integer.toString(Written.line(text, replacement));
    List<String> messages =
        List.of(expected).stream().map(m -> "x.yaml:" + m.replaceFirst("@", here)).toList();
    assertThat(written.problems(text)).containsExactlyElementsOf(messages);
  }

  @Test
  void theSoundScenarioHasNoProblem() {
    assertThat(written.problems(Written.SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          salvo: 2                      | salvo: 0                   | doctrine.salvo: 0 is out of range; expected a whole number from 1 to 20
          salvo: 2                      | salvo: 1.5                 | doctrine.salvo: 1.5 is not whole; expected a whole number from 1 to 20
          release_delay_s: 60           | release_delay_s: -5        | doctrine.release_delay_s: -5 s is out of range; expected a number from 0 to 3600 s
          release_delay_s: 60           | release_delay_s: soon      | doctrine.release_delay_s: 'soon' is not a number; expected a number from 0 to 3600 s
          release_delay_s: 60           | release_delay_s: "60"      | doctrine.release_delay_s: '60' is in quotes, not a number; expected a number from 0 to 3600 s
          release_delay_s: 60           | release_delay_s:           | doctrine.release_delay_s: no value; expected a number from 0 to 3600 s
          release_delay_s: 60           | release_delay_s: [60]      | doctrine.release_delay_s: expected a number from 0 to 3600 s; found a list
          peak_power_w: 100000          | peak_power_w: 1e400        | sensors.eye.peak_power_w: 1e400 is not finite; expected a number from 1 to 1e9 W
          peak_power_w: 100000          | peak_power_w: .inf         | sensors.eye.peak_power_w: .inf is not finite; expected a number from 1 to 1e9 W
          peak_power_w: 100000          | peak_power_w: .nan         | sensors.eye.peak_power_w: .nan is not finite; expected a number from 1 to 1e9 W
          peak_power_w: 100000          | peak_power_w: 0x1F         | sensors.eye.peak_power_w: '0x1F' is not a number; expected a number from 1 to 1e9 W
          peak_power_w: 100000          | peak_power_w: 170_000      | sensors.eye.peak_power_w: '170_000' is not a number; expected a number from 1 to 1e9 W
          thrust_termination: true      | thrust_termination: yes    | vehicles.rocket.thrust_termination: 'yes' is neither true nor false
          as_of: 2013-as-proposed       | as_of: 2013-as-propsed     | as_of: '2013-as-propsed' is not one of 2009-as-it-was, 2013-as-proposed; did you mean '2013-as-proposed'?
          epoch: 2013-06-01T12:00:00Z   | epoch: yesterday           | epoch: 'yesterday' is not a moment; expected a moment in UTC, years 1950 to 2100, such as 2013-06-01T12:00:00Z
          schema_version: 1             | schema_version: 7          | schema_version: version 7 is newer than this program, which reads version 1
          schema_version: 1             | schema_version: 0          | schema_version: there is no version 0; the first is 1
          salvo: 2                      | salvoo: 2                  | doctrine: unknown key 'salvoo'; did you mean 'salvo'?
          salvo: 2                      | salvo: &s 2                | doctrine.salvo: anchor '&s' is not allowed: write values out
          salvo: 2                      | salvo: !!int 2             | doctrine.salvo: tag 'tag:yaml.org,2002:int' is not allowed: write the value alone
          vehicle: rocket               | vehicle: rockt             | threats.attack.vehicle: 'rockt' is not among vehicles; did you mean 'rocket'?
          frequency_ghz: 9.5            | frequency_ghz: 9500        | sensors.eye.frequency_ghz: 9500 GHz is out of range; expected a number from 0.03 to 100 GHz
          aim_site: there               | aim_site: here             | threats.attack.aim_site: 'here' is the launch site too
          dry_mass_kg: 1000             | dry_mass_kg: 5000          | vehicles.rocket.stages.first.dry_mass_kg: 5000 kg is not below the fuelled mass of 5000 kg
          nozzle_area_m2: 0.5           | specific_impulse_sea_level_s: 260 | vehicles.rocket.stages.first.specific_impulse_sea_level_s: 260 s is above the specific impulse in vacuum, 250.0 s
          specific_impulse_s: 250       | thrust_n: 1000000          | vehicles.rocket.stages.first.thrust_n: 1000000 N for 60 s from 4000 kg of propellant asks for a specific impulse of 1529.6 s; from 100 s to 500 s
          mass_kg: 500,                 | mass_kg: -500,             | vehicles.rocket.payload.mass_kg: -500 kg is out of range; expected a number from 1 to 100000 kg
          max_elevation_deg: 80         | max_elevation_deg: 2       | sensors.eye.max_elevation_deg: 2 deg is not above the lowest elevation of 3 deg
          mach: [0, 1, 2]               | mach: [0, 2, 1]            | drag_tables.blunt.mach: 1 follows 2; Mach numbers rise strictly
          coefficient: [0.2, 0.3, 0.2]  | coefficient: [0.2, 0.3]    | drag_tables.blunt.coefficient: 2 coefficients for 3 Mach numbers; give one for each
          aperture_efficiency: 0.8      | gain_db: 60                | sensors.eye.gain_db: 60 dB is more than the whole aperture can give, 51.01 dB
          range: [0.001, 0.1]           | range: [0.02, 0.1]         | threats.attack.warhead_rcs_x_m2: 0.01 m2 lies outside its own range [0.02, 0.1]
          range: [0.001, 0.1]           | range: [0.1, 0.001]        | threats.attack.warhead_rcs_x_m2.range: [0.1, 0.001] is not a range; expected [lowest, highest]
          range: [0.001, 0.1]           | rnge: [0.001, 0.1]         | threats.attack.warhead_rcs_x_m2: unknown key 'rnge' in a value written long; did you mean 'range'?
          [55, 15], [50, 15]            | [50, 15], [55, 15]         | defended.land.outline_deg: the side after point 2 crosses the side after point 4
          [55, 15], [50, 15]            | [55, 200], [50, 15]        | defended.land.outline_deg: 200 deg is out of range; expected a longitude from -180 to 180 deg
          confirmations: 4              | confirmations: 1           | tracking.confirmations: 1 is out of range; expected a whole number from 2 to 50
          link_delay_s: 2               | link_delay_s: -1           | tracking.link_delay_s: -1 s is out of range; expected a number from 0 to 600 s
          gate: 16                      | gate: 0.5                  | tracking.gate: 0.5 is out of range; expected a number from 1 to 1000
          drop_after_s: 60              | drop_after_s: 0            | tracking.drop_after_s: 0 s is out of range; expected a number from 1 to 3600 s
          process_noise_m2_s3: 0.1      | process_noise_m2_s3: -0.1  | tracking.process_noise_m2_s3: -0.1 m2/s3 is out of range; expected a number from 0 to 10000 m2/s3
          classify_at: 0.9              | classify_at: 0.4           | tracking.classify_at: 0.4 is out of range; expected a number from 0.5 to 0.999999
          name: rocket                  | name: [a]                  | vehicles.rocket.name: expected text of at most 4000 characters; found a list
          """)
  void oneMistakeIsNamedWithItsLine(String passage, String replacement, String message) {
    assertSays(passage, replacement, "@: " + message);
  }

  /// Keys of tracking that the sound scenario leaves out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          confirm_within_looks: 3       | confirm_within_looks: 3 looks cannot give 4 plots
          confirm_within_looks: 4       | ``
          confirm_within_looks: 2       | confirm_within_looks: 2 is out of range; expected a whole number from 3 to 200
          confirm_within_looks: 201     | confirm_within_looks: 201 is out of range; expected a whole number from 3 to 200
          range_rate_sigma_m_s: 0       | range_rate_sigma_m_s: 0 m/s is out of range; expected a number from 0.1 to 100 m/s
          parting_speed_m_s: 31         | parting_speed_m_s: 31 m/s is out of range; expected a number from 0 to 30 m/s
          parting_sigma_m_s: 0          | parting_sigma_m_s: 0 m/s is out of range; expected a number from 0.1 to 30 m/s
          debris_pieces: -1             | debris_pieces: -1 is out of range; expected a number from 0 to 100
          filter: extnded               | filter: 'extnded' is not one of extended, unscented; did you mean 'extended'?
          association: greedy           | association: 'greedy' is not one of joint, nearest, local
          association: loca             | association: 'loca' is not one of joint, nearest, local; did you mean 'local'?
          """)
  void whatTrackingCannotDoIsNamed(String line, String message) {
    String text = Written.with("classify_at: 0.9", "classify_at: 0.9\n  " + line);
    String here = "x.yaml:" + Written.line(text, line) + ": tracking.";
    assertThat(written.problems(text))
        .isEqualTo(message.isEmpty() ? List.of() : List.of(here + message));
  }

  @Test
  void aVehicleThatNeverLeavesThePadIsNamedAtItsBody() {
    assertThat(written.problems(Written.with("burn_time_s: 60", "burn_time_s: 300")))
        .containsExactly(
            "x.yaml:11: vehicles.rocket: thrust at sea level of -18.0 kN is not above the weight of 53.9 kN: it never leaves the pad");
  }

  @Test
  void aBodyIsCheckedLikeEverythingElse() {
    String body =
        "bodies:\n  ball: { name: ball, status: notional, source: a test, mass_kg: 1, area_m2: 0, drag: blunt, latitude_deg: 0, longitude_deg: 0, height_m: 10 }\n";
    assertThat(written.problems(body + Written.SOUND))
        .containsExactly(
            "x.yaml:2: bodies.ball.area_m2: 0 m2 is out of range; expected a number from 1e-9 to 10000 m2");
    assertThat(written.problems(body.replace("area_m2: 0", "area_m2: 1") + Written.SOUND))
        .isEmpty();
  }

  @Test
  void aDuplicateKeyNamesBothLines() {
    assertSays(
        "salvo: 2",
        "salvo: 2\n  salvo: 3",
        "82: doctrine.salvo: duplicate key 'salvo', first given on line 81");
  }

  @Test
  void aMergeKeyIsRefused() {
    assertSays(
        "salvo: 2",
        "salvo: 2\n  <<: { max_shots: 3 }",
        "82: doctrine: merge key '<<' is not allowed: write the values out");
  }

  @Test
  void everyReferenceToNothingIsNamed() {
    assertThat(written.problems(Written.with("site: there", "site: elsewhere")))
        .containsExactly(
            "x.yaml:33: sensors.eye.site: 'elsewhere' is not among sites",
            "x.yaml:58: threats.attack.aim_site: 'elsewhere' is not among sites");
  }

  @Test
  void aDuplicateIdIsADuplicateKey() {
    assertSays(
        "sites:\n  here:",
        "sites:\n  there: { name: There, latitude_deg: 1, longitude_deg: 1, status: notional, source: a test }\n  here:",
        "8: sites.there: duplicate key 'there', first given on line 6");
  }

  @Test
  void anAliasIsRefusedWithItsAnchor() {
    assertSays(
        "salvo: 2\n  shoot_look_shoot: true\n  max_shots: 4",
        "salvo: &s 2\n  shoot_look_shoot: true\n  max_shots: *s",
        "81: doctrine.salvo: anchor '&s' is not allowed: write values out",
        "83: doctrine.max_shots: alias '*s' is not allowed: write the value out");
  }

  @Test
  void aMissingKeyIsNamedWithItsUnitAndBoundsAtItsBody() {
    String text = Written.with("    revisit_s: 2\n", "");
    assertThat(written.problems(text))
        .containsExactly(
            "x.yaml:28: sensors.eye: missing required key 'revisit_s' (a number from 0.1 to 600 s)");
  }

  @Test
  void aMissingSectionIsNamed() {
    String text = Written.SOUND.replaceAll("(?s)defended:.*?tracking:", "tracking:");
    assertThat(written.problems(text))
        .containsExactly("x.yaml:1: missing section 'defended': at least one entry");
  }

  @Test
  void oneOfTwoPowersIsNeeded() {
    assertThat(written.problems(Written.with("    peak_power_w: 100000\n", "")))
        .containsExactly(
            "x.yaml:28: sensors.eye: missing required key: one of 'peak_power_w' (a number from 1 to 1e9 W), 'mean_power_w' (a number from 1 to 1e9 W)");
  }

  @Test
  void peakAndMeanPowerAreNeverBothGiven() {
    assertSays(
        "peak_power_w: 100000",
        "peak_power_w: 100000\n    mean_power_w: 20000",
        "36: sensors.eye.mean_power_w: 'mean_power_w' and 'peak_power_w' (x.yaml:35) say the same thing twice; give one");
  }

  @Test
  void aKeyOfTheOtherKindIsRefused() {
    assertSays(
        "revisit_s: 2",
        "revisit_s: 2\n    cloud_top_km: 8",
        "46: sensors.eye: key 'cloud_top_km' does not go with kind radar");
  }

  @Test
  void aRadarThatIsNotSteeredNeedsABoresight() {
    assertThat(written.problems(Written.with("    boresight_azimuth_deg: 120\n", "")))
        .containsExactly(
            "x.yaml:28: sensors.eye.boresight_azimuth_deg: missing: a radar that is not steered needs a boresight (deg, -360 to 720)");
  }

  @Test
  void aTiltThatSeesNothingOrHasNoBoresightIsNamed() {
    String half = "    face_half_width_deg: 60\n";
    assertThat(
            written.problems(
                Written.with(half, "    face_half_width_deg: 5\n    face_tilt_deg: 88\n")))
        .containsExactly(
            "x.yaml:48: sensors.eye.face_tilt_deg: 88 deg and 5 deg about it lie outside the elevations from 3 to 80 deg");
    assertThat(
            written.problems(
                Written.with(half, half + "    steered: true\n    face_tilt_deg: 20\n")))
        .containsExactly(
            "x.yaml:49: sensors.eye.face_tilt_deg: 20 deg; a steered radar has no boresight to tilt");
    assertThat(written.problems(Written.with(half, half + "    face_tilt_deg: 95\n")))
        .containsExactly(
            "x.yaml:48: sensors.eye.face_tilt_deg: 95 deg is out of range; expected a number from -10 to 90 deg");
  }

  @Test
  void aFluctuationAndANumberOfLooksThatAreNoneAreNamed() {
    assertThat(
            written.problems(
                Written.with("    dwell_s: 0.1\n", "    dwell_s: 0.1\n    integrated_looks: 0\n")))
        .containsExactly(
            "x.yaml:42: sensors.eye.integrated_looks: 0 is out of range; expected a whole number from 1 to 1000");
    assertThat(
            written.problems(
                Written.with(
                    "    count: 1\n", "    count: 1\n    warhead_fluctuation: swerling-5\n")))
        .containsExactly(
            "x.yaml:60: threats.attack.warhead_fluctuation: 'swerling-5' is not one of steady, swerling-1, swerling-2, swerling-3, swerling-4; did you mean 'swerling-1'?");
  }

  @Test
  void anIdKeepsToItsAlphabet() {
    assertSays(
        "  land: {",
        "  My_Land: {",
        "@: defended: 'My_Land' is not an id; use a-z, 0-9 and -, at most 64");
  }

  @Test
  void allProblemsComeAtOnce() {
    String text =
        Written.with("salvo: 2", "salvo: 0")
            .replace("count: 1", "count: many")
            .replace("losses_db: 8", "looses_db: 8")
            .replace("  gate: 16\n", "");
    assertThat(written.problems(text))
        .containsExactly(
            "x.yaml:40: sensors.eye: unknown key 'looses_db'; did you mean 'losses_db'?",
            "x.yaml:59: threats.attack.count: 'many' is not a number; expected a whole number from 0 to 200",
            "x.yaml:67: tracking: missing required key 'gate' (a number from 1 to 1000)",
            "x.yaml:80: doctrine.salvo: 0 is out of range; expected a whole number from 1 to 20");
  }

  @Test
  void aMissingIncludeIsNamedWithWhereItWasSoughtAndWhatIsNear() {
    written.file("catalog/thing.yaml", "sites: {}\n");
    assertThat(written.problems("include: [catalog/thin.yaml]\n" + Written.SOUND))
        .containsExactly(
            "x.yaml:1: include: 'catalog/thin.yaml' was not found beside this file nor at the project's root; did you mean 'thing.yaml'?");
  }

  @Test
  void anIncludeStaysInsideTheProject() {
    assertThat(written.problems("include: [../../etc/passwd]\n" + Written.SOUND))
        .containsExactly("x.yaml:1: include: '../../etc/passwd' lies outside the project's root");
    assertThat(written.problems("include: [/etc/passwd]\n" + Written.SOUND))
        .containsExactly("x.yaml:1: include: '/etc/passwd' lies outside the project's root");
  }

  @Test
  void aLinkDoesNotLeadOutOfTheProject(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "sites: {}\n");
    Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
    assertThat(written.problems("include: [link.yaml]\n" + Written.SOUND))
        .containsExactly("x.yaml:1: include: 'link.yaml' lies outside the project's root");
  }

  @Test
  void anIncludeCycleIsSpelledOut() {
    written.file("catalog/a.yaml", "include: [catalog/b.yaml]\n");
    written.file("catalog/b.yaml", "include: [catalog/a.yaml]\n");
    assertThat(written.problems("include: [catalog/a.yaml]\n" + Written.SOUND))
        .containsExactly(
            "catalog/b.yaml:1: include: include cycle: x.yaml -> catalog/a.yaml -> catalog/b.yaml -> catalog/a.yaml");
  }

  @Test
  void anIdIsDefinedByOneFile() {
    String site =
        "sites:\n  base: { name: Base, latitude_deg: 1, longitude_deg: 2, status: notional, source: a test }\n";
    written.file("catalog/a.yaml", site);
    written.file("catalog/b.yaml", site.replace("latitude_deg: 1", "latitude_deg: 3"));
    assertThat(written.problems("include: [catalog/a.yaml, catalog/b.yaml]\n" + Written.SOUND))
        .hasSize(5)
        .contains(
            "catalog/b.yaml:2: sites.base.latitude_deg: given in catalog/a.yaml:2 too, and neither file includes the other: an id is defined once");
  }

  @Test
  void aFileThatIsNotThereIsNamedWithItsNeighbour() {
    written.file("x.yaml", Written.SOUND);
    Path typo = folder.resolve("xx.yaml");
    assertThat(ScenarioLoader.load(typo, LoadOptions.NONE))
        .isEqualTo(
            new Loaded.Rejected(
                List.of(
                    new Problem(typo.toString(), 0, "", "no such file; did you mean 'x.yaml'?"))));
  }

  @Test
  void whatIsNotYamlIsReportedWithItsLine() {
    assertThat(written.problems("title: one\n  as_of: [two\n"))
        .containsExactly("x.yaml:2: not YAML: mapping values are not allowed here");
    assertThat(written.problems("")).containsExactly("x.yaml: the file is empty");
    assertThat(written.problems("- a\n- b\n"))
        .containsExactly("x.yaml:1: expected sections such as threats:, found a list");
    assertThat(written.problems(Written.SOUND + "---\ntitle: two\n"))
        .contains("x.yaml:91: a second document begins here; one file holds one document");
  }

  @Test
  void deepNestingEndsTheReading() {
    assertThat(written.problems("title: " + "[".repeat(200_000)))
        .containsExactly("x.yaml:1: title: nested deeper than 32 levels; nothing after is read");
  }

  @Test
  void aVeryLongFileIsNotRead() {
    assertThat(written.problems("title: " + "x".repeat(1_000_000)))
        .containsExactly("x.yaml: the file has 1000007 characters; at most 1000000 are read");
    assertThat(written.problems("title: " + "x".repeat(5_000_000)))
        .containsExactly("x.yaml: the file has 5000007 bytes; at most 4000000 are read");
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'t', ':', ' ', (byte) 0xE9, '\n'});
    assertThat(ScenarioLoader.load(file, LoadOptions.NONE))
        .isEqualTo(
            new Loaded.Rejected(
                List.of(new Problem(file.toString(), 0, "", "the file is not UTF-8 text"))));
  }

  @Test
  void overridesAreCheckedLikeTheFile() {
    assertThat(
            written.problems(
                Written.SOUND,
                LoadOptions.set(
                    "doctrine.salvoo=2",
                    "doctrine.salvo=none",
                    "eye.losses_db=3",
                    "doctrine",
                    "doctrine=3",
                    "sensors.eye.cloud_top_km=8",
                    "doctrine.max_shots=5",
                    "doctrine.max_shots=6")))
        .containsExactly(
            "--set: doctrine.salvoo: the scenario has no such path; did you mean 'doctrine.salvo'?",
            "--set: doctrine.salvo: 'none' is not a number; expected a whole number from 1 to 20",
            "--set: eye.losses_db: the scenario has no such path; did you mean 'sensors.eye.losses_db'?",
            "--set: 'doctrine' is not path=value",
            "--set: doctrine: is a section; name one value in it",
            "--set: sensors.eye.cloud_top_km: the scenario has no such path",
            "--set: doctrine.max_shots: given by --set and by --set; give it once");
  }

  @Test
  void anAssumptionSetNamesPathsOfTheScenario() {
    written.file(
        "assumptions/hope.yaml",
        "title: hope\nvalues:\n  doctrine.salvo: 4\n  doctrine.sallvo: 4\n  doctrine.max_shots: 1000\n");
    assertThat(written.problems(Written.SOUND, LoadOptions.assume("hope")))
        .containsExactly(
            "assumptions/hope.yaml:4: doctrine.sallvo: the scenario has no such path; did you mean 'doctrine.salvo'?",
            "assumptions/hope.yaml:5: doctrine.max_shots: 1000 is out of range; expected a whole number from 1 to 100");
    assertThat(written.problems(Written.SOUND, LoadOptions.assume("hopes")))
        .containsExactly("--assume: there is no assumption set 'hopes'; did you mean 'hope'?");
    assertThat(written.problems(Written.SOUND, LoadOptions.assume("../x")))
        .containsExactly("--assume: there is no assumption set '../x'; there are: hope");
  }

  @Test
  void twoAssumptionSetsDoNotOverrideEachOther() {
    written.file("assumptions/hope.yaml", "values:\n  doctrine.salvo: 4\n");
    written.file("assumptions/fear.yaml", "values:\n  doctrine.salvo: 1\n");
    assertThat(written.problems(Written.SOUND, LoadOptions.assume("hope", "fear")))
        .containsExactly(
            "assumptions/fear.yaml:2: doctrine.salvo: given by --assume hope and by --assume fear; give it once");
  }
}

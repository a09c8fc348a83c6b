package org.openemd.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small sound scenario, written to a folder of its own and broken on purpose.
final class Written {
  static final String SOUND =
      """
      schema_version: 1
      title: one missile
      as_of: 2013-as-proposed
      epoch: 2013-06-01T12:00:00Z
      sites:
        here: { name: Here, latitude_deg: 38, longitude_deg: 46, status: notional, source: a test }
        there: { name: There, latitude_deg: 52, longitude_deg: 13, status: notional, source: a test }
      drag_tables:
        blunt: { mach: [0, 1, 2], coefficient: [0.2, 0.3, 0.2], source: a test }
      vehicles:
        rocket:
          name: rocket
          status: notional
          source: a test
          stages:
            first:
              fuelled_mass_kg: 5000
              dry_mass_kg: 1000
              specific_impulse_s: 250
              burn_time_s: 60
              diameter_m: 1
              nozzle_area_m2: 0.5
          payload: { mass_kg: 500, ballistic_coefficient_kg_m2: 5000 }
          drag: blunt
          steering: { kind: gravity-turn, vertical_rise_s: 5, pitch_over_s: 10 }
          thrust_termination: true
      sensors:
        eye:
          kind: radar
          name: eye
          status: notional
          source: a test
          site: there
          frequency_ghz: 9.5
          peak_power_w: 100000
          duty_factor: 0.2
          aperture_m2: 10
          aperture_efficiency: 0.8
          noise_temperature_k: 500
          losses_db: 8
          dwell_s: 0.1
          beamwidth_deg: 0.5
          bandwidth_mhz: 10
          angle_bias_deg: 0.01
          revisit_s: 2
          boresight_azimuth_deg: 120
          face_half_width_deg: 60
          min_elevation_deg: 3
          max_elevation_deg: 80
          instrumented_range_km: 2000
      threats:
        attack:
          name: here to there
          status: notional
          source: a test
          vehicle: rocket
          launch_site: here
          aim_site: there
          count: 1
          first_launch_s: 0
          warhead_rcs_x_m2: { value: 0.01, range: [0.001, 0.1], source: someone }
          warhead_rcs_uhf_m2: 0.3
          stage_rcs_x_m2: 3
          stage_rcs_uhf_m2: 15
      defended:
        land: { name: Land, outline_deg: [[50, 10], [55, 10], [55, 15], [50, 15]], source: a test }
      tracking:
        link_delay_s: 2
        confirmations: 4
        gate: 16
        drop_after_s: 60
        process_noise_m2_s3: 0.1
        warhead_rcs_x_m2: 0.01
        stage_rcs_x_m2: 3
        warhead_rcs_uhf_m2: 0.3
        stage_rcs_uhf_m2: 15
        classify_at: 0.9
      doctrine:
        release_delay_s: 60
        plan_interval_s: 5
        salvo: 2
        shoot_look_shoot: true
        max_shots: 4
        engage_at: 0.5
        assessment_delay_s: 30
      engagement:
        handover_sigma_scale: 1
        false_kill_probability: 0.02
        missed_kill_probability: 0.05
        update_interval_s: 10
      """;

  private final Path folder;

  Written(Path folder) {
    this.folder = folder;
  }

  /// Writes a file into the project of this test.
  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sound scenario with one passage replaced; the passage must be there.
  static String with(String passage, String replacement) {
    if (!SOUND.contains(passage)) {
      throw new IllegalArgumentException("the sound scenario has no '" + passage + "'");
    }
    return SOUND.replace(passage, replacement);
  }

  /// The line on which a passage of a text begins, from 1.
  static int line(String text, String passage) {
    return 1
        + (int) text.substring(0, text.indexOf(passage)).chars().filter(c -> c == '\n').count();
  }

  /// All problems of `x.yaml` in this folder with this text, one line each, the folder's name taken out.
  List<String> problems(String text, LoadOptions options) {
    Path file = file("x.yaml", text);
    return switch (ScenarioLoader.load(file, options)) {
      case Loaded.Ok _ -> List.of();
      case Loaded.Rejected r ->
          r.problems().stream().map(p -> p.text().replace(folder + "/", "")).toList();
    };
  }

  List<String> problems(String text) {
    return problems(text, LoadOptions.NONE);
  }
}

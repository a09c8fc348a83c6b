package org.openemd.scenario;

import static org.openemd.scenario.EntryKeys.area;
import static org.openemd.scenario.EntryKeys.signature;
import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Measure.DECIBEL;
import static org.openemd.scenario.Measure.METRE_PER_SECOND;
import static org.openemd.scenario.Measure.ONE;
import static org.openemd.scenario.Measure.SECOND;
import static org.openemd.scenario.Measure.SQUARE_METRE_PER_CUBIC_SECOND;

import java.util.List;

/// The keys of the tracking policy.
final class TrackingKeys {
  private TrackingKeys() {}

  static final Spec TRACKING =
      Spec.of(
              "the tracking policy",
              "How the network tracks and what it believes.",
              quantity(
                  "link_delay_s",
                  SECOND,
                  0,
                  600,
                  "From a measurement to its place in the network picture."),
              whole(
                  "confirmations",
                  2,
                  50,
                  "Plots that must agree with a ballistic path before a track is confirmed; at least three are taken."),
              whole(
                      "confirm_within_looks",
                      3,
                      200,
                      "Looks, of the radars that gave them and counted from their first plot, within which those plots must come; five times as many as plots when left out.")
                  .optional(),
              quantity(
                  "gate",
                  ONE,
                  1,
                  1000,
                  "Chi-square gate on the normalised innovation squared, three degrees of freedom."),
              quantity(
                  "drop_after_s",
                  SECOND,
                  1,
                  3600,
                  "Time without an update after which a track is dropped."),
              quantity(
                  "process_noise_m2_s3",
                  SQUARE_METRE_PER_CUBIC_SECOND,
                  0,
                  1e4,
                  "Spectral density of unmodelled acceleration."),
              area(
                      "warhead_rcs_x_m2",
                      "What the defense expects of a warhead, 8-12 GHz; not the truth, which is the threat group's.")
                  .optional(),
              area("stage_rcs_x_m2", "What the defense expects of a spent stage, 8-12 GHz.")
                  .optional(),
              area("warhead_rcs_uhf_m2", "What the defense expects of a warhead, below 1.5 GHz.")
                  .optional(),
              area("stage_rcs_uhf_m2", "What the defense expects of a spent stage, below 1.5 GHz.")
                  .optional(),
              signature(
                  "warhead",
                  "What the defense expects of a warhead, instead of plain figures: the mean over aspects, and by how much they spread it."),
              signature(
                  "stage", "What the defense expects of a spent stage, instead of plain figures."),
              quantity(
                  "classify_at",
                  ONE,
                  0.5,
                  0.999999,
                  "Posterior at which a track is declared a warhead or, below its complement, not."),
              choice(
                      "filter",
                      List.of("extended", "unscented"),
                      "How a track takes plots in: linearised where it is, or by points around it.")
                  .orElse("extended"),
              quantity(
                      "range_rate_sigma_m_s",
                      METRE_PER_SECOND,
                      0.1,
                      100,
                      "Least deviation with which range rates are believed: what a body's turning does to them. Without it they are left out.")
                  .optional(),
              quantity(
                      "parting_speed_m_s",
                      METRE_PER_SECOND,
                      0,
                      30,
                      "By how much the defense expects a warhead to leave its last stage ahead; notional, no figure is published.")
                  .orElse("2"),
              quantity(
                      "parting_sigma_m_s",
                      METRE_PER_SECOND,
                      0.1,
                      30,
                      "Standard deviation of that speed, as expected.")
                  .orElse("1.5"),
              whole(
                      "parting_looks",
                      1,
                      100,
                      "Looks in a row that show plots only beside a track, where pieces of its body may be, after which the body is taken to have parted: the track goes on with one piece, and each other begins one.")
                  .orElse("3"),
              quantity(
                      "debris_pieces",
                      ONE,
                      0,
                      100,
                      "Pieces of debris that the defense expects in track beside each warhead; 0 when it does not think of any.")
                  .orElse("0"),
              quantity(
                      "debris_speed_m_s",
                      METRE_PER_SECOND,
                      0.1,
                      30,
                      "Standard deviation of the speed along the path with which the defense expects debris to leave; notional.")
                  .orElse("3"),
              area("debris_rcs_x_m2", "What the defense expects of debris, 8-12 GHz.")
                  .orElse("0.01"),
              area("debris_rcs_uhf_m2", "What the defense expects of debris, below 1.5 GHz.")
                  .orElse("0.1"),
              quantity(
                      "debris_spread_db",
                      DECIBEL,
                      0,
                      30,
                      "By how much pieces are expected to differ, standard deviation of their decibels.")
                  .orElse("7"),
              choice(
                      "association",
                      List.of("joint", "nearest", "local"),
                      "How plots that several tracks claim are shared out: to each track what is probable over all sets of pairs (joint), the set that is likeliest (nearest), or to each track the plot nearest to it, whoever else takes that (local).")
                  .orElse("joint"))
          .oneOf(List.of(), "warhead_rcs_x_m2", "warhead_signature")
          .oneOf(List.of(), "warhead_rcs_uhf_m2", "warhead_signature")
          .oneOf(List.of(), "stage_rcs_x_m2", "stage_signature")
          .oneOf(List.of(), "stage_rcs_uhf_m2", "stage_signature");
}

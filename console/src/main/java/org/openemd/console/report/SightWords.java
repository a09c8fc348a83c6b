package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openemd.results.Seen;
import org.openemd.sensing.coverage.Moment;
import org.openemd.sensing.coverage.Visibility;

/// Why a sensor did not see a body, in words that can be read aloud.
public final class SightWords {
  private static final double BRIEF = 1; // what is not worth a word [s]
  private static final double LATE = 20; // from which a first report is called late [s]

  /// What a body in flight may lack.
  public static final List<Visibility> LACKS =
      List.of(
          Visibility.BELOW_CLOUD,
          Visibility.BELOW_HORIZON,
          Visibility.BELOW_ELEVATION,
          Visibility.ABOVE_ELEVATION,
          Visibility.FIELD_OF_VIEW,
          Visibility.INSTRUMENTED_RANGE,
          Visibility.TOO_FAR);

  private SightWords() {}

  /// Of a time in one state.
  static String state(Visibility state) {
    return switch (state) {
      case NOT_THERE -> "not in flight";
      case NOT_BURNING -> "no plume to see";
      case BELOW_CLOUD -> "plume below the cloud top";
      case BELOW_HORIZON -> "below the horizon";
      case BELOW_ELEVATION -> "below the lowest elevation";
      case ABOVE_ELEVATION -> "above the highest elevation";
      case FIELD_OF_VIEW -> "outside the field of view";
      case INSTRUMENTED_RANGE -> "beyond the range that is processed";
      case TOO_FAR -> "too far for the signal";
      case SEEN -> "could be seen";
    };
  }

  /// For a program: as {@link #state}, in one word.
  public static String key(Visibility state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// What a body passed in sight of one sensor lacked: each state with its seconds, the longest first; then what the run added.
  public static String lacked(Survey.Passed p, boolean fielded) {
    List<String> parts = new ArrayList<>();
    LACKS.stream()
        .filter(v -> p.lasted(v) > BRIEF)
        .sorted(Comparator.comparingDouble((Visibility v) -> -p.lasted(v)))
        .forEach(v -> parts.add(state(v) + " " + Prose.number(p.lasted(v), 0) + " s"));
    if (fielded) {
      parts.addAll(inTheRun(p));
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  /// What geometry and energy allowed, and the run did not.
  private static List<String> inTheRun(Survey.Passed p) {
    Survey.Did did = p.did();
    if (did.seen().isEmpty()) {
      return List.of();
    }
    Seen seen = did.seen().get();
    if (did.hidden() > 0 && did.could() >= BRIEF) {
      return List.of(
          "resolution: in "
              + count(did.hidden(), "scan")
              + " a larger body in the same beam and range cell hid it");
    }
    String could = "it could be seen for " + Prose.number(did.could(), 0) + " s, ";
    return switch (seen.why()) {
      case COULD_NOT -> List.of();
      case BETWEEN_SCANS -> List.of("time: " + could + "but between two scans");
      case TIME_BUDGET ->
          List.of(
              "time budget: "
                  + could
                  + "but in "
                  + count(seen.chances(), "scan")
                  + " no beam was there");
      case CHANCE ->
          List.of(
              "chance: " + could + "and " + count(seen.looks(), "look") + " at it found nothing");
      case REPORTED -> late(p);
    };
  }

  private static List<String> late(Survey.Passed p) {
    double late = p.did().first().orElseThrow() - p.could().firstTime();
    return late > LATE
        ? List.of("time: first reported " + Prose.number(late, 0) + " s after it could be seen")
        : List.of();
  }

  static String count(int n, String thing) {
    return Prose.number(n, 0) + " " + thing + (n == 1 ? "" : "s");
  }

  /// For a program: why a sensor reported a body, or did not; empty of one that took no part.
  public static String why(Survey.Did did) {
    return did.seen().map(s -> s.why().name().toLowerCase(Locale.ROOT)).orElse("");
  }

  /// The range needed to see it at all beside the range had, where it stood out most; empty where it never came in view.
  static String needed(Survey.Passed p) {
    return p.best()
        .map(b ->
            "range needed to see it at all "
                + Prose.km(b.look().range())
                + ", range had there "
                + Prose.km(b.had()))
        .orElse("");
  }

  /// A moment in one line.
  static String moment(Moment m) {
    return Prose.number(m.time(), 0)
        + " s, "
        + Prose.km(m.look().range())
        + " away, "
        + Prose.degrees(m.look().elevation(), 1)
        + " degrees up, "
        + decibel(m.snr());
  }

  static String decibel(double snr) {
    return snr > 0 ? Prose.number(10 * StrictMath.log10(snr), 1) + " dB" : "no signal";
  }
}

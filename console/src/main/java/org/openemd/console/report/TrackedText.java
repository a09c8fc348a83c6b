package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.EngagedTrack;
import org.openemd.results.ThreatResult;

/// Which object was tracked when shots were fired, in plain words.
public final class TrackedText {
  private TrackedText() {}

  /// In a few words; empty when nothing was fired.
  public static String brief(ThreatResult t) {
    List<String> parts =
        t.engaged().stream()
            .map(e -> kind(e) + (Double.isNaN(e.swapped()) ? "" : ", swapped"))
            .distinct()
            .toList();
    return Story.join(parts);
  }

  /// One sentence for each track that was fired at.
  static String sentences(ThreatResult t) {
    StringBuilder s = new StringBuilder();
    for (EngagedTrack e : t.engaged()) {
      s.append(s.isEmpty() ? "" : " ").append(sentence(e));
    }
    return s.toString();
  }

  private static String sentence(EngagedTrack e) {
    String swapped =
        Double.isNaN(e.swapped())
            ? ""
            : "; from "
                + Decimals.of(e.swapped(), 0)
                + " s on it followed "
                + e.after()
                + ", before that "
                + e.before();
    return "Track "
        + e.track()
        + ", fired at "
        + times(e.shots())
        + ", was "
        + kind(e)
        + (e.body().isEmpty() ? "" : " (" + e.body() + ")")
        + " in "
        + Decimals.of(100 * e.share(), 0)
        + " % of its plots"
        + swapped
        + "; its probability to be a warhead was "
        + Decimals.of(e.probability(), 3)
        + " when the first shot was committed.";
  }

  private static String times(int n) {
    return switch (n) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> Story.count(n, "time");
    };
  }

  private static String kind(EngagedTrack e) {
    return switch (e.kind()) {
      case WARHEAD -> "the warhead";
      case SPENT_STAGE -> "a spent stage";
      case DEBRIS -> "debris";
      case FALSE -> "nothing real";
    };
  }
}

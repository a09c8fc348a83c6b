package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.run.Sentence;
import org.openemd.run.ShotRecord;
import org.openemd.run.ShotRecord.End;
import org.openemd.scenario.Scenario;

/// Why a threat ended as it did, in one plain sentence.
final class Reasons {
  private Reasons() {}

  static String why(Outcome outcome, @Nullable BrokenLink link, ThreatFacts f, Scenario scenario) {
    return switch (outcome) {
      case INTERCEPTED -> hit(f);
      case HARMLESS -> "it came down outside every defended area";
      case LEAKED -> link == null ? "it got through" : leaked(link, f, scenario);
    };
  }

  private static String hit(ThreatFacts f) {
    String by =
        f.shots().stream()
            .filter(s -> s.end() == End.HIT)
            .map(s -> s.shot().id())
            .findFirst()
            .orElse("a shot at another track");
    return Sentence.of("hit by %s at %.0f s", by, f.killed());
  }

  private static String leaked(BrokenLink link, ThreatFacts f, Scenario scenario) {
    return switch (link) {
      case NOT_SEEN -> "no sensor reported it";
      case SEEN_LATE ->
          Sentence.of(
              "confirmed in track at %.0f s, but the last useful launch was at %.0f s",
              f.tracked(), f.lastLaunch());
      case NOT_TRACKED ->
          Sentence.of(
              "reported from %.0f s on, but no radar ever held a confirmed track of it",
              f.detected());
      case TRACK_POOR -> poor(f);
      case MISCLASSIFIED -> f.atOthersOnly() ? others(f) : doubted(f, scenario);
      case NOT_RELEASED -> notReleased(f);
      case NO_FEASIBLE_SHOT -> noShot(scenario);
      case INVENTORY_SPENT ->
          ThreatFacts.has(f.spent())
              ? "every battery that could reach it had spent its interceptors"
              : "every battery that could reach it was lost";
      case INTERCEPTOR_FAILED ->
          Sentence.of("%s failed: %s", fired(f.shots().size()), Failures.words(f.shots()));
      case NO_HANDOVER -> Sentence.of("%s found it%s", noneOf(f.shots().size()), swapped(f));
      case MISSED -> missed(f);
      case FALSELY_ASSESSED ->
          "a miss was assessed as a kill, and no further shot was fired while one was possible";
    };
  }

  private static String doubted(ThreatFacts f, Scenario scenario) {
    String best = Sentence.of("at most %.4f", f.bestProbability());
    String needed = Sentence.of("%.4f", scenario.doctrine().engageAt());
    return Sentence.of(
        "its track was held for a warhead with a probability of %s, less than the %s needed to engage",
        best.endsWith(needed) ? "barely " + needed : best, needed);
  }

  private static String others(ThreatFacts f) {
    List<String> what = f.engaged().stream().map(Reasons::was).distinct().toList();
    return Sentence.of(
        "%s went after what was not the warhead: %s",
        f.shots().size() == 1 ? "the one shot" : Sentence.of("all %d shots", f.shots().size()),
        String.join(" and ", what));
  }

  private static String was(EngagedTrack e) {
    String kind =
        switch (e.kind()) {
          case WARHEAD -> "the warhead";
          case SPENT_STAGE -> "a spent stage";
          case DEBRIS -> "debris";
          case FALSE -> "nothing real";
        };
    return Sentence.of("track %d was %s in %.0f %% of its plots", e.track(), kind, 100 * e.share());
  }

  // What a track turned to in the end is a reason when that was not the warhead.
  private static String swapped(ThreatFacts f) {
    List<String> swaps =
        f.engaged().stream()
            .filter(e -> ThreatFacts.has(e.swapped()) && !e.after().equals(f.threat().id()))
            .map(e ->
                Sentence.of(
                    "track %d followed %s from %.0f s on", e.track(), e.after(), e.swapped()))
            .toList();
    return swaps.isEmpty() ? "" : "; " + String.join(" and ", swaps);
  }

  private static String fired(int shots) {
    return shots == 1
        ? "the one interceptor fired at it"
        : Sentence.of("all %d interceptors fired at it", shots);
  }

  private static String noneOf(int shots) {
    return shots == 1
        ? "the seeker of the one interceptor fired at it never"
        : Sentence.of("the seekers of all %d interceptors fired at it never", shots);
  }

  private static String poor(ThreatFacts f) {
    if (ThreatFacts.has(f.lost())) {
      return Sentence.of(
          "a shot was planned at %.0f s, but no track of it lasted until weapons were released",
          f.planned());
    }
    return ThreatFacts.has(f.planned())
        ? Sentence.of(
            "a shot was planned at %.0f s, but no order to launch could be kept", f.planned())
        : Sentence.of(
            "in track from %.0f s on, but never well enough to plan a shot before the last useful launch",
            f.tracked());
  }

  // Geometry is blamed only on those who had something to fire.
  private static String noShot(Scenario scenario) {
    List<String> empty =
        scenario.weapons().stream()
            .filter(w -> w.battery().inventory() == 0)
            .map(w -> w.battery().name())
            .toList();
    if (empty.size() == scenario.weapons().size()) {
      return "no battery has an interceptor";
    }
    String none =
        empty.isEmpty() ? "" : "; " + String.join(" and ", empty) + " had no interceptors";
    return "no battery had a feasible shot, even with a perfect track from burnout" + none;
  }

  private static String notReleased(ThreatFacts f) {
    if (f.aborted()) {
      return Sentence.of(
          "%s: destroyed in flight by order, or failed before", fired(f.shots().size()));
    }
    if (f.held()) {
      return "fire was held by order";
    }
    return ThreatFacts.has(f.released())
        ? Sentence.of(
            "weapons were released at %.0f s, after the last useful launch at %.0f s",
            f.released(), f.lastLaunch())
        : Sentence.of(
            "a shot was planned at %.0f s, but weapons were not released by the last useful launch at %.0f s",
            f.planned(), f.lastLaunch());
  }

  private static String missed(ThreatFacts f) {
    List<String> parts = new ArrayList<>();
    count(parts, f, End.LOST, "failed (" + Failures.words(f.shots()) + ")");
    count(parts, f, End.ABORTED, "were destroyed by order");
    count(parts, f, End.NO_HANDOVER, "did not find it");
    count(parts, f, End.STRUCK_OTHER, "struck something else");
    count(parts, f, End.NO_TARGET, "came after a body that was gone");
    count(parts, f, End.MISS, "missed");
    double nearest =
        f.shots().stream()
            .filter(s -> s.end() == End.MISS)
            .mapToDouble(ShotRecord::missDistance)
            .min()
            .orElse(Double.NaN);
    String detail = Double.isNaN(nearest) ? "" : Sentence.of(", the nearest by %.1f m", nearest);
    return Sentence.of(
        "of %d fired %s%s%s", f.shots().size(), String.join(", ", parts), detail, swapped(f));
  }

  private static void count(List<String> parts, ThreatFacts f, End end, String what) {
    long n = f.shots().stream().filter(s -> s.end() == end).count();
    if (n > 0) {
      parts.add(Sentence.of("%d %s", n, what));
    }
  }
}

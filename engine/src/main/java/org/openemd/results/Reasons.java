package org.openemd.results;

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
      case TRACK_POOR ->
          Sentence.of(
              "in track from %.0f s on, but never well enough to plan a shot before the last useful launch",
              f.tracked());
      case MISCLASSIFIED ->
          Sentence.of(
              "its track was held for a warhead with at most %.0f %%, less than the %.0f %% needed to engage",
              100 * f.bestProbability(), 100 * scenario.doctrine().engageAt());
      case NOT_RELEASED -> notReleased(f);
      case NO_FEASIBLE_SHOT ->
          "no battery had a feasible shot, even with a perfect track from burnout";
      case INVENTORY_SPENT -> "every battery that could reach it had spent its interceptors";
      case INTERCEPTOR_FAILED ->
          Sentence.of("all %d interceptors fired at it failed", f.shots().size());
      case NO_HANDOVER ->
          Sentence.of("none of the %d interceptors fired found it in its seeker", f.shots().size());
      case MISSED -> missed(f);
      case FALSELY_ASSESSED ->
          "a miss was assessed as a kill, and no further shot was fired while one was possible";
    };
  }

  private static String notReleased(ThreatFacts f) {
    return ThreatFacts.has(f.released())
        ? Sentence.of(
            "weapons were released at %.0f s, after the last useful launch at %.0f s",
            f.released(), f.lastLaunch())
        : Sentence.of("a shot was planned at %.0f s, but weapons were never released", f.planned());
  }

  private static String missed(ThreatFacts f) {
    long stages = f.shots().stream().filter(s -> s.end() == End.STRUCK_STAGE).count();
    long lost = f.shots().stream().filter(s -> s.end() == End.LOST).count();
    double nearest =
        f.shots().stream()
            .filter(s -> s.end() == End.MISS)
            .mapToDouble(ShotRecord::missDistance)
            .min()
            .orElse(Double.NaN);
    String detail = Double.isNaN(nearest) ? "" : Sentence.of(", the nearest by %.1f m", nearest);
    return Sentence.of(
        "%d fired: %d failed, %d struck a spent stage, the others missed%s",
        f.shots().size(), lost, stages, detail);
  }
}

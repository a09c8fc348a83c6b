package org.openemd.results;

import static org.openemd.results.ThreatFacts.has;

import java.util.List;
import org.openemd.results.ThreatResult.ChainLink;
import org.openemd.run.Sentence;
import org.openemd.run.ShotRecord;
import org.openemd.run.ShotRecord.End;
import org.openemd.scenario.Scenario;

/// The links of the defense against one threat, in order, each with what it achieved.
final class Chain {
  private Chain() {}

  static List<ChainLink> of(ThreatFacts f, Scenario scenario) {
    return List.of(
        seen(f), tracked(f), classified(f, scenario), released(f), shot(f), handedOver(f), hit(f));
  }

  private static ChainLink seen(ThreatFacts f) {
    double since = f.detected() - f.threat().launch();
    return link(
        "seen",
        f.detected(),
        Sentence.of("first reported %.0f s after launch", since),
        "never reported");
  }

  private static ChainLink tracked(ThreatFacts f) {
    double since = f.tracked() - f.threat().burnoutTime();
    String text = Sentence.of("in confirmed track %.0f s after burnout", since);
    return link("tracked", f.tracked(), text, "never in confirmed track");
  }

  private static ChainLink classified(ThreatFacts f, Scenario scenario) {
    boolean held = f.bestProbability() >= scenario.doctrine().engageAt();
    String text =
        has(f.bestProbability())
            ? Sentence.of("warhead with up to %.0f %%", 100 * f.bestProbability()) + open(f)
            : "no track";
    return new ChainLink("classified", held, held ? f.classified() : Double.NaN, text);
  }

  // What could not be told from a warhead when the first shot was committed.
  private static String open(ThreatFacts f) {
    int n = f.aims().isEmpty() ? 0 : f.aims().getFirst().undiscriminated();
    return n == 0 ? "" : Sentence.of("; %d tracked could not be told from one at commit", n);
  }

  private static ChainLink released(ThreatFacts f) {
    String never =
        has(f.planned())
            ? Sentence.of("planned at %.0f s, never released", f.planned())
            : "nothing was planned";
    String text = Sentence.of("planned at %.0f s, released at %.0f s", f.planned(), f.released());
    return link("released", f.released(), text, never);
  }

  private static ChainLink shot(ThreatFacts f) {
    String text =
        Sentence.of(
            "%d fired, the first ordered at %.0f s; last useful launch %.0f s",
            f.shots().size(), f.fired(), f.lastLaunch());
    return link("shot", f.fired(), text, "nothing was fired");
  }

  private static ChainLink handedOver(ThreatFacts f) {
    List<ShotRecord> found = f.shots().stream().filter(s -> has(s.closingSpeed())).toList();
    double error = found.stream().mapToDouble(ShotRecord::handoverError).min().orElse(Double.NaN);
    String text =
        Sentence.of(
            "%d of %d saw a body, at best %.2f km off the aim",
            found.size(), f.shots().size(), error / 1000);
    return link("handed over", f.handedOver(), text, "no kill vehicle saw a body");
  }

  private static ChainLink hit(ThreatFacts f) {
    long stages = f.shots().stream().filter(s -> s.end() == End.STRUCK_OTHER).count();
    String never = stages > 0 ? Sentence.of("%d struck something else", stages) : "not hit";
    return link("hit", f.killed(), Sentence.of("hit at %.0f s", f.killed()), never);
  }

  private static ChainLink link(String stage, double time, String text, String never) {
    return new ChainLink(stage, has(time), time, has(time) ? text : never);
  }
}

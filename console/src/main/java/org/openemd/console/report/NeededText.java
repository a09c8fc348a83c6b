package org.openemd.console.report;

import java.util.List;
import java.util.Optional;
import org.openemd.command.leakage.Attack;
import org.openemd.command.leakage.AttackSimulation;
import org.openemd.command.leakage.KillPrior;
import org.openemd.command.leakage.Odds;
import org.openemd.command.leakage.ShotPlan;
import org.openemd.command.leakage.Split;
import org.openemd.command.leakage.Tactic;
import org.openemd.console.text.Decimals;
import org.openemd.engagement.KillBasis.Origin;

/// The interceptors needed, in sentences that may be read aloud.
public final class NeededText {
  /// Part of attacks in which the larger number of interceptors suffices.
  public static final double MOSTLY = 0.95;

  private final Needed needed;
  private final ShotPlan plan;
  private final Prose out;

  private NeededText(Needed needed, int width, boolean color) {
    this.needed = needed;
    plan = needed.plan();
    out = new Prose(width, color);
  }

  /// The text, ended by a line feed.
  public static String render(Needed needed, int width, boolean color) {
    NeededText t = new NeededText(needed, width, color);
    t.write();
    return t.out.toString();
  }

  private void write() {
    out.say(question());
    out.say(tactic());
    out.blank();
    out.title(headline());
    if (plan.count() > 0) {
      out.bullet(split(plan.count(), plan.better()));
    }
    if (plan.count() < plan.attack().targets()) {
      out.bullet(split(plan.attack().targets() - plan.count(), plan.worse()));
    }
    out.say(
        "No warhead leaks with probability "
            + figure(plan.zeroLeakage(), 4)
            + "; "
            + figure(plan.leakers(), 3)
            + " leak in the mean.");
    reserve();
    needed.other().ifPresent(this::compare);
    needed.prior().ifPresent(this::prior);
    needed.played().ifPresent(this::played);
  }

  private String question() {
    Attack a = plan.attack();
    Odds o = plan.odds();
    return warheads(a.warheads())
        + (a.decoys() > 0 ? " and " + a.decoys() + " decoys shot at like warheads" : "")
        + ". One shot kills with probability "
        + figure(o.kill(), 3)
        + " ("
        + basis(needed)
        + ") if the track is right, which it is with "
        + Decimals.of(o.track(), 5)
        + (o.systemFailure() > 0
            ? "; the whole system fails with " + Decimals.of(o.systemFailure(), 5)
            : "")
        + ". Wanted: no warhead leaks, with probability "
        + Decimals.of(a.zeroLeakage(), 5)
        + ".";
  }

  /// Where its kill probability comes from; what somebody typed is assumed.
  public static String basis(Needed needed) {
    return (needed.prior().isPresent() ? Origin.TEST_RECORD : Origin.ASSUMED).words();
  }

  private String tactic() {
    Odds o = plan.odds();
    String looks =
        o.falseHit() + o.falseMiss() > 0
            ? "; a look takes a live target for killed with "
                + Decimals.of(o.falseHit(), 5)
                + ", a killed one for alive with "
                + Decimals.of(o.falseMiss(), 5)
            : ", looks being perfect";
    return switch (needed.tactic()) {
      case Tactic.Barrage _ -> "A barrage: all shots at once.";
      case Tactic.ShootLookShoot s ->
          "Shoot, look, shoot: a first salvo of " + s.first() + " at each target" + looks + ".";
      case Tactic.Best b ->
          "The best split over up to " + b.salvoes() + " salvoes, a look after each" + looks + ".";
    };
  }

  private String headline() {
    return Prose.number((double) plan.interceptors(), 0)
        + (plan.interceptors() == 1 ? " interceptor" : " interceptors")
        + (fixed() ? "" : " fired in the mean (" + figure(plan.shots(), 2) + ")")
        + " in whole shots; "
        + figure(needed.exact(), 2)
        + " if shots could be divided.";
  }

  private boolean fixed() {
    return needed.tactic() instanceof Tactic.Barrage;
  }

  private static String split(int targets, Split split) {
    StringBuilder s = new StringBuilder();
    s.append(targets).append(targets == 1 ? " target: " : " targets: ");
    List<Integer> shots = shots(split);
    for (int k = 0; k < shots.size(); k++) {
      s.append(k == 0 ? "" : ", then at what seems alive ");
      s.append(shots.get(k)).append(shots.get(k) == 1 ? " shot" : " shots");
    }
    return s.toString();
  }

  /// Shots of each salvo, none at the end of it.
  public static List<Integer> shots(Split split) {
    int n = split.salvoes().size();
    while (n > 1 && split.salvoes().get(n - 1) == 0) {
      n--;
    }
    return split.salvoes().subList(0, n);
  }

  private void reserve() {
    if (!fixed()) {
      out.say(
          "How many are fired depends on how many survive: in 19 of 20 attacks "
              + plan.enough(MOSTLY)
              + " suffice.");
    }
  }

  private void compare(Needed.Plain plain) {
    out.blank();
    String first = "With a first salvo of " + plain.first() + " for every target ";
    Optional<ShotPlan> other = plain.plan();
    if (other.isEmpty()) {
      out.say(first + "no second one is long enough.");
      return;
    }
    double fewer = other.get().shots() - plan.shots();
    String less =
        fewer < 0.005
            ? "the best split needs no fewer."
            : "the best split needs " + figure(fewer, 2) + " fewer.";
    out.say(
        first
            + figure(other.get().shots(), 2)
            + " are fired in the mean ("
            + figure(plain.exact(), 2)
            + " if shots could be divided): "
            + less);
  }

  private void prior(KillPrior prior) {
    out.blank();
    out.say(
        prior.hits()
            + " hits in "
            + prior.shots()
            + " shots: one kills with "
            + figure(prior.mean(), 3)
            + " (mean of Beta("
            + (1 + prior.hits())
            + ", "
            + (1 + prior.shots() - prior.hits())
            + ")), and with 90 % between "
            + figure(prior.low(), 3)
            + " and "
            + figure(prior.high(), 3)
            + ".");
    out.bullet(end(prior.low()));
    out.bullet(end(prior.high()));
  }

  private String end(double kill) {
    ShotPlan same = needed.under(kill);
    String need =
        needed
            .needed(kill)
            .map(p -> Prose.number((double) p.interceptors(), 0) + " would be needed.")
            .orElse("no number of interceptors would do.");
    return "At "
        + figure(kill, 3)
        + " these shots let no warhead leak with "
        + figure(same.zeroLeakage(), 4)
        + " ("
        + figure(same.leakers(), 3)
        + " leak in the mean); "
        + need;
  }

  private void played(AttackSimulation s) {
    out.blank();
    out.say(
        "Played "
            + Prose.number(s.attacks(), 0)
            + " attacks, with 99 % intervals: none leaked in "
            + figure(s.zeroLeaks() / (double) s.attacks(), 4)
            + " ("
            + figure(s.zeroLeakage(false), 4)
            + " to "
            + figure(s.zeroLeakage(true), 4)
            + "), "
            + interval(s.leakers(), s.leakersSigma())
            + " leaked in the mean, "
            + interval(s.shots(), s.shotsSigma())
            + " were fired. The closed forms "
            + (s.agrees(plan) ? "agree." : "do not agree."));
  }

  private static String interval(double mean, double sigma) {
    return figure(mean, 3) + " ± " + figure(AttackSimulation.WITHIN_99 * sigma, 3);
  }

  /// Such as `20 warheads`.
  public static String warheads(int n) {
    return n == 1 ? "One warhead" : n + " warheads";
  }

  private static String figure(double value, int digits) {
    return Prose.number(value, digits);
  }
}

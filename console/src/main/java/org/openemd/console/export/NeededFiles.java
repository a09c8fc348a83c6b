package org.openemd.console.export;

import java.util.List;
import org.openemd.command.leakage.Attack;
import org.openemd.command.leakage.AttackSimulation;
import org.openemd.command.leakage.KillPrior;
import org.openemd.command.leakage.Odds;
import org.openemd.command.leakage.ShotPlan;
import org.openemd.command.leakage.Split;
import org.openemd.command.leakage.Tactic;
import org.openemd.console.report.Needed;
import org.openemd.console.report.NeededText;

/// The interceptors needed, as JSON and as a table of one row.
public final class NeededFiles {
  private static final int DIGITS = 6;

  private NeededFiles() {}

  /// As JSON.
  public static String json(Needed needed) {
    return Json.object(j -> {
      j.count("format_version", Summary.FORMAT_VERSION);
      asked(j, needed);
      result(j, needed);
      j.list("splits", () -> splits(j, needed.plan()));
      needed.other().ifPresent(o -> j.object("without_optimising", () -> other(j, o)));
      needed.prior().ifPresent(p -> j.object("prior", () -> prior(j, p, needed)));
      needed.played().ifPresent(s -> j.object("check", () -> played(j, s, needed.plan())));
    });
  }

  private static void asked(Json j, Needed needed) {
    Attack a = needed.plan().attack();
    Odds o = needed.plan().odds();
    j.count("warheads", a.warheads()).count("decoys", a.decoys());
    j.number("p_track", o.track(), DIGITS).number("sspk", o.kill(), DIGITS);
    j.text("sspk_basis", NeededText.basis(needed));
    j.number("p_zero_leak_wanted", a.zeroLeakage(), DIGITS);
    j.number("p_system_failure", o.systemFailure(), DIGITS);
    j.number("p_false_hit", o.falseHit(), DIGITS).number("p_false_miss", o.falseMiss(), DIGITS);
    j.text("tactic", tactic(needed.tactic()));
    j.count("salvoes", needed.tactic().salvoes());
    j.flag("optimised", needed.tactic() instanceof Tactic.Best);
  }

  private static String tactic(Tactic tactic) {
    return tactic instanceof Tactic.Barrage ? "barrage" : "shoot-look-shoot";
  }

  private static void result(Json j, Needed needed) {
    ShotPlan p = needed.plan();
    j.count("interceptors", p.interceptors());
    j.number("interceptors_exact", needed.exact(), DIGITS);
    j.number("interceptors_mean", p.shots(), DIGITS);
    j.count("interceptors_95", p.enough(NeededText.MOSTLY));
    j.number("p_zero_leak", p.zeroLeakage(), DIGITS);
    j.number("expected_leakers", p.leakers(), DIGITS);
  }

  private static void splits(Json j, ShotPlan p) {
    split(j, p.count(), p.better());
    split(j, p.attack().targets() - p.count(), p.worse());
  }

  private static void split(Json j, int targets, Split split) {
    if (targets > 0) {
      List<Integer> shots = NeededText.shots(split);
      double[] flat = shots.stream().mapToDouble(Integer::doubleValue).toArray();
      j.object(() -> j.count("targets", targets).numbers("shots", 0, flat));
    }
  }

  private static void other(Json j, Needed.Plain plain) {
    j.count("first_salvo", plain.first());
    j.number("interceptors_exact", plain.exact(), DIGITS);
    j.number("interceptors_mean", plain.plan().map(ShotPlan::shots).orElse(Double.NaN), DIGITS);
  }

  private static void prior(Json j, KillPrior prior, Needed needed) {
    j.count("hits", prior.hits()).count("shots", prior.shots());
    j.object("low", () -> end(j, prior.low(), needed));
    j.object("high", () -> end(j, prior.high(), needed));
  }

  private static void end(Json j, double kill, Needed needed) {
    ShotPlan same = needed.under(kill);
    j.number("sspk", kill, DIGITS);
    j.number("p_zero_leak", same.zeroLeakage(), DIGITS);
    j.number("expected_leakers", same.leakers(), DIGITS);
    double need = needed.needed(kill).map(p -> (double) p.interceptors()).orElse(Double.NaN);
    j.number("interceptors_needed", need, 0);
  }

  private static void played(Json j, AttackSimulation s, ShotPlan plan) {
    j.count("attacks", s.attacks());
    j.number("p_zero_leak", s.zeroLeaks() / (double) s.attacks(), DIGITS);
    j.numbers("p_zero_leak_99", DIGITS, s.zeroLeakage(false), s.zeroLeakage(true));
    j.number("expected_leakers", s.leakers(), DIGITS);
    j.number("expected_leakers_sigma", s.leakersSigma(), DIGITS);
    j.number("interceptors_mean", s.shots(), DIGITS);
    j.number("interceptors_mean_sigma", s.shotsSigma(), DIGITS);
    j.flag("agrees", s.agrees(plan));
  }

  /// As a table of one row.
  public static String csv(Needed needed) {
    Csv csv =
        new Csv(
            "warheads",
            "decoys",
            "p_track",
            "sspk",
            "tactic",
            "interceptors",
            "interceptors_exact",
            "interceptors_mean",
            "interceptors_95",
            "p_zero_leak",
            "expected_leakers",
            "sspk_basis");
    ShotPlan p = needed.plan();
    csv.count(p.attack().warheads()).count(p.attack().decoys());
    csv.number(p.odds().track(), DIGITS).number(p.odds().kill(), DIGITS);
    csv.text(tactic(needed.tactic())).count(p.interceptors());
    csv.number(needed.exact(), DIGITS).number(p.shots(), DIGITS);
    csv.count(p.enough(NeededText.MOSTLY));
    csv.number(p.zeroLeakage(), DIGITS).number(p.leakers(), DIGITS);
    csv.text(NeededText.basis(needed)).end();
    return csv.toString();
  }
}

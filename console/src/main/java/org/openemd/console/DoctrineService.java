package org.openemd.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openemd.command.leakage.AttackSimulation;
import org.openemd.command.leakage.ClosedForm;
import org.openemd.command.leakage.ShotPlan;
import org.openemd.command.leakage.Tactic;
import org.openemd.command.leakage.WholeShots;
import org.openemd.console.export.NeededFiles;
import org.openemd.console.report.Needed;
import org.openemd.console.report.NeededText;
import org.openemd.console.text.Decimals;

/// Carries out `emd doctrine`.
final class DoctrineService {
  private static final int USUAL_COLUMNS = 80;

  private DoctrineService() {}

  /// Returns the exit code.
  static int carryOut(DoctrineRequest request, Talk talk) {
    Needed needed = answer(request);
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT ->
                  NeededText.render(
                      needed, Integer.getInteger("emd.columns", USUAL_COLUMNS), talk.colour());
              case JSON -> NeededFiles.json(needed);
              case CSV -> NeededFiles.csv(needed);
            });
    talk.out().flush();
    return Emd.DONE;
  }

  private static Needed answer(DoctrineRequest r) {
    requireReachable(r);
    try {
      ShotPlan plan = plan(r);
      return new Needed(
          r.tactic(),
          ClosedForm.interceptors(r.attack(), r.odds(), r.tactic()),
          plan,
          r.tactic() instanceof Tactic.Best
              ? Optional.of(Needed.plain(plan, r.first()))
              : Optional.empty(),
          r.prior(),
          r.check() > 0
              ? Optional.of(AttackSimulation.play(plan, r.check(), r.seed()))
              : Optional.empty());
    } catch (IllegalArgumentException refused) {
      throw wrong(String.valueOf(refused.getMessage()));
    }
  }

  private static void requireReachable(DoctrineRequest r) {
    double wanted = r.attack().zeroLeakage();
    if (1 - r.odds().systemFailure() <= wanted) {
      throw wrong(
          "--p-zero-leak "
              + wanted
              + " cannot be had: the system fails with "
              + r.odds().systemFailure()
              + ", so that it must be below "
              + Decimals.of(1 - r.odds().systemFailure(), 6));
    }
    double least = r.odds().leastTrack(r.attack());
    if (r.odds().track() <= least) {
      throw wrong(
          "--p-track "
              + r.odds().track()
              + " is too poor for any number of interceptors: "
              + NeededText.warheads(r.attack().warheads()).toLowerCase(Locale.ROOT)
              + " and --p-zero-leak "
              + wanted
              + " need more than "
              + Decimals.fixed(least, 6));
    }
  }

  private static ShotPlan plan(DoctrineRequest r) {
    return WholeShots.least(r.attack(), r.odds(), r.tactic())
        .orElseThrow(() ->
            wrong(
                "with --p-false-hit "
                    + r.odds().falseHit()
                    + " and a first salvo of "
                    + r.first()
                    + " too many live targets are taken for killed: no second salvo makes up for it; try a larger --first-salvo, or --optimise"));
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}

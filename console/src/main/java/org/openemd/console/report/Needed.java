package org.openemd.console.report;

import java.util.Optional;
import org.openemd.command.leakage.AttackSimulation;
import org.openemd.command.leakage.ClosedForm;
import org.openemd.command.leakage.KillPrior;
import org.openemd.command.leakage.ShotPlan;
import org.openemd.command.leakage.Tactic;
import org.openemd.command.leakage.WholeShots;
import org.openemd.math.Unit;

/// The answer of `emd doctrine`: the interceptors needed, and what was asked.
///
/// @param exact interceptors if shots could be divided
/// @param plan of whole shots
/// @param other what a first salvo as given needs, where the best split was asked for
/// @param prior where the kill probability comes from, if from tests
/// @param played simulated attacks, if asked for
public record Needed(
    Tactic tactic,
    @Unit("1") double exact,
    ShotPlan plan,
    Optional<Plain> other,
    Optional<KillPrior> prior,
    Optional<AttackSimulation> played) {

  /// What is needed without choosing the split.
  public record Plain(int first, @Unit("1") double exact, Optional<ShotPlan> plan) {}

  /// Interceptors that are needed should one shot kill with another probability; none where no number suffices.
  public Optional<ShotPlan> needed(double kill) {
    return WholeShots.least(plan.attack(), plan.odds().withKill(kill), tactic);
  }

  /// What this plan does should one shot kill with another probability.
  public ShotPlan under(double kill) {
    return plan.under(plan.odds().withKill(kill));
  }

  /// The same answer for a first salvo that is given.
  public static Plain plain(ShotPlan plan, int first) {
    Tactic given = new Tactic.ShootLookShoot(first);
    return new Plain(
        first,
        ClosedForm.interceptors(plan.attack(), plan.odds(), given),
        WholeShots.least(plan.attack(), plan.odds(), given));
  }
}

package org.openemd.ledger;

import java.util.List;
import org.openemd.command.leakage.Attack;
import org.openemd.command.leakage.ClosedForm;
import org.openemd.command.leakage.Odds;
import org.openemd.command.leakage.Split;
import org.openemd.command.leakage.Tactic;

/// Rows on how many interceptors it takes, in closed form.
final class SalvoFigures {
  private SalvoFigures() {}

  static void register(Computations all) {
    all.add("wilkening-barrage", Computation.number(row -> needed(row, new Tactic.Barrage())));
    all.add("wilkening-sls", Computation.number(SalvoFigures::afterALook));
    all.add("wilkening-floor", Computation.number(row -> Odds.of(1, 0.5).leastTrack(attack(row))));
    all.add("shots-", Computation.number(SalvoFigures::together));
  }

  private static double afterALook(Row row) {
    return needed(row, new Tactic.ShootLookShoot((int) row.number("first salvo")));
  }

  private static double needed(Row row, Tactic tactic) {
    Odds odds = Odds.of(row.number("P_track"), row.number("SSPK"));
    return ClosedForm.interceptors(attack(row), odds, tactic);
  }

  private static Attack attack(Row row) {
    return new Attack((int) row.number("warheads"), 0, row.number("zero leakage"));
  }

  private static double together(Row row) {
    Odds odds = Odds.of(1, row.number("SSPK"));
    return Split.of(odds, List.of((int) row.number("shots"))).kill();
  }
}

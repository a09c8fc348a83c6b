package org.openemd.command.leakage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The cheapest plan of whole shots: some targets get one split, the others another.
public final class WholeShots {
  private static final double ROUNDING = 1e-12;
  private static final long MOST_SPLITS = 500_000;

  private final Attack attack;
  private final Odds odds;

  private WholeShots(Attack attack, Odds odds) {
    this.attack = attack;
    this.odds = odds;
  }

  /// The plan that needs fewest interceptors in the mean; none where no number of them suffices.
  public static Optional<ShotPlan> least(Attack attack, Odds odds, Tactic tactic) {
    if (!Double.isFinite(ClosedForm.interceptors(attack, odds, tactic))) {
      return Optional.empty();
    }
    WholeShots w = new WholeShots(attack, odds);
    return w.cheapest(w.splits(tactic));
  }

  /// Splits that a tactic allows and none beats both in shots and in kill probability, by rising kill probability.
  private List<Split> splits(Tactic tactic) {
    List<Split> all = new ArrayList<>();
    List<Integer> salvoes = new ArrayList<>();
    int most = (int) Math.ceil(ClosedForm.barrage(attack, odds)) + 1;
    requireFew(tactic, most);
    int first = 0;
    if (tactic instanceof Tactic.ShootLookShoot s) {
      first = s.first();
      most = secondSalvo(first, most);
    }
    spread(salvoes, first, tactic.salvoes(), most, all);
    all.sort(Comparator.comparingDouble(Split::kill).reversed().thenComparingDouble(Split::shots));
    List<Split> best = new ArrayList<>();
    for (Split s : all) {
      if (best.isEmpty() || s.shots() < best.getLast().shots() - ROUNDING) {
        best.add(s);
      }
    }
    return best.reversed();
  }

  private static void requireFew(Tactic tactic, int most) {
    double splits = StrictMath.pow(most + 1.0, tactic.salvoes());
    if (splits > MOST_SPLITS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d salvoes of up to %d shots: %.0f splits, more than the %d that are tried",
              tactic.salvoes(),
              most,
              splits,
              MOST_SPLITS));
    }
  }

  /// A second salvo large enough: a look that errs may make it longer than a barrage.
  private int secondSalvo(int first, int barrage) {
    int n = barrage;
    while (n < MOST_SPLITS && Split.of(odds, List.of(first, n)).kill() < odds.needed(attack)) {
      n = 2 * n;
    }
    return n;
  }

  private void spread(List<Integer> salvoes, int first, int left, int most, List<Split> to) {
    if (left == 0) {
      to.add(Split.of(odds, salvoes));
      return;
    }
    boolean fixed = salvoes.isEmpty() && first > 0;
    for (int n = fixed ? first : 0; n <= (fixed ? first : most); n++) {
      salvoes.add(n);
      spread(salvoes, first, left - 1, most, to);
      salvoes.removeLast();
    }
  }

  private Optional<ShotPlan> cheapest(List<Split> splits) {
    Optional<ShotPlan> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int b = 0; b < splits.size(); b++) {
      ShotPlan all = new ShotPlan(attack, odds, splits.get(b), attack.targets(), splits.get(b));
      if (all.zeroLeakage() < attack.zeroLeakage() - ROUNDING) {
        continue;
      }
      for (int a = 0; a <= b; a++) {
        ShotPlan plan = fewest(splits.get(b), splits.get(a));
        if (plan.shots() < least - ROUNDING) {
          least = plan.shots();
          best = Optional.of(plan);
        }
      }
    }
    return best;
  }

  /// As few targets as suffice with the better split, the others with the worse one.
  private ShotPlan fewest(Split better, Split worse) {
    int low = -1;
    int high = attack.targets();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      boolean enough =
          new ShotPlan(attack, odds, better, middle, worse).zeroLeakage()
              >= attack.zeroLeakage() - ROUNDING;
      low = enough ? low : middle;
      high = enough ? middle : high;
    }
    return new ShotPlan(attack, odds, better, high, worse);
  }
}

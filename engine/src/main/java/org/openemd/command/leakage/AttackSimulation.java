package org.openemd.command.leakage;

import org.openemd.math.RandomStream;
import org.openemd.math.Unit;

/// Attacks played shot by shot: the twin of the closed forms.
///
/// @param attacks played
/// @param zeroLeaks how many had no leaker
/// @param leakers in the mean
/// @param leakersSigma standard error of that mean
/// @param shots interceptors fired in the mean
/// @param shotsSigma standard error of that mean
public record AttackSimulation(
    int attacks,
    int zeroLeaks,
    @Unit("1") double leakers,
    @Unit("1") double leakersSigma,
    @Unit("1") double shots,
    @Unit("1") double shotsSigma) {
  /// Standard deviations on either side that 99 % lie within.
  public static final double WITHIN_99 = 2.5758;

  /// Plays a plan; attack by attack from streams of their own.
  public static AttackSimulation play(ShotPlan plan, int attacks, long seed) {
    if (attacks < 1) {
      throw new IllegalArgumentException("attacks " + attacks + ": must be 1 or more");
    }
    Sum leaks = new Sum();
    Sum shots = new Sum();
    int none = 0;
    for (int run = 0; run < attacks; run++) {
      Played p = new Played(plan, RandomStream.of(seed, run, "attack", "leakage"));
      p.attack();
      leaks.add(p.leakers);
      shots.add(p.shots);
      none += p.leakers == 0 ? 1 : 0;
    }
    return new AttackSimulation(
        attacks, none, leaks.mean(), leaks.sigma(), shots.mean(), shots.sigma());
  }

  /// Ends of the 99 % interval of the probability that none leaks (Wilson, JASA 22, 1927).
  public double zeroLeakage(boolean upper) {
    double z2 = WITHIN_99 * WITHIN_99;
    double p = zeroLeaks / (double) attacks;
    double half = WITHIN_99 * Math.sqrt(p * (1 - p) / attacks + z2 / (4.0 * attacks * attacks));
    double middle = p + z2 / (2.0 * attacks);
    return (middle + (upper ? half : -half)) / (1 + z2 / attacks);
  }

  /// Whether a plan's own figures lie in the 99 % intervals of what was played.
  public boolean agrees(ShotPlan plan) {
    double p = plan.zeroLeakage();
    double rare = Math.sqrt(plan.leakers() / attacks); // none may have leaked
    return p >= zeroLeakage(false)
        && p <= zeroLeakage(true)
        && Math.abs(plan.leakers() - leakers) <= WITHIN_99 * Math.max(leakersSigma, rare)
        && Math.abs(plan.shots() - shots) <= WITHIN_99 * shotsSigma + 1e-9;
  }

  private static final class Sum {
    private double sum;
    private double squares;
    private int n;

    void add(double x) {
      sum += x;
      squares += x * x;
      n++;
    }

    double mean() {
      return sum / n;
    }

    double sigma() {
      return Math.sqrt(Math.max(0, squares / n - mean() * mean()) / n);
    }
  }

  /// One attack.
  private static final class Played {
    private final ShotPlan plan;
    private final RandomStream stream;
    private int leakers;
    private int shots;

    Played(ShotPlan plan, RandomStream stream) {
      this.plan = plan;
      this.stream = stream;
    }

    void attack() {
      boolean works = !stream.nextBoolean(plan.odds().systemFailure());
      int warheads = plan.attack().warheads();
      int targets = plan.attack().targets();
      for (int t = 0; t < targets; t++) {
        boolean warhead = stream.nextDouble() * (targets - t) < warheads;
        warheads -= warhead ? 1 : 0;
        boolean tracked = stream.nextBoolean(plan.odds().track());
        boolean killed = shoot(t < plan.count() ? plan.better() : plan.worse());
        leakers += warhead && !(works && tracked && killed) ? 1 : 0;
      }
    }

    /// Whether the shots kill what they are aimed at.
    private boolean shoot(Split split) {
      boolean alive = true;
      for (int s = 0; s < split.salvoes().size(); s++) {
        for (int k = split.salvoes().get(s); k > 0; k--) {
          shots++;
          alive &= !stream.nextBoolean(plan.odds().kill());
        }
        boolean seenAlive =
            alive
                ? !stream.nextBoolean(plan.odds().falseHit())
                : stream.nextBoolean(plan.odds().falseMiss());
        if (!seenAlive) {
          return !alive;
        }
      }
      return !alive;
    }
  }
}

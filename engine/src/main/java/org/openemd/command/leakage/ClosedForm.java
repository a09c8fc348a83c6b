package org.openemd.command.leakage;

/// Interceptors needed if shots could be divided.
///
/// `n1` shots at each of the targets, and after a look `n2` at those that seem alive: `targets (n1 + n2 ((1 - k)^n1 (1 - h) + (1 - (1 - k)^n1) m))`, with false hits `h` and false misses `m`; `n2` is what brings the kill probability up
/// to what is needed.
public final class ClosedForm {
  private static final int HALVINGS = 60; // of an interval, by the golden section
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  private final Odds odds;
  private final double leak; // what one target may leak, its track being right
  private final double barrage;

  private ClosedForm(Attack attack, Odds odds) {
    this.odds = odds;
    leak = 1 - odds.needed(attack);
    barrage = leak > 0 ? shots(1, leak) : Double.POSITIVE_INFINITY;
  }

  /// The interceptors, in the mean over attacks; infinite where no number suffices.
  public static double interceptors(Attack attack, Odds odds, Tactic tactic) {
    ClosedForm c = new ClosedForm(attack, odds);
    if (c.leak <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    return attack.targets()
        * switch (tactic) {
          case Tactic.Barrage _ -> c.barrage;
          case Tactic.ShootLookShoot s -> c.from(s.first(), 1, 1, 0, 0);
          case Tactic.Best b -> c.least(b.salvoes(), 1, 0, 0);
        };
  }

  /// Shots at each target of a barrage.
  static double barrage(Attack attack, Odds odds) {
    return new ClosedForm(attack, odds).barrage;
  }

  /// Shots that let no more than so much of what is alive survive.
  private double shots(double alive, double survive) {
    return alive <= survive ? 0 : StrictMath.log(survive / alive) / StrictMath.log1p(-odds.kill());
  }

  /// The least that so many salvoes cost.
  ///
  /// @param alive probability that a target is alive and believed so
  /// @param dead that it is killed and believed alive
  /// @param leaked that it is alive and believed killed
  private double least(int salvoes, double alive, double dead, double leaked) {
    if (salvoes == 1) {
      double may = leak - leaked;
      return may > 0 ? shots(alive, may) * (alive + dead) : Double.POSITIVE_INFINITY;
    }
    double low = 0;
    double high = barrage;
    double least = from(high, salvoes - 1, alive, dead, leaked);
    for (int k = 0; k < HALVINGS; k++) {
      double a = high - GOLDEN * (high - low);
      double b = low + GOLDEN * (high - low);
      double fa = from(a, salvoes - 1, alive, dead, leaked);
      double fb = from(b, salvoes - 1, alive, dead, leaked);
      least = Math.min(least, Math.min(fa, fb));
      if (fa < fb) {
        high = b;
      } else {
        low = a;
      }
    }
    return least;
  }

  /// What a salvo of `shots` and the best of those after it cost.
  private double from(double shots, int salvoesAfter, double alive, double dead, double leaked) {
    double left = alive * odds.survival(shots);
    double now = shots * (alive + dead);
    if (left + leaked <= leak) {
      return now;
    }
    double missed = left * odds.falseHit();
    return now
        + least(
            salvoesAfter, left - missed, (dead + alive - left) * odds.falseMiss(), leaked + missed);
  }
}

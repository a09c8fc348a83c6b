package org.openemd.command.leakage;

/// Whole shots at all targets of an attack.
///
/// @param better split of some targets
/// @param count how many those are
/// @param worse split of the others
public record ShotPlan(Attack attack, Odds odds, Split better, int count, Split worse) {
  private static final double ROUNDING = 1e-9;

  public ShotPlan {
    if (count < 0 || count > attack.targets()) {
      throw new IllegalArgumentException(
          "targets " + count + ": must be from 0 to " + attack.targets());
    }
  }

  /// Interceptors fired in the mean over attacks.
  public double shots() {
    return count * better.shots() + (attack.targets() - count) * worse.shots();
  }

  /// The same, whole.
  public long interceptors() {
    return (long) Math.ceil(shots() - ROUNDING);
  }

  /// Probability that no warhead leaks: over how many of the warheads the better split falls on, targets being alike.
  public double zeroLeakage() {
    int w = attack.warheads();
    double a = odds.track() * better.kill();
    double b = odds.track() * worse.kill();
    double sum = 0;
    for (int h = Math.max(0, w - (attack.targets() - count)); h <= Math.min(w, count); h++) {
      sum += draw(h) * StrictMath.pow(a, h) * StrictMath.pow(b, w - h);
    }
    return (1 - odds.systemFailure()) * sum;
  }

  /// Probability that the better split falls on so many warheads (hypergeometric).
  private double draw(int h) {
    int w = attack.warheads();
    double log = choose(count, h) + choose(attack.targets() - count, w - h);
    return attack.decoys() == 0 ? 1 : StrictMath.exp(log - choose(attack.targets(), w));
  }

  // Natural logarithm of the binomial coefficient.
  private static double choose(int n, int k) {
    double sum = 0;
    for (int i = 1; i <= k; i++) {
      sum += StrictMath.log((n - k + i) / (double) i);
    }
    return sum;
  }

  /// Warheads that leak in the mean.
  public double leakers() {
    double part = count / (double) attack.targets();
    double kill = odds.track() * (part * better.kill() + (1 - part) * worse.kill());
    return attack.warheads() * (1 - (1 - odds.systemFailure()) * kill);
  }

  /// Interceptors that suffice with at least this probability: more are fired when more targets survive their first salvoes.
  public int enough(double probability) {
    int most = attack.targets() * Math.max(total(better), total(worse));
    double[] fired = new double[most + 1];
    fired[0] = 1;
    for (int t = 0; t < attack.targets(); t++) {
      fired = add(fired, t < count ? better : worse);
    }
    double sum = 0;
    int n = -1;
    while (sum < probability - ROUNDING && n < most) {
      sum += fired[++n];
    }
    return n;
  }

  private static int total(Split s) {
    return s.salvoes().stream().mapToInt(Integer::intValue).sum();
  }

  private static double[] add(double[] fired, Split split) {
    double[] sum = new double[fired.length];
    int shots = 0;
    int salvoes = split.salvoes().size();
    for (int s = 0; s < salvoes; s++) {
      shots += split.salvoes().get(s);
      double p = split.engaged().get(s) - (s + 1 < salvoes ? split.engaged().get(s + 1) : 0);
      for (int n = shots; n < sum.length && p > 0; n++) {
        sum[n] += p * fired[n - shots];
      }
    }
    return sum;
  }

  /// The same shots under other odds.
  public ShotPlan under(Odds other) {
    return new ShotPlan(attack, other, better.under(other), count, worse.under(other));
  }

  /// Whether all targets get the same split.
  public boolean uniform() {
    return count == 0 || count == attack.targets();
  }
}

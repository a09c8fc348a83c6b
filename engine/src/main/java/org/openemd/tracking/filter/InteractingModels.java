package org.openemd.tracking.filter;

import java.util.List;

/// A body that changes the way it moves: a filter for each mode, mixed before every step (interacting multiple models; Blom & Bar-Shalom, IEEE Trans. Automatic Control 33, 1988).
///
/// States of all modes begin with position and velocity; what follows is each mode's own. Where a mode takes over from one that lacks its own states, these come from the mode itself, with their
/// variance and without correlation, and neither zero nor the other's; modes of as many states have the same ones (unbiased mixing; Yuan, Bar-Shalom, Willett, Mozeson, Pollak & Hardiman, A multiple IMM estimation approach with unbiased mixing for thrusting projectiles, IEEE Trans. AES
/// 48, 2012). Chances of a change depend on where the body is ({@link Switching}). A mode that cannot be is not run, so that a body in free flight costs one filter. Covariances with
/// considered errors are mixed as means are. Holds buffers: one thread at a time.
public final class InteractingModels {
  private static final double NEGLIGIBLE = 1e-9; // probability below which a mode is not run
  private static final int COMMON = 6;

  private final List<Mode> modes;
  private final Switching switching;
  private final double[] inflow; // of each mode from each, times the probability of the latter

  /// One way of moving.
  ///
  /// @param filter with this motion
  /// @param begin what the mode's own states are, and their variances, when it is first thought of: an estimate whose position and velocity do not matter
  public record Mode(Filter filter, Estimate begin) {
    int states() {
      return filter.motion().states();
    }
  }

  /// How often a mode gives way to another.
  @FunctionalInterface
  public interface Switching {
    /// Changes from a mode to another in a second (1/s), for a body in this state.
    double rate(int from, int to, double[] x);
  }

  public InteractingModels(List<Mode> modes, Switching switching) {
    this.modes = List.copyOf(modes);
    this.switching = switching;
    inflow = new double[modes.size() * modes.size()];
  }

  /// What is believed under every mode, and how probable each is.
  public static final class Mixture {
    final Estimate[] of;
    final double[] probability;

    Mixture(int modes) {
      of = new Estimate[modes];
      probability = new double[modes];
    }

    /// What is believed when each of these is right with its weight; weights sum up to one.
    public static Mixture of(List<Mixture> parts, List<Double> weights) {
      int n = parts.getFirst().of.length;
      Mixture m = new Mixture(n);
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < parts.size(); k++) {
          m.probability[j] += weights.get(k) * parts.get(k).probability[j];
        }
        m.of[j] = mode(parts, weights, j, m.probability[j]);
      }
      return m;
    }

    private static Estimate mode(List<Mixture> parts, List<Double> weights, int j, double all) {
      Estimate first = parts.getFirst().of[j];
      if (all == 0) {
        return first.copy();
      }
      Moments sum = new Moments(first.x.length, first.time);
      for (int k = 0; k < parts.size(); k++) {
        double w = weights.get(k) * parts.get(k).probability[j] / all;
        if (w > 0) {
          sum.add(w, parts.get(k).of[j]);
        }
      }
      return sum.estimate();
    }

    /// Of a mode.
    public double probability(int mode) {
      return probability[mode];
    }

    /// Under a mode.
    public Estimate estimate(int mode) {
      return of[mode];
    }

    /// The same, apart.
    public Mixture copy() {
      Mixture m = new Mixture(of.length);
      for (int i = 0; i < of.length; i++) {
        m.of[i] = of[i].copy();
        m.probability[i] = probability[i];
      }
      return m;
    }
  }

  /// A body that is surely in one mode.
  ///
  /// @param first position and velocity, or all states of the mode
  public Mixture begin(Estimate first, int mode) {
    Mixture m = new Mixture(modes.size());
    for (int j = 0; j < modes.size(); j++) {
      m.of[j] = modes.get(j).begin().copy();
      m.of[j].time = first.time;
      embed(first, m.of[j]);
    }
    if (first.x.length > COMMON) {
      m.of[mode].set(first);
    }
    m.probability[mode] = 1;
    return m;
  }

  /// Gives an estimate position and velocity of another; its own states keep mean and variance and lose their correlation with the rest.
  private static void embed(Estimate from, Estimate to) {
    int n = to.x.length;
    int k = from.x.length;
    System.arraycopy(from.x, 0, to.x, 0, COMMON);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i < COMMON && j < COMMON) {
          to.p[n * i + j] = from.p[k * i + j];
        } else if (i < COMMON || j < COMMON) {
          to.p[n * i + j] = 0;
        }
      }
    }
    to.considered.embed(from.considered, COMMON);
  }

  /// Moves on to `t` (s).
  public void predict(Mixture m, double t) {
    double dt = t - time(m);
    if (dt != 0) {
      mix(m, Math.abs(dt));
    }
    for (int j = 0; j < modes.size(); j++) {
      if (m.probability[j] > 0 && m.of[j].time != t) {
        modes.get(j).filter().predict(m.of[j], t);
      }
      m.of[j].time = t;
    }
  }

  private static double time(Mixture m) {
    return m.of[0].time;
  }

  private void mix(Mixture m, double dt) {
    int n = modes.size();
    for (int i = 0; i < n; i++) {
      double stays = m.probability[i];
      for (int j = 0; j < n; j++) {
        double rate = i == j || stays == 0 ? 0 : switching.rate(i, j, m.of[i].x);
        inflow[n * j + i] = m.probability[i] * (1 - StrictMath.exp(-rate * dt));
        stays -= i == j ? 0 : inflow[n * j + i];
      }
      inflow[n * i + i] = Math.max(0, stays);
    }
    Estimate[] mixed = new Estimate[n];
    double total = 0;
    for (int j = 0; j < n; j++) {
      double c = 0;
      for (int i = 0; i < n; i++) {
        c += inflow[n * j + i];
      }
      m.probability[j] = c > NEGLIGIBLE ? c : 0;
      total += m.probability[j];
      mixed[j] = c > NEGLIGIBLE ? mixed(m, j, c) : m.of[j];
    }
    for (int j = 0; j < n; j++) {
      m.probability[j] /= total;
      m.of[j] = mixed[j];
    }
  }

  /// What a mode starts from: all that may have changed into it.
  private Estimate mixed(Mixture m, int j, double c) {
    int n = modes.size();
    if (inflow[n * j + j] >= c) {
      return m.of[j];
    }
    Moments sum = new Moments(m.of[j].x.length, time(m));
    for (int i = 0; i < n; i++) {
      double w = inflow[n * j + i] / c;
      if (w > 0) {
        sum.add(w, i == j ? m.of[j] : widened(m.of[i], m.of[j]));
      }
    }
    return sum.estimate();
  }

  private static Estimate widened(Estimate from, Estimate own) {
    if (from.x.length == own.x.length) {
      return from;
    }
    Estimate e = own.copy();
    embed(from, e);
    return e;
  }

  /// Takes a measurement at the mixture's time into it.
  ///
  /// Unscented points weighed below nothing can leave an innovation without a positive variance, in a body that is all but lost: a mode that has no likelihood then is believed no more, and
  /// where none has one the measurement is left out.
  public void update(Mixture m, Measurement z) {
    double[] log = new double[modes.size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < log.length; j++) {
      log[j] = m.probability[j] > 0 ? take(m, j, z) : Double.NEGATIVE_INFINITY;
      best = Math.max(best, log[j]);
    }
    if (best > Double.NEGATIVE_INFINITY) {
      weigh(m, log, best);
    }
  }

  /// Updates one mode; the logarithm of its weight, minus infinity where there is none.
  private double take(Mixture m, int j, Measurement z) {
    Filter f = modes.get(j).filter();
    double d = f.innovation(m.of[j], z);
    double log = StrictMath.log(m.probability[j]) - 0.5 * (d + f.logDeterminant());
    if (!Double.isFinite(log)) {
      return Double.NEGATIVE_INFINITY;
    }
    f.update(m.of[j], z);
    return log;
  }

  private static void weigh(Mixture m, double[] log, double best) {
    double total = 0;
    for (int j = 0; j < log.length; j++) {
      m.probability[j] = m.probability[j] > 0 ? StrictMath.exp(log[j] - best) : 0;
      total += m.probability[j];
    }
    for (int j = 0; j < log.length; j++) {
      m.probability[j] /= total;
    }
  }

  /// Writes mean and covariance of position and velocity over all modes.
  public void output(Mixture m, Estimate six) {
    Moments sum = new Moments(COMMON, time(m));
    for (int j = 0; j < modes.size(); j++) {
      if (m.probability[j] > 0) {
        Estimate e = new Estimate();
        e.time = time(m);
        embed(m.of[j], e);
        sum.add(m.probability[j], e);
      }
    }
    Estimate all = sum.estimate();
    six.time = all.time;
    System.arraycopy(all.x, 0, six.x, 0, COMMON);
    System.arraycopy(all.p, 0, six.p, 0, COMMON * COMMON);
    six.considered.set(all.considered);
  }
}

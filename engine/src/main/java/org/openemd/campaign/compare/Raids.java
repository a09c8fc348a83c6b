package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.estimate.Mean;
import org.openemd.campaign.estimate.Share;
import org.openemd.results.Outcome;
import org.openemd.results.Outcomes;
import org.openemd.results.Scorer;
import org.openemd.run.RunKey;
import org.openemd.run.Simulation;
import org.openemd.scenario.Scenario;

/// Many full runs of the raid against one option, run k with the luck of number k: the same missiles and the same draws meet every option.
public final class Raids {
  static final double CONFIDENCE = 0.95;

  private final List<Outcomes> runs;

  private Raids(List<Outcomes> runs) {
    this.runs = List.copyOf(runs);
  }

  /// One piece of work for each run.
  static List<Callable<Outcomes>> work(Scenario s, long seed, int runs) {
    List<Callable<Outcomes>> work = new ArrayList<>();
    for (int k = 0; k < runs; k++) {
      RunKey key = new RunKey(seed, k);
      work.add(() -> Scorer.outcomes(Simulation.brief(s, key)));
    }
    return work;
  }

  static Raids of(List<Outcomes> runs) {
    return new Raids(runs);
  }

  List<Outcomes> runs() {
    return runs;
  }

  /// How many.
  public int size() {
    return runs.size();
  }

  /// The share of a run's missiles that leak.
  public Estimate leaked() {
    Share share = new Share();
    runs.forEach(o -> share.add(part(o)));
    return share.estimate(CONFIDENCE);
  }

  /// How much larger that share is than before another option that met the same draws; no share differs by more than all.
  public Estimate leakedMoreThan(Raids other) {
    double[] own = runs.stream().mapToDouble(o -> part(o)).toArray();
    double[] others = other.runs.stream().mapToDouble(o -> part(o)).toArray();
    Estimate e = Mean.ofDifferences(others, own, CONFIDENCE);
    return new Estimate(
        e.value(), Math.max(-1, e.low()), Math.min(1, e.high()), e.confidence(), e.runs());
  }

  private static double part(Outcomes o) {
    long leaked = o.threats().stream().filter(t -> t.outcome() == Outcome.LEAKED).count();
    return o.threats().isEmpty() ? 0 : (double) leaked / o.threats().size();
  }

  /// Missiles of a run.
  public Estimate missiles() {
    return mean(runs.stream().mapToDouble(o -> o.threats().size()).toArray());
  }

  /// Missiles of a run that are intercepted.
  public Estimate intercepted() {
    return mean(
        runs.stream()
            .mapToDouble(
                o -> o.threats().stream().filter(t -> t.outcome() == Outcome.INTERCEPTED).count())
            .toArray());
  }

  /// Interceptors fired in a run.
  public Estimate fired() {
    return mean(runs.stream().mapToDouble(o -> o.interceptors().size()).toArray());
  }

  private static Estimate mean(double[] values) {
    return Mean.of(values, CONFIDENCE);
  }
}

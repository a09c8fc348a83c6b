package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.estimate.Mean;
import org.openemd.campaign.estimate.Proportion;
import org.openemd.campaign.estimate.Share;
import org.openemd.results.Outcome;
import org.openemd.results.Outcomes;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
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
    return leaked("");
  }

  /// The same of one group of missiles; of all where it is empty.
  public Estimate leaked(String group) {
    Share share = new Share();
    for (Outcomes o : runs) {
      share.add(part(o, group));
    }
    return share.estimate(CONFIDENCE);
  }

  /// How much larger that share is than before another option that met the same draws; no share differs by more than all.
  public Estimate leakedMoreThan(Raids other) {
    double[] own = runs.stream().mapToDouble(o -> part(o, "")).toArray();
    double[] others = other.runs.stream().mapToDouble(o -> part(o, "")).toArray();
    Estimate e = Mean.ofDifferences(others, own, CONFIDENCE);
    return new Estimate(
        e.value(), Math.max(-1, e.low()), Math.min(1, e.high()), e.confidence(), e.runs());
  }

  private static double part(Outcomes o, String group) {
    List<ThreatResult> missiles =
        o.threats().stream().filter(t -> group.isEmpty() || t.group().equals(group)).toList();
    long leaked = missiles.stream().filter(t -> t.outcome() == Outcome.LEAKED).count();
    return missiles.isEmpty() ? 0 : (double) leaked / missiles.size();
  }

  /// Groups of missiles, in the order of the raid.
  public List<String> groups() {
    Set<String> groups = new LinkedHashSet<>();
    runs.forEach(o -> o.threats().forEach(t -> groups.add(t.group())));
    return List.copyOf(groups);
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

  /// Runs in which a missile leaks.
  public Estimate anyLeaks() {
    long some = runs.stream().filter(o -> part(o, "") > 0).count();
    return Proportion.of(some, runs.size(), CONFIDENCE);
  }

  /// Interceptors fired in a run.
  public Estimate fired() {
    return mean(runs.stream().mapToDouble(o -> o.interceptors().size()).toArray());
  }

  /// Interceptors that a battery fired in a run, in the mean (1).
  double fired(String battery) {
    double sum = 0;
    for (Outcomes o : runs) {
      sum += o.interceptors().stream().filter(i -> i.battery().equals(battery)).count();
    }
    return runs.isEmpty() ? 0 : sum / runs.size();
  }

  /// From the first feasible shot to the last useful launch, over all missiles at which there was a shot (s); no runs where there was none.
  public Estimate decision() {
    return mean(
        runs.stream()
            .flatMap(o -> o.threats().stream())
            .mapToDouble(ThreatResult::decisionTime)
            .filter(Double::isFinite)
            .toArray());
  }

  private static Estimate mean(double[] values) {
    return Mean.of(values, CONFIDENCE);
  }
}

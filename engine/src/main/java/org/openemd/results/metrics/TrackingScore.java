package org.openemd.results.metrics;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.openemd.math.Unit;

/// How good tracks are, at each time and over all.
///
/// @param rules by which it was found
/// @param times in order
/// @param bodies in the order in which they first stand
/// @param falseTracks in the order in which they first stand
public record TrackingScore(
    ScoreRules rules, List<ScoreAt> times, List<BodyScore> bodies, List<FalseTrack> falseTracks) {
  /// Keeps copies.
  public TrackingScore {
    times = List.copyOf(times);
    bodies = List.copyOf(bodies);
    falseTracks = List.copyOf(falseTracks);
  }

  /// Scores scenes in order of time.
  ///
  /// @param innovations in any order; those after the last scene are left out
  public static TrackingScore of(
      List<Scene> scenes, List<Innovation> innovations, ScoreRules rules) {
    return new Tally(scenes, innovations, rules).score();
  }

  /// Mean over all times of each figure of OSPA.
  public Ospa meanOspa() {
    return new Ospa(
        mean(s -> s.ospa().distance()),
        mean(s -> s.ospa().localisation()),
        mean(s -> s.ospa().cardinality()));
  }

  /// Mean over all times of each figure of GOSPA.
  public Gospa meanGospa() {
    return new Gospa(
        mean(s -> s.gospa().distance()),
        mean(s -> s.gospa().localisation()),
        mean(s -> s.gospa().missed()),
        mean(s -> s.gospa().spurious()),
        mean(s -> s.gospa().missedCount()),
        mean(s -> s.gospa().spuriousCount()));
  }

  private double mean(ToDoubleFunction<ScoreAt> figure) {
    return times.stream().mapToDouble(figure).reduce(0, Double::sum) / times.size();
  }

  /// SIAP over all times: ratios of sums.
  public Siap siap() {
    return times.stream().map(ScoreAt::siap).reduce(Siap.NONE, Siap::plus);
  }

  /// NEES over all times.
  public Consistency nees() {
    return all(ScoreAt::nees);
  }

  /// NIS over all times.
  public Consistency nis() {
    return all(ScoreAt::nis);
  }

  private Consistency all(Function<ScoreAt, Consistency> which) {
    return times.stream().map(which).reduce(Consistency.NONE, Consistency::plus);
  }

  /// Times of a consistency that has any errors at all, and at how many of them the average lies above its band, and below it.
  public record Outside(int times, int above, int below) {}

  /// At how many times the average NEES lies outside its band; a consistent filter with independent errors has it above in (1 - probability) / 2 of them, and below in as many.
  public Outside neesOutside() {
    return outside(ScoreAt::nees);
  }

  /// The same of NIS.
  public Outside nisOutside() {
    return outside(ScoreAt::nis);
  }

  private Outside outside(Function<ScoreAt, Consistency> which) {
    List<Consistency> some = times.stream().map(which).filter(c -> c.degrees() > 0).toList();
    TreeMap<Integer, Consistency.Band> bands = new TreeMap<>(); // they take long to find
    int above = 0;
    int below = 0;
    for (Consistency c : some) {
      Consistency.Band band = bands.computeIfAbsent(c.degrees(), _ -> c.band(rules.probability()));
      above += c.average() > band.high() ? 1 : 0;
      below += c.average() < band.low() ? 1 : 0;
    }
    return new Outside(some.size(), above, below);
  }

  /// Changes of track number for each second of held time, R of SIAP: the sum of NU - 1 over the tracked bodies by that of TT; NaN when no body was held. Stone Soup counts -1 for a body that never had a track.
  @Unit("1/s")
  public double rateOfNumberChanges() {
    double changes = sum(b -> Math.max(0, b.numbers() - 1));
    double held = sum(BodyScore::heldTime);
    return held == 0 ? Double.NaN : changes / held;
  }

  /// Sum of the longest unbroken times by the sum of the lifetimes, LS of SIAP; NaN when no body lasts.
  @Unit("1")
  public double longestSegment() {
    double lifetimes = sum(b -> b.last() - b.first());
    return lifetimes == 0 ? Double.NaN : sum(BodyScore::longest) / lifetimes;
  }

  private double sum(ToDoubleFunction<BodyScore> figure) {
    return bodies.stream().mapToDouble(figure).reduce(0, Double::sum);
  }
}

package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.openemd.math.Unit;
import org.openemd.results.Outcomes;

/// Compares options.
///
/// @param regions that the raid is aimed at
/// @param step of their grids
/// @param runs full runs of each option under each view
/// @param criteria by which flips are sought; none: no flips
/// @param partners so many of the assumptions that matter most are moved two by two
public record Comparer(
    List<Region> regions,
    @Unit("deg") double step,
    long seed,
    int runs,
    List<Criterion> criteria,
    int partners,
    int threads) {
  public Comparer {
    regions = List.copyOf(regions);
    criteria = List.copyOf(criteria);
  }

  /// Does it.
  ///
  /// @param done told how many pieces of work more are done, of {@link #pieces}
  public Comparison of(List<View> views, IntConsumer done) {
    List<Comparison.Side> sides = new ArrayList<>();
    try (Workers workers = new Workers(threads, done)) {
      for (View v : views) {
        sides.add(side(v, workers));
      }
    }
    return new Comparison(step, seed, runs, criteria, sides);
  }

  /// How many pieces of work that is, at most.
  public int pieces(List<View> views) {
    int pairs = criteria.size() * partners * (partners - 1) / 2;
    int pieces = 0;
    for (View v : views) {
      int flips = criteria.isEmpty() ? 0 : v.assumptions().size() + pairs;
      pieces += (v.options().size() + 1) + v.options().size() * runs + flips;
    }
    return pieces;
  }

  private Comparison.Side side(View v, Workers workers) {
    Trial trial = new Trial(v, regions, workers);
    List<Comparison.Case> cases = new ArrayList<>();
    List<Raids> raids = raids(v, workers);
    for (int i = 0; i < v.options().size(); i++) {
      Optional<Raids> flown = raids.isEmpty() ? Optional.empty() : Optional.of(raids.get(i));
      cases.add(new Comparison.Case(v.options().get(i), trial.showing(i), flown));
    }
    List<Flip> flips = new ArrayList<>();
    if (!criteria.isEmpty()) {
      Flips search = new Flips(trial, v.assumptions(), criteria, workers);
      List<Flips.Alone> alone = search.alone();
      alone.forEach(a -> flips.addAll(a.flips()));
      flips.addAll(search.pairs(alone, partners));
    }
    return new Comparison.Side(v, cases, trial.base(), v.assumptions(), flips);
  }

  private List<Raids> raids(View v, Workers workers) {
    List<Raids> all = new ArrayList<>();
    if (runs > 0) {
      List<Outcomes> outcomes =
          workers.all(
              v.options().stream()
                  .flatMap(o -> Raids.work(o.scenario(), seed, runs).stream())
                  .toList());
      for (int i = 0; i < v.options().size(); i++) {
        all.add(Raids.of(outcomes.subList(i * runs, (i + 1) * runs)));
      }
    }
    return all;
  }
}

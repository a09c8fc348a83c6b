package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.openemd.campaign.Workers;
import org.openemd.math.Unit;
import org.openemd.results.Outcomes;
import org.openemd.scenario.Scenario;

/// Compares options.
///
/// @param regions that the raid is aimed at
/// @param step of their grids
/// @param runs full runs of each option under each view
/// @param criteria by which flips are sought; none: no flips
/// @param vary a value whose levels are flown besides; nothing for none
/// @param partners so many of the assumptions that matter most are moved two by two
public record Comparer(
    List<Region> regions,
    @Unit("deg") double step,
    long seed,
    int runs,
    List<Criterion> criteria,
    int partners,
    Optional<Vary> vary,
    int threads) {
  public Comparer {
    regions = List.copyOf(regions);
    criteria = List.copyOf(criteria);
  }

  /// A value and its levels, as set.
  ///
  /// @param runs full runs of each option at each level under each view
  public record Vary(String path, List<String> levels, int runs) {
    public Vary {
      levels = List.copyOf(levels);
      if (runs < 1) {
        throw new IllegalArgumentException(
            "levels are flown in full runs: at least 1 at each, not " + runs);
      }
    }
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
      int flown = vary.map(x -> x.levels().size() * x.runs()).orElse(0);
      pieces += (v.options().size() + 1) * (1 + flown);
      pieces += v.options().size() * runs + flips;
    }
    return pieces;
  }

  private Comparison.Side side(View v, Workers workers) {
    Trial trial = new Trial(v, regions, workers);
    List<Raids> raids = runs == 0 ? List.of() : raids(scenarios(v.options(), ""), runs, workers);
    List<Comparison.Case> cases = new ArrayList<>();
    for (int i = 0; i < v.options().size(); i++) {
      Optional<Raids> flown = raids.isEmpty() ? Optional.empty() : Optional.of(raids.get(i));
      cases.add(of(v, v.options().get(i), trial.showing(i), flown));
    }
    List<Flip> flips = new ArrayList<>();
    if (!criteria.isEmpty()) {
      Flips search = new Flips(trial, v.assumptions(), criteria, workers);
      List<Flips.Alone> alone = search.alone();
      alone.forEach(a -> flips.addAll(a.flips()));
      flips.addAll(search.pairs(alone, partners));
    }
    Optional<Bargain> bargain = vary.map(x -> bargain(v, x, workers));
    return new Comparison.Side(v, cases, trial.base(), v.assumptions(), flips, bargain);
  }

  private static Comparison.Case of(View v, Option o, Showing showing, Optional<Raids> flown) {
    int all = interceptors(o);
    int stand = v.base().map(Comparer::interceptors).orElse(0);
    return new Comparison.Case(
        o,
        showing,
        all - stand,
        all,
        flown,
        flown.map(r -> Exchange.of(o.scenario(), showing.cost(), r.runs())));
  }

  private static int interceptors(Option o) {
    return o.scenario().weapons().stream().mapToInt(w -> w.battery().inventory()).sum();
  }

  private Bargain bargain(View v, Vary x, Workers workers) {
    List<Option> all = new ArrayList<>(v.options());
    v.base().ifPresent(all::add);
    List<Bargain.Level> levels = new ArrayList<>();
    for (String level : x.levels()) {
      List<Raids> flown = raids(scenarios(all, x.path() + "=" + level), x.runs(), workers);
      List<Raids> own = flown.subList(0, v.options().size());
      Raids base = v.base().isEmpty() ? Raids.of(List.of()) : flown.getLast();
      levels.add(new Bargain.Level(level, own, base));
    }
    return new Bargain(x.path(), x.runs(), levels);
  }

  private static List<Scenario> scenarios(List<Option> options, String set) {
    return options.stream().map(o -> set.isEmpty() ? o.scenario() : o.with(set)).toList();
  }

  private List<Raids> raids(List<Scenario> scenarios, int each, Workers workers) {
    List<Outcomes> outcomes =
        workers.all(scenarios.stream().flatMap(s -> Raids.work(s, seed, each).stream()).toList());
    List<Raids> all = new ArrayList<>();
    for (int i = 0; i < scenarios.size(); i++) {
      all.add(Raids.of(outcomes.subList(i * each, (i + 1) * each)));
    }
    return all;
  }
}

package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openemd.campaign.Workers;
import org.openemd.math.Unit;

/// Which assumption, alone or with another, turns the order of the options of a view, and at what value.
///
/// Each is moved over the range that its sources argue about while all others stay as the view has them. Two are moved together along the straight ways from the values held to the four pairs of ends; of all pairs only those of the assumptions that move figures most are
/// tried, and only orders are told that neither turns alone.
final class Flips {
  private final Trial trial;
  private final List<Criterion> criteria;
  private final List<Assumption> assumptions;
  private final Workers workers;

  Flips(Trial trial, List<Assumption> assumptions, List<Criterion> criteria, Workers workers) {
    this.trial = trial;
    this.criteria = criteria;
    this.workers = workers;
    this.assumptions = assumptions;
  }

  /// What one assumption does.
  ///
  /// @param swings by criterion, in their order
  record Alone(Assumption moved, List<Swing> swings, List<Flip> flips) {
    double swing(int criterion) {
      return swings.get(criterion).most();
    }
  }

  /// @param most by how much an assumption moves the lead of one option over another at an end of its range
  record Swing(@Unit("as the criterion") double most) {}

  List<Alone> alone() {
    List<Callable<Alone>> work = new ArrayList<>();
    for (Assumption a : assumptions) {
      work.add(() -> alone(a));
    }
    return workers.all(work);
  }

  private Alone alone(Assumption a) {
    Trial.Moved moved = trial.moved(List.of(a));
    List<Flip> flips = new ArrayList<>();
    List<Swing> swings = new ArrayList<>();
    for (Criterion by : criteria) {
      FlipSearch.Figures figures = (option, x) -> moved.figure(by, option, x);
      double[] today = trial.today(by);
      double swing = swing(figures, today, a);
      swings.add(new Swing(swing));
      if (!(swing > 0)) {
        continue; // neither end of the range changes anything
      }
      for (FlipSearch.Turn t :
          new FlipSearch(figures, by.margin()).turns(today, a.now(), a.low(), a.high())) {
        flips.add(
            new Flip(
                trial.view().name(),
                by,
                List.of(Flip.Move.of(a, t.at())),
                t.over(),
                t.under(),
                leads(t, today, figures)));
      }
    }
    return new Alone(a, swings, flips);
  }

  // Whether it is then the best of all, and is not today.
  private static boolean leads(FlipSearch.Turn t, double[] today, FlipSearch.Figures figures) {
    return best(today) != t.over() && best(at(figures, today.length, t.at())) == t.over();
  }

  private static double[] at(FlipSearch.Figures figures, int options, double x) {
    double[] all = new double[options];
    for (int i = 0; i < options; i++) {
      all[i] = figures.at(i, x);
    }
    return all;
  }

  private static int best(double[] figures) {
    int best = 0;
    for (int i = 1; i < figures.length; i++) {
      best = figures[i] > figures[best] ? i : best;
    }
    return best;
  }

  private static double swing(FlipSearch.Figures figures, double[] today, Assumption a) {
    return Math.max(
        apart(at(figures, today.length, a.low()), today),
        apart(at(figures, today.length, a.high()), today));
  }

  // The most by which one option gains on another.
  private static double apart(double[] figures, double[] today) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < figures.length; i++) {
      double gained = figures[i] - today[i];
      if (Double.isFinite(gained)) {
        least = Math.min(least, gained);
        most = Math.max(most, gained);
      }
    }
    return most > least ? most - least : 0;
  }

  /// Of two together.
  ///
  /// @param singles what came of each alone
  /// @param partners so many assumptions that swing most are paired
  List<Flip> pairs(List<Alone> singles, int partners) {
    List<Callable<List<Flip>>> work = new ArrayList<>();
    for (int k = 0; k < criteria.size(); k++) {
      int criterion = k;
      Criterion by = criteria.get(k);
      List<Assumption> movers =
          singles.stream()
              .filter(s -> s.swing(criterion) > by.margin())
              .sorted(Comparator.comparingDouble((Alone s) -> s.swing(criterion)).reversed())
              .limit(partners)
              .map(Alone::moved)
              .toList();
      Set<List<Integer>> turned = turned(singles, by);
      for (int i = 0; i < movers.size(); i++) {
        for (int j = i + 1; j < movers.size(); j++) {
          List<Assumption> two = List.of(movers.get(i), movers.get(j));
          work.add(() -> pair(by, two, turned));
        }
      }
    }
    return workers.all(work).stream().flatMap(List::stream).toList();
  }

  private static Set<List<Integer>> turned(List<Alone> singles, Criterion by) {
    Set<List<Integer>> turned = new LinkedHashSet<>();
    for (Alone s : singles) {
      for (Flip f : s.flips()) {
        if (f.by() == by) {
          turned.add(List.of(f.over(), f.under()));
        }
      }
    }
    return turned;
  }

  // Of the four ways the one on which an order turns soonest.
  private List<Flip> pair(Criterion by, List<Assumption> two, Set<List<Integer>> turned) {
    Trial.Moved moved = trial.moved(two);
    double[] today = trial.today(by);
    Map<List<Integer>, Together> soonest = new LinkedHashMap<>();
    for (int corner = 0; corner < 4; corner++) {
      Assumption a = two.get(0);
      Assumption b = two.get(1);
      double[] end = {corner % 2 == 0 ? a.low() : a.high(), corner < 2 ? b.low() : b.high()};
      FlipSearch.Figures figures = (option, t) -> moved.figure(by, option, way(two, end, t));
      for (FlipSearch.Turn t : new FlipSearch(figures, by.margin()).turns(today, 0, 0, 1)) {
        List<Integer> order = List.of(t.over(), t.under());
        Together known = soonest.get(order);
        if (!turned.contains(order) && (known == null || t.at() < known.part())) {
          soonest.put(order, together(by, two, end, t, today, figures));
        }
      }
    }
    return soonest.values().stream().map(Together::flip).toList();
  }

  /// @param part of the way to the ends
  private record Together(@Unit("1") double part, Flip flip) {}

  private Together together(
      Criterion by,
      List<Assumption> two,
      double[] end,
      FlipSearch.Turn t,
      double[] today,
      FlipSearch.Figures figures) {
    double[] at = way(two, end, t.at());
    boolean first = leads(t, today, figures);
    return new Together(
        t.at(),
        new Flip(
            trial.view().name(),
            by,
            List.of(Flip.Move.of(two.get(0), at[0]), Flip.Move.of(two.get(1), at[1])),
            t.over(),
            t.under(),
            first));
  }

  private static double[] way(List<Assumption> two, double[] end, double t) {
    double[] at = new double[end.length];
    for (int i = 0; i < end.length; i++) {
      double now = two.get(i).now();
      double x = now + t * (end[i] - now);
      at[i] = two.get(i).whole() ? Math.rint(x) : x;
    }
    return at;
  }
}

package org.openemd.campaign.study;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.store.Span;

/// Runs of which it is known before any is flown that they will fail, since their values contradict one another.
///
/// @param runs that are to be flown
/// @param looked how many of them were looked at: the first; of a grid with more cells than that, some all over it
/// @param bad how many of these contradict themselves
/// @param first of those; -1 where there is none
/// @param why it does; empty where there is none
public record Foreseen(int runs, int looked, int bad, int first, String why) {
  /// Runs to look at, at most: a second, where flying them takes a minute.
  private static final int MOST = 500;

  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  /// Loads the scenarios of some of the runs.
  ///
  /// @param missing that are to be flown
  public static Foreseen of(Study study, List<Span> missing) {
    int runs = missing.stream().mapToInt(Span::count).sum();
    int bad = 0;
    int first = -1;
    String why = "";
    List<Integer> some = study.paths().isEmpty() ? List.of() : some(missing, runs, study.whole());
    for (int run : some) {
      try {
        study.scenario(study.inputs(run));
      } catch (IllegalArgumentException e) {
        bad++;
        boolean sooner = first < 0 || run < first;
        why = sooner ? String.valueOf(e.getMessage()) : why;
        first = sooner ? run : first;
      }
    }
    return new Foreseen(runs, some.size(), bad, first, why);
  }

  private static List<Integer> some(List<Span> missing, int runs, int whole) {
    List<Integer> some = new ArrayList<>();
    for (int k = 0; k < Math.min(runs, MOST); k++) {
      double part = k * GOLDEN;
      boolean all = runs <= MOST || whole <= MOST;
      some.add(run(missing, all ? k : (int) (runs * (part - Math.floor(part)))));
    }
    return some;
  }

  /// The run at a place among those that are missing.
  private static int run(List<Span> missing, int place) {
    int before = 0;
    for (Span s : missing) {
      if (place < before + s.count()) {
        return s.first() + place - before;
      }
      before += s.count();
    }
    throw new IllegalArgumentException("there are only " + before + " runs, none at " + place);
  }
}

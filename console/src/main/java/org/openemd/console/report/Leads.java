package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Criterion;
import org.openemd.campaign.compare.Flip;

/// Which option leads by a criterion under a view, and which turns of order take the lead from it.
final class Leads {
  private static final int NONE = -1;

  private Leads() {}

  /// The place of the best option; by cost the cheapest of those that cost anything. -1 where none is.
  static int best(Side s, Criterion by) {
    int best = NONE;
    for (int i = 0; i < s.cases().size(); i++) {
      double x = figure(s, by, i);
      boolean counts = Double.isFinite(x) && (by != Criterion.COST || x < 0);
      best = counts && (best == NONE || x > figure(s, by, best)) ? i : best;
    }
    return best;
  }

  private static double figure(Side s, Criterion by, int option) {
    Case k = s.cases().get(option);
    return by.figure(k.showing(), s.base());
  }

  /// Turns after which another option leads: of all that overtake the best as the same values move the same way, the first. The smallest change comes first.
  static List<Flip> taken(Side s, Criterion by) {
    int best = best(s, by);
    List<Flip> all = new ArrayList<>();
    List<Flip> over = s.flips().stream().filter(f -> f.by() == by && f.under() == best).toList();
    for (Flip f : over) {
      if (over.stream().noneMatch(o -> sameWay(o, f) && way(o) < way(f))) {
        all.add(f);
      }
    }
    all.sort(Comparator.comparingInt((Flip f) -> f.moves().size()).thenComparingDouble(Leads::way));
    return all;
  }

  private static boolean sameWay(Flip a, Flip b) {
    if (a.moves().size() != b.moves().size()) {
      return false;
    }
    for (int i = 0; i < a.moves().size(); i++) {
      Flip.Move m = a.moves().get(i);
      Flip.Move o = b.moves().get(i);
      if (!m.assumption().name().equals(o.assumption().name()) || rises(m) != rises(o)) {
        return false;
      }
    }
    return true;
  }

  private static boolean rises(Flip.Move m) {
    return m.to() > m.assumption().now();
  }

  /// How far the order is from turning, in parts of what is argued.
  static double way(Flip f) {
    double most = 0;
    for (Flip.Move m : f.moves()) {
      double argued = m.assumption().high() - m.assumption().low();
      most = Math.max(most, Math.abs(m.to() - m.assumption().now()) / argued);
    }
    return most;
  }
}

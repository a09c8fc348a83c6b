package org.openemd.run;

import java.util.List;
import java.util.TreeMap;
import org.openemd.scenario.Loss;
import org.openemd.scenario.Loss.Element;
import org.openemd.scenario.Loss.Kind;
import org.openemd.world.World;

/// What the defense has lost by now. What two losses take is back when both are over.
final class Losses {
  private final List<Loss> losses;
  private final int[] hits;
  private final TreeMap<String, Integer> out = new TreeMap<>(); // how often each thing is lost

  Losses(List<Loss> losses) {
    this.losses = losses;
    this.hits = new int[losses.size()];
  }

  /// Enters what the clock decides, and the arrival of the missiles that decide the rest.
  void schedule(EventQueue queue, double start, World world) {
    for (int i = 0; i < losses.size(); i++) {
      Loss l = losses.get(i);
      if (l.hitBy().isEmpty()) {
        queue.at(Math.max(start, l.at()), new Happening.SiteChanges(i, false));
      }
      for (World.Threat t : world.threats()) {
        if (t.group().equals(l.hitBy())) {
          queue.at(t.impactTime(), new Happening.ArrivalDue(i, t.id()));
        }
      }
    }
  }

  /// One more missile has come down; whether that is the one that decides.
  boolean hit(int loss) {
    hits[loss]++;
    return hits[loss] == losses.get(loss).hits();
  }

  Loss get(int loss) {
    return losses.get(loss);
  }

  /// What goes, or comes back, with a loss that begins or ends.
  List<Element> change(int loss, boolean back) {
    return losses.get(loss).elements().stream().filter(e -> changes(e, back)).toList();
  }

  private boolean changes(Element e, boolean back) {
    int now = out.merge(key(e.kind(), e.id()), back ? -1 : 1, Integer::sum);
    return now == (back ? 0 : 1);
  }

  /// Whether a thing is lost now.
  boolean out(Kind kind, String id) {
    return !out.isEmpty() && out.getOrDefault(key(kind, id), 0) > 0;
  }

  private static String key(Kind kind, String id) {
    return kind.word() + " " + id;
  }
}

package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.openemd.scenario.Loss.Kind;
import org.openemd.tracking.Link;

/// What no single key of a loss can tell: whether there is something to lose, and whether the missiles that decide come down there.
final class LossChecks {
  private final View all;
  private final Problems problems;

  LossChecks(View all, Problems problems) {
    this.all = all;
    this.problems = problems;
  }

  void check(View loss) {
    if (loss.has("site") && LossBinder.at(all, loss.word("site")).isEmpty()) {
      String why = "' has neither sensor nor battery nor communication site to lose";
      add(loss, "site", "'" + DatumReader.brief(loss.word("site")) + why);
    }
    if (loss.has("node") && !nodes().contains(loss.word("node"))) {
      String word = DatumReader.brief(loss.word("node"));
      String hint = Suggestion.didYouMean(word, nodes());
      add(loss, "node", "'" + word + "' is neither a node nor a command post" + hint);
    }
    if (loss.has("hit_by")) {
      aim(loss);
    }
  }

  private List<String> nodes() {
    List<String> nodes = new ArrayList<>(List.of(Link.DEFENSE));
    nodes.addAll(all.ids("command_posts"));
    all.ids("sensors").forEach(s -> nodes.add(NetworkBinder.nodeOf(all, s)));
    for (String share : all.ids("shares")) {
      View s = all.in("shares").in(share);
      if (s.has("to")) {
        nodes.add(s.word("to"));
      }
    }
    return nodes.stream().distinct().toList();
  }

  /// Missiles take what they are aimed at.
  private void aim(View loss) {
    View group = all.in("threats").in(loss.word("hit_by"));
    String stands = site(loss);
    if (group.has("aim_site") && !stands.isEmpty() && !group.word("aim_site").equals(stands)) {
      String where = "' and not at '" + stands + "', where this stands";
      String aimed = "the group '" + loss.word("hit_by") + "' is aimed at '";
      add(loss, "hit_by", aimed + group.word("aim_site") + where);
    }
  }

  /// Where what is lost stands; empty when nowhere or unknown.
  private String site(View loss) {
    if (loss.has("site")) {
      return loss.word("site");
    }
    for (Kind kind : LossBinder.STANDING) {
      if (loss.has(kind.word())) {
        View v = all.in(LossBinder.section(kind)).in(loss.word(kind.word()));
        return v.has("site") ? v.word("site") : "";
      }
    }
    return "";
  }

  private void add(View view, String key, String why) {
    problems.add(view.place(key), view.path(key), why);
  }
}

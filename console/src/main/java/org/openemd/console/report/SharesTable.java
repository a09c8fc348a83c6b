package org.openemd.console.report;

import java.util.List;
import org.openemd.results.RunResult;
import org.openemd.results.ShareEffect;
import org.openemd.run.RunRecord;

/// The report's part on what each share of the network carried, and changed where the run was compared with others.
final class SharesTable {
  private SharesTable() {}

  /// Empty where nothing is shared.
  static Html of(RunResult run) {
    Html h = new Html();
    if (run.carried().isEmpty()) {
      return h;
    }
    h.section("shares", ShareWords.title(run));
    if (!run.shares().isEmpty()) {
      h.text(
          "p", "", ShareWords.HOW + " In brackets: the same without the share, where it differs.");
    }
    for (RunRecord.LinkUse u : run.carried()) {
      List<ShareEffect.OnThreat> effects = ShareWords.effects(run, u.link());
      String link = ShareWords.link(u.link());
      if (effects.isEmpty()) {
        h.text("p", "", link + ". " + ShareWords.carried(u));
      } else {
        table(h, link, effects);
        h.text("p", "fine", ShareWords.carried(u));
      }
    }
    return h.close("section");
  }

  /// What was lost changed; empty where nothing was, or the run was not compared.
  static Html losses(RunResult run) {
    Html h = new Html();
    if (run.losses().isEmpty()) {
      return h;
    }
    h.section("losses", ShareWords.LOSSES);
    h.text(
        "p",
        "",
        ShareWords.LOSSES_HOW + " In brackets: the same with nothing lost, where it differs.");
    table(h, ShareWords.LOSSES, run.losses());
    return h.close("section");
  }

  private static void table(Html h, String caption, List<ShareEffect.OnThreat> effects) {
    h.table("shares", caption, "Missile", ShareWords.COLUMNS);
    effects.forEach(t -> h.row(t.threat(), ShareWords.cells(t)));
    h.endTable();
  }
}

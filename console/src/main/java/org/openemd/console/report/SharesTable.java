package org.openemd.console.report;

import org.openemd.results.RunResult;
import org.openemd.results.ShareEffect;

/// The report's part on what each share of the network changed.
final class SharesTable {
  private SharesTable() {}

  /// Empty where nothing was compared.
  static Html of(RunResult run) {
    Html h = new Html();
    if (run.shares().isEmpty()) {
      return h;
    }
    h.open("section", "", "id", "shares").text("h2", "", "What each share changed");
    h.text("p", "", ShareWords.HOW + " In brackets: the same without the share, where it differs.");
    run.shares().forEach(e -> share(h, e, ShareWords.carried(run, e.share())));
    return h.close("section");
  }

  private static void share(Html h, ShareEffect e, String carried) {
    String caption = ShareWords.link(e.share());
    h.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
    h.open("table", "shares").text("caption", "", caption);
    h.open("thead", "").open("tr", "").open("th", "", "scope", "col").say("Missile").close("th");
    ShareWords.COLUMNS.forEach(
        c -> h.open("th", "n", "scope", "col").say(Story.capital(c)).close("th"));
    h.close("tr").close("thead").open("tbody", "");
    for (ShareEffect.OnThreat t : e.threats()) {
      h.open("tr", "").rowHead(t.threat());
      ShareWords.cells(t).forEach(h::number);
      h.close("tr");
    }
    h.close("tbody").close("table").close("div");
    h.text("p", "fine", carried);
  }
}

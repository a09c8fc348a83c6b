package org.openemd.console.report;

import org.openemd.console.text.Decimals;
import org.openemd.results.AimQuality;
import org.openemd.results.RunResult;

/// How well the target of each shot was known, at commit and at handover.
final class AimTable {
  private AimTable() {}

  static Html of(RunResult run) {
    String caption =
        "Where each target was believed to be met, and how far off that was: across the closing direction, one sigma along each axis of the ellipse";
    Html h = new Html();
    h.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
    h.open("table", "aims").text("caption", "", caption);
    h.head(
        "Interceptor",
        "Told at",
        "#Time",
        "#To go",
        "#Believed",
        "#Truly off",
        "#Basket",
        "#P(in basket)",
        "#Held for warheads",
        "#Undiscriminated");
    h.open("tbody", "");
    run.quality().aims().forEach(a -> row(h, a));
    return h.close("tbody").close("table").close("div");
  }

  private static void row(Html h, AimQuality a) {
    h.open("tr", "").rowHead(a.interceptor());
    h.cell(
        switch (a.stage()) {
          case COMMIT -> "commit";
          case HANDOVER -> "handover";
        });
    h.number(Decimals.of(a.time(), 0) + " s");
    h.number(Decimals.of(a.intercept() - a.time(), 0) + " s");
    h.number(MissView.metres(a.semiMajor()) + " × " + MissView.metres(a.semiMinor()));
    h.number(Double.isFinite(a.across()) ? MissView.metres(a.across()) : "");
    h.number(MissView.metres(a.basket())).number(Decimals.of(a.inside(), 3));
    h.number(Integer.toString(a.candidates()));
    h.number(Integer.toString(a.undiscriminated())).close("tr");
  }
}

package org.openemd.console.report;

import org.openemd.results.metrics.TrackingScore;

/// `score.html`: how good tracks are, on one page that needs nothing else.
public final class ScorePage {
  private ScorePage() {}

  /// The file's text.
  ///
  /// @param version of the program
  public static String html(TrackingScore score, String version) {
    Html html = new Html();
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, "How good the tracks are");
    html.open("body", "").open("header", "").text("h1", "", "How good the tracks are");
    html.close("header").open("main", "", "id", "main");
    ScoreView view = new ScoreView(score);
    html.open("section", "").text("h2", "", "Over time");
    view.plots(html);
    html.close("section").open("section", "").text("h2", "", "In figures");
    view.tables(html);
    html.text("p", "fine", "OpenEMD " + version + ", emd score. docs/metrics.md defines each.");
    html.close("section").close("main").close("body").add("</html>\n");
    return html.toString();
  }
}

package org.openemd.console.report;

import java.util.List;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// The report's parts on how good the tracks were: missile by missile, and all together.
final class TrackedPart {
  private final RunResult run;
  private final Html html;

  TrackedPart(RunResult run, Html html) {
    this.run = run;
    this.html = html;
  }

  /// @param told the missiles told one by one
  void add(List<ThreatResult> told) {
    tracking(told);
    picture();
  }

  private void tracking(List<ThreatResult> told) {
    html.section("tracking", "How well they were tracked");
    html.text(
        "p",
        "",
        "Position error of the network track (solid) and what the tracker believed it to be (dashed): where the solid line"
            + " stays well above the dashed one, the defense trusted a track that it should not have. Against seconds on the scenario clock. Where lines overlap, the missile had several tracks.");
    html.open("div", "pairs");
    boolean any = false;
    for (ThreatResult t : told) {
      TrackErrorView view = new TrackErrorView(run, t);
      if (!view.isEmpty()) {
        html.open("div", "pair").add(view).close("div");
        any = true;
      }
    }
    html.close("div");
    if (any) {
      whereItMatters(told);
    } else {
      html.text("p", "", "Nothing was tracked.");
    }
    html.close("section");
  }

  private void whereItMatters(List<ThreatResult> told) {
    html.text("h3", "", "Where they were believed to come down");
    html.text(
        "p",
        "",
        "Shaded: between the semi-axes of the ellipse (one sigma) in which the track was believed to end, against the seconds to go until then."
            + " Line: how far its centre was from where the missile came down, or would have. The line of an honest track lies above the shade between one and two times in three; the prediction leaves out the air, which is worth some hundred metres that no ellipse shows.");
    html.open("div", "pairs");
    for (ThreatResult t : told) {
      ImpactView view = new ImpactView(run, t);
      if (!view.isEmpty()) {
        html.open("div", "pair").add(view).close("div");
      }
    }
    html.close("div");
    if (!run.quality().aims().isEmpty()) {
      html.text("h3", "", "What the shots were fired with");
      html.text(
          "p",
          "",
          "The basket is how far off its aim a target may be for the seeker to find it; the probability that it is in there is what the track believed. Held for warheads, undiscriminated: how many tracks of the missile's bodies"
              + " seemed to be its warhead then, and how many could be told neither for a warhead nor for anything else.");
      html.add(AimTable.of(run));
    }
  }

  private void picture() {
    html.section("picture", "How good the picture was");
    html.text("p", "", new Story(run).pictureSentence());
    html.text("p", "", Story.truthCounted());
    ScoreView view = new ScoreView(run.picture().score());
    view.plots(html);
    view.tables(html);
    html.text(
        "p",
        "fine",
        "What each figure means is defined in docs/metrics.md. Beside this file: truth.csv, tracks.csv and innovations.csv, from which emd score computes the same figures; score.csv, every"
            + " figure at every time.");
    html.close("section");
  }
}

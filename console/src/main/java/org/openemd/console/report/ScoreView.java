package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.openemd.console.text.Decimals;
import org.openemd.results.metrics.BodyScore;
import org.openemd.results.metrics.Consistency;
import org.openemd.results.metrics.Consistency.Band;
import org.openemd.results.metrics.ScoreAt;
import org.openemd.results.metrics.ScoreRules;
import org.openemd.results.metrics.TrackingScore;

/// The score of tracks as part of a page: plots over time, and tables.
final class ScoreView {
  private static final int MOST_DRAWN = 800; // points of a line
  private static final int MOST_ROWS = 60; // of a table
  private static final double LEAST = 0.01; // NEES and NIS that are told apart [1]
  private static final double WORST = 1000; // [1]
  private static final double NEAR = 1; // [m]
  private static final double SLOW = 0.01; // [m/s]
  private static final double FAST = 1000; // [m/s]

  private final TrackingScore score;
  private final List<ScoreAt> drawn;
  private final int stride;
  private final TreeMap<Integer, Band> bands = new TreeMap<>(); // they take long to find

  ScoreView(TrackingScore score) {
    this.score = score;
    stride = 1 + score.times().size() / MOST_DRAWN;
    drawn = new ArrayList<>();
    for (int i = 0; i < score.times().size(); i += stride) {
      drawn.add(score.times().get(i));
    }
  }

  /// The plots, each in words first; nothing where no time was scored.
  void plots(Html html) {
    if (drawn.isEmpty()) {
      return;
    }
    distances(html);
    attributes(html);
    consistency(html);
    if (stride > 1) {
      html.text("p", "fine", "Drawn is one time of every " + stride + ".");
    }
  }

  private void distances(Html html) {
    ScoreRules r = score.rules();
    html.text(
        "p",
        "",
        "How far the picture is from the truth, as one number. OSPA (order "
            + Decimals.of(r.ospaOrder(), 2)
            + ", cut-off "
            + MissView.metres(r.ospaCutOff())
            + ") is an error for each object: a body without a track, or a track without a body, counts as an error of the cut-off. GOSPA (order "
            + Decimals.of(r.gospaOrder(), 2)
            + ", cut-off "
            + MissView.metres(r.gospaCutOff())
            + ") adds up instead of averaging, and tells missed bodies from false tracks.");
    html.open("div", "pairs");
    pair(
        html,
        new ScoreChart("OSPA, m", drawn)
            .line("whole", t -> t.ospa().distance())
            .line("localisation", t -> t.ospa().localisation())
            .line("cardinality", t -> t.ospa().cardinality()));
    pair(
        html,
        new ScoreChart("GOSPA, m", drawn)
            .line("whole", t -> t.gospa().distance())
            .line("localisation", t -> t.gospa().localisation())
            .line("missed bodies", t -> t.gospa().missed())
            .line("false tracks", t -> t.gospa().spurious()));
    html.close("div");
  }

  private void attributes(Html html) {
    html.text(
        "p",
        "",
        "Attributes of a single integrated air picture (SIAP): the share of bodies that have a track (completeness, best 1), the share of tracks that are of no body"
            + " (spuriousness, best 0), the share of tracked bodies that all their tracks call what they are (identity), the tracks on each tracked body (ambiguity, best 1), and how"
            + " far tracks are from their bodies in place and velocity. A track is of a body when it is within "
            + MissView.metres(score.rules().gate())
            + " of it.");
    html.open("div", "pairs");
    pair(
        html,
        new ScoreChart("SIAP, shares", drawn)
            .line("completeness", t -> t.siap().completeness())
            .line("spuriousness", t -> t.siap().spuriousness())
            .line("identity right", t -> t.siap().identityCorrectness())
            .upTo(1));
    pair(
        html,
        new ScoreChart("SIAP positional accuracy, m", drawn)
            .line("accuracy", t -> t.siap().positionalAccuracy())
            .logarithmic(NEAR, Math.max(10 * NEAR, decade(score.rules().gate()))));
    pair(
        html,
        new ScoreChart("SIAP ambiguity, tracks a body", drawn)
            .line("ambiguity", t -> t.siap().ambiguity()));
    pair(
        html,
        new ScoreChart("SIAP velocity accuracy, m/s", drawn)
            .line("accuracy", t -> t.siap().velocityAccuracy())
            .logarithmic(SLOW, FAST));
    html.close("div");
  }

  private static double decade(double value) {
    return StrictMath.pow(10, Math.ceil(StrictMath.log10(value) - 1e-9));
  }

  private void consistency(Html html) {
    ScoreChart nees = chart("NEES for each degree of freedom", ScoreAt::nees);
    ScoreChart nis = chart("NIS for each degree of freedom", ScoreAt::nis);
    if (nees.isEmpty() && nis.isEmpty()) {
      return;
    }
    html.text(
        "p",
        "",
        "Are the tracks as good as they say? Squared errors by their covariances: of the estimates against the truth (NEES), of plots against what was predicted of them (NIS). 1 is right, more is"
            + " overconfident, less is too careful. With a probability of "
            + Decimals.of(100 * score.rules().probability(), 2)
            + " % the average of a consistent filter lies in the shaded band, whose width follows the number of tracks at that time; so one time in "
            + Decimals.of(1 / (1 - score.rules().probability()), 0)
            + " is outside by chance alone, and errors that last show as a line that stays outside.");
    html.open("div", "pairs");
    pair(html, nees);
    pair(html, nis);
    html.close("div");
  }

  private ScoreChart chart(String title, Function<ScoreAt, Consistency> which) {
    return new ScoreChart(title, drawn)
        .line("average", t -> which.apply(t).average())
        .band(t -> band(which.apply(t)))
        .logarithmic(LEAST, WORST);
  }

  private Band band(Consistency c) {
    return bands.computeIfAbsent(c.degrees(), _ -> c.band(score.rules().probability()));
  }

  private static void pair(Html html, ScoreChart chart) {
    if (!chart.isEmpty()) {
      html.open("div", "pair").add(chart).close("div");
    }
  }

  /// The figures over all times, and each body.
  void tables(Html html) {
    html.open("table", "").text("caption", "", "Over all times");
    html.head("Metric", "#Value", "What it is");
    html.open("tbody", "");
    for (ScoreFigures.Figure f : ScoreFigures.of(score)) {
      html.open("tr", "").rowHead(f.name()).number(f.value()).cell(f.meaning()).close("tr");
    }
    html.close("tbody").close("table");
    bodies(html);
  }

  private void bodies(Html html) {
    if (score.bodies().isEmpty()) {
      return;
    }
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", "Bodies");
    html.open("table", "").text("caption", "", "Body by body");
    html.head(
        "Body",
        "What it is",
        "#Counts from",
        "#Tracked after",
        "#Share held",
        "#Tracks",
        "#Swaps",
        "#Longest");
    html.open("tbody", "");
    for (BodyScore b : score.bodies().stream().limit(MOST_ROWS).toList()) {
      html.open("tr", "").rowHead(b.id()).cell(b.identity());
      html.number(ScoreFigures.seconds(b.first())).number(ScoreFigures.seconds(b.timeToTrack()));
      html.number(Decimals.fixed(b.completeness(), 2)).number(Integer.toString(b.numbers()));
      html.number(Integer.toString(b.swaps())).number(ScoreFigures.seconds(b.longest()));
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
    int left = score.bodies().size() - MOST_ROWS;
    if (left > 0) {
      html.text("p", "fine", "The other " + left + " are in the tables beside this page.");
    }
  }
}

package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.metrics.BodyScore;
import org.openemd.results.metrics.FalseTrack;
import org.openemd.results.metrics.ScoreRules;
import org.openemd.results.metrics.TrackingScore;

/// The score of tracks, for a terminal.
public final class ScoreText {
  private static final int MOST = 40; // bodies told one by one

  private final TrackingScore score;
  private final Prose prose;

  private ScoreText(TrackingScore score, int width) {
    this.score = score;
    this.prose = new Prose(width, false);
  }

  /// The text, ended by a line feed.
  ///
  /// @param width columns to use, 72 to 100
  public static String render(TrackingScore score, int width) {
    ScoreText text = new ScoreText(score, width);
    text.write();
    return text.prose.toString();
  }

  private void write() {
    prose.say(scope());
    prose.say(rules());
    prose.blank();
    for (ScoreFigures.Figure f : ScoreFigures.of(score)) {
      prose.line(left(f.name(), 23) + right(f.value(), 11) + "  " + f.meaning());
    }
    prose.blank();
    bodies();
    falseTracks();
  }

  private String scope() {
    return "Scored at "
        + Story.count(score.times().size(), "time")
        + (score.times().isEmpty()
            ? ""
            : ", "
                + Decimals.of(score.times().getFirst().time(), 3)
                + " to "
                + Decimals.of(score.times().getLast().time(), 3)
                + " s")
        + ": "
        + (score.bodies().size() == 1 ? "1 body" : score.bodies().size() + " bodies")
        + ".";
  }

  private String rules() {
    ScoreRules r = score.rules();
    return "OSPA of order "
        + Decimals.of(r.ospaOrder(), 4)
        + " and cut-off "
        + Decimals.of(r.ospaCutOff(), 3)
        + " m; GOSPA of order "
        + Decimals.of(r.gospaOrder(), 4)
        + " and cut-off "
        + Decimals.of(r.gospaCutOff(), 3)
        + " m; gate "
        + Decimals.of(r.gate(), 3)
        + " m.";
  }

  private void bodies() {
    prose.line(
        left("Body", 24)
            + right("From", 9)
            + right("Tracked after", 15)
            + right("Held", 7)
            + right("Tracks", 8)
            + right("Swaps", 7)
            + right("Longest", 10));
    for (BodyScore b : score.bodies().stream().limit(MOST).toList()) {
      prose.line(
          left(b.id(), 24)
              + right(ScoreFigures.seconds(b.first()), 9)
              + right(ScoreFigures.seconds(b.timeToTrack()), 15)
              + right(Decimals.fixed(b.completeness(), 2), 7)
              + right(Integer.toString(b.numbers()), 8)
              + right(Integer.toString(b.swaps()), 7)
              + right(ScoreFigures.seconds(b.longest()), 10));
    }
    int left = score.bodies().size() - MOST;
    if (left > 0) {
      prose.say("The other " + left + " are in --format json, and in bodies.csv of --out.");
    }
  }

  private void falseTracks() {
    if (!score.falseTracks().isEmpty()) {
      List<String> ids = score.falseTracks().stream().limit(MOST).map(FalseTrack::id).toList();
      int left = score.falseTracks().size() - ids.size();
      prose.say(
          "False tracks: "
              + String.join(", ", ids)
              + (left > 0 ? " and " + left + " others" : "")
              + ".");
    }
  }

  private static String left(String text, int columns) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    String cut = plain.length() < columns ? plain : plain.substring(0, columns - 3) + "..";
    return cut + " ".repeat(columns - cut.length());
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(1, columns - text.length())) + text;
  }
}

package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openemd.console.text.Decimals;
import org.openemd.results.metrics.Consistency;
import org.openemd.results.metrics.Gospa;
import org.openemd.results.metrics.Ospa;
import org.openemd.results.metrics.ScoreAt;
import org.openemd.results.metrics.Siap;
import org.openemd.results.metrics.TrackingScore;

/// The figures of a score over all times, in words.
public final class ScoreFigures {
  private static final String NONE = "-";

  private final TrackingScore score;
  private final List<Figure> all = new ArrayList<>();

  /// One of them.
  public record Figure(String name, String value, String meaning) {}

  private ScoreFigures(TrackingScore score) {
    this.score = score;
  }

  /// All that there are.
  public static List<Figure> of(TrackingScore score) {
    ScoreFigures f = new ScoreFigures(score);
    if (!score.times().isEmpty()) {
      f.distances(score.meanOspa(), score.meanGospa());
    }
    f.siap(score.siap());
    f.identity(score.siap());
    f.continuity();
    f.consistency("NEES", score.nees(), score.neesOutside());
    f.median("NEES", ScoreAt::nees);
    f.consistency("NIS", score.nis(), score.nisOutside());
    f.median("NIS", ScoreAt::nis);
    return f.all;
  }

  private void add(String name, String value, String meaning) {
    all.add(new Figure(name, value, meaning));
  }

  private void distances(Ospa o, Gospa g) {
    add("OSPA", metres(o.distance()), "mean over times");
    add("OSPA localisation", metres(o.localisation()), "of paired tracks");
    add("OSPA cardinality", metres(o.cardinality()), "of too many or too few");
    add("GOSPA", metres(g.distance()), "mean over times");
    add("GOSPA localisation", metres(g.localisation()), "of paired tracks");
    add("GOSPA missed", metres(g.missed()), count(g.missedCount()) + " bodies at a time");
    add("GOSPA false", metres(g.spurious()), count(g.spuriousCount()) + " tracks at a time");
  }

  private void siap(Siap s) {
    add("Completeness", share(s.completeness()), "bodies with a track; 1 is best");
    add("Ambiguity", share(s.ambiguity()), "tracks on each of them; 1 is best");
    add("Spuriousness", share(s.spuriousness()), "tracks of no body; 0 is best");
    add("Positional accuracy", metres(s.positionalAccuracy()), "mean distance of track and body");
    if (s.moving() > 0) {
      add(
          "Velocity accuracy",
          Decimals.fixed(s.velocityAccuracy(), 2) + " m/s",
          "mean difference of velocity");
    }
  }

  private void identity(Siap s) {
    if (s.identifiable() > 0) {
      add(
          "Identity completeness",
          share(s.identityCompleteness()),
          "tracked bodies called anything");
      add(
          "Identity correctness",
          share(s.identityCorrectness()),
          "called what they are by all tracks");
      add("Identity ambiguity", share(s.identityAmbiguity()), "called this and that");
    }
  }

  private void continuity() {
    double hourly = 3600 * score.rateOfNumberChanges();
    String changes = Double.isNaN(hourly) ? NONE : Decimals.fixed(hourly, 2) + " /h";
    add("Track number changes", changes, "for each hour of held body");
    add("Longest segment", share(score.longestSegment()), "of lifetimes, with one track");
    add("False tracks", Integer.toString(score.falseTracks().size()), "that never were of a body");
  }

  private void consistency(String name, Consistency c, TrackingScore.Outside outside) {
    if (c.degrees() > 0) {
      double chance = outside.times() * (1 - score.rules().probability()) / 2;
      add(
          name,
          Decimals.fixed(c.average(), 2),
          "of "
              + outside.times()
              + " times above its band at "
              + outside.above()
              + ", below at "
              + outside.below()
              + ", by chance "
              + Decimals.fixed(chance, 1));
    }
  }

  // One swapped pair can make a mean of a thousand where half of all times lie near 1.
  private void median(String name, Function<ScoreAt, Consistency> which) {
    List<Double> values =
        score.times().stream()
            .map(which)
            .filter(c -> c.degrees() > 0)
            .map(Consistency::average)
            .sorted()
            .toList();
    if (!values.isEmpty()) {
      int n = values.size();
      double middle = (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
      add(name + " median", Decimals.fixed(middle, 2), "of times; the mean may hang on a few");
    }
  }

  private static String metres(double m) {
    return Double.isNaN(m) ? NONE : Decimals.fixed(m, 1) + " m";
  }

  private static String share(double s) {
    return Double.isNaN(s) ? NONE : Decimals.fixed(s, 3);
  }

  private static String count(double n) {
    return Decimals.fixed(n, 2);
  }

  /// A time; a dash where there is none.
  static String seconds(double s) {
    return Double.isNaN(s) ? NONE : Decimals.of(s, 1) + " s";
  }
}

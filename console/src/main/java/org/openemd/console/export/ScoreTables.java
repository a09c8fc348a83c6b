package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.openemd.console.text.Precision;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.results.PictureScore;
import org.openemd.results.metrics.BodyScore;
import org.openemd.results.metrics.Consistency;
import org.openemd.results.metrics.Innovation;
import org.openemd.results.metrics.InnovationFile;
import org.openemd.results.metrics.Sample;
import org.openemd.results.metrics.SampleFile;
import org.openemd.results.metrics.ScoreAt;
import org.openemd.results.metrics.Siap;
import org.openemd.results.metrics.TrackingScore;

/// The score of tracks, and what it was computed from, as comma-separated values.
public final class ScoreTables {
  private static final int METRES = 3; // decimals
  private static final int SHARES = 6; // decimals

  private ScoreTables() {}

  /// `score.csv`: every metric at every time.
  public static String times(TrackingScore score) {
    Csv csv =
        new Csv(
            "time_s",
            "ospa_m",
            "ospa_localisation_m",
            "ospa_cardinality_m",
            "gospa_m",
            "gospa_localisation_m",
            "gospa_missed_m",
            "gospa_false_m",
            "missed",
            "false",
            "objects",
            "tracked",
            "tracks",
            "associated",
            "completeness",
            "ambiguity",
            "spuriousness",
            "positional_accuracy_m",
            "velocity_accuracy_m_s",
            "identity_completeness",
            "identity_correctness",
            "identity_ambiguity",
            "nees",
            "nees_low",
            "nees_high",
            "nees_degrees",
            "nis",
            "nis_low",
            "nis_high",
            "nis_degrees");
    TreeMap<Integer, Consistency.Band> bands = new TreeMap<>(); // they take long to find
    for (ScoreAt t : score.times()) {
      csv.number(t.time(), 6);
      distances(csv, t);
      siap(csv, t.siap());
      for (Consistency c : List.of(t.nees(), t.nis())) {
        Consistency.Band band =
            bands.computeIfAbsent(c.degrees(), _ -> c.band(score.rules().probability()));
        csv.number(c.average(), SHARES).number(band.low(), SHARES).number(band.high(), SHARES);
        csv.count(c.degrees());
      }
      csv.end();
    }
    return csv.toString();
  }

  private static void distances(Csv csv, ScoreAt t) {
    csv.number(t.ospa().distance(), METRES).number(t.ospa().localisation(), METRES);
    csv.number(t.ospa().cardinality(), METRES);
    csv.number(t.gospa().distance(), METRES).number(t.gospa().localisation(), METRES);
    csv.number(t.gospa().missed(), METRES).number(t.gospa().spurious(), METRES);
    csv.number(t.gospa().missedCount(), 0).number(t.gospa().spuriousCount(), 0);
  }

  private static void siap(Csv csv, Siap s) {
    csv.count(s.objects()).count(s.tracked()).count(s.tracks()).count(s.associated());
    csv.number(s.completeness(), SHARES).number(s.ambiguity(), SHARES);
    csv.number(s.spuriousness(), SHARES).number(s.positionalAccuracy(), METRES);
    csv.number(s.velocityAccuracy(), METRES).number(s.identityCompleteness(), SHARES);
    csv.number(s.identityCorrectness(), SHARES).number(s.identityAmbiguity(), SHARES);
  }

  /// `bodies.csv`: how each true body was tracked.
  public static String bodies(TrackingScore score) {
    Csv csv =
        new Csv(
            "id",
            "identity",
            "first_s",
            "last_s",
            "time_to_track_s",
            "times",
            "held",
            "completeness",
            "track_numbers",
            "swaps",
            "held_s",
            "longest_s");
    for (BodyScore b : score.bodies()) {
      csv.text(b.id()).text(b.identity()).number(b.first(), METRES).number(b.last(), METRES);
      csv.number(b.timeToTrack(), METRES).count(b.times()).count(b.held());
      csv.number(b.completeness(), SHARES).count(b.numbers()).count(b.swaps());
      csv.number(b.heldTime(), METRES).number(b.longest(), METRES).end();
    }
    return csv.toString();
  }

  /// `truth.csv`: the bodies that count, as `emd score` reads them.
  static String truth(PictureScore quality) {
    return samples(quality.scenes().stream().flatMap(s -> s.truths().stream()).toList(), false);
  }

  /// `tracks.csv`: the confirmed tracks, as `emd score` reads them.
  static String tracks(PictureScore quality) {
    return samples(quality.scenes().stream().flatMap(s -> s.tracks().stream()).toList(), true);
  }

  // Every number in full, so that the score of the files is that of the run.
  private static String samples(List<Sample> samples, boolean covered) {
    List<String> columns = SampleFile.columns();
    int covariances = columns.indexOf(SampleFile.covariance(0, 0));
    Csv csv =
        new Csv(columns.subList(0, covered ? columns.size() : covariances).toArray(String[]::new));
    for (Sample s : samples) {
      csv.plain(List.of(Precision.exact(s.time()))).text(s.id());
      csv.plain(vector(Optional.of(s.position()))).plain(vector(s.velocity())).text(s.identity());
      if (covered) {
        csv.plain(triangle(s.covariance()));
      }
      csv.end();
    }
    return csv.toString();
  }

  private static List<String> vector(Optional<Vec3> v) {
    return v.map(
            a -> List.of(Precision.exact(a.x()), Precision.exact(a.y()), Precision.exact(a.z())))
        .orElse(List.of("", "", ""));
  }

  private static List<String> triangle(Optional<Matrix> covariance) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (int j = i; j < 6; j++) {
        boolean there = covariance.isPresent() && j < covariance.get().columns();
        cells.add(there ? Precision.exact(covariance.get().get(i, j)) : "");
      }
    }
    return cells;
  }

  /// `innovations.csv`, as `emd score` reads it.
  static String innovations(List<Innovation> all) {
    Csv csv = new Csv(InnovationFile.COLUMNS.toArray(String[]::new));
    for (Innovation i : all) {
      csv.plain(List.of(Precision.exact(i.time()))).text(i.track());
      csv.plain(List.of(Precision.exact(i.square()))).count(i.degrees()).end();
    }
    return csv.toString();
  }
}

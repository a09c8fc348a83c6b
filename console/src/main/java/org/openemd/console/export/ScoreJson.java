package org.openemd.console.export;

import org.openemd.results.metrics.BodyScore;
import org.openemd.results.metrics.Consistency;
import org.openemd.results.metrics.FalseTrack;
import org.openemd.results.metrics.Gospa;
import org.openemd.results.metrics.Ospa;
import org.openemd.results.metrics.ScoreAt;
import org.openemd.results.metrics.ScoreRules;
import org.openemd.results.metrics.Siap;
import org.openemd.results.metrics.TrackingScore;

/// The score of tracks as JSON: by what rules, over all times, body by body, and time by time. `null` where there is nothing to divide by.
public final class ScoreJson {
  private static final int METRES = 3; // decimals
  private static final int SHARES = 6; // decimals

  private final Json json;
  private final TrackingScore score;

  private ScoreJson(Json json, TrackingScore score) {
    this.json = json;
    this.score = score;
  }

  /// `score.json`.
  public static String text(TrackingScore score) {
    return Json.object(j -> {
      j.count("format_version", Summary.FORMAT_VERSION);
      ScoreJson out = new ScoreJson(j, score);
      out.overall();
      j.list("at", () -> score.times().forEach(t -> j.object(() -> out.at(t))));
    });
  }

  /// What it is over all times, as members of an object that is open.
  static void overall(Json json, TrackingScore score) {
    new ScoreJson(json, score).overall();
  }

  private void overall() {
    json.object("rules", this::rules);
    json.count("times", score.times().size());
    boolean any = !score.times().isEmpty();
    if (any) {
      json.number("first_s", score.times().getFirst().time(), 3);
      json.number("last_s", score.times().getLast().time(), 3);
      json.object("mean_ospa", () -> ospa(score.meanOspa()));
      json.object("mean_gospa", () -> gospa(score.meanGospa()));
    }
    json.object("siap", this::siap);
    json.object("nees", () -> consistency(score.nees(), score.neesOutside()));
    json.object("nis", () -> consistency(score.nis(), score.nisOutside()));
    json.list("bodies", () -> score.bodies().forEach(b -> json.object(() -> body(b))));
    json.list(
        "false_tracks", () -> score.falseTracks().forEach(f -> json.object(() -> falseTrack(f))));
  }

  private void rules() {
    ScoreRules r = score.rules();
    json.number("ospa_p", r.ospaOrder(), SHARES).number("ospa_c_m", r.ospaCutOff(), METRES);
    json.number("gospa_p", r.gospaOrder(), SHARES).number("gospa_c_m", r.gospaCutOff(), METRES);
    json.number("gate_m", r.gate(), METRES).number("probability", r.probability(), SHARES);
  }

  private void ospa(Ospa o) {
    json.number("distance_m", o.distance(), METRES);
    json.number("localisation_m", o.localisation(), METRES);
    json.number("cardinality_m", o.cardinality(), METRES);
  }

  private void gospa(Gospa g) {
    json.number("distance_m", g.distance(), METRES);
    json.number("localisation_m", g.localisation(), METRES);
    json.number("missed_m", g.missed(), METRES).number("false_m", g.spurious(), METRES);
    json.number("missed", g.missedCount(), SHARES).number("false", g.spuriousCount(), SHARES);
  }

  private void siap() {
    siap(score.siap());
    json.number("number_changes_per_s", score.rateOfNumberChanges(), 8);
    json.number("longest_segment", score.longestSegment(), SHARES);
  }

  private void siap(Siap s) {
    json.count("objects", s.objects()).count("tracked", s.tracked());
    json.count("tracks", s.tracks()).count("associated", s.associated());
    json.number("completeness", s.completeness(), SHARES);
    json.number("ambiguity", s.ambiguity(), SHARES);
    json.number("spuriousness", s.spuriousness(), SHARES);
    json.number("positional_accuracy_m", s.positionalAccuracy(), METRES);
    json.number("velocity_accuracy_m_s", s.velocityAccuracy(), METRES);
    json.number("identity_completeness", s.identityCompleteness(), SHARES);
    json.number("identity_correctness", s.identityCorrectness(), SHARES);
    json.number("identity_ambiguity", s.identityAmbiguity(), SHARES);
  }

  private void consistency(Consistency c, TrackingScore.Outside outside) {
    single(c);
    double chance = (1 - score.rules().probability()) / 2;
    json.count("times", outside.times());
    json.count("times_above", outside.above()).count("times_below", outside.below());
    json.number("times_expected_on_either_side", outside.times() * chance, 2);
  }

  private void single(Consistency c) {
    json.count("count", c.count()).count("degrees", c.degrees());
    json.number("average", c.average(), SHARES);
    Consistency.Band band = c.band(score.rules().probability());
    json.number("low", band.low(), SHARES).number("high", band.high(), SHARES);
  }

  private void body(BodyScore b) {
    json.text("id", b.id()).text("identity", b.identity());
    json.number("first_s", b.first(), 3).number("last_s", b.last(), 3);
    json.number("time_to_track_s", b.timeToTrack(), 3);
    json.count("times", b.times()).count("held", b.held());
    json.number("completeness", b.completeness(), SHARES);
    json.count("track_numbers", b.numbers()).count("swaps", b.swaps());
    json.number("held_s", b.heldTime(), 3).number("longest_s", b.longest(), 3);
  }

  private void falseTrack(FalseTrack f) {
    json.text("id", f.id()).number("first_s", f.first(), 3).number("last_s", f.last(), 3);
    json.count("times", f.times());
  }

  private void at(ScoreAt t) {
    json.number("time_s", t.time(), 3);
    json.object("ospa", () -> ospa(t.ospa()));
    json.object("gospa", () -> gospa(t.gospa()));
    json.object("siap", () -> siap(t.siap()));
    json.object("nees", () -> single(t.nees()));
    json.object("nis", () -> single(t.nis()));
  }
}

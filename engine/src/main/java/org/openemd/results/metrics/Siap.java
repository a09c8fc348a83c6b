package org.openemd.results.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.openemd.math.Unit;

/// Attributes of a Single Integrated Air Picture: counts at one time, or summed over times, and the ratios of them.
///
/// The letters are those of SIAP SE TF Technical Report 2001-003 as Stone Soup writes them (`SIAPMetrics`, `IDSIAPMetrics`); over several times each ratio is that of the sums, as there. Three differences. A ratio with
/// nothing below the line is NaN, where Stone Soup says 0 (ambiguity: 1). Which track is of which body is decided at each time by {@link Pairing#withRedundant}, one-to-one first, where Stone Soup's `TrackToTruth` takes the
/// nearest body for each track and asks for several times in a row. Identity is counted over tracked bodies whose true identity is known, and a track's identity is that at the time.
///
/// @param objects true bodies, J
/// @param tracked of them, those with a track, JT
/// @param tracks held, N
/// @param associated tracks that are of a body, NA
/// @param error sum over associated tracks of the distance to their body
/// @param speedError the same of velocity, over the `moving`
/// @param moving associated tracks for which both velocities are known
/// @param identifiable tracked bodies whose true identity is known
/// @param unidentified of them, those for which no track says an identity, JU
/// @param correct those for which every track says the right one, JC
/// @param wrong those for which every track says a wrong one, JI
public record Siap(
    int objects,
    int tracked,
    int tracks,
    int associated,
    @Unit("m") double error,
    @Unit("m/s") double speedError,
    int moving,
    int identifiable,
    int unidentified,
    int correct,
    int wrong) {
  /// Of nothing.
  public static final Siap NONE = new Siap(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// At one time.
  static Siap of(Scene scene, Pairing pairing) {
    Siap sum = new Siap(scene.truths().size(), 0, scene.tracks().size(), 0, 0, 0, 0, 0, 0, 0, 0);
    for (int i = 0; i < scene.truths().size(); i++) {
      int body = i;
      List<Pairing.Pair> held =
          Stream.concat(pairing.pairs().stream(), pairing.redundant().stream())
              .filter(p -> p.truth() == body)
              .toList();
      if (!held.isEmpty()) {
        sum = sum.plus(ofBody(scene, scene.truths().get(i), held));
      }
    }
    return sum;
  }

  private static Siap ofBody(Scene scene, Sample truth, List<Pairing.Pair> held) {
    double error = 0;
    double speedError = 0;
    int moving = 0;
    for (Pairing.Pair p : held) {
      Sample track = scene.tracks().get(p.track());
      error += p.distance();
      if (truth.velocity().isPresent() && track.velocity().isPresent()) {
        moving++;
        speedError += truth.velocity().get().distance(track.velocity().get());
      }
    }
    List<String> said = held.stream().map(p -> scene.tracks().get(p.track()).identity()).toList();
    boolean known = !truth.identity().isEmpty();
    boolean silent = said.stream().allMatch(String::isEmpty);
    boolean right = said.stream().allMatch(truth.identity()::equals);
    boolean wrong = said.stream().noneMatch(s -> s.isEmpty() || s.equals(truth.identity()));
    return new Siap(
        0,
        1,
        0,
        held.size(),
        error,
        speedError,
        moving,
        known ? 1 : 0,
        known && silent ? 1 : 0,
        known && right ? 1 : 0,
        known && wrong ? 1 : 0);
  }

  /// Of these and those.
  public Siap plus(Siap o) {
    return new Siap(
        objects + o.objects,
        tracked + o.tracked,
        tracks + o.tracks,
        associated + o.associated,
        error + o.error,
        speedError + o.speedError,
        moving + o.moving,
        identifiable + o.identifiable,
        unidentified + o.unidentified,
        correct + o.correct,
        wrong + o.wrong);
  }

  /// Share of the bodies that have a track, JT / J: 1 is best.
  public double completeness() {
    return ratio(tracked, objects);
  }

  /// Tracks on each tracked body, NA / JT: 1 is best.
  public double ambiguity() {
    return ratio(associated, tracked);
  }

  /// Share of the tracks that are of no body, (N - NA) / N: 0 is best.
  public double spuriousness() {
    return ratio(tracks - associated, tracks);
  }

  /// Mean distance of associated tracks to their bodies (m), PA.
  public double positionalAccuracy() {
    return ratio(error, associated);
  }

  /// Mean difference of velocity (m/s), VA.
  public double velocityAccuracy() {
    return ratio(speedError, moving);
  }

  /// Share of tracked bodies for which some track says an identity, (JT - JU) / JT.
  public double identityCompleteness() {
    return ratio(identifiable - unidentified, identifiable);
  }

  /// Share of tracked bodies for which every track says the right one, JC / JT.
  public double identityCorrectness() {
    return ratio(correct, identifiable);
  }

  /// Share of tracked bodies whose tracks disagree, (JT - JC - JI - JU) / JT.
  public double identityAmbiguity() {
    return ratio(identifiable - correct - wrong - unidentified, identifiable);
  }

  private static double ratio(double above, int below) {
    return below == 0 ? Double.NaN : above / below;
  }
}

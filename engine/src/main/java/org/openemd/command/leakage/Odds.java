package org.openemd.command.leakage;

import java.util.Locale;
import org.openemd.math.Unit;

/// How well the defense works.
///
/// @param track that a target's track is right; common to all shots at it
/// @param kill that one shot kills, the track being right
/// @param systemFailure that nothing works at all, common to all targets
/// @param falseHit that a look reports a live target as killed
/// @param falseMiss that a look reports a killed target as alive
public record Odds(
    @Unit("1") double track,
    @Unit("1") double kill,
    @Unit("1") double systemFailure,
    @Unit("1") double falseHit,
    @Unit("1") double falseMiss) {
  public Odds {
    requireProbability("track probability", track);
    requireProbability("kill probability", kill);
    requireProbability("system failure", systemFailure);
    requireProbability("false hit", falseHit);
    requireProbability("false miss", falseMiss);
    if (kill <= 0 || kill >= 1) {
      throw new IllegalArgumentException("kill probability " + kill + ": must be between 0 and 1");
    }
  }

  /// Perfect looks, a system that works.
  public static Odds of(double track, double kill) {
    return new Odds(track, kill, 0, 0, 0);
  }

  /// With another kill probability of one shot.
  public Odds withKill(double other) {
    return new Odds(track, other, systemFailure, falseHit, falseMiss);
  }

  /// Survival of so many shots, the track being right.
  double survival(double shots) {
    return StrictMath.pow(1 - kill, shots);
  }

  /// Least track probability with which any number of interceptors gives what is wanted: `(P(0) / (1 - f))^(1/W)`.
  public double leastTrack(Attack attack) {
    return StrictMath.pow(attack.zeroLeakage() / (1 - systemFailure), 1.0 / attack.warheads());
  }

  /// Kill probability that shots at one target must reach, its track being right; 1 or more where none can.
  double needed(Attack attack) {
    return leastTrack(attack) / track;
  }

  static void requireProbability(String what, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s %s: must be from 0 to 1", what, p));
    }
  }
}

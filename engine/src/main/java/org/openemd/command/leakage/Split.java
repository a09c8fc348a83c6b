package org.openemd.command.leakage;

import java.util.List;
import org.openemd.math.Unit;

/// Whole shots at one target, salvo after salvo, and what comes of them while its track is right.
///
/// @param salvoes shots of each
/// @param engaged probability that each is fired: that all looks before it saw the target alive
/// @param kill that the target is killed
public record Split(
    List<Integer> salvoes, @Unit("1") List<Double> engaged, @Unit("1") double kill) {
  public Split {
    salvoes = List.copyOf(salvoes);
    engaged = List.copyOf(engaged);
  }

  /// Follows a target through its salvoes.
  public static Split of(Odds odds, List<Integer> salvoes) {
    Double[] engaged = new Double[salvoes.size()];
    double alive = 1; // and believed so
    double dead = 0; // and believed alive
    double leaked = 0; // alive and believed dead
    for (int s = 0; s < engaged.length; s++) {
      engaged[s] = alive + dead;
      double killed = alive * (1 - odds.survival(salvoes.get(s)));
      alive -= killed;
      if (s < engaged.length - 1) {
        dead = (dead + killed) * odds.falseMiss();
        leaked += alive * odds.falseHit();
        alive *= 1 - odds.falseHit();
      }
    }
    return new Split(salvoes, List.of(engaged), 1 - alive - leaked);
  }

  /// Shots at one target in the mean.
  public double shots() {
    double sum = 0;
    for (int s = 0; s < salvoes.size(); s++) {
      sum += salvoes.get(s) * engaged.get(s);
    }
    return sum;
  }

  /// The same shots under other odds.
  Split under(Odds odds) {
    return of(odds, salvoes);
  }
}

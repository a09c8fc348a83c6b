package org.openemd.results.metrics;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// The generalized optimal sub-pattern assignment (GOSPA) distance with alpha = 2.
///
/// With cut-off c and order p (Rahmathullah, Garcia-Fernandez and Svensson 2017, Definition 1 and, for alpha = 2, Proposition 1): the least, over all one-to-one pairings, of (sum over pairs of d^p + c^p / 2 for each
/// true point and each track left over)^(1/p). Not divided by the number of points. A metric. Its parts add up as `distance`^p = `localisation`^p + `missed`^p + `spurious`^p; here each is given as that root, in
/// metres, where the authors' program and Stone Soup give the p-th powers (and call the last one "false").
///
/// @param localisation root of the sum over pairs
/// @param missed root of c^p / 2 times `missedCount`
/// @param spurious root of c^p / 2 times `spuriousCount`
/// @param missedCount true points without a track
/// @param spuriousCount tracks without a true point
public record Gospa(
    @Unit("m") double distance,
    @Unit("m") double localisation,
    @Unit("m") double missed,
    @Unit("m") double spurious,
    @Unit("1") double missedCount,
    @Unit("1") double spuriousCount) {

  /// Between true positions and believed ones.
  ///
  /// @param order p, from 1 to {@link ScoreRules#MOST_ORDER}
  /// @param cutOff c: pairs farther apart are a miss and a false track
  public static Gospa of(
      List<Vec3> truths, List<Vec3> tracks, @Unit("1") double order, @Unit("m") double cutOff) {
    Pairing best = Pairing.optimal(truths, tracks, order, cutOff);
    double near = 0;
    for (Pairing.Pair p : best.pairs()) {
      near += Pairing.power(p.distance() / cutOff, order);
    }
    int missed = truths.size() - best.pairs().size();
    int spurious = tracks.size() - best.pairs().size();
    return new Gospa(
        cutOff * Pairing.root(near + (missed + spurious) / 2.0, order),
        cutOff * Pairing.root(near, order),
        cutOff * Pairing.root(missed / 2.0, order),
        cutOff * Pairing.root(spurious / 2.0, order),
        missed,
        spurious);
  }
}

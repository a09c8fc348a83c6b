package org.openemd.results.metrics;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// The optimal sub-pattern assignment (OSPA) distance between two sets of points.
///
/// Of m and n points, m at most n, with cut-off c and order p (Schuhmacher, Vo and Vo 2008, section III): ((least sum over the m of min(d, c)^p + c^p (n - m)) / n)^(1/p), the least over all ways to give each of the m
/// one of the n. Two empty sets are 0 apart; an empty one and any other, c. Its parts follow the same paper: `distance`^p = `localisation`^p + `cardinality`^p. A metric: zero for equal sets only, symmetric, and it keeps the
/// triangle inequality.
///
/// @param distance from 0 to c
/// @param localisation of the m paired points, those as far apart as c included
/// @param cardinality of the n - m that are too many or too few
public record Ospa(
    @Unit("m") double distance, @Unit("m") double localisation, @Unit("m") double cardinality) {

  /// Between true positions and believed ones, or any two sets.
  ///
  /// @param order p, from 1 to {@link ScoreRules#MOST_ORDER}; larger ones weigh outliers more
  /// @param cutOff c: a point too many or too few costs as much as one that is c off
  public static Ospa of(
      List<Vec3> truths, List<Vec3> tracks, @Unit("1") double order, @Unit("m") double cutOff) {
    Pairing best = Pairing.optimal(truths, tracks, order, cutOff);
    int n = Math.max(truths.size(), tracks.size());
    if (n == 0) {
      return new Ospa(0, 0, 0);
    }
    int m = Math.min(truths.size(), tracks.size());
    double near = m - best.pairs().size(); // those at the cut-off, each a whole c^p
    for (Pairing.Pair p : best.pairs()) {
      near += Pairing.power(p.distance() / cutOff, order);
    }
    double spare = n - m;
    return new Ospa(
        cutOff * Pairing.root((near + spare) / n, order),
        cutOff * Pairing.root(near / n, order),
        cutOff * Pairing.root(spare / n, order));
  }
}

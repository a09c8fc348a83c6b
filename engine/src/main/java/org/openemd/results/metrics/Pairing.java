package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.association.Assignment;
import org.openemd.tracking.association.GateGraph;

/// Which points of one set stand for which of another.
///
/// @param pairs one-to-one, each closer than the cut-off, in the order of the true points
/// @param redundant further tracks on bodies that may already have one, each closer than the cut-off; empty for {@link #optimal}
public record Pairing(List<Pair> pairs, List<Pair> redundant) {
  /// Keeps copies.
  public Pairing {
    pairs = List.copyOf(pairs);
    redundant = List.copyOf(redundant);
  }

  /// Body `truth` and track `track`, places in their lists.
  public record Pair(int truth, int track, @Unit("m") double distance) {}

  /// The one-to-one pairing that makes the sum of min(d, c)^p least, an unpaired point counting as c: pairs as far apart as the cut-off c (m) or farther are none.
  ///
  /// The same pairing is optimal for OSPA and for GOSPA with alpha = 2, since both fall by c^p - d^p with every pair.
  ///
  /// @param order p, at least 1
  public static Pairing optimal(
      List<Vec3> truths, List<Vec3> tracks, double order, @Unit("m") double cutOff) {
    requireOrder(order);
    requireCutOff(cutOff);
    GateGraph near = new GateGraph();
    near.clear(truths.size(), tracks.size());
    for (int i = 0; i < truths.size(); i++) {
      for (int j = 0; j < tracks.size(); j++) {
        double d = truths.get(i).distance(tracks.get(j));
        if (d < cutOff) {
          near.add(i, j, 1 - power(d / cutOff, order)); // what it saves, as a share of c^p
        }
      }
    }
    return new Pairing(best(near, truths, tracks), List.of());
  }

  private static List<Pair> best(GateGraph near, List<Vec3> truths, List<Vec3> tracks) {
    Assignment best = new Assignment();
    best.solve(near);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      if (best.pair(i) >= 0) {
        int j = near.column(best.pair(i));
        pairs.add(new Pair(i, j, truths.get(i).distance(tracks.get(j))));
      }
    }
    return pairs;
  }

  /// The optimal pairing of order 2 within `gate` (m), and then each track that is left with the nearest body within the gate; of several as near, the first listed.
  public static Pairing withRedundant(
      List<Vec3> truths, List<Vec3> tracks, @Unit("m") double gate) {
    List<Pair> first = optimal(truths, tracks, 2, gate).pairs();
    boolean[] taken = new boolean[tracks.size()];
    first.forEach(p -> taken[p.track()] = true);
    List<Pair> more = new ArrayList<>();
    for (int j = 0; j < taken.length; j++) {
      int nearest = taken[j] ? -1 : nearest(truths, tracks.get(j), gate);
      if (nearest >= 0) {
        more.add(new Pair(nearest, j, truths.get(nearest).distance(tracks.get(j))));
      }
    }
    return new Pairing(first, more);
  }

  private static int nearest(List<Vec3> truths, Vec3 track, double gate) {
    int best = -1;
    double least = gate;
    for (int i = 0; i < truths.size(); i++) {
      double d = truths.get(i).distance(track);
      if (d < least) {
        least = d;
        best = i;
      }
    }
    return best;
  }

  static double power(double share, double order) {
    return order == 1 ? share : order == 2 ? share * share : StrictMath.pow(share, order);
  }

  static double root(double share, double order) {
    return order == 1 ? share : order == 2 ? Math.sqrt(share) : StrictMath.pow(share, 1 / order);
  }

  static void requireOrder(double order) {
    if (!(order >= 1 && order <= ScoreRules.MOST_ORDER)) {
      throw new IllegalArgumentException(
          "order " + order + " must be from 1 to " + ScoreRules.MOST_ORDER);
    }
  }

  static void requireCutOff(double cutOff) {
    if (!(cutOff > 0 && cutOff < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cut-off " + cutOff + " m must be above 0 m and finite");
    }
  }
}

package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Random sets of points, and the slow, obvious distances between them.
final class Clouds {
  private final RandomStream random;

  Clouds(long seed) {
    random = RandomStream.of(seed, 0, "metrics", "clouds");
  }

  /// Up to `most` points in a cube of 100 m.
  List<Vec3> some(int most) {
    int n = (int) (random.nextDouble() * (most + 1));
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      points.add(
          new Vec3(
              100 * random.nextDouble(), 100 * random.nextDouble(), 100 * random.nextDouble()));
    }
    return points;
  }

  double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> mixed = new ArrayList<>(list);
    for (int i = mixed.size() - 1; i > 0; i--) {
      int j = (int) (random.nextDouble() * (i + 1));
      T held = mixed.get(i);
      mixed.set(i, mixed.get(j));
      mixed.set(j, held);
    }
    return mixed;
  }

  /// OSPA by its definition: every way to give each of the fewer one of the more.
  static double ospa(List<Vec3> a, List<Vec3> b, double p, double c) {
    if (a.size() > b.size()) {
      return ospa(b, a, p, c);
    }
    if (b.isEmpty()) {
      return 0;
    }
    double least = leastInjection(a, b, 0, new boolean[b.size()], p, c);
    double spare = StrictMath.pow(c, p) * (b.size() - a.size());
    return StrictMath.pow((least + spare) / b.size(), 1 / p);
  }

  private static double leastInjection(
      List<Vec3> a, List<Vec3> b, int i, boolean[] used, double p, double c) {
    if (i == a.size()) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int j = 0; j < b.size(); j++) {
      if (!used[j]) {
        used[j] = true;
        double d = StrictMath.pow(Math.min(c, a.get(i).distance(b.get(j))), p);
        best = Math.min(best, d + leastInjection(a, b, i + 1, used, p, c));
        used[j] = false;
      }
    }
    return best;
  }

  /// GOSPA of alpha = 2 by its definition: every pairing of some with some, distances not cut.
  static double gospa(List<Vec3> a, List<Vec3> b, double p, double c) {
    return StrictMath.pow(leastPairing(a, b, 0, new boolean[b.size()], 0, p, c), 1 / p);
  }

  private static double leastPairing(
      List<Vec3> a, List<Vec3> b, int i, boolean[] used, int pairs, double p, double c) {
    double half = StrictMath.pow(c, p) / 2;
    if (i == a.size()) {
      return half * (a.size() + b.size() - 2 * pairs);
    }
    double best = leastPairing(a, b, i + 1, used, pairs, p, c);
    for (int j = 0; j < b.size(); j++) {
      if (!used[j]) {
        used[j] = true;
        double d = StrictMath.pow(a.get(i).distance(b.get(j)), p);
        best = Math.min(best, d + leastPairing(a, b, i + 1, used, pairs + 1, p, c));
        used[j] = false;
      }
    }
    return best;
  }
}

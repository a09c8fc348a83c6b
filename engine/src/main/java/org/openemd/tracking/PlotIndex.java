package org.openemd.tracking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openemd.math.Unit;

/// The plots of one scan in the order of the coordinate in which they lie farthest apart, so that a gate asks only those nearby.
final class PlotIndex {
  private Plot[] plots = new Plot[0];
  private int[] number = new int[0]; // in the list
  private double[] key = new double[0];
  private int size;
  private int axis;
  private double variance; // the largest of a plot

  /// A plot and its place in the list.
  private record Entry(@Unit("m") double key, int number, Plot plot) {}

  void set(List<Plot> list) {
    size = list.size();
    axis = widest(list);
    if (key.length < size) {
      plots = new Plot[2 * size];
      number = new int[2 * size];
      key = new double[2 * size];
    }
    variance = 0;
    Entry[] sorted = new Entry[size];
    for (int i = 0; i < size; i++) {
      Plot z = list.get(i);
      sorted[i] = new Entry(coordinate(z, axis), i, z);
      variance = Math.max(variance, CoarseGate.variance(z));
    }
    Arrays.sort(sorted, Comparator.comparingDouble(Entry::key));
    for (int i = 0; i < size; i++) {
      key[i] = sorted[i].key();
      number[i] = sorted[i].number();
      plots[i] = sorted[i].plot();
    }
  }

  private static int widest(List<Plot> list) {
    int best = 0;
    double most = -1;
    for (int a = 0; a < 3; a++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Plot z : list) {
        double c = coordinate(z, a);
        low = Math.min(low, c);
        high = Math.max(high, c);
      }
      if (high - low > most) {
        most = high - low;
        best = a;
      }
    }
    return best;
  }

  private static double coordinate(Plot z, int axis) {
    return switch (axis) {
      case 0 -> z.position().x();
      case 1 -> z.position().y();
      default -> z.position().z();
    };
  }

  /// The first place whose plot a gate may admit.
  int first(CoarseGate gate) {
    return below(gate.place(axis) - gate.reach(variance));
  }

  /// The place after the last one whose plot a gate may admit.
  int last(CoarseGate gate) {
    return below(Math.nextUp(gate.place(axis) + gate.reach(variance)));
  }

  /// How many keys are less than that.
  private int below(double x) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Plot plot(int place) {
    return plots[place];
  }

  /// The plot's place in the list.
  int number(int place) {
    return number[place];
  }
}

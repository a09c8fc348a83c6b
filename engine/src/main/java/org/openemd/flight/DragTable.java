package org.openemd.flight;

import java.util.List;
import org.openemd.math.Unit;

/// Drag coefficient against Mach number, linear between points, constant outside.
///
/// @param mach strictly increasing
/// @param coefficient of the same length
public record DragTable(@Unit("1") List<Double> mach, @Unit("1") List<Double> coefficient) {

  public DragTable {
    mach = List.copyOf(mach);
    coefficient = List.copyOf(coefficient);
    if (mach.isEmpty() || mach.size() != coefficient.size()) {
      throw new IllegalArgumentException(
          coefficient.size()
              + " drag coefficients for "
              + mach.size()
              + " Mach numbers; give one for each, and at least one");
    }
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < mach.size(); i++) {
      Require.notNegative("Mach number", mach.get(i), "1");
      Require.notNegative("drag coefficient", coefficient.get(i), "1");
      if (mach.get(i) <= before) {
        throw new IllegalArgumentException(
            "Mach number "
                + Require.text(mach.get(i))
                + " follows "
                + Require.text(before)
                + "; Mach numbers rise strictly");
      }
      before = mach.get(i);
    }
  }

  /// The same coefficient at every Mach number.
  public static DragTable constant(double coefficient) {
    return new DragTable(List.of(0.0), List.of(coefficient));
  }

  /// The largest coefficient of the table.
  double largest() {
    double most = 0;
    for (double c : coefficient) {
      most = Math.max(most, c);
    }
    return most;
  }

  /// The coefficient at a Mach number, from the table's own columns: `mach` rises strictly.
  static double interpolate(double[] mach, double[] coefficient, double at) {
    int n = mach.length;
    if (at <= mach[0]) {
      return coefficient[0];
    }
    for (int i = 1; i < n; i++) {
      if (at < mach[i]) {
        double u = (at - mach[i - 1]) / (mach[i] - mach[i - 1]);
        return coefficient[i - 1] + u * (coefficient[i] - coefficient[i - 1]);
      }
    }
    return coefficient[n - 1];
  }
}

package org.openemd.flight;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.openemd.math.Interpolation;

/// Looks over all steepnesses and ends of thrust, at a few azimuths: between which bounds a loft can be flown.
///
/// Places along the ground come from ellipses ({@link Ellipse}), as in {@link PitchSearch}.
final class CutoffScan {
  private static final int AZIMUTHS = 3;
  private static final int SCAN = 21;
  // Beyond it a degree of pitch moves the impact by half the Earth [rad]
  private static final double FARTHEST = 2.7;
  private static final double MOST_ENERGY = CutoffSearch.energy(FARTHEST);
  private static final int LOOKS = 15;
  private static final double STEEPEST = 0.02;
  static final double LEAST_BURN = 0.5; // [s]
  private static final double BAND = 0.08; // beside what was found
  private static final double LOWEST = 15e3; // release [m]
  private static final double MOST_ASIDE = 0.5; // [rad]

  /// First end of thrust (s).
  double first;

  /// Last end of thrust (s) at even azimuths.
  final double[] last = new double[AZIMUTHS];

  /// Bounds of the steepness.
  double steepest;

  double flattest;

  private final Boosts boosts;
  private final double[] seen = new double[2];
  private double flying = 1; // up to there none crashes

  CutoffScan(Boosts boosts) {
    this.boosts = boosts;
  }

  /// What a row of values by steepness, from the steepest on, makes of it: a place among them; NaN if there is none.
  @FunctionalInterface
  interface Choice {
    double in(double[] angle, double[] value);
  }

  /// Looks where `choice` finds something; false when it does so nowhere.
  boolean look(DoubleSupplier value, Choice choice) {
    double[][] q = new double[SCAN][AZIMUTHS];
    double[][] energy = new double[SCAN][AZIMUTHS];
    for (int i = 0; i < AZIMUTHS; i++) {
      scan(2 * StrictMath.PI * i / AZIMUTHS, value, choice, i, q, energy);
    }
    int far = SCAN - 1;
    while (far >= 0 && !(all(q[far]) && most(energy[far]) < MOST_ENERGY)) {
      far--;
    }
    int near = far;
    while (near > 0 && all(q[near - 1])) {
      near--;
    }
    if (near >= far) {
      return false;
    }
    first = cutoff(near);
    bound(far, q, energy);
    steepness(near, Math.min(far + 2, SCAN - 1), q);
    return true;
  }

  private static double most(double[] values) {
    double most = values[0];
    for (double x : values) {
      most = Math.max(most, x);
    }
    return most;
  }

  /// Where the whole burn flies too far toward the east it may not do so toward the west.
  private void bound(int far, double[][] q, double[][] energy) {
    double full = boosts.fullBurnout();
    Arrays.fill(last, full);
    if (far == SCAN - 1) {
      return;
    }
    for (int i = 0; i < AZIMUTHS; i++) {
      int j = far;
      while (j < SCAN - 2 && energy[j + 1][i] < MOST_ENERGY && !Double.isNaN(q[j + 1][i])) {
        j++;
      }
      double gain = energy[j + 1][i] - energy[j][i];
      double share = gain > 0 ? (MOST_ENERGY - energy[j][i]) / gain : 0;
      last[i] = cutoff(j) + Math.min(2, share) * (cutoff(j + 1) - cutoff(j));
    }
    double over = 0;
    for (double azimuth : Interpolation.periodicNodes(LOOKS)) {
      over = Math.max(over, PlanFamily.last(azimuth, last) - full);
    }
    for (int i = 0; i < AZIMUTHS; i++) {
      last[i] -= over;
    }
  }

  private void steepness(int near, int far, double[][] q) {
    steepest = 1;
    flattest = 0;
    for (int j = near; j <= far; j++) {
      for (double x : q[j]) {
        steepest = x < steepest ? x : steepest;
        flattest = x > flattest ? x : flattest;
      }
    }
    steepest = Math.max(0.5 * STEEPEST, steepest - BAND);
    flattest = Math.min(flying, flattest + BAND);
  }

  private static boolean all(double[] q) {
    for (double x : q) {
      if (Double.isNaN(x)) {
        return false;
      }
    }
    return true;
  }

  private double cutoff(int j) {
    double least = boosts.ignition() + LEAST_BURN;
    double full = boosts.fullBurnout();
    return j == SCAN - 1 ? full : PlanFamily.cutoff(least, full, (double) j / (SCAN - 1));
  }

  private static double steepness(double k) {
    return STEEPEST + (1 - STEEPEST) * k / (SCAN - 1);
  }

  /// Finds the steepness for each end of thrust, and the energy of its flight.
  private void scan(
      double azimuth, DoubleSupplier value, Choice choice, int i, double[][] q, double[][] energy) {
    double[][] angle = new double[SCAN][SCAN];
    double[][] values = new double[SCAN][SCAN];
    double[][] height = new double[SCAN][SCAN];
    for (int k = 0; k < SCAN; k++) {
      boolean flies = boosts.fly(azimuth, steepness(k));
      if (!flies) {
        flying = Math.min(flying, steepness(k - 1));
      }
      for (int j = 0; j < SCAN; j++) {
        angle[j][k] = Double.NaN;
        values[j][k] = Double.NaN;
        if (flies) {
          boosts.cut(cutoff(j));
          boolean lands = boosts.land(azimuth, seen) && Math.abs(seen[1]) < MOST_ASIDE;
          angle[j][k] = lands ? seen[0] : Double.NaN;
          values[j][k] = lands ? value.getAsDouble() : Double.NaN;
          height[j][k] = boosts.height();
        }
      }
    }
    for (int j = 0; j < SCAN; j++) {
      double k = choice.in(angle[j], values[j]);
      q[j][i] = Double.NaN;
      if (!Double.isNaN(k)) {
        int at = (int) Math.rint(k);
        energy[j][i] = CutoffSearch.energy(angle[j][at]);
        if (angle[j][at] > PlanFamily.NEAREST && height[j][at] > LOWEST) {
          q[j][i] = steepness(k);
        }
      }
    }
  }

  /// Where the angle is largest.
  static double peak(double[] angle) {
    int best = -1;
    for (int k = 0; k < angle.length; k++) {
      if (!Double.isNaN(angle[k]) && (best < 0 || angle[k] > angle[best])) {
        best = k;
      }
    }
    if (best <= 0 || best == angle.length - 1) {
      return Double.NaN;
    }
    double before = angle[best - 1];
    double after = angle[best + 1];
    double bend = before - 2 * angle[best] + after;
    return Double.isNaN(bend) ? best : best - 0.5 * (after - before) / bend;
  }

  /// Where the value turns positive.
  static double zero(double[] value) {
    for (int k = 1; k < value.length; k++) {
      if (value[k - 1] <= 0 && value[k] > 0) {
        return k - 1 + value[k - 1] / (value[k - 1] - value[k]);
      }
    }
    return Double.NaN;
  }
}

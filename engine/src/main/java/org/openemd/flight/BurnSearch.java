package org.openemd.flight;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.Geodetic;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.math.Interpolation;
import org.openemd.math.Minimum;

/// Searches the plans at full burn, steep or flat: at each azimuth from the flight that flies farthest down to the nearest.
final class BurnSearch {
  private static final int AZIMUTHS = 9;
  private static final int SCAN = 41;
  private static final double STEEPEST = 0.02;
  private static final double WIDTH = 1e-4; // of the farthest flight's steepness
  private static final double MOST_ASIDE = 0.6; // [rad]
  private static final double LEAST_ANGLE = 0.02; // [rad]

  private final Vehicle vehicle;
  private final Boosts boosts;
  private final ArcDescent descent;
  private final double[] y = new double[6];
  private final double[] seen = new double[2];

  BurnSearch(Vehicle vehicle, Geodetic launch, Environment environment) {
    this.vehicle = vehicle;
    boosts = new Boosts(vehicle, launch, environment);
    double beta = vehicle.payload().ballisticCoefficient();
    descent = new ArcDescent(ArcKernels.scalar(), environment, beta);
  }

  PlanFamily find(boolean steep) {
    double[] around = Interpolation.periodicNodes(AZIMUTHS);
    double[] far = new double[AZIMUTHS];
    int near = steep ? 0 : SCAN - 1;
    boolean whole = true;
    double common = steep ? 1 : 0;
    for (int i = 0; i < AZIMUTHS; i++) {
      double[] angle = scan(around[i]);
      int peak = peak(angle);
      int from = steep ? nearest(angle, peak, -1) : nearest(angle, peak, 1);
      near = steep ? Math.max(near, from) : Math.min(near, from);
      int reach = farthest(angle, from, peak);
      whole &= reach == peak && angle[peak] < PlanFamily.FARTHEST;
      common = steep ? Math.min(common, steepness(reach)) : Math.max(common, steepness(reach));
      far[i] = whole ? refined(around[i], peak) : Double.NaN;
    }
    double[][] q = new double[AZIMUTHS][2];
    for (int i = 0; i < AZIMUTHS; i++) {
      q[i][0] = steepness(near);
      q[i][1] = whole ? far[i] : common;
      if (steep ? q[i][1] <= q[i][0] : q[i][1] >= q[i][0]) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s has no %s flights at full burn",
                vehicle.id(),
                steep ? "steep" : "flat"));
      }
    }
    return new PlanFamily(q, boosts.fullBurnout(), boosts.fullBurnout());
  }

  private static double steepness(int k) {
    return STEEPEST + (1 - STEEPEST) * k / (SCAN - 1);
  }

  private double[] scan(double azimuth) {
    double[] angle = new double[SCAN];
    for (int k = 0; k < SCAN; k++) {
      angle[k] = angle(azimuth, steepness(k));
    }
    return angle;
  }

  /// Angle along the ground (rad); NaN for what crashes, does not come down, comes down far aside or close by.
  private double angle(double azimuth, double q) {
    if (!boosts.fly(azimuth, q)) {
      return Double.NaN;
    }
    boosts.cut(boosts.fullBurnout());
    boosts.release(y);
    if (!descent.land(y)) {
      return Double.NaN;
    }
    boosts.seen(azimuth, y[0], y[1], y[2], seen);
    boolean good = Math.abs(seen[1]) < MOST_ASIDE && seen[0] > LEAST_ANGLE;
    return good ? seen[0] : Double.NaN;
  }

  private int peak(double[] angle) {
    int best = -1;
    for (int k = 0; k < SCAN; k++) {
      if (!Double.isNaN(angle[k]) && (best < 0 || angle[k] > angle[best])) {
        best = k;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException(vehicle.id() + " at full burn comes down nowhere");
    }
    return best;
  }

  /// How far down from the peak the range falls on.
  private static int nearest(double[] angle, int peak, int step) {
    int k = peak;
    while (k + step >= 0 && k + step < SCAN && angle[k + step] < angle[k]) {
      k += step;
    }
    return k;
  }

  /// How far up toward the peak there is no doubt which way it flew.
  private static int farthest(double[] angle, int from, int peak) {
    int step = from < peak ? 1 : -1;
    int k = from;
    while (k != peak && angle[k + step] < PlanFamily.FARTHEST) {
      k += step;
    }
    return k;
  }

  private double refined(double azimuth, int peak) {
    DoubleUnaryOperator shortness =
        q -> {
          double angle = angle(azimuth, q);
          return Double.isNaN(angle) ? 0 : -angle;
        };
    double low = steepness(Math.max(0, peak - 1));
    double high = steepness(Math.min(SCAN - 1, peak + 1));
    return Minimum.between(shortness, low, steepness(peak), high, WIDTH);
  }
}

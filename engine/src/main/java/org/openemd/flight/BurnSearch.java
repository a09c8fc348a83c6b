package org.openemd.flight;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
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
    int step = steep ? 1 : -1;
    int near = steep ? 0 : SCAN - 1;
    int common = steep ? SCAN - 1 : 0;
    boolean whole = true;
    for (int i = 0; i < AZIMUTHS; i++) {
      double[] angle = scan(around[i]);
      int from = nearest(angle, step);
      int reach = farthest(angle, from, step);
      near = steep ? Math.max(near, from) : Math.min(near, from);
      common = steep ? Math.min(common, reach) : Math.max(common, reach);
      whole = whole && peaks(angle, reach, step);
      far[i] = whole ? refined(around[i], reach) : Double.NaN;
    }
    if (step * (common - near) <= 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s at full burn has no %s flights that come down about where they are aimed, within %.0f km, at every azimuth",
              vehicle.id(),
              steep ? "steep" : "flat",
              PlanFamily.FARTHEST * Wgs84.MEAN_RADIUS / 1e3));
    }
    double[][] q = new double[AZIMUTHS][2];
    for (int i = 0; i < AZIMUTHS; i++) {
      q[i][0] = steepness(near);
      q[i][1] = whole ? far[i] : steepness(common);
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

  private static boolean grows(double[] angle, int k, int step) {
    boolean inside = k + step >= 0 && k + step < SCAN;
    return inside && angle[k + step] > angle[k] && angle[k + step] < PlanFamily.FARTHEST;
  }

  /// From where on the range grows the farthest: low in the air it may grow, and shrink, and grow again.
  private static int nearest(double[] angle, int step) {
    int best = step > 0 ? 0 : SCAN - 1;
    int k = best;
    while (k >= 0 && k < SCAN) {
      int end = farthest(angle, k, step);
      if (end != k && !(angle[farthest(angle, best, step)] >= angle[end])) {
        best = k;
      }
      k = end + step;
    }
    return best;
  }

  /// How far it does so, and there is no doubt which way it flew.
  private static int farthest(double[] angle, int from, int step) {
    int k = from;
    while (grows(angle, k, step)) {
      k += step;
    }
    return k;
  }

  /// Whether it is less again from there on.
  private static boolean peaks(double[] angle, int k, int step) {
    return k + step >= 0 && k + step < SCAN && angle[k + step] <= angle[k];
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

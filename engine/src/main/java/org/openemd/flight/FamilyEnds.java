package org.openemd.flight;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Interpolation;
import org.openemd.math.Minimum;

/// What lies before and beyond the flights of least speed: nearer than the shortest burn flies at the best steepness, steeper
/// ones of that burn; farther than the whole burn does, those up to the farthest.
final class FamilyEnds {
  private static final int AZIMUTHS = 9;
  private static final int SCANNED = 3; // every third azimuth
  private static final double SPACING = 0.03; // of the steepness
  private static final double STEEPEST = 0.02;
  private static final double MOST_ASIDE = 0.5; // [rad]
  private static final double FLATTER = 0.15; // than the best, at most
  private static final double WIDTH = 5e-4;
  private static final double SAME = 1e-6; // [s]

  private final PlanFamily family;
  private final Boosts boosts;
  private final double[] seen = new double[2];

  FamilyEnds(PlanFamily family, Vehicle vehicle, Geodetic launch, Environment environment) {
    this.family = family;
    boosts = new Boosts(vehicle, launch, environment).inSteps(CutoffSearch.ROUGH);
  }

  /// Nearer flights; null where there are none.
  @Nullable PlanFamily nearer() {
    double cutoff = family.cutoff(0, 0);
    if (cutoff > boosts.ignition() + CutoffScan.LEAST_BURN + SAME) {
      return null;
    }
    double[] around = Interpolation.periodicNodes(AZIMUTHS);
    double[][] q = new double[AZIMUTHS][2];
    double steepest = STEEPEST;
    double flattest = 1;
    for (int i = 0; i < AZIMUTHS; i++) {
      q[i][1] = family.steepness(around[i], 0);
      flattest = Math.min(flattest, q[i][1]);
      if (i % SCANNED == 0) {
        steepest = Math.max(steepest, steepest(around[i], q[i][1], cutoff));
      }
    }
    for (double[] row : q) {
      row[0] = steepest;
    }
    return steepest < flattest ? new PlanFamily(q, cutoff, cutoff) : null;
  }

  private double steepest(double azimuth, double from, double cutoff) {
    double good = from;
    double before = angle(azimuth, from, cutoff);
    for (double q = from - SPACING; q > STEEPEST; q -= SPACING) {
      double angle = angle(azimuth, q, cutoff);
      if (!(angle < before) || angle < PlanFamily.NEAREST || Math.abs(seen[1]) > MOST_ASIDE) {
        break;
      }
      good = q;
      before = angle;
    }
    return good;
  }

  /// Farther flights; null where there are none.
  @Nullable PlanFamily farther() {
    double full = boosts.fullBurnout();
    double[] around = Interpolation.periodicNodes(AZIMUTHS);
    for (double azimuth : around) {
      if (family.cutoff(azimuth, 1) < full - SAME) {
        return null;
      }
    }
    double[][] q = new double[AZIMUTHS][2];
    boolean any = false;
    for (int i = 0; i < AZIMUTHS; i++) {
      double azimuth = around[i];
      q[i][0] = family.steepness(azimuth, 1);
      double far =
          Minimum.between(
              x -> -angle(azimuth, x, full),
              q[i][0] - SPACING,
              q[i][0],
              Math.min(1, q[i][0] + FLATTER),
              WIDTH);
      q[i][1] = Math.max(q[i][0], far);
      any |= far > q[i][0] + WIDTH;
      if (angle(azimuth, q[i][1], full) > PlanFamily.FARTHEST) {
        return null;
      }
    }
    return any ? new PlanFamily(q, full, full) : null;
  }

  /// Angle along the ground (rad); 0 for what does not come down.
  private double angle(double azimuth, double q, double cutoff) {
    if (!boosts.fly(azimuth, q)) {
      return 0;
    }
    boosts.cut(cutoff);
    return boosts.land(azimuth, seen) ? seen[0] : 0;
  }
}

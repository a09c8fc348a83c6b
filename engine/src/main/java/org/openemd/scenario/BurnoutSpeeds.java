package org.openemd.scenario;

import java.util.Locale;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Vehicle;

/// Says which burnout speeds a booster flies, once it was asked for one that it does not.
final class BurnoutSpeeds {
  private static final double STEP = 100; // to which the bound is given [m/s]

  private BurnoutSpeeds() {}

  /// Such as `rocket flies no slower than about 3.9 km/s`; the speed named is one that was flown.
  static String flown(Vehicle booster, double refused) {
    double flown = asItIs(booster);
    if (Double.isNaN(flown)) {
      return booster.id() + " does not fly the reference fly-out even as it is";
    }
    double wall = refused;
    while (Math.abs(flown - wall) > 1.5 * STEP) {
      double between = STEP * Math.rint((flown + wall) / 2 / STEP);
      if (flies(booster, between)) {
        flown = between;
      } else {
        wall = between;
      }
    }
    return String.format(
        Locale.ROOT,
        "%s flies no %s than about %.1f km/s",
        booster.id(),
        refused < flown ? "slower" : "faster",
        flown / 1000);
  }

  /// Its speed unscaled, to the step; NaN where it does not fly that either.
  private static double asItIs(Vehicle booster) {
    try {
      double speed = STEP * Math.rint(ReferenceFlyout.measure(booster).speed() / STEP);
      return flies(booster, speed) ? speed : Double.NaN;
    } catch (IllegalArgumentException e) {
      return Double.NaN;
    }
  }

  private static boolean flies(Vehicle booster, double speed) {
    try {
      return ReferenceFlyout.scaleTo(booster, speed).factor() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

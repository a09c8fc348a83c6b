package org.openemd.flight;

import java.util.Locale;
import org.openemd.math.Roots;

/// The flight-path angle at burnout as a function of the pitch, and its inverse.
final class BurnoutAngle {
  private static final double TOLERANCE = 1e-7; // [rad]

  private final Ascent ascent;
  private final double azimuth;
  private final boolean kick;

  BurnoutAngle(Ascent ascent, double azimuth) {
    this.ascent = ascent;
    this.azimuth = azimuth;
    kick = ascent.vehicle.steering() instanceof Steering.GravityTurn;
  }

  /// Angle (rad) above the local horizontal of the Earth-relative velocity; -pi/2 after a crash.
  double at(double pitch) {
    ascent.fly(azimuth, pitch, ascent.fullBurnout(), false);
    if (ascent.crashed()) {
      return -StrictMath.PI / 2;
    }
    double[] y = ascent.state();
    return LoftMeasure.angle(PathBuilder.state(y));
  }

  /// Earth-relative speed (m/s) at the burnout just flown.
  double speed() {
    return PathBuilder.speed(ascent.state());
  }

  /// Altitude (m) of the burnout just flown.
  double altitude() {
    double[] y = ascent.state();
    return ascent.ground().height(y[0], y[1], y[2]);
  }

  /// The pitch whose burnout is at the angle, by false position (Illinois) around a guess.
  double pitchFor(double wanted, double guess) {
    double steep = kick ? 0 : StrictMath.PI / 2;
    double flat = kick ? 1.5 : 0.02;
    double a = guess;
    double fa = at(a) - wanted;
    double b = guess;
    double fb = fa;
    for (int i = 0; i < 12 && fa * fb > 0; i++) {
      b = a;
      fb = fa;
      a += 0.3 * ((fa > 0 ? flat : steep) - a);
      fa = at(a) - wanted;
    }
    if (fa * fb > 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s reaches no burnout angle of %.1f degrees",
              ascent.vehicle.id(),
              StrictMath.toDegrees(wanted)));
    }
    return Roots.falsePosition(x -> at(x) - wanted, b, fb, a, fa, TOLERANCE);
  }
}

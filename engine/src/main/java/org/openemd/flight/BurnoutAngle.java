package org.openemd.flight;

import java.util.Locale;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;

/// The flight-path angle at burnout as a function of the pitch, and its inverse.
final class BurnoutAngle {
  private static final int ITERATIONS = 60;
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
    Vec3 r = new Vec3(y[0], y[1], y[2]);
    Vec3 v = new Vec3(y[3], y[4], y[5]);
    Vec3 up = LocalFrame.at(Frames.toGeodetic(new Ecef(r))).up();
    return StrictMath.asin(v.dot(up) / v.norm());
  }

  /// Earth-relative speed (m/s) at the burnout just flown.
  double speed() {
    double[] y = ascent.state();
    return Math.sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]);
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
    return root(wanted, a, fa, b, fb);
  }

  private double root(double wanted, double a0, double fa0, double b0, double fb0) {
    double a = a0;
    double b = b0;
    double fa = fa0;
    double fb = fb0;
    double x = a;
    for (int i = 0; i < ITERATIONS; i++) {
      x = b - fb * (b - a) / (fb - fa);
      double f = at(x) - wanted;
      if (Math.abs(f) < TOLERANCE) {
        break;
      }
      if (f * fb < 0) {
        a = b;
        fa = fb;
      } else {
        fa /= 2;
      }
      b = x;
      fb = f;
    }
    return x;
  }
}

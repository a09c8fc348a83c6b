package org.openemd.flight;

import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;

/// Where the thrust points during a boost: {@link Steering} under one plan after another. An integrator's buffer.
final class Pointing {
  private static final int VERTICAL = 0;
  private static final int TILT = 1;
  private static final int FOLLOW = 2;
  private static final int RATE = 3;
  private static final int FINAL = 4;

  /// The launch site's vertical, Earth-fixed.
  final double up0;

  final double up1;
  final double up2;

  /// The steered direction, Earth-fixed, as last pointed.
  double u0;

  double u1;
  double u2;

  private final LocalFrame frame;
  private final double rise;
  private final double tilt;
  private final double rate;
  private final boolean turning;
  private double ahead0;
  private double ahead1;
  private double ahead2;
  private double pitch;
  private int mode;
  private double pointedAt = Double.NaN;

  Pointing(Steering steering, LocalFrame frame) {
    this.frame = frame;
    up0 = frame.up().x();
    up1 = frame.up().y();
    up2 = frame.up().z();
    rise = steering.verticalRise();
    switch (steering) {
      case Steering.GravityTurn g -> {
        turning = true;
        tilt = g.pitchOverTime();
        rate = 0;
      }
      case Steering.ConstantPitchRate c -> {
        turning = false;
        tilt = 0;
        rate = c.rate();
      }
    }
  }

  /// Takes a plan's azimuth and pitch (rad).
  void begin(double azimuth, double planned) {
    pitch = planned;
    Vec3 ahead =
        frame.east().times(StrictMath.sin(azimuth)).plus(StrictMath.cos(azimuth), frame.north());
    ahead0 = ahead.x();
    ahead1 = ahead.y();
    ahead2 = ahead.z();
  }

  /// Takes the mode that holds from `t` on, and returns when it ends.
  double holdsUntil(double t) {
    pointedAt = Double.NaN;
    if (t < rise) {
      mode = VERTICAL;
      return rise;
    }
    if (turning) {
      mode = t < rise + tilt ? TILT : FOLLOW;
      return mode == TILT ? rise + tilt : Double.POSITIVE_INFINITY;
    }
    double reached = rise + (StrictMath.PI / 2 - pitch) / rate;
    mode = t < reached ? RATE : FINAL;
    return mode == RATE ? reached : Double.POSITIVE_INFINITY;
  }

  /// Whether thrust is along the velocity, and nothing is to be pointed.
  boolean followsVelocity() {
    return mode == FOLLOW;
  }

  /// Sets the steered direction at `t`: kept, since a step asks for its middle twice.
  void point(double t) {
    if (t == pointedAt) {
      return;
    }
    double angle = fromVertical(t);
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    u0 = c * up0 + s * ahead0;
    u1 = c * up1 + s * ahead1;
    u2 = c * up2 + s * ahead2;
    pointedAt = t;
  }

  private double fromVertical(double t) {
    return switch (mode) {
      case VERTICAL -> 0;
      case TILT -> pitch * (t - rise) / tilt;
      case RATE -> rate * (t - rise);
      default -> StrictMath.PI / 2 - pitch;
    };
  }
}

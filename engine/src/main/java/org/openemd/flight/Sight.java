package org.openemd.flight;

import org.openemd.math.Vec3;

/// Where an impact lies as seen from the aim: how far beyond it and how far left of it, along the way that the body
/// came. Angles about the Earth's centre; no pole, meridian or antipode is special, since the compass is the body's own.
final class Sight {
  // As far behind the launch an impact or aim may be [rad]
  private static final double BEHIND = 0.5;
  // A body slower than this comes straight down: the course decides, or without an aim the way from
  // the launch [m/s]
  private static final double SLOW = 30;
  private static final double TURN = 2 * StrictMath.PI;

  /// Of the last impact seen (rad).
  double beyond;

  /// Of the last impact seen (rad).
  double left;

  /// From the launch to the last impact seen, the way it flew (rad).
  double flown;

  private final Vec3 launch;
  private final Vec3 aim;
  private final Vec3 course; // from launch to aim

  Sight(Vec3 launch, Vec3 aim) {
    this.launch = launch.unit();
    this.aim = aim.unit();
    Vec3 chord = aim.minus(launch);
    course = chord.norm() > 0 ? chord.unit() : Vec3.ZERO;
  }

  /// From launch to aim (rad).
  double angle() {
    return launch.angleTo(aim);
  }

  /// Looks at an impact, x y z vx vy vz, Earth-fixed.
  void at(double[] impact) {
    Vec3 up = new Vec3(impact[0], impact[1], impact[2]).unit();
    Vec3 v =
        new Vec3(impact[3], impact[4], impact[5]).plus(SLOW, course.norm() > 0 ? course : away(up));
    Vec3 level = v.plus(-v.dot(up), up);
    Vec3 ahead = level.norm() > 0 ? level.unit() : up.cross(new Vec3(0.6, 0.8, 0)).unit();
    double back = -StrictMath.atan2(launch.dot(ahead), launch.dot(up));
    flown = back < -BEHIND ? back + TURN : back;
    double toAim = flown + StrictMath.atan2(aim.dot(ahead), aim.dot(up));
    double unturned = toAim < -BEHIND ? toAim + TURN : toAim;
    beyond = flown - (unturned >= TURN - BEHIND ? unturned - TURN : unturned);
    left = -StrictMath.asin(Math.max(-1, Math.min(1, aim.dot(up.cross(ahead)))));
  }

  /// The level direction at `up` of the way from the launch, where there is no aim.
  private Vec3 away(Vec3 up) {
    Vec3 way = up.times(up.dot(launch)).minus(launch);
    return way.norm() > 0 ? way.unit() : Vec3.ZERO;
  }
}

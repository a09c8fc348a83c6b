package org.openemd.sensing;

import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Small turns of unit vectors.
final class Directions {
  private Directions() {}

  /// A unit vector across `u`; any will do, errors being equal both ways.
  static Vec3 across(Vec3 u) {
    Vec3 axis = Math.abs(u.z()) < 0.7 ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0);
    return axis.cross(u).unit();
  }

  /// `u` turned by two Gaussian angles across it, of deviation `sigma` (rad) each; small angles.
  static Vec3 disturbed(Vec3 u, double sigma, RandomStream s) {
    Vec3 a = across(u);
    Vec3 b = u.cross(a);
    return u.plus(sigma * s.nextGaussian(), a).plus(sigma * s.nextGaussian(), b).unit();
  }
}

package org.openemd.sensing;

import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Small turns of unit vectors.
final class Directions {
  private Directions() {}

  /// `u` turned by two Gaussian angles across it, of deviation `sigma` (rad) each; small angles.
  static Vec3 disturbed(Vec3 u, double sigma, RandomStream s) {
    Vec3 a = u.across();
    Vec3 b = u.cross(a);
    return u.plus(sigma * s.nextGaussian(), a).plus(sigma * s.nextGaussian(), b).unit();
  }
}

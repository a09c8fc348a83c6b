package org.openemd.flight;

import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.math.Vec3;

/// The azimuth at which the search for an aim starts.
final class FirstAzimuth {
  // From there on the start leads the aim [m]
  private static final double LEAD = 15_000e3;
  private static final double FARTHEST = 0.999 * StrictMath.PI * Wgs84.MEAN_RADIUS; // [m]
  private static final Vec3 AXIS = new Vec3(0, 0, 1); // near enough for a start: it shrinks z

  private FirstAzimuth() {}

  /// That of the geodesic (rad). The geodesic to nearly opposite places says nothing: there, toward where the aim will
  /// be on a minimum-energy flight, less the launch site's own motion.
  static double of(Ascent ascent, Geodetic launch, Geodetic aim, Environment environment) {
    double range = ascent.ground().distance(launch, aim);
    double omega = Ground.rotation(environment);
    if (range < LEAD || omega == 0) {
      return Geodesics.azimuth(launch, aim);
    }
    FreeFlight.Arc arc = FreeFlight.minimumEnergy(Math.min(range, FARTHEST), environment.gm());
    double turn = omega * arc.time();
    Vec3 there = ascent.ground().position(aim).unit();
    Vec3 then = there.times(StrictMath.cos(turn)).plus(StrictMath.sin(turn), AXIS.cross(there));
    double east = then.dot(ascent.frame().east());
    double north = then.dot(ascent.frame().north());
    double level = arc.speed() * StrictMath.cos(arc.flightPathAngle());
    double share = level / Math.sqrt(east * east + north * north);
    double carried = omega * Wgs84.A * StrictMath.cos(launch.latitude());
    return StrictMath.atan2(share * east - carried, share * north);
  }
}

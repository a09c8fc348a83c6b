package org.openemd.sensing;

import org.openemd.earth.LocalFrame;
import org.openemd.earth.RefractivityError;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// The errors of one radar that are the same in every plot of a run, and what it does about the air: it measures the direction that is seen in the run's true air, and takes
/// off what its mean air would do.
///
/// @param azimuth sideways, over the cosine of the elevation in azimuth
/// @param elevation upwards
/// @param range of the zero
/// @param air how far the run's refractivity lies from the mean, in standard deviations
/// @param doubt what one standard deviation of it does
record ConstantErrors(
    @Unit("rad") double azimuth,
    @Unit("rad") double elevation,
    @Unit("m") double range,
    @Unit("1") double air,
    RefractivityError doubt) {

  /// Those of a radar in a run.
  static ConstantErrors of(Radar radar, long seed, int run) {
    RandomStream survey = RandomStream.of(seed, run, radar.id(), "registration");
    RandomStream weather = RandomStream.of(seed, run, radar.id(), "refractivity");
    Radar.Registration r = radar.registration();
    return new ConstantErrors(
        r.angle() * survey.nextGaussian(),
        r.angle() * survey.nextGaussian(),
        r.range() * survey.nextGaussian(),
        weather.nextGaussian(),
        RefractivityError.of(radar.refractivity().surface(), radar.refractivity().sigma()));
  }

  /// Direction in which a target is seen.
  Vec3 seen(Look.InView look, LocalFrame frame) {
    double sine = look.direction().dot(frame.up());
    double lift = look.lift() + air * doubt.lift(sine, look.range());
    return look.direction().plus(lift, frame.up()).unit();
  }

  /// The direction that is reported for a measured one: turned by the error of the orientation, then corrected for mean air.
  Vec3 reported(Vec3 measured, double range, LocalFrame frame) {
    Vec3 side = sideways(measured, frame.up());
    Vec3 turned = measured.plus(azimuth, side).plus(elevation, side.cross(measured)).unit();
    if (doubt.mean().surface() == 0) {
      return turned;
    }
    double apparent = turned.dot(frame.up());
    double sine = doubt.mean().geometric(apparent, range);
    Vec3 level = turned.plus(-apparent, frame.up());
    double scale = Math.sqrt(Math.max(0, 1 - sine * sine)) / Math.max(level.norm(), 1e-12);
    return level.times(scale).plus(sine, frame.up());
  }

  /// Error of the range (m): the zero, and what true air adds to mean air.
  double range(Look.InView look, LocalFrame frame) {
    return range + air * doubt.delay(look.direction().dot(frame.up()), look.range());
  }

  /// Error of the range rate (m/s): how fast that of the range changes, by a second of the path. The zero of the range is constant.
  double rangeRate(Look.InView look, Vec3 velocity, LocalFrame frame) {
    if (doubt.none()) {
      return 0;
    }
    Vec3 after = look.direction().times(look.range()).plus(velocity);
    double range = after.norm();
    double now = doubt.delay(look.direction().dot(frame.up()), look.range());
    return air * (doubt.delay(after.dot(frame.up()) / range, range) - now);
  }

  private static Vec3 sideways(Vec3 u, Vec3 up) {
    Vec3 side = u.cross(up);
    double n = side.norm();
    return n > 1e-6 ? side.times(1 / n) : u.across();
  }
}

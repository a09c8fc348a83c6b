package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Ballistic arcs and plots of them, for tests.
final class Arcs {
  static final Environment VACUUM_J2 =
      new Environment(Environment.GravityModel.J2, true, false, false);
  static final Environment VACUUM_J4 =
      new Environment(Environment.GravityModel.J4, true, false, false);
  static final KnownSensor RADAR =
      new KnownSensor("r", Geodetic.ofDegrees(49.63, 13.73, 0), true, 12.8);
  static final SensorFrame FRAME = SensorFrame.of(RADAR);

  private Arcs() {}

  /// A state 200 km over south-eastern Europe, north-westward; drawn.
  static EcefState start(RandomStream s) {
    Geodetic g = Geodetic.ofDegrees(s.uniform(42, 47), s.uniform(28, 40), 200e3);
    LocalFrame f = LocalFrame.at(g);
    Vec3 direction =
        f.direction(Math.toRadians(s.uniform(290, 330)), Math.toRadians(s.uniform(25, 40)));
    return new EcefState(f.position().position(), direction.times(s.uniform(4500, 5500)));
  }

  static EcefState start(int run) {
    return start(RandomStream.of(11, run, "arc", "start"));
  }

  static Trajectory coast(EcefState start, double seconds) {
    return Ballistics.coast(start, 0, seconds, Double.NaN, VACUUM_J2);
  }

  static double[] array(EcefState s) {
    Vec3 r = s.position();
    Vec3 v = s.velocity();
    return new double[] {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()};
  }

  /// A plot of `position` with the given deviations and errors (in deviations: range, two across).
  static Detection.RadarPlot plot(
      long id, double t, Vec3 position, double sigmaRange, double sigmaAngle, double[] errors) {
    Vec3 d = position.minus(FRAME.frame().position().position());
    Vec3 u = d.unit();
    Vec3 a = new Vec3(0, 0, 1).cross(u).unit();
    Vec3 m = u.plus(sigmaAngle * errors[1], a).plus(sigmaAngle * errors[2], u.cross(a)).unit();
    Vec3 enu = FRAME.frame().rotateToEnu(m);
    return new Detection.RadarPlot(
        id,
        "r",
        t,
        d.norm() + sigmaRange * errors[0],
        StrictMath.atan2(enu.x(), enu.y()),
        StrictMath.atan2(enu.z(), Math.sqrt(enu.x() * enu.x() + enu.y() * enu.y())),
        0,
        sigmaRange,
        sigmaAngle,
        1,
        20,
        0.5);
  }

  static double[] errors(RandomStream s) {
    return new double[] {s.nextGaussian(), s.nextGaussian(), s.nextGaussian()};
  }

  /// Plots of a path every `revisit` from `from` to `to` (s), one list a scan.
  static List<List<Detection>> plots(
      Trajectory path, double from, double to, double revisit, RandomStream s) {
    List<List<Detection>> scans = new ArrayList<>();
    for (double t = from; t <= to; t += revisit) {
      scans.add(List.of(plot((long) (1000 * t), t, path.position(t), 5, 3e-4, errors(s))));
    }
    return scans;
  }

  /// Normalised estimation error squared of a track against the true state.
  static double nees(Track t, EcefState truth) {
    Matrix inverse = t.covariance().inverse();
    Vec3 p = t.state().position().minus(truth.position());
    Vec3 v = t.state().velocity().minus(truth.velocity());
    return inverse.quadraticForm(p.x(), p.y(), p.z(), v.x(), v.y(), v.z());
  }

  static Track track(EcefState s, double time, Matrix covariance) {
    return new Track(1, time, s, covariance, true, 10, 0.5, List.of("r"), time);
  }

  /// The same track, of a body that no air slows.
  static Track airless(Track t) {
    return slowed(t, new BallisticCoefficient(1e12, 0));
  }

  /// The same track with another coefficient believed.
  static Track slowed(Track t, BallisticCoefficient c) {
    return new Track(
        t.number(),
        t.time(),
        t.state(),
        t.covariance(),
        t.phase(),
        t.confirmed(),
        t.updates(),
        t.warheadProbability(),
        c,
        t.sensors(),
        t.firstConfirmed(),
        t.lastPlot());
  }

  /// A policy with `m` plots of `n` looks.
  static TrackingPolicy confirming(TrackingPolicy p, int m, int n) {
    return new TrackingPolicy(
        p.linkDelay(),
        m,
        n,
        p.gate(),
        p.dropAfter(),
        p.processNoise(),
        p.warhead(),
        p.stage(),
        p.classifyAt(),
        p.estimation(),
        p.partings(),
        p.debris(),
        p.association());
  }
}

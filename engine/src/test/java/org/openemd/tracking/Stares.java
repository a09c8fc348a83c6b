package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.openemd.earth.EcefState;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Orbit;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Sighting;

/// One body in free flight under the eyes of two satellites that tell directions and no ranges, every 10 s each, as good as those of the catalog (60 microradians a look, 20 of attitude). The
/// satellites of the catalog see a hot plume and no cold body: this is the measurement on the ballistic motion, for a body that were warm enough.
record Stares(Trajectory path, List<Stare> stares, Estimate cue) {
  private static final double SIGMA = 60e-6; // [rad]
  private static final double ATTITUDE = 20e-6; // [rad] about each axis
  private static final double PLACE = 10e3; // [m] deviation of the cue, each way
  private static final double SPEED = 100; // [m/s]
  private static final Vec3[] AXES = {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)};
  private static final int ERRORS = 2 * Considered.EACH;
  private static final double LASTS = 400; // [s]

  /// One direction from one of two satellites.
  record Stare(
      @Unit("s") double time, int satellite, @Unit("m") Vec3 from, @Unit("1") Vec3 direction) {
    Sighting sighting(Vec3 near) {
      Sighting s = new Sighting().direction(from, direction, SIGMA * SIGMA);
      double range = near.distance(from);
      for (int k = 0; k < Considered.EACH; k++) {
        Vec3 effect = k < 3 ? AXES[k].cross(direction).times(range * ATTITUDE) : Vec3.ZERO;
        s.constantError("s" + satellite, k, effect, 0);
      }
      return s;
    }
  }

  static Stares of(int run) {
    RandomStream draw = RandomStream.of(1, run, "satellites", "stares");
    Trajectory path = Ballistics.coast(Arcs.start(run), 0, LASTS, 7000, Environment.STANDARD);
    Vec3[] attitude = {gaussian(draw).times(ATTITUDE), gaussian(draw).times(ATTITUDE)};
    Orbit[] orbits = {
      Orbit.geostationary(Math.toRadians(10)), Orbit.geostationary(Math.toRadians(69))
    };
    List<Stare> all = new ArrayList<>();
    for (int i = 0; 5 * i <= LASTS; i++) {
      double t = 5 * i;
      Vec3 from = orbits[i % 2].at(t).position();
      Vec3 u = path.position(t).minus(from).unit();
      Vec3 turned = u.plus(attitude[i % 2].cross(u));
      Vec3 noise = gaussian(draw).times(SIGMA);
      all.add(new Stare(t, i % 2, from, turned.plus(noise).plus(-noise.dot(u), u).unit()));
    }
    return new Stares(path, all, cue(path.at(0), draw));
  }

  private static Vec3 gaussian(RandomStream s) {
    return new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian());
  }

  private static Estimate cue(EcefState truth, RandomStream draw) {
    Estimate e = new Estimate();
    double[] x = Arcs.array(truth);
    for (int i = 0; i < 6; i++) {
      double sigma = i < 3 ? PLACE : SPEED;
      e.x[i] = x[i] + sigma * draw.nextGaussian();
      e.p[7 * i] = sigma * sigma;
    }
    return e;
  }

  static PosteriorBound prior() {
    double[] d = new double[6 + ERRORS];
    for (int i = 0; i < d.length; i++) {
      d[i] = i < 3 ? 1 / (PLACE * PLACE) : i < 6 ? 1 / (SPEED * SPEED) : 1;
    }
    return new PosteriorBound(MatrixUtils.createRealDiagonalMatrix(d));
  }

  /// Moves the bound from the look before to look `i` and lets it see that.
  void advance(PosteriorBound bound, int i) {
    Stare z = stares.get(i);
    if (i > 0) {
      bound.move(transition(stares.get(i - 1).time(), z.time()), none());
    }
    Vec3 p = path.position(z.time());
    double range = p.distance(z.from());
    Vec3 u = p.minus(z.from()).unit();
    Vec3 e = u.across();
    for (Vec3 h : List.of(e, u.cross(e))) {
      double[] row = new double[6 + ERRORS];
      row[0] = h.x();
      row[1] = h.y();
      row[2] = h.z();
      for (int k = 0; k < 3; k++) {
        row[6 + Considered.EACH * z.satellite() + k] = AXES[k].cross(u).dot(h) * range * ATTITUDE;
      }
      bound.measure(row, range * SIGMA * range * SIGMA);
    }
  }

  private RealMatrix transition(double from, double to) {
    double[] phi = new double[36];
    for (int k = 0; k < 6; k++) {
      phi[7 * k] = 1;
    }
    new BallisticMotion()
        .moveWithTransition(Arcs.array(path.at(from)), phi, to - from, BallisticMotion.STEP);
    RealMatrix f = MatrixUtils.createRealIdentityMatrix(6 + ERRORS);
    for (int k = 0; k < 36; k++) {
      f.setEntry(k / 6, k % 6, phi[k]);
    }
    return f;
  }

  private static RealMatrix none() {
    return MatrixUtils.createRealMatrix(6 + ERRORS, 6 + ERRORS);
  }
}

package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Gravity;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.flight.FreeFlight;
import org.openemd.flight.Trajectory;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.flight.batch.Arcs;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Free flights toward random aims, near enough for tests: by the arc kernel and a plain integration.
final class RandomStrikes {
  private static final ArcPhysics PHYSICS =
      new ArcPhysics(Wgs84.GM, Wgs84.J2, Wgs84.J3, Wgs84.J4, Wgs84.OMEGA, Wgs84.A, Wgs84.E2, 1);
  private static final double BETA = 7_000; // [kg/m2]
  private static final double RELEASE = 240; // [s]
  private static final double STEP = 10; // [s]

  private RandomStrikes() {}

  /// A box of places (degrees).
  record Box(double south, double north, double west, double east) {
    Geodetic draw(RandomStream s, double height) {
      return Geodetic.ofDegrees(s.uniform(south, north), s.uniform(west, east), height);
    }
  }

  static final Box IRAN = new Box(29, 38, 46, 60);
  static final Box EUROPE = new Box(36, 70, -10, 45);
  static final Box STATES = new Box(26, 49, -124, -70);

  /// Minimum energy, give or take some degrees, from one box to the other.
  static Strikes between(Box from, Box to, int n, int seed) {
    RandomStream draw = RandomStream.of(seed, 0, "strikes", "aims");
    Strikes all = new Strikes(n);
    Arcs arcs = new Arcs(n);
    arcs.size = n;
    for (int i = 0; i < n; i++) {
      arcs.set(i, start(draw, from.draw(draw, draw.uniform(120e3, 300e3)), to), BETA);
    }
    ArcKernel kernel = ArcKernels.scalar();
    kernel.fly(arcs, PHYSICS);
    for (int i = 0; i < n; i++) {
      all.release[i] = RELEASE;
      all.beta[i] = BETA;
      all.impact[i] = arcs.landed(i) ? RELEASE + arcs.time[i] : Double.NaN;
      if (all.reached(i)) {
        fill(all, i, arcs);
      }
    }
    return all;
  }

  private static double[] start(RandomStream draw, Geodetic launch, Box to) {
    Geodetic aim = to.draw(draw, 0);
    Geodetic ground = new Geodetic(launch.latitude(), launch.longitude(), 0);
    FreeFlight.Arc arc = FreeFlight.minimumEnergy(Geodesics.distance(ground, aim));
    double azimuth = Geodesics.azimuth(ground, aim);
    double climb = arc.flightPathAngle() + StrictMath.toRadians(draw.uniform(-8, 15));
    double level = arc.speed() * StrictMath.cos(climb);
    LocalFrame f = LocalFrame.at(launch);
    Vec3 p = f.position().position();
    Vec3 v =
        f.rotateToEcef(
            new Vec3(
                level * StrictMath.sin(azimuth),
                level * StrictMath.cos(azimuth),
                arc.speed() * StrictMath.sin(climb)));
    return new double[] {
      p.x(), p.y(), p.z(), v.x() + Wgs84.OMEGA * p.y(), v.y() - Wgs84.OMEGA * p.x(), v.z()
    };
  }

  private static void fill(Strikes all, int i, Arcs arcs) {
    double[] y = {arcs.x[i], arcs.y[i], arcs.z[i], arcs.vx[i], arcs.vy[i], arcs.vz[i]};
    double part = all.part(i);
    for (int k = 0; k <= Strikes.PARTS; k++) {
      all.x[k][i] = y[0];
      all.y[k][i] = y[1];
      all.z[k][i] = y[2];
      all.vx[k][i] = y[3];
      all.vy[k][i] = y[4];
      all.vz[k][i] = y[5];
      int steps = (int) Math.ceil(part / STEP);
      for (int s = 0; s < steps; s++) {
        step(y, part / steps);
      }
    }
  }

  /// Classical Runge-Kutta.
  private static void step(double[] y, double h) {
    double[] a = rates(y);
    double[] b = rates(moved(y, 0.5 * h, a));
    double[] c = rates(moved(y, 0.5 * h, b));
    double[] d = rates(moved(y, h, c));
    for (int i = 0; i < 6; i++) {
      y[i] += h / 6 * (a[i] + 2 * (b[i] + c[i]) + d[i]);
    }
  }

  private static double[] moved(double[] y, double h, double[] rate) {
    double[] z = y.clone();
    Arrays.setAll(z, i -> y[i] + h * rate[i]);
    return z;
  }

  private static double[] rates(double[] y) {
    Vec3 g = Gravity.J4.acceleration(new Ecef(new Vec3(y[0], y[1], y[2])));
    double w = Wgs84.OMEGA;
    return new double[] {
      y[3],
      y[4],
      y[5],
      g.x() + w * w * y[0] + 2 * w * y[4],
      g.y() + w * w * y[1] - 2 * w * y[3],
      g.z()
    };
  }

  /// The same flight as planners of single paths take it.
  static Trajectory path(Strikes s, int i) {
    double[] times = new double[Strikes.PARTS + 1];
    double[] states = new double[6 * times.length];
    for (int k = 0; k < times.length; k++) {
      times[k] = s.time(k, i);
      double[] state = {s.x[k][i], s.y[k][i], s.z[k][i], s.vx[k][i], s.vy[k][i], s.vz[k][i]};
      System.arraycopy(state, 0, states, 6 * k, 6);
    }
    return Trajectory.of(times, states);
  }

  /// Height of node `k` of flight `i`.
  static double height(Strikes s, int k, int i) {
    return Frames.height(s.x[k][i], s.y[k][i], s.z[k][i]);
  }
}

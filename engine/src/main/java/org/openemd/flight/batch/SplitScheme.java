package org.openemd.flight.batch;

import org.openemd.earth.Atmosphere;

/// The order of legs that both kernels fly, and the domain in which they do.
abstract class SplitScheme implements ArcKernel {
  private static final double LEAST_BETA = 1_000; // [kg/m2]
  private static final double LEAST_START = 30e3; // of a climb [m]
  private static final double LEAST_SINK = 600; // where the fall begins [m/s]
  private static final double HIGHEST = 10_000e3; // apogee [m]
  private static final double TRIM = 5e3; // least error of the arch's end that is worth a step [m]
  private static final double ON_GROUND = 0.5; // [m]
  private static final double CLEAR = 25e3; // least apogee above the top of the air [m]
  private static final double THIN = 100e3; // a climb from above it bends no orbit [m]
  // Shift of the impact by the air above the top [m]
  private static final double MOST_NEGLECTED = 0.4;
  private static final int KINDS = Route.ALL.length;

  private final int lanes;
  private final Block[] waiting;

  SplitScheme(int lanes) {
    this.lanes = lanes;
    waiting = new Block[2 * KINDS];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = new Block(lanes);
    }
  }

  /// Writes the altitude of each lane.
  abstract void altitudes(Block b, Terms t);

  /// One step of time outside the air; lanes whose step is zero stay where they are.
  abstract void coast(Block b, Terms t);

  /// One step of altitude; lanes whose step is zero stay where they are.
  abstract void air(Block b, Terms t, AirStep step);

  @Override
  public void fly(Arcs arcs, ArcPhysics physics) {
    Terms t = new Terms(physics);
    KeplerReturn kepler = new KeplerReturn(t);
    for (int i = 0; i < arcs.size; i++) {
      int kind = kind(arcs, i, t, kepler);
      if (kind < 0) {
        arcs.refuse(i);
      } else {
        Block b = waiting[kind];
        b.add(arcs, i, t.air, kepler.time);
        if (b.isFull()) {
          fly(b, kind, t, kepler, arcs);
        }
      }
    }
    for (int kind = 0; kind < waiting.length; kind++) {
      if (waiting[kind].size > 0) {
        fly(waiting[kind], kind, t, kepler, arcs);
      }
    }
  }

  /// Which route an arc takes, doubled, plus one if it climbs through air first; -1 outside the domain.
  private static int kind(Arcs arcs, int i, Terms t, KeplerReturn kepler) {
    double x = arcs.x[i];
    double y = arcs.y[i];
    double z = arcs.z[i];
    double beta = arcs.beta[i];
    double altitude = Altitude.above(x, y, z, t);
    kepler.orbit(x, y, z, arcs.vx[i], arcs.vy[i], arcs.vz[i]);
    if (!(beta >= LEAST_BETA && altitude >= 0 && kepler.apogee <= HIGHEST)) {
      return -1;
    }
    int kind = Route.kind(kepler.apogee, beta);
    Route route = Route.ALL[kind];
    double top = route.up().top();
    boolean rises = x * arcs.vx[i] + y * arcs.vy[i] + z * arcs.vz[i] > 0;
    kepler.descend(route.down().top());
    if (!isSteep(kepler) || (rises && !leavesTheAir(kepler, altitude, beta, top, t))) {
      return -1;
    }
    return 2 * kind + (rises && altitude < top ? 1 : 0);
  }

  private static boolean isSteep(KeplerReturn k) {
    return k.time >= 0 && k.sink >= LEAST_SINK;
  }

  private static boolean leavesTheAir(
      KeplerReturn k, double altitude, double beta, double top, Terms t) {
    double thin = t.air * Atmosphere.density(Math.max(altitude, top)) / beta;
    return altitude >= LEAST_START && k.apogee >= top + CLEAR && k.shift(thin) <= MOST_NEGLECTED;
  }

  private void fly(Block b, int kind, Terms t, KeplerReturn kepler, Arcs arcs) {
    Route route = Route.ALL[kind / 2];
    b.pad();
    if (kind % 2 == 1) {
      altitudes(b, t);
      b.bend(THIN);
      climb(b, t, route.up());
    }
    arch(b, t, route, kepler);
    altitudes(b, t);
    trim(b, t, route.down().top());
    fall(b, t, route.down());
    altitudes(b, t);
    land(b, arcs);
    b.size = 0;
  }

  private void climb(Block b, Terms t, Route.Air up) {
    for (int i = up.steps.length - 1; i >= 0; i--) {
      double top = up.steps[i].top;
      for (int lane = 0; lane < lanes; lane++) {
        b.step[lane] = Math.max(0, top - b.altitude[lane]);
      }
      airStep(b, t, up.steps[i]);
    }
  }

  private void fall(Block b, Terms t, Route.Air down) {
    for (AirStep step : down.steps) {
      for (int lane = 0; lane < lanes; lane++) {
        b.step[lane] = Math.min(0, step.bottom - b.altitude[lane]);
      }
      airStep(b, t, step);
    }
  }

  private void airStep(Block b, Terms t, AirStep step) {
    if (b.moves()) {
      air(b, t, step);
      for (int lane = 0; lane < lanes; lane++) {
        b.altitude[lane] += b.step[lane];
      }
    }
  }

  private void arch(Block b, Terms t, Route route, KeplerReturn kepler) {
    double top = route.down().top();
    for (int lane = 0; lane < lanes; lane++) {
      if (b.bent[lane]) {
        b.orbit(lane, kepler);
        kepler.descend(top);
        boolean valid = isSteep(kepler) && kepler.apogee >= route.up().top() + CLEAR;
        b.left[lane] = valid ? kepler.time : Double.NaN;
      } else {
        b.left[lane] -= b.state[Block.TIME * lanes + lane];
      }
      b.step[lane] = b.left[lane] / route.coasts();
    }
    for (int i = 0; i < route.coasts(); i++) {
      timeStep(b, t);
    }
  }

  /// J2-J4 move the end of the arch by some kilometres of altitude: where it is too much, a last short step.
  private void trim(Block b, Terms t, double top) {
    for (int lane = 0; lane < lanes; lane++) {
      double off = top - b.altitude[lane];
      boolean needed = b.left[lane] > 0 && Math.abs(off) > TRIM; // not what started on its way down
      b.step[lane] = needed ? off / b.climb(lane) : 0;
    }
    if (b.moves()) {
      timeStep(b, t);
      altitudes(b, t);
    }
  }

  private void timeStep(Block b, Terms t) {
    coast(b, t);
    for (int lane = 0; lane < lanes; lane++) {
      b.state[Block.TIME * lanes + lane] += b.step[lane];
    }
  }

  private void land(Block b, Arcs arcs) {
    for (int lane = 0; lane < b.size; lane++) {
      int arc = b.arc[lane];
      if (Math.abs(b.altitude[lane]) < ON_GROUND) {
        b.copy(lane, arcs);
      } else {
        arcs.refuse(arc);
      }
    }
  }
}

package org.openemd.flight.batch;

import org.openemd.earth.Atmosphere;

/// The order of legs that both kernels fly, and the domain in which they do.
abstract class SplitScheme implements ArcKernel {
  private static final double LEAST_BETA = 1_000; // [kg/m2]
  private static final double LEAST_START = 30e3; // of a climb [m]
  private static final double LEAST_SINK = 500; // where the fall begins [m/s]
  private static final double HIGHEST = 10_000e3; // apogee [m]
  private static final double TRIM = 5e3; // least error of the arch's end that is worth a step [m]
  private static final double ON_GROUND = 0.5; // [m]
  private static final double MOST_NEGLECTED =
      0.3; // shift of the impact by the air above the top [m]
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
        b.add(arcs, i, t.air);
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
  private static int kind(Arcs a, int i, Terms t, KeplerReturn kepler) {
    double x = a.x[i];
    double y = a.y[i];
    double z = a.z[i];
    double radial = x * a.vx[i] + y * a.vy[i] + z * a.vz[i];
    double altitude = Altitude.above(x, y, z, t);
    kepler.from(x, y, z, a.vx[i], a.vy[i], a.vz[i], Route.ALL[0].down().top());
    if (!(a.beta[i] >= LEAST_BETA && altitude >= 0 && inDomain(kepler, Route.ALL[0].lowest()))) {
      return -1;
    }
    int route = a.beta[i] >= Route.SLENDER ? KINDS / 2 : 0;
    int last = route + KINDS / 2 - 1;
    while (route < last && kepler.apogee >= Route.ALL[route + 1].lowest()) {
      route++;
    }
    boolean climbs = radial > 0 && altitude < Route.ALL[route].up().top();
    if (climbs && altitude < LEAST_START) {
      return -1;
    }
    double highest = Math.max(altitude, Route.ALL[route].up().top());
    double air = t.air * Atmosphere.density(highest) / a.beta[i];
    return radial > 0 && kepler.shift(air) > MOST_NEGLECTED ? -1 : 2 * route + (climbs ? 1 : 0);
  }

  private static boolean inDomain(KeplerReturn k, double lowest) {
    return k.time >= 0
        && k.sink >= LEAST_SINK
        && (k.time == 0 || k.apogee >= lowest)
        && k.apogee <= HIGHEST;
  }

  private void fly(Block b, int kind, Terms t, KeplerReturn kepler, Arcs arcs) {
    Route route = Route.ALL[kind / 2];
    b.pad();
    if (kind % 2 == 1) {
      altitudes(b, t);
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
    for (int lane = 0; lane < lanes; lane++) {
      kepler.from(b, lane, route.down().top());
      boolean valid = inDomain(kepler, route.up().top() + 40e3);
      b.step[lane] = valid ? kepler.time / route.coasts() : Double.NaN;
    }
    for (int i = 0; i < route.coasts(); i++) {
      timeStep(b, t);
    }
  }

  /// J2-J4 move the end of the arch by some kilometres of altitude: where it is too much, a last short step.
  private void trim(Block b, Terms t, double top) {
    for (int lane = 0; lane < lanes; lane++) {
      double off = top - b.altitude[lane];
      b.step[lane] = Math.abs(off) > TRIM ? off / b.climb(lane) : 0;
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

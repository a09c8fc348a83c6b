package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import org.openemd.earth.EcefState;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Ground;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.flight.batch.Arcs;

/// Aims at points, some hundred side by side: a guess from the table, then arcs by the kernel and Newton's method with the table's slopes until they come down on the aim. One for each thread.
///
/// What comes of a point depends on nothing but the point: not on its neighbours, the range it came in, or the kernel.
public final class Aimer {
  private static final int BLOCK = 256;
  private static final int ROUNDS = 12;
  private static final int STEPS = 16;
  private static final double CLOSE = 0.3; // good enough [m]
  private static final double SETTLED = 1e-9; // of the guess [rad]
  private static final double OVER = 0.5; // entries beyond the table that a guess may try
  private static final double EDGE = 1e-4; // of the reach [rad]
  private static final double OPPOSITE = 2.8; // [rad]
  private static final double SUBSTEP = 60; // [s]
  private static final int FAR = 1;
  private static final int NEAR = -1;
  private static final int UNSETTLED = 2;
  private static final double BRIM = 0.05; // entries that a last correction may go beyond
  private static final double TURN = 2 * StrictMath.PI;
  private static final ArcPhysics PHYSICS = Ground.arcPhysics(Environment.STANDARD);

  private final Aiming aiming;
  private final ArcKernel kernel;
  private final Ballistics.Propagator slow;
  private final Spot spot = new Spot();
  private final double[] six = new double[6];
  private final double[] numbers = new double[FlightTable.NUMBERS];
  private final double[] state = new double[6];
  private final Arcs arcs = new Arcs(BLOCK);
  private final Vacuum vacuum = new Vacuum(BLOCK);
  private final double[] step = new double[BLOCK];
  private final int substeps;

  // Of the points of a block that are under way
  private final int[] point = new int[BLOCK];
  private final FlightTable[] tables = new FlightTable[BLOCK];
  private final double[] azimuth = new double[BLOCK];
  private final double[] along = new double[BLOCK];
  private final double[] bearing = new double[BLOCK];
  private final double[] angle = new double[BLOCK];
  private final double[] beyond = new double[BLOCK];
  private final double[] aside = new double[BLOCK];
  private final int[] open = new int[BLOCK];
  private final int[] done = new int[BLOCK];

  private FlightTable table; // of the point under way
  private int reached;
  private int far;
  private int near;
  private int opposite;
  private int unsettled;

  Aimer(Aiming aiming, ArcKernel kernel) {
    this.aiming = aiming;
    this.kernel = kernel;
    table = aiming.table;
    Arrays.fill(tables, table);
    slow = Ballistics.propagator(Environment.STANDARD, table.beta);
    substeps = Math.max(1, (int) Math.ceil(table.longest / Strikes.PARTS / SUBSTEP));
  }

  /// Aims at the points from `from` to before `to`, and writes their flights; impact and all else is NaN where there is none.
  public Aimed aim(AimPoints points, int from, int to, Strikes into) {
    reached = 0;
    far = 0;
    near = 0;
    opposite = 0;
    unsettled = 0;
    for (int start = from; start < to; start += BLOCK) {
      block(points, start, Math.min(to, start + BLOCK), into);
    }
    return new Aimed(reached, far, near, opposite, unsettled);
  }

  private void block(AimPoints points, int from, int to, Strikes into) {
    int n = 0;
    for (int i = from; i < to; i++) {
      into.release[i] = Double.NaN;
      into.impact[i] = Double.NaN;
      into.miss[i] = Double.NaN;
      into.beta[i] = table.beta;
      if (points.wanted(i) && guess(points, i, n)) {
        point[n] = i;
        open[n] = n;
        n++;
      }
    }
    int left = n;
    int settled = 0;
    for (int round = 0; round < ROUNDS && left > 0; round++) {
      fly(left);
      int still = 0;
      for (int k = 0; k < left; k++) {
        int p = open[k];
        if (lands(points, k, p, into)) {
          done[settled++] = p;
        } else if (correct(p)) {
          open[still++] = p;
        }
      }
      left = still;
    }
    unsettled += left;
    reached += settled;
    nodes(settled, into);
    blank(from, to, into);
  }

  /// Finds azimuth and place along by the table.
  private boolean guess(AimPoints points, int i, int n) {
    double x = points.x[i];
    double y = points.y[i];
    double z = points.z[i];
    double e = x * table.east.x() + y * table.east.y() + z * table.east.z();
    double d = x * table.north.x() + y * table.north.y() + z * table.north.z();
    double u = x * table.up.x() + y * table.up.y() + z * table.up.z();
    angle[n] = StrictMath.atan2(Math.sqrt(e * e + d * d), u);
    bearing[n] = StrictMath.atan2(e, d);
    if (angle[n] > OPPOSITE) {
      opposite++;
      return false;
    }
    int found = settle(n, aiming.table);
    if (found != 0) {
      FlightTable end = found > 0 ? aiming.farther() : aiming.nearer();
      found = end == null || found == UNSETTLED ? found : settle(n, end);
    }
    far += found == FAR ? 1 : 0;
    near += found == NEAR ? 1 : 0;
    unsettled += found == UNSETTLED ? 1 : 0;
    return found == 0;
  }

  /// Finds them by one table; 0, or on which side of it the point lies.
  private int settle(int n, FlightTable by) {
    table = by;
    tables[n] = by;
    azimuth[n] = turned(bearing[n]);
    along[n] = start(azimuth[n], angle[n]);
    double off = 1;
    for (int k = 0; k < STEPS && off > SETTLED; k++) {
      off = newton(n);
    }
    if (off <= SETTLED && along[n] >= table.first && along[n] <= table.last) {
      return 0;
    }
    spot.take(azimuth[n], table.last);
    table.aim(spot, six);
    // where the reach ends the range no longer grows, and nothing settles
    if (angle[n] > six[0] - EDGE || along[n] > table.last - 1) {
      return FAR;
    }
    return along[n] < table.first ? NEAR : UNSETTLED;
  }

  private static double turned(double azimuth) {
    double a = azimuth - TURN * Math.floor(azimuth / TURN);
    return a < TURN ? a : 0;
  }

  /// Place along at which the angle is about right, at the nearest azimuth of the table.
  private double start(double toward, double wanted) {
    int around = (int) Math.rint(toward * FlightTable.AROUND / TURN) % FlightTable.AROUND;
    int low = table.first;
    int high = table.last;
    while (high - low > 1) {
      int m = (low + high) / 2;
      if (table.angle(around, m) < wanted) {
        low = m;
      } else {
        high = m;
      }
    }
    double a = table.angle(around, low);
    double b = table.angle(around, high);
    return low + Math.max(0, Math.min(1, (wanted - a) / (b - a)));
  }

  /// One step of Newton's method by the table; returns how far off it was (rad).
  private double newton(int n) {
    spot.take(azimuth[n], along[n]);
    table.aim(spot, six);
    double right = azimuth[n] + six[3] - bearing[n];
    double off = right - TURN * Math.rint(right / TURN);
    double over = six[0] - angle[n];
    move(n, over, off);
    return Math.max(Math.abs(over), Math.abs(off));
  }

  /// Takes off what a flight is beyond the aim and right of it (rad), by the slopes last read.
  private void move(int n, double over, double off) {
    double turn = 1 + six[4];
    double det = six[1] * six[5] - six[2] * turn;
    azimuth[n] = turned(azimuth[n] - (six[5] * over - six[2] * off) / det);
    double out = along[n] - (six[1] * off - turn * over) / det;
    along[n] = Math.max(table.first - OVER, Math.min(table.last + OVER, out));
  }

  /// Flies the open arcs.
  private void fly(int n) {
    for (int k = 0; k < n; k++) {
      int p = open[k];
      table = tables[p];
      spot.take(azimuth[p], along[p]);
      table.read(spot, numbers);
      table.fixed(azimuth[p], numbers, 0, state);
      arcs.set(k, state, table.beta);
    }
    arcs.size = n;
    kernel.fly(arcs, PHYSICS);
  }

  /// Whether arc `k`, of open point `p`, comes down on its aim.
  private boolean lands(AimPoints points, int k, int p, Strikes into) {
    double time = FlightTable.land(arcs, k, slow, state);
    int i = point[p];
    double dx = state[0] - points.x[i];
    double dy = state[1] - points.y[i];
    double dz = state[2] - points.z[i];
    double miss = Math.sqrt(dx * dx + dy * dy + dz * dz);
    into.miss[i] = miss;
    into.impact[i] = time;
    if (miss <= CLOSE) {
      return true;
    }
    offset(points, i, p, dx, dy, dz);
    return false;
  }

  /// How far the impact is beyond the aim and right of it (rad).
  private void offset(AimPoints points, int i, int p, double dx, double dy, double dz) {
    double sb = StrictMath.sin(bearing[p]);
    double cb = StrictMath.cos(bearing[p]);
    double sr = StrictMath.sin(angle[p]);
    double cr = StrictMath.cos(angle[p]);
    double e = dx * table.east.x() + dy * table.east.y() + dz * table.east.z();
    double n = dx * table.north.x() + dy * table.north.y() + dz * table.north.z();
    double u = dx * table.up.x() + dy * table.up.y() + dz * table.up.z();
    double r2 = points.x[i] * points.x[i] + points.y[i] * points.y[i] + points.z[i] * points.z[i];
    double r = Math.sqrt(r2);
    beyond[p] = (cr * (sb * e + cb * n) - sr * u) / r;
    aside[p] = (cb * e - sb * n) / (r * sr);
  }

  /// Aims again; false when that is beyond the table.
  private boolean correct(int p) {
    table = tables[p];
    spot.take(azimuth[p], along[p]);
    table.aim(spot, six);
    move(p, beyond[p], aside[p]);
    boolean after = along[p] > table.last + BRIM;
    boolean before = along[p] < table.first - BRIM;
    far += after ? 1 : 0;
    near += before ? 1 : 0;
    return !after && !before;
  }

  /// Writes what the settled ones fly through.
  private void nodes(int n, Strikes into) {
    for (int k = 0; k < n; k++) {
      int p = done[k];
      int i = point[p];
      table = tables[p];
      spot.take(azimuth[p], along[p]);
      table.read(spot, numbers);
      table.fixed(azimuth[p], numbers, FlightTable.WITHOUT_AIR, state);
      for (int c = 0; c < 6; c++) {
        vacuum.state[c][k] = state[c];
      }
      into.release[i] = numbers[FlightTable.RELEASE];
      double time = into.impact[i];
      into.impact[i] = into.release[i] + time;
      step[k] = time / (Strikes.PARTS * substeps);
    }
    for (int node = 0; node <= Strikes.PARTS; node++) {
      if (node > 0) {
        for (int m = 0; m < substeps; m++) {
          vacuum.step(step, n);
        }
      }
      for (int k = 0; k < n; k++) {
        int i = point[done[k]];
        into.x[node][i] = vacuum.state[0][k];
        into.y[node][i] = vacuum.state[1][k];
        into.z[node][i] = vacuum.state[2][k];
        into.vx[node][i] = vacuum.state[3][k];
        into.vy[node][i] = vacuum.state[4][k];
        into.vz[node][i] = vacuum.state[5][k];
      }
    }
  }

  private static void blank(int from, int to, Strikes into) {
    for (int i = from; i < to; i++) {
      if (Double.isNaN(into.release[i])) {
        into.impact[i] = Double.NaN;
        into.miss[i] = Double.NaN;
        for (int k = 0; k <= Strikes.PARTS; k++) {
          into.x[k][i] = Double.NaN;
          into.y[k][i] = Double.NaN;
          into.z[k][i] = Double.NaN;
          into.vx[k][i] = Double.NaN;
          into.vy[k][i] = Double.NaN;
          into.vz[k][i] = Double.NaN;
        }
      }
    }
  }

  /// The state with which the first flight of the last block was released, for tests.
  EcefState lastRelease() {
    return tables[0].release(azimuth[0], along[0] / FlightTable.OUT);
  }
}

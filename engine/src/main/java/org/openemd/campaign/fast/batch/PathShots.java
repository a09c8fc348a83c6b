package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import java.util.List;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
import org.openemd.earth.Frames;
import org.openemd.flight.FlyoutFinder;
import org.openemd.flight.FlyoutTable;
import org.openemd.math.Vec3;

/// All shots of one battery at one free flight: the launch as a function of the time of the intercept, for each way of flying and each of its sheets a row of cubics.
///
/// Looked up are some nodes of the flight between floor and ceiling, where it is nearest to the battery, and the edges: where it crosses floor or ceiling, and where flights of a way no longer get there (Newton, else bisection). The cubics take the launch and its
/// change from the look-ups; a shot that is asked for is looked up, and where it leaves at another time the cubic is cut there and the shot sought anew. A lesser impulse is looked up where more has no flight on its way out: at equal heading a faster one is sooner. Where no node is met but flights come
/// near, every {@link #FINE} seconds are tried.
final class PathShots {
  private static final int STRIDE = 4; // nodes that are looked up
  private static final double FINE = 10; // [s]
  private static final double EDGE = 0.2; // to which edges are found [s]
  private static final double INSIDE = 1; // floor and ceiling, so that rounding does not matter [m]
  private static final double BARELY =
      0.02; // inside the shortest and the longest flight, as cubics may be off [s]
  private static final double CLOSE = 0.02; // of a cubic [s]
  private static final double NEAREST = 20; // [s]
  private static final int ROOM = 512;
  private static final byte SKIPPED = 2; // later than another way

  private final FlyoutFinder finder;
  private final List<FlyoutTable> tables; // full impulse first
  private final int ways;
  private final double floor;
  private final double ceiling;
  private final double least;
  private final double limit;
  private final double reach; // [m] of chord

  // The flight.
  private Strikes strikes = new Strikes(0);
  private int arc;
  private double h;
  private double away; // change of the chord at the last sample [m/s]
  private boolean met; // at some sample

  // Times that are looked up, in order; those that begin a stretch between floor and ceiling.
  private int samples;
  private final double[] time = new double[ROOM];
  private final boolean[] begins = new boolean[ROOM];
  private final boolean[] soonest = new boolean[ROOM]; // by a flight on its way out
  private final double[] chord = new double[ROOM];
  private final double[] height = new double[ROOM];
  private final byte[][] sheet;
  private final double[][] launch;
  private final double[][] slope;
  private final double[][] margin;

  // The place and velocity at the time last set.
  private double px;
  private double py;
  private double pz;
  private double vx;
  private double vy;
  private double vz;

  // What was looked up last.
  private double launchNow;
  private double slopeNow;
  private double marginNow; // until the edge of reach, by its change [s]

  /// The cubics.
  final Pieces pieces;

  PathShots(Battery battery, List<Flyout> flyouts) {
    tables = flyouts.stream().map(Flyout::table).toList();
    finder = new FlyoutFinder(tables);
    ways = flyouts.size();
    floor = battery.interceptor().altitudeFloor();
    ceiling = battery.interceptor().altitudeCeiling();
    least = flyouts.getFirst().table().burnout() + battery.interceptor().activationDelay();
    limit = battery.interceptor().flightTimeLimit();
    reach = flyouts.stream().mapToDouble(f -> f.table().maxChord()).max().orElseThrow();
    sheet = new byte[ways][ROOM];
    launch = new double[ways][ROOM];
    slope = new double[ways][ROOM];
    margin = new double[ways][ROOM];
    pieces = new Pieces(2 * ROOM, least + BARELY, limit - BARELY);
  }

  /// Finds all shots at a flight.
  ///
  /// @param notBefore launches before this (s) may be left out
  void look(Strikes flights, int flight, double notBefore) {
    strikes = flights;
    arc = flight;
    samples = 0;
    pieces.clear();
    if (!flights.reached(flight)) {
      return;
    }
    h = flights.part(flight);
    met = false;
    sample(firstNode(notBefore));
    if (!met) {
      sampleFinely();
    }
    for (int i = 1; i < samples; i++) {
      if (!begins[i]) {
        for (int way = 0; way < ways; way++) {
          between(way, i - 1);
        }
      }
    }
  }

  // The last node while the flight comes nearer that only launches before a time get to.
  private int firstNode(double notBefore) {
    int k = 0;
    boolean later = false;
    while (!later && k + STRIDE < Strikes.PARTS) {
      node(k + STRIDE);
      later =
          strikes.time(k + STRIDE, arc) - tables.getFirst().soonest(finder.chord()) >= notBefore
              || finder.chordRate(vx, vy, vz) > 0;
      k += later ? 0 : STRIDE;
    }
    return k;
  }

  // Nodes between floor and ceiling, and where those are crossed.
  private void sample(int from) {
    boolean was = false;
    for (int k = from; k <= Strikes.PARTS; k += STRIDE) {
      double t = strikes.time(k, arc);
      node(k);
      boolean in = allowed(finder.height());
      if (k > from && in != was) {
        double before = strikes.time(k - STRIDE, arc);
        double edge = in ? crossing(t, before) : crossing(before, t);
        place(edge);
        add(edge, in);
        node(k);
      }
      if (in) {
        add(t, k == from);
      }
      was = in;
    }
  }

  // Looks up a time at the finder's point, and before it, where not all is well known, the one when
  // the flight is nearest.
  private void add(double t, boolean first) {
    double rate = finder.chordRate(vx, vy, vz);
    double before = away;
    away = rate;
    enter(t, first);
    int i = samples - 1;
    if (!first && rate > 0 && before < 0 && !(soonest[i] && soonest[i - 1])) {
      double nearest = nearest(time[i - 1], before, t, rate);
      samples--;
      place(nearest);
      enter(nearest, false);
      place(t);
      enter(t, false);
    }
  }

  // False position (Illinois).
  private double nearest(double a0, double fa0, double b0, double fb0) {
    double a = a0;
    double b = b0;
    double fa = fa0;
    double fb = fb0;
    for (int i = 0; i < 20 && b - a > NEAREST; i++) {
      double t = (a * fb - b * fa) / (fb - fa);
      place(t);
      double f = finder.chordRate(vx, vy, vz);
      if (f > 0) {
        b = t;
        fb = f;
        fa *= 0.5;
      } else {
        a = t;
        fa = f;
        fb *= 0.5;
      }
    }
    return 0.5 * (a + b);
  }

  // Where nothing was met but flights come near, times in between.
  private void sampleFinely() {
    int n = samples;
    double[] t = Arrays.copyOf(time, n);
    boolean[] first = Arrays.copyOf(begins, n);
    boolean[] close = new boolean[n];
    for (int i = 1; i < n; i++) {
      close[i] = !first[i] && near(i);
    }
    samples = 0;
    for (int i = 0; i < n; i++) {
      int parts = close[i] ? (int) Math.ceil((t[i] - t[i - 1]) / FINE) : 1;
      for (int k = 1; k < parts; k++) {
        double between = t[i - 1] + k * (t[i] - t[i - 1]) / parts;
        place(between);
        enter(between, false);
      }
      place(t[i]);
      enter(t[i], first[i]);
    }
  }

  private boolean allowed(double above) {
    return above >= floor && above <= ceiling;
  }

  // The last time from `in`, where the height is allowed, toward `out`, where it is not: Newton
  // from between, kept between.
  private double crossing(double in, double out) {
    place(out);
    double bound = finder.height() < floor ? floor + INSIDE : ceiling - INSIDE;
    double past = finder.height() - bound;
    double a = in;
    double b = out;
    double t = 0.5 * (a + b);
    for (int i = 0; i < 40 && Math.abs(b - a) > 1e-3; i++) {
      move(t);
      double above = Frames.height(px, py, pz) - bound;
      if (above * past > 0) {
        b = t;
      } else {
        a = t;
        if (Math.abs(above) < INSIDE) {
          break;
        }
      }
      double climb = (px * vx + py * vy + pz * vz) / Math.sqrt(px * px + py * py + pz * pz);
      double next = t - above / climb;
      t = (next - a) * (next - b) < 0 ? next : 0.5 * (a + b);
    }
    return a;
  }

  private void enter(double t, boolean first) {
    int i = samples++;
    time[i] = t;
    begins[i] = first;
    chord[i] = finder.chord();
    height[i] = finder.height();
    soonest[i] = false;
    for (int way = 0; way < ways; way++) {
      if (soonest[i]) {
        sheet[way][i] = SKIPPED;
      } else {
        look(way, i);
        double flight = t - launch[way][i];
        soonest[i] = sheet[way][i] == FlyoutFinder.OUT && flight >= least && flight <= limit;
        met |= sheet[way][i] != FlyoutFinder.NONE;
      }
    }
  }

  private void look(int way, int i) {
    sheet[way][i] = (byte) finder.find(way);
    if (sheet[way][i] != FlyoutFinder.NONE) {
      take(time[i]);
      launch[way][i] = launchNow;
      slope[way][i] = slopeNow;
      margin[way][i] = marginNow;
    }
  }

  // What was found at `t`.
  private void take(double t) {
    finder.move(vx, vy, vz);
    launchNow = t - finder.time();
    slopeNow = 1 - finder.timeRate();
    double m = finder.margin();
    marginNow = m / finder.marginRate();
  }

  // Whether the flight may have been in reach since the sample before.
  private boolean near(int i) {
    double speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
    double nearest = 0.5 * (chord[i] + chord[i - 1] - 1.1 * speed * (time[i] - time[i - 1]));
    return nearest < reach && Math.min(height[i], height[i - 1]) < highest(nearest);
  }

  private double highest(double nearest) {
    double most = 0;
    for (FlyoutTable t : tables) {
      most = Math.max(most, t.highest(nearest));
    }
    return most;
  }

  // The pieces of a way between two samples.
  private void between(int way, int i) {
    byte a = sheet[way][i];
    byte b = sheet[way][i + 1];
    if ((a == SKIPPED) != (b == SKIPPED)) {
      int skipped = a == SKIPPED ? i : i + 1;
      place(time[skipped]);
      look(way, skipped);
      a = sheet[way][i];
      b = sheet[way][i + 1];
    }
    if (a == SKIPPED) {
      return;
    }
    boolean from = a != FlyoutFinder.NONE;
    boolean to = b != FlyoutFinder.NONE;
    if (from && a == b) {
      double[] l = launch[way];
      double[] s = slope[way];
      pieces.add(row(way, a), time[i], l[i], s[i], time[i + 1], l[i + 1], s[i + 1]);
      return;
    }
    if (from) {
      edge(way, a, i, time[i + 1]);
    }
    if (to) {
      edge(way, b, i + 1, time[i]);
    }
  }

  // From a sample to where a sheet ends before `out`. Shots that leave before the missile does not
  // matter.
  private void edge(int way, byte on, int i, double out) {
    double in = time[i];
    double l = launch[way][i];
    double s = slope[way][i];
    if (out < in && l < 0) {
      return;
    }
    double bad = out;
    double next = in - margin[way][i];
    for (int n = 0; n < 20 && Math.abs(bad - in) > EDGE; n++) {
      boolean within = out > in ? next > in && next < bad : next < in && next > bad;
      double t = within ? next : 0.5 * (in + bad);
      place(t);
      boolean there = finder.follow(way, on);
      if (there) {
        take(t);
      }
      if (there && finder.margin() >= 0) {
        in = t;
        l = launchNow;
        s = slopeNow;
        if (Math.abs(marginNow) < EDGE) {
          break;
        }
      } else {
        bad = t;
      }
      next = there ? t - marginNow - Math.copySign(0.5 * EDGE, out - in) : Double.NaN;
    }
    if (in > time[i]) {
      pieces.add(row(way, on), time[i], launch[way][i], slope[way][i], in, l, s);
    } else {
      pieces.add(row(way, on), in, l, s, time[i], launch[way][i], slope[way][i]);
    }
  }

  private static int row(int way, byte on) {
    return on == FlyoutFinder.OUT ? 2 * way : 2 * way + 1;
  }

  private void node(int k) {
    px = strikes.x[k][arc];
    py = strikes.y[k][arc];
    pz = strikes.z[k][arc];
    vx = strikes.vx[k][arc];
    vy = strikes.vy[k][arc];
    vz = strikes.vz[k][arc];
    finder.point(px, py, pz);
  }

  /// Sets place and velocity to those at `t` (s).
  private void place(double t) {
    move(t);
    finder.point(px, py, pz);
  }

  private void move(double t) {
    double at = Math.max(0, Math.min(Strikes.PARTS, (t - strikes.release[arc]) / h));
    int k = Math.min(Strikes.PARTS - 1, (int) at);
    double u = at - k;
    px = cubic(strikes.x, strikes.vx, k, u);
    vx = speed(strikes.x, strikes.vx, k, u);
    py = cubic(strikes.y, strikes.vy, k, u);
    vy = speed(strikes.y, strikes.vy, k, u);
    pz = cubic(strikes.z, strikes.vz, k, u);
    vz = speed(strikes.z, strikes.vz, k, u);
  }

  private double cubic(double[][] x, double[][] v, int k, double u) {
    return Strikes.between(x[k][arc], h * v[k][arc], x[k + 1][arc], h * v[k + 1][arc], u);
  }

  private double speed(double[][] x, double[][] v, int k, double u) {
    double a = v[k][arc];
    double b = v[k + 1][arc];
    double mean = (x[k + 1][arc] - x[k][arc]) / h;
    return a + u * (6 * mean - 4 * a - 2 * b + 3 * u * (a + b - 2 * mean));
  }

  /// The last launch (s), looked up; NaN when there is none. What it meets is then what {@link #meet} writes.
  double last() {
    double launched = pieces.last();
    while (launched > Double.NEGATIVE_INFINITY && !right(launched)) {
      launched = pieces.last();
    }
    return launched > Double.NEGATIVE_INFINITY ? launchNow : Double.NaN;
  }

  /// The launch (s) of the earliest meeting that leaves not before a time, looked up; NaN when there is none. The meeting is then what {@link #meet} writes.
  double earliest(double notBefore) {
    double launched = pieces.earliest(notBefore);
    while (!Double.isNaN(launched) && !right(launched)) {
      launched = pieces.earliest(notBefore);
    }
    return Double.isNaN(launched) ? launched : Math.max(notBefore, launchNow);
  }

  // Whether the shot that the pieces found last leaves when they say; else they are mended.
  private boolean right(double launched) {
    double t = pieces.time();
    int row = pieces.row();
    place(t);
    if (!finder.follow(row / 2, row % 2 == 0 ? FlyoutFinder.OUT : FlyoutFinder.BACK)) {
      pieces.drop();
      return false;
    }
    take(t);
    return Math.abs(launched - launchNow) < CLOSE || !pieces.split(launchNow, slopeNow);
  }

  /// Writes the meeting found last, for a launch (s), to row `i`.
  void meet(double launched, Meetings to, int i) {
    Vec3 own = finder.arrival();
    to.launch[i] = launched;
    to.intercept[i] = pieces.time();
    to.x[i] = px;
    to.y[i] = py;
    to.z[i] = pz;
    to.altitude[i] = finder.height();
    to.closingX[i] = vx - own.x();
    to.closingY[i] = vy - own.y();
    to.closingZ[i] = vz - own.z();
  }
}

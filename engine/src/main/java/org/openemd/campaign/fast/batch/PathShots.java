package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import java.util.List;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
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
  private static final double SLACK = 3; // of a launch over its tangent [s]
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

  private final StrikePoint at = new StrikePoint();
  private double notBefore; // launches [s]
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

  // Where a sheet ends between a sample and another time, not yet looked for, and what may leave
  // there at most [s].
  private int ends;
  private final int[] endWay = new int[ROOM];
  private final byte[] endSheet = new byte[ROOM];
  private final int[] endSample = new int[ROOM];
  private final double[] endBefore = new double[ROOM];
  private final double[] endMost = new double[ROOM];

  // What was looked up last.
  private double launchNow;
  private double slopeNow;
  private double marginNow; // until the edge of reach, by its change [s]

  private final Pieces pieces;

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
  /// @param earliest launches before this (s) may be left out
  void look(Strikes flights, int flight, double earliest) {
    notBefore = earliest;
    samples = 0;
    ends = 0;
    pieces.clear();
    if (!flights.reached(flight)) {
      return;
    }
    at.follow(flights, flight);
    met = false;
    sample(firstNode());
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
  private int firstNode() {
    int k = 0;
    boolean later = false;
    while (!later && k + STRIDE < Strikes.PARTS) {
      node(k + STRIDE);
      later =
          at.time(k + STRIDE) - tables.getFirst().soonest(finder.chord()) >= notBefore
              || finder.chordRate(at.vx, at.vy, at.vz) > 0;
      k += later ? 0 : STRIDE;
    }
    return k;
  }

  // Nodes between floor and ceiling, and where those are crossed.
  private void sample(int from) {
    boolean was = false;
    for (int k = from; k <= Strikes.PARTS; k += STRIDE) {
      double t = at.time(k);
      node(k);
      boolean in = allowed(finder.height());
      if (k > from && in != was) {
        double before = at.time(k - STRIDE);
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
    double rate = finder.chordRate(at.vx, at.vy, at.vz);
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
      double f = finder.chordRate(at.vx, at.vy, at.vz);
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
      at.at(t);
      double above = at.height() - bound;
      if (above * past > 0) {
        b = t;
      } else {
        a = t;
        if (Math.abs(above) < INSIDE) {
          break;
        }
      }
      double next = t - above / at.climb();
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
    finder.move(at.vx, at.vy, at.vz);
    launchNow = t - finder.time();
    slopeNow = 1 - finder.timeRate();
    double m = finder.margin();
    marginNow = m / finder.marginRate();
  }

  // Whether the flight may have been in reach since the sample before.
  private boolean near(int i) {
    double nearest = 0.5 * (chord[i] + chord[i - 1] - 1.1 * at.speed() * (time[i] - time[i - 1]));
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
      end(way, a, i, time[i + 1]);
    }
    if (to) {
      end(way, b, i + 1, time[i]);
    }
  }

  // Notes that a sheet ends between a sample and `out`. Shots that are too early do not matter.
  private void end(int way, byte on, int i, double out) {
    double l = launch[way][i];
    double tangent = l + slope[way][i] * (out - time[i]);
    if ((out < time[i] && l < notBefore) || ends == ROOM) {
      return;
    }
    endWay[ends] = way;
    endSheet[ends] = on;
    endSample[ends] = i;
    endBefore[ends] = out;
    endMost[ends] = Math.max(l, tangent) + SLACK;
    ends++;
  }

  // Adds the piece from the sample to the end, which is looked for.
  private void reach(int e) {
    int way = endWay[e];
    byte on = endSheet[e];
    int i = endSample[e];
    double out = endBefore[e];
    ends--;
    endWay[e] = endWay[ends];
    endSheet[e] = endSheet[ends];
    endSample[e] = endSample[ends];
    endBefore[e] = endBefore[ends];
    endMost[e] = endMost[ends];
    edge(way, on, i, out);
  }

  private void edge(int way, byte on, int i, double out) {
    double in = time[i];
    double l = launch[way][i];
    double s = slope[way][i];
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
    at.node(k);
    finder.point(at.x, at.y, at.z);
  }

  private void place(double t) {
    at.at(t);
    finder.point(at.x, at.y, at.z);
  }

  /// The last launch (s), looked up; NaN when there is none. What it meets is then what {@link #meet} writes.
  double last() {
    double launched = lastOfPieces();
    while (launched > Double.NEGATIVE_INFINITY && !right(launched)) {
      launched = lastOfPieces();
    }
    return launched > Double.NEGATIVE_INFINITY ? launchNow : Double.NaN;
  }

  // With the ends that might be later.
  private double lastOfPieces() {
    double launched = pieces.last();
    for (int e = ends - 1; e >= 0; e--) {
      if (e < ends && endMost[e] > launched) {
        reach(e);
        launched = pieces.last();
        e = ends;
      }
    }
    return launched;
  }

  /// The first launch (s); infinite when there is none.
  double first() {
    for (int e = ends - 1; e >= 0 && pieces.first() > notBefore; e--) {
      if (endBefore[e] < time[endSample[e]]) {
        reach(e);
        e = ends;
      }
    }
    return pieces.first();
  }

  /// The launch (s) of the earliest meeting that leaves not before a time, looked up; NaN when there is none. The meeting is then what {@link #meet} writes.
  double earliest(double release) {
    double launched = next(release);
    while (!Double.isNaN(launched) && !right(launched)) {
      launched = next(release);
    }
    return Double.isNaN(launched) ? launched : Math.max(release, launchNow);
  }

  /// The same, not looked up, at {@link #time}.
  double next(double release) {
    double launched = pieces.earliest(release);
    for (int e = ends - 1; e >= 0; e--) {
      double from = Math.min(endBefore[e], time[endSample[e]]);
      boolean sooner = Double.isNaN(launched) || from < pieces.time();
      if (sooner && endMost[e] >= release) {
        reach(e);
        launched = pieces.earliest(release);
        e = ends;
      }
    }
    return launched;
  }

  /// When the shot found last meets (s).
  double time() {
    return pieces.time();
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
    to.x[i] = at.x;
    to.y[i] = at.y;
    to.z[i] = at.z;
    to.altitude[i] = finder.height();
    to.closingX[i] = at.vx - own.x();
    to.closingY[i] = at.vy - own.y();
    to.closingZ[i] = at.vz - own.z();
  }
}

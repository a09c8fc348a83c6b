package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import java.util.List;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.earth.Wgs84;
import org.openemd.flight.FlyoutFinder;
import org.openemd.flight.FlyoutTable;

/// The times of one flight that are looked up before anything else: some of its nodes between floor and ceiling, where it crosses those, where it is nearest to the site; what each way of flying does there.
///
/// Left out from the start are parts of the flight whose ground the site's interceptors do not get to, or only when they leave before the missile does. A lesser impulse is looked up where more has no flight on its way out: at equal heading a faster one is sooner. Where no node is met but flights come near, every
/// {@link #FINE} seconds are tried.
final class Samples {
  static final byte SKIPPED = 2; // later than another way
  static final int ROOM = 512;

  private static final int STRIDE = 4; // nodes that are looked up
  private static final double FINE = 10; // [s]
  private static final double INSIDE = 1; // floor and ceiling, so that rounding does not matter [m]
  private static final double NEAREST = 20; // [s]
  private static final double TABLED = 1.03; // of the longest chord, beyond which tables are empty
  private static final double STRAY =
      0.6; // of the chord between two places: how far from the nearer one may be in between

  private final Probe probe;
  private final List<FlyoutTable> tables; // full impulse first
  private final int ways;
  private final double floor;
  private final double ceiling;
  private final double least; // flight [s]
  private final double limit; // flight [s]
  private final double reach; // [m] of chord

  private double away; // change of the chord at the last sample [m/s]
  private boolean met; // at some sample
  private final boolean[] near =
      new boolean[Strikes.PARTS / STRIDE + 2]; // by stretch, from one before the first

  // In order of time; those that begin a stretch between floor and ceiling.
  int size;
  final double[] time = new double[ROOM];
  final boolean[] begins = new boolean[ROOM];
  private final boolean[] soonest = new boolean[ROOM]; // by a flight on its way out
  private final double[] chord = new double[ROOM];
  private final double[] height = new double[ROOM];

  // By way.
  final byte[][] sheet;
  final double[][] launch;
  final double[][] slope;
  final double[][] margin;

  Samples(Probe probe, InterceptorType type, List<Flyout> flyouts, double least) {
    this.probe = probe;
    this.least = least;
    tables = flyouts.stream().map(Flyout::table).toList();
    ways = flyouts.size();
    floor = type.altitudeFloor();
    ceiling = type.altitudeCeiling();
    limit = type.flightTimeLimit();
    reach = tables.stream().mapToDouble(FlyoutTable::maxChord).max().orElseThrow();
    sheet = new byte[ways][ROOM];
    launch = new double[ways][ROOM];
    slope = new double[ways][ROOM];
    margin = new double[ways][ROOM];
  }

  /// Looks a flight up that comes down.
  void take(Strikes flights, int flight) {
    probe.at.follow(flights, flight);
    size = 0;
    met = false;
    if (comesNear()) {
      sample();
      if (!met) {
        sampleFinely();
      }
    }
  }

  // Between two nodes it is nearer than the nearer one by no more than half their distance, and
  // not lower than the lower one.
  private boolean comesNear() {
    boolean some = false;
    StrikePoint at = probe.at;
    double before = probe.chord(0);
    double was = at.radius();
    double x = at.x;
    double y = at.y;
    double z = at.z;
    for (int k = STRIDE; k <= Strikes.PARTS; k += STRIDE) {
      double after = probe.chord(k);
      double is = at.radius();
      double nearest = Math.max(0, Math.min(before, after) - STRAY * at.from(x, y, z));
      near[k / STRIDE] =
          nearest < TABLED * reach
              && Math.min(was, is) - Wgs84.A < highest(nearest)
              && at.time(k) >= tables.getFirst().soonest(nearest);
      some |= near[k / STRIDE];
      before = after;
      was = is;
      x = at.x;
      y = at.y;
      z = at.z;
    }
    return some;
  }

  // Nodes between floor and ceiling, and where those are crossed.
  private void sample() {
    boolean was = false;
    for (int k = 0; k <= Strikes.PARTS; k += STRIDE) {
      boolean first = !near[k / STRIDE];
      if (first && !near[k / STRIDE + 1]) {
        continue;
      }
      double t = probe.at.time(k);
      probe.node(k);
      boolean in = allowed(probe.finder.height());
      if (!first && in != was) {
        double before = probe.at.time(k - STRIDE);
        double edge = in ? crossing(t, before) : crossing(before, t);
        probe.place(edge);
        add(edge, in);
        probe.node(k);
      }
      if (in) {
        add(t, first);
      }
      was = in;
    }
  }

  // Looks up a time at the probe's point, and before it, where not all is well known, the one when
  // the flight is nearest.
  private void add(double t, boolean first) {
    double rate = probe.chordRate();
    double before = away;
    away = rate;
    enter(t, first);
    int i = size - 1;
    if (!first && rate > 0 && before < 0 && !(soonest[i] && soonest[i - 1])) {
      double nearest = nearest(time[i - 1], before, t, rate);
      size--;
      probe.place(nearest);
      enter(nearest, false);
      probe.place(t);
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
      probe.place(t);
      double f = probe.chordRate();
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
    int n = size;
    double[] t = Arrays.copyOf(time, n);
    boolean[] first = Arrays.copyOf(begins, n);
    boolean[] close = new boolean[n];
    for (int i = 1; i < n; i++) {
      close[i] = !first[i] && isNear(i);
    }
    size = 0;
    for (int i = 0; i < n; i++) {
      int parts = close[i] ? (int) Math.ceil((t[i] - t[i - 1]) / FINE) : 1;
      for (int k = 1; k < parts; k++) {
        double between = t[i - 1] + k * (t[i] - t[i - 1]) / parts;
        probe.place(between);
        enter(between, false);
      }
      probe.place(t[i]);
      enter(t[i], first[i]);
    }
  }

  // Whether the flight may have been in reach since the sample before.
  private boolean isNear(int i) {
    double moved = 1.1 * probe.at.speed() * (time[i] - time[i - 1]);
    double nearest = 0.5 * (chord[i] + chord[i - 1] - moved);
    return nearest < reach && Math.min(height[i], height[i - 1]) < highest(nearest);
  }

  private double highest(double nearest) {
    double most = 0;
    for (FlyoutTable t : tables) {
      most = Math.max(most, t.highest(nearest));
    }
    return most;
  }

  private boolean allowed(double above) {
    return above >= floor && above <= ceiling;
  }

  // The last time from `in`, where the height is allowed, toward `out`, where it is not: Newton
  // from between, kept between.
  private double crossing(double in, double out) {
    StrikePoint at = probe.at;
    at.at(out);
    double bound = at.height() < floor ? floor + INSIDE : ceiling - INSIDE;
    double past = at.height() - bound;
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
    int i = size++;
    time[i] = t;
    begins[i] = first;
    chord[i] = probe.finder.chord();
    height[i] = probe.finder.height();
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

  /// Looks a way up that was skipped.
  void again(int way, int i) {
    probe.place(time[i]);
    look(way, i);
  }

  private void look(int way, int i) {
    sheet[way][i] = probe.find(way, time[i]);
    launch[way][i] = probe.launch;
    slope[way][i] = probe.slope;
    margin[way][i] = probe.margin;
  }
}

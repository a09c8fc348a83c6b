package org.openemd.campaign.fast.batch;

import java.util.List;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.flight.FlyoutFinder;

/// All shots of one battery at one free flight, whenever they are released: the launch as a function of the time of the intercept, for each way of flying and each of its sheets a row of cubics.
///
/// The cubics take the launch and its change from look-ups at some times ({@link Samples}) and where flights of a way no longer get there ({@link Ends}), which is looked for only where it may be the answer. A shot that is asked for is looked up, and where it leaves at another time the cubic is cut there and the shot sought anew.
final class PathShots {
  private static final double BARELY =
      0.02; // inside the shortest and the longest flight, as cubics may be off [s]
  private static final double CLOSE = 0.02; // of a cubic [s]

  private final int ways;
  private final Probe probe;
  private final Samples samples;
  private final Pieces pieces;
  private final Ends ends;

  PathShots(InterceptorType type, List<Flyout> flyouts) {
    ways = flyouts.size();
    probe = new Probe(flyouts.stream().map(Flyout::table).toList());
    double least = flyouts.getFirst().table().burnout() + type.activationDelay();
    double limit = type.flightTimeLimit();
    samples = new Samples(probe, type, flyouts, least);
    pieces = new Pieces(2 * Samples.ROOM, least + BARELY, limit - BARELY);
    ends = new Ends(probe, pieces);
  }

  /// Finds all shots at a flight.
  void look(Strikes flights, int flight) {
    pieces.clear();
    ends.clear();
    if (!flights.reached(flight)) {
      return;
    }
    samples.take(flights, flight);
    for (int i = 1; i < samples.size; i++) {
      if (!samples.begins[i]) {
        for (int way = 0; way < ways; way++) {
          between(way, i - 1);
        }
      }
    }
  }

  // The pieces of a way between two samples.
  private void between(int way, int i) {
    byte[] sheet = samples.sheet[way];
    if ((sheet[i] == Samples.SKIPPED) != (sheet[i + 1] == Samples.SKIPPED)) {
      samples.again(way, sheet[i] == Samples.SKIPPED ? i : i + 1);
    }
    byte a = sheet[i];
    byte b = sheet[i + 1];
    if (a == Samples.SKIPPED) {
      return;
    }
    if (a != FlyoutFinder.NONE && a == b) {
      double[] t = samples.time;
      double[] l = samples.launch[way];
      double[] s = samples.slope[way];
      pieces.add(row(way, a), t[i], l[i], s[i], t[i + 1], l[i + 1], s[i + 1]);
      return;
    }
    if (a != FlyoutFinder.NONE) {
      ends.note(row(way, a), samples, way, i, samples.time[i + 1]);
    }
    if (b != FlyoutFinder.NONE) {
      ends.note(row(way, b), samples, way, i + 1, samples.time[i]);
    }
  }

  private static int row(int way, byte on) {
    return on == FlyoutFinder.OUT ? 2 * way : 2 * way + 1;
  }

  /// What is known of the flight now, to go on from another time.
  double[] keep() {
    double[] kept = new double[pieces.kept() + ends.kept()];
    pieces.keep(kept);
    ends.keep(kept, pieces.kept());
    return kept;
  }

  /// Goes on from what was kept of a flight.
  void restore(Strikes flights, int flight, double[] kept) {
    probe.at.follow(flights, flight);
    pieces.restore(kept);
    ends.restore(kept, pieces.kept());
  }

  /// The last launch (s), looked up; NaN when there is none. What it meets is then what {@link #meet} writes.
  double last() {
    double launched = lastOfPieces();
    while (launched > Double.NEGATIVE_INFINITY && !right(launched)) {
      launched = lastOfPieces();
    }
    return launched > Double.NEGATIVE_INFINITY ? probe.launch : Double.NaN;
  }

  // With the ends that might be later, the most promising first.
  private double lastOfPieces() {
    double launched = pieces.last();
    for (int e = ends.latest(launched); e >= 0; e = ends.latest(launched)) {
      ends.find(e);
      launched = pieces.last();
    }
    return launched;
  }

  /// The first launch (s), of those before `enough` (s) any; infinite when there is none.
  double first(double enough) {
    for (int e = ends.size() - 1; e >= 0 && pieces.first() > enough; e--) {
      if (ends.isFirst(e)) {
        ends.find(e);
        e = ends.size();
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
    return Double.isNaN(launched) ? launched : Math.max(release, probe.launch);
  }

  /// The same, not looked up, at {@link #time}.
  double next(double release) {
    double launched = pieces.earliest(release);
    for (int e = ends.size() - 1; e >= 0; e--) {
      boolean sooner = Double.isNaN(launched) || ends.from(e) < pieces.time();
      if (sooner && ends.most(e) >= release) {
        ends.find(e);
        launched = pieces.earliest(release);
        e = ends.size();
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
    probe.place(t);
    if (!probe.follow(row / 2, row % 2 == 0 ? FlyoutFinder.OUT : FlyoutFinder.BACK, t)) {
      pieces.drop();
      return false;
    }
    return Math.abs(launched - probe.launch) < CLOSE || !pieces.split(probe.launch, probe.slope);
  }

  /// Writes the meeting found last, for a launch (s), to row `i`.
  void meet(double launched, Meetings to, int i) {
    probe.meet(launched, pieces.time(), to, i);
  }
}

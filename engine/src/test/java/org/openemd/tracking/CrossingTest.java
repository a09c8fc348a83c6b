package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.tracking.TrackingPolicy.Association;

/// Two equal bodies cross at 10 m/s across the line of sight, at one range, seen every 5 s with 300 to 450 m across and a detection probability of 0.9.
@Tag("law")
class CrossingTest {
  private static final double MEETING = 150; // [s]
  private static final double BEFORE = 90; // [s] when tracks are first named
  private static final double END = 300; // [s]
  private static final double STEP = 5; // [s]
  private static final double SPEED = 10; // [m/s]
  private static final double DETECTION = 0.9;

  /// What became of the two tracks.
  private enum Fate {
    KEPT,
    SWAPPED,
    LOST,
    NEVER_TWO
  }

  private static NetworkTracker tracker(Association association) {
    TrackingPolicy p = new TrackingPolicy(0, 4, 16.27, 60, 1e-3, 0.5, 0.5, 0.5, 0.5, 0.9);
    return new NetworkTracker(p.associating(association), List.of(Arcs.RADAR));
  }

  private static Trajectory[] paths(int run) {
    EcefState a = Arcs.start(RandomStream.of(3, run, "arc", "start"));
    Vec3 site = Arcs.FRAME.frame().position().position();
    Vec3 sight = Arcs.coast(a, END).position(MEETING).minus(site);
    Vec3 across = sight.cross(a.velocity()).unit();
    EcefState b =
        new EcefState(
            a.position().plus(-SPEED * MEETING, across), a.velocity().plus(SPEED, across));
    return new Trajectory[] {Arcs.coast(a, END), Arcs.coast(b, END)};
  }

  private static Fate cross(Association association, int run) {
    RandomStream s = RandomStream.of(3, run, "crossing", "plots");
    Trajectory[] paths = paths(run);
    NetworkTracker t = tracker(association);
    long id = 0;
    Map<Integer, Integer> first = new TreeMap<>();
    for (double time = 0; time < END; time += STEP) {
      List<Detection> scan = new ArrayList<>();
      for (Trajectory p : paths) {
        double[] errors = Arcs.errors(s);
        if (s.nextDouble() < DETECTION) {
          scan.add(Arcs.plot(++id, time, p.position(time), 5, 3e-4, errors));
        }
      }
      t.process(time, scan);
      if (time == BEFORE) {
        first = bodies(t, time, paths);
      }
    }
    return fate(first, bodies(t, END - STEP, paths));
  }

  private static Fate fate(Map<Integer, Integer> first, Map<Integer, Integer> last) {
    if (first.size() != 2 || first.values().stream().distinct().count() != 2) {
      return Fate.NEVER_TWO;
    }
    if (first.equals(last)) {
      return Fate.KEPT;
    }
    boolean both = last.keySet().equals(first.keySet());
    return both && last.values().stream().distinct().count() == 2 ? Fate.SWAPPED : Fate.LOST;
  }

  /// The body nearest to each confirmed track, by its number.
  private static Map<Integer, Integer> bodies(NetworkTracker t, double time, Trajectory[] paths) {
    Map<Integer, Integer> of = new TreeMap<>();
    for (Track k : t.tracksAt(time)) {
      if (k.confirmed()) {
        Vec3 p = k.state().position();
        double there = p.distance(paths[0].position(time));
        of.put(k.number(), there < p.distance(paths[1].position(time)) ? 0 : 1);
      }
    }
    return of;
  }

  /// An illustration, not a measure: of the 150 runs below one of the three where only joint association keeps the tracks; in five only the other does (64, 90, 127; 65, 70, 123, 138, 145).
  @Test
  void thereAreCrossingsWhereNearestNeighbourSwapsAndJointAssociationDoesNot() {
    assertThat(cross(Association.NEAREST, 64)).isEqualTo(Fate.SWAPPED);
    assertThat(cross(Association.JOINT, 64)).isEqualTo(Fate.KEPT);
  }

  @Test
  void thereAreCrossingsWhereItIsTheOtherWayRound() {
    assertThat(cross(Association.NEAREST, 65)).isEqualTo(Fate.KEPT);
    assertThat(cross(Association.JOINT, 65)).isEqualTo(Fate.SWAPPED);
  }

  /// n = 150, seed 3: 29 swaps with `nearest`, 30 with `joint` (kept 102 and 100). Were both equally prone, each of the runs that only one of them swaps would be a fair coin; four deviations of their sum, false-alarm chance 6e-5.
  @Test
  void neitherWaySwapsOftenerThanTheOther() {
    int nearest = 0;
    int joint = 0;
    int kept = 0;
    for (int run = 0; run < 150; run++) {
      boolean x = cross(Association.NEAREST, run) == Fate.SWAPPED;
      Fate y = cross(Association.JOINT, run);
      nearest += x && y != Fate.SWAPPED ? 1 : 0;
      joint += !x && y == Fate.SWAPPED ? 1 : 0;
      kept += y == Fate.KEPT ? 1 : 0;
    }
    assertThat(nearest + joint).isPositive();
    assertThat((double) Math.abs(nearest - joint)).isLessThan(4 * Math.sqrt(nearest + joint));
    assertThat(kept).isGreaterThan(75);
  }
}

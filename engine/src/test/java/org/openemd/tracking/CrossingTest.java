package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.tracking.TrackingPolicy.Association;

/// Two equal bodies cross across the line of sight, at one range, seen every 5 s with 300 to 450 m across and a detection probability of 0.9.
@Tag("law")
class CrossingTest {
  private static final double MEETING = 150; // [s]
  private static final double BEFORE = 90; // [s] when tracks are first named
  private static final double END = 300; // [s]
  private static final double STEP = 5; // [s]
  private static final double DETECTION = 0.9;
  private static final double FAR = 3000; // [m] from either body: ten deviations of a plot
  private static final Setting SLOW = new Setting(10, 0, 3);

  /// @param clutter chance of a false plot about each body in each scan after tracks are named, anywhere within five deviations
  private record Setting(@Unit("m/s") double speed, @Unit("1") double clutter, int seed) {}

  /// What became of the two tracks.
  private enum Fate {
    KEPT,
    SWAPPED,
    /// Both follow one body.
    MERGED,
    LOST,
    NEVER_TWO
  }

  private static NetworkTracker tracker(Association association) {
    TrackingPolicy p = new TrackingPolicy(0, 4, 16.27, 60, 1e-3, 0.5, 0.5, 0.5, 0.5, 0.9);
    return new NetworkTracker(p.associating(association), List.of(Arcs.RADAR));
  }

  private static Trajectory[] paths(Setting x, int run) {
    EcefState a = Arcs.start(RandomStream.of(x.seed(), run, "arc", "start"));
    Vec3 site = Arcs.FRAME.frame().position().position();
    Vec3 sight = Arcs.coast(a, END).position(MEETING).minus(site);
    Vec3 across = sight.cross(a.velocity()).unit();
    EcefState b =
        new EcefState(
            a.position().plus(-x.speed() * MEETING, across), a.velocity().plus(x.speed(), across));
    return new Trajectory[] {Arcs.coast(a, END), Arcs.coast(b, END)};
  }

  private static Fate cross(Setting x, Association association, int run) {
    RandomStream plots = RandomStream.of(x.seed(), run, "crossing", "plots");
    RandomStream clutter = RandomStream.of(x.seed(), run, "crossing", "clutter");
    Trajectory[] paths = paths(x, run);
    NetworkTracker t = tracker(association);
    Map<Integer, Integer> first = new TreeMap<>();
    for (double time = 0; time < END; time += STEP) {
      List<Detection> scan = scan(paths, time, DETECTION, () -> Arcs.errors(plots), plots);
      if (time > BEFORE) {
        scan.addAll(scan(paths, time, x.clutter(), () -> anywhere(clutter), clutter));
      }
      t.process(time, scan);
      if (time == BEFORE) {
        first = bodies(t, time, paths);
      }
    }
    return fate(first, bodies(t, END - STEP, paths));
  }

  /// A plot of each body, or about it, with this chance.
  private static List<Detection> scan(
      Trajectory[] paths, double time, double chance, Supplier<double[]> errors, RandomStream s) {
    List<Detection> scan = new ArrayList<>();
    for (Trajectory p : paths) {
      double[] off = errors.get();
      if (s.nextDouble() < chance) {
        scan.add(Arcs.plot(0, time, p.position(time), 5, 3e-4, off));
      }
    }
    return scan;
  }

  private static double[] anywhere(RandomStream s) {
    return new double[] {s.uniform(-5, 5), s.uniform(-5, 5), s.uniform(-5, 5)};
  }

  private static Fate fate(Map<Integer, Integer> first, Map<Integer, Integer> last) {
    if (first.size() != 2 || first.values().stream().distinct().count() != 2) {
      return Fate.NEVER_TWO;
    }
    last.keySet().retainAll(first.keySet());
    if (last.size() < 2 || last.containsValue(-1)) {
      return Fate.LOST;
    }
    if (first.equals(last)) {
      return Fate.KEPT;
    }
    return last.values().stream().distinct().count() == 2 ? Fate.SWAPPED : Fate.MERGED;
  }

  /// The body nearest to each confirmed track, by its number; -1 where none is near.
  private static Map<Integer, Integer> bodies(NetworkTracker t, double time, Trajectory[] paths) {
    Map<Integer, Integer> of = new TreeMap<>();
    for (Track k : t.tracksAt(time)) {
      if (k.confirmed()) {
        Vec3 p = k.state().position();
        double a = p.distance(paths[0].position(time));
        double b = p.distance(paths[1].position(time));
        of.put(k.number(), Math.min(a, b) > FAR ? -1 : a < b ? 0 : 1);
      }
    }
    return of;
  }

  /// An illustration, not a measure: of the 150 runs below one of the three where only joint association keeps the tracks; in six only the other does.
  @Test
  void thereAreCrossingsWhereNearestNeighbourSwapsAndJointAssociationDoesNot() {
    assertThat(cross(SLOW, Association.NEAREST, 64)).isEqualTo(Fate.SWAPPED);
    assertThat(cross(SLOW, Association.JOINT, 64)).isEqualTo(Fate.KEPT);
  }

  @Test
  void thereAreCrossingsWhereItIsTheOtherWayRound() {
    assertThat(cross(SLOW, Association.NEAREST, 65)).isEqualTo(Fate.KEPT);
    assertThat(cross(SLOW, Association.JOINT, 65)).isEqualTo(Fate.SWAPPED);
  }

  /// n = 150, seed 3: 29 swaps with either (kept 104 with `nearest` and 101 with `joint`). Were both equally prone, each of the runs that only one of them swaps would be a fair coin; four deviations of their sum, false-alarm chance 6e-5.
  @Test
  void neitherWaySwapsOftenerThanTheOther() {
    int nearest = 0;
    int joint = 0;
    int kept = 0;
    for (int run = 0; run < 150; run++) {
      boolean x = cross(SLOW, Association.NEAREST, run) == Fate.SWAPPED;
      Fate y = cross(SLOW, Association.JOINT, run);
      nearest += x && y != Fate.SWAPPED ? 1 : 0;
      joint += !x && y == Fate.SWAPPED ? 1 : 0;
      kept += y == Fate.KEPT ? 1 : 0;
    }
    assertThat(nearest + joint).isPositive();
    assertThat((double) Math.abs(nearest - joint)).isLessThan(4 * Math.sqrt(nearest + joint));
    assertThat(kept).isGreaterThan(75);
  }

  /// An illustration: the first of the 300 runs of seed 7 in which the nearest plot for each swaps the tracks. It does so in 7 (joint association in 2), and in 41 both tracks follow one body (in none).
  @Test
  void thereIsACrossingWhereTheNearestPlotForEachSwapsAndJointAssociationDoesNot() {
    Setting x = new Setting(20, 0, 7);
    assertThat(cross(x, Association.LOCAL, 19)).isEqualTo(Fate.SWAPPED);
    assertThat(cross(x, Association.NEAREST, 19)).isEqualTo(Fate.KEPT);
    assertThat(cross(x, Association.JOINT, 19)).isEqualTo(Fate.KEPT);
  }

  /// n = 100, seed 11, at 20 m/s, without false plots and with one about each body in every scan. Of the runs where both ways have two tracks and one alone keeps them, joint association has the
  /// more by a sign test at 1 %. In 300 runs each (seeds 7 and 9) it had
  /// 50 to 0 and 35 to 3; at these rates the first assertion, seven or more to none, fails by chance in 0.1 % and the second, more of them, in 0.2 %.
  @Test
  void jointAssociationKeepsTracksThatTheNearestPlotForEachLoses() {
    int[] clear = keptAlone(new Setting(20, 0, 11), 100);
    assertThat((clear[0] - clear[1]) / Math.sqrt(clear[0] + clear[1])).isGreaterThan(2.58);
    int[] cluttered = keptAlone(new Setting(20, 1, 11), 100);
    assertThat(cluttered[0]).isGreaterThan(cluttered[1]);
  }

  /// In how many runs `joint` alone keeps both tracks, and `local` alone.
  private static int[] keptAlone(Setting x, int runs) {
    int[] alone = new int[2];
    for (int run = 0; run < runs; run++) {
      Fate joint = cross(x, Association.JOINT, run);
      Fate local = cross(x, Association.LOCAL, run);
      if (joint != Fate.NEVER_TWO && local != Fate.NEVER_TWO) {
        alone[0] += joint == Fate.KEPT && local != Fate.KEPT ? 1 : 0;
        alone[1] += local == Fate.KEPT && joint != Fate.KEPT ? 1 : 0;
      }
    }
    return alone;
  }
}

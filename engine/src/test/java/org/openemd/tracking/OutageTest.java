package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.sensing.Detection;

/// The link of the only radar goes out while a body is tracked, and comes back.
@Tag("law")
class OutageTest {
  private static final int RUNS = 150;
  private static final double OUT = 100; // [s]
  private static final double BACK = 190; // [s]

  /// 90 s without a plot. The mean normalised estimation error squared (six degrees of freedom) over 150 seeded runs before the outage, at its end without a plot, with the first plot after it and a minute
  /// later: 6 +- 3.5 sqrt(12 / 150), a false alarm in 5e-4 each and 2e-3 for all four. The truth flies the filter's own dynamics, so that no process noise can hide an error.
  @Test
  void aTrackCoastsThroughAnOutageAndIsTakenUpAgainUnderItsNumberKnowingItsErrors() {
    double[] nees = new double[4];
    double[] spread = new double[4];
    for (int run = 0; run < RUNS; run++) {
      follow(run, nees, spread);
    }
    for (int k = 0; k < 4; k++) {
      assertThat(nees[k] / RUNS)
          .as("case %d", k)
          .isCloseTo(6, within(3.5 * Math.sqrt(12.0 / RUNS)));
    }
    assertThat(spread[1]).isGreaterThan(4 * spread[0]); // the deviation has doubled and more
    assertThat(spread[2]).isLessThan(0.5 * spread[1]); // about what one plot knows by itself
    assertThat(spread[3]).isLessThan(spread[2]);
  }

  private static void follow(int run, double[] nees, double[] spread) {
    TrackingPolicy policy = new TrackingPolicy(0, 4, 20, 120, 1e-9, 0.01, 3, 0.3, 15, 0.9);
    NetworkTracker tracker = new NetworkTracker(policy, List.of(Arcs.RADAR));
    Trajectory path = Arcs.coast(Arcs.start(run), 400);
    RandomStream s = RandomStream.of(21, run, "test", "outage");
    for (double t = 0; t <= BACK + 60; t += 5) {
      List<Detection> scan =
          List.of(Arcs.plot((long) t, t, path.position(t), 5, 3e-4, Arcs.errors(s)));
      boolean out = t > OUT && t < BACK;
      if (t == BACK) {
        judge(tracker, path, t, 1, nees, spread);
      }
      tracker.process(t, out ? List.of() : scan);
      int k = t == OUT ? 0 : t == BACK ? 2 : t == BACK + 60 ? 3 : -1;
      if (k >= 0) {
        judge(tracker, path, t, k, nees, spread);
      }
    }
    assertThat(tracker.drainEvents()).noneMatch(e -> e.type() == TrackEvent.Type.DROPPED);
  }

  private static void judge(
      NetworkTracker tracker, Trajectory path, double t, int k, double[] nees, double[] spread) {
    List<Track> tracks = tracker.tracksAt(t).stream().filter(Track::confirmed).toList();
    assertThat(tracks).hasSize(1);
    assertThat(tracks.getFirst().number()).isEqualTo(1);
    nees[k] += Arcs.nees(tracks.getFirst(), path.at(t));
    for (int i = 0; i < 3; i++) {
      spread[k] += tracks.getFirst().covariance().get(i, i) / RUNS;
    }
  }
}

package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.flight.DragTable;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Payload;
import org.openemd.flight.Stage;
import org.openemd.flight.Steering;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Trajectory;
import org.openemd.flight.Vehicle;

/// A notional missile is seen by one radar (5 m, 0.3 mrad, every 2 s) from 15 km up on, through burnout, into free flight; one of the plots is at burnout.
@Tag("law")
class BoostTrackingTest {
  private static final TrackingPolicy POLICY =
      new TrackingPolicy(0, 4, 16.27, 60, 1.5e-7, 0.01, 3, 0.3, 15, 0.9);
  private static final Geodetic SITE = Geodetic.ofDegrees(39.2, 41.5, 0);
  private static final double EVERY = 2; // [s]
  private static final int RUNS = 60;

  private static Flight flight(List<Stage> stages) {
    Vehicle v =
        new Vehicle(
            "missile",
            "missile",
            "notional",
            stages,
            new Payload(700, 3000, 3, 1.5),
            DragTable.constant(0.2),
            new Steering.GravityTurn(5, 10),
            true);
    Geodetic from = Geodetic.ofDegrees(38.08, 46.29, 0);
    return switch (Targeting.aim(
        v, from, Geodetic.ofDegrees(38.6, 36.5, 0), Environment.STANDARD)) {
      case Targeted.Solved s -> s.flight();
      case Targeted.OutOfReach o -> throw new IllegalStateException(o.toString());
      case Targeted.NoSuchLoft l -> throw new IllegalStateException(l.toString());
    };
  }

  private static final Flight ONE_STAGE =
      flight(List.of(new Stage("first", 14_000, 2_000, 250, 90, 1.3, 0, 0)));
  private static final Flight TWO_STAGES =
      flight(
          List.of(
              new Stage("first", 11_000, 1_200, 250, 60, 1.3, 0, 0),
              new Stage("second", 3_000, 400, 260, 45, 1.0, 0, 0)));

  /// A flight as it is tracked.
  private static final class Watch {
    final Trajectory path;
    final NetworkTracker tracker;
    final List<TrackEvent> events = new ArrayList<>();
    private final Station station;
    private double time;

    Watch(Flight flight, int run) {
      path = flight.body();
      station = new Station("r", SITE, 0, run);
      tracker = new NetworkTracker(POLICY, List.of(station.known));
      time = flight.burnout() % EVERY;
      while (Frames.height(path.position(time)) < 15e3) {
        time += EVERY;
      }
    }

    Watch to(double t) {
      while (time < t) {
        tracker.process(time, station.scan(time, List.of(path)));
        events.addAll(tracker.drainEvents());
        time += EVERY;
      }
      return this;
    }

    List<Track> tracks() {
      return tracker.tracks().stream().filter(Track::confirmed).toList();
    }

    Track track() {
      assertThat(tracks()).hasSize(1);
      return tracks().getFirst();
    }

    double squared() {
      return Arcs.nees(track(), path.at(track().time()));
    }
  }

  @Test
  void aMissileIsTrackedBeforeItBurnsOutAndKeepsItsNumber() {
    for (int run = 0; run < RUNS; run++) {
      Watch w = new Watch(ONE_STAGE, run).to(ONE_STAGE.burnout() - 20);
      assertThat(w.track().phase()).isEqualTo(Phase.BOOST);
      w.to(ONE_STAGE.burnout() + 15);
      assertThat(w.track().phase()).isEqualTo(Phase.BALLISTIC);
      assertThat(w.track().number()).isEqualTo(1);
      assertThat(w.events.stream().map(TrackEvent::type).toList())
          .startsWith(TrackEvent.Type.INITIATED, TrackEvent.Type.BURNT_OUT)
          .doesNotContain(TrackEvent.Type.DROPPED);
    }
  }

  /// n = 60 flights (seed of the draws 41), normalised error squared of position and velocity, six degrees of freedom: the mean lies in its chi-square band, with a false alarm of 1 % for all five times together. Under thrust the filter is timid (0.75 and 0.66 of 1, its jerk is that of stagings too; 0.77 6 s after burnout, where modes are mixed),
  /// in free flight not (1.00): bands are two-sided there, and one-sided before.
  @Test
  void theTrackKnowsItsErrorsInEveryPhase() {
    double[] after = {-20, -4, 6, 40, 120}; // burnout
    double[] sum = new double[after.length];
    for (int run = 0; run < RUNS; run++) {
      Watch w = new Watch(ONE_STAGE, run);
      for (int k = 0; k < after.length; k++) {
        w.to(ONE_STAGE.burnout() + after[k]);
        sum[k] += w.squared();
      }
    }
    ChiSquaredDistribution all = new ChiSquaredDistribution(6 * RUNS);
    double tail = 0.005 / after.length;
    for (int k = 0; k < after.length; k++) {
      assertThat(sum[k])
          .as("%s s after burnout", after[k])
          .isLessThan(all.inverseCumulativeProbability(1 - tail));
      if (after[k] > 20) {
        assertThat(sum[k]).isGreaterThan(all.inverseCumulativeProbability(tail));
      }
    }
  }

  /// Thrust falls from 75 to 15 m/s2 in an instant, between two plots, and the stage stays behind unseen.
  @Test
  void aTrackOutlivesTheStagingOfTheBodyThatItFollows() {
    double staging = TWO_STAGES.thrust().getFirst().end();
    for (int run = 0; run < RUNS; run++) {
      Watch w = new Watch(TWO_STAGES, run).to(staging - 2);
      assertThat(w.track().phase()).isEqualTo(Phase.BOOST);
      w.to(staging + 10);
      assertThat(w.track().number()).isEqualTo(1);
      assertThat(w.track().phase()).isEqualTo(Phase.BOOST);
    }
  }

  /// n = 100 arcs in free flight, plots from the first scan on: a path under thrust is never begun, neither with all plots nor when half of them are missed.
  @Test
  void whatIsBallisticIsNotTakenForThrust() {
    for (int run = 0; run < 100; run++) {
      Trajectory arc = Arcs.coast(Arcs.start(run), 300);
      Station station = new Station("r", Arcs.RADAR.site(), 0, run);
      NetworkTracker tracker = new NetworkTracker(POLICY, List.of(station.known));
      for (double t = 0; t < 100; t += run % 2 == 0 ? 2 : 5) {
        tracker.process(t, station.scan(t, List.of(arc)));
        assertThat(tracker.tracks()).noneMatch(x -> x.phase() == Phase.BOOST);
      }
    }
  }
}

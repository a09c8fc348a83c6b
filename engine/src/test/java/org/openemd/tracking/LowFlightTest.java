package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.sensing.Detection;

/// Bodies that never were above 60 km: a flat flight 1 degree of longitude east of the radar, 35 to 50 km up, 1.8 to 2.6 km/s, coming down; a plot a second.
@Tag("law")
class LowFlightTest {
  private static final TrackingPolicy POLICY =
      new TrackingPolicy(0, 4, 20, 60, 1e-3, 0.01, 3, 0.3, 15, 0.9);
  private static final Environment AIR =
      new Environment(Environment.GravityModel.J2, true, false, true);
  private static final int RUNS = 40;
  private static final double LASTS = 25; // [s]

  private static EcefState start(int run) {
    RandomStream s = RandomStream.of(12, run, "low", "start");
    LocalFrame f = LocalFrame.at(Geodetic.ofDegrees(49.7, 14.8, s.uniform(35e3, 50e3)));
    return new EcefState(
        f.position().position(),
        f.direction(Math.toRadians(s.uniform(260, 280)), Math.toRadians(s.uniform(-12, -4)))
            .times(s.uniform(1800, 2600)));
  }

  private static NetworkTracker flown(Trajectory path, int run) {
    NetworkTracker t = new NetworkTracker(POLICY, List.of(Arcs.RADAR));
    RandomStream s = RandomStream.of(1, run, "test", "plots");
    for (List<Detection> d : Arcs.plots(path, 0, LASTS, 1, s)) {
      t.process(d.getFirst().time(), d);
    }
    return t;
  }

  private static Trajectory path(int run, double beta) {
    return Ballistics.coast(start(run), 0, LASTS, beta, AIR);
  }

  /// Forty runs each: one track, in the air, and never two. NEES is asked of coefficients within a deviation of what is expected of slender bodies: its mean over 6 has a deviation of `sqrt(2 / 6 / 80)`, 0.065, and is between 0.6 (a wide prior makes it timid) and 1.2, three
  /// deviations above honest. At 12,000 kg/m2, beyond it, the mean is 1.5, two runs of forty with 9 and 5.
  @Test
  void aSlenderBodyThatFliesLowIsOneTrackAsGoodAsItSays() {
    double sum = 0;
    int n = 0;
    for (double beta : new double[] {2000, 6000, 12000}) {
      for (int run = 0; run < RUNS; run++) {
        Trajectory path = path(run, beta);
        NetworkTracker t = flown(path, run);
        List<Track> tracks = t.tracks().stream().filter(Track::confirmed).toList();
        assertThat(tracks).as("%f kg/m2, run %d", beta, run).hasSize(1);
        assertThat(tracks.getFirst().phase()).isEqualTo(Phase.REENTRY);
        assertThat(tracks.getFirst().firstConfirmed()).isLessThanOrEqualTo(12);
        if (beta < 12000) {
          sum += Arcs.nees(tracks.getFirst(), path.at(LASTS)) / 6;
          n++;
        }
      }
    }
    assertThat(sum / n).isBetween(0.6, 1.2);
  }

  /// What falls slowly is left alone: an empty stage, 100 kg/m2.
  @Test
  void anEmptyStageThatFallsBeginsNoTrack() {
    for (int run = 0; run < RUNS; run++) {
      assertThat(flown(path(run, 100), run).tracks()).noneMatch(Track::confirmed);
    }
  }

  /// Against an integration to a tolerance: 20 m on paths of 50 to 70 km, between points too; free flight is wrong by more than a kilometre there.
  @Test
  void aTrackInTheAirIsPredictedWithTheAir() {
    Matrix p = Matrix.diagonal(1e4, 1e4, 1e4, 100, 100, 100);
    for (int run = 0; run < 10; run++) {
      Trajectory truth = Ballistics.coast(start(run), 0, 60, 3000, AIR);
      Track track = falling(Arcs.track(start(run), 0, p), 3000);
      Trajectory path = TrackPrediction.path(track);
      for (double t = 0; t <= Math.min(truth.end(), path.end()); t += 0.7) {
        assertThat(path.position(t).distance(truth.position(t))).as("at %f s", t).isLessThan(20);
      }
      double end = Math.min(truth.end(), 25);
      assertThat(TrackPrediction.at(track, end).state().position().distance(truth.position(end)))
          .isLessThan(100); // the mean over what is unsure, not the path of the mean
    }
  }

  private static Track falling(Track t, double beta) {
    return new Track(
        t.number(),
        t.time(),
        t.state(),
        t.covariance(),
        Phase.REENTRY,
        true,
        t.updates(),
        t.warheadProbability(),
        new BallisticCoefficient(beta, 0),
        t.sensors(),
        t.firstConfirmed(),
        t.lastPlot());
  }
}

package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;

@Tag("law")
class PartingTest {
  private static final Matrix SURE = Matrix.diagonal(1, 1, 1, 0.01, 0.01, 0.01);

  /// The same state, so much faster along its path.
  private static EcefState faster(EcefState s, double speed) {
    return new EcefState(s.position(), s.velocity().plus(speed, s.velocity().unit()));
  }

  private static Estimate at(Trajectory path, double t) {
    return new Estimate(t, path.at(t), SURE);
  }

  private static @Nullable Parting of(Estimate a, Estimate b) {
    return Parting.of(a, b, new BallisticMotion(0));
  }

  /// Above the air, where both are still free. Parted 200 km up, where the speed is taken, so that what is left is the second order of a metre a second in five thousand and the steps of the paths: below 1 %. The two tracks need not be of one time.
  @Test
  void theSpeedOfPartingIsReadOffAnyLaterStates() {
    for (int run = 0; run < 10; run++) {
      EcefState s = Arcs.start(run);
      Trajectory stage = Arcs.coast(s, 1000);
      Trajectory ahead = Arcs.coast(faster(s, 1.5), 1000);
      for (double t : new double[] {1, 100, 300, 500}) {
        Parting p = Objects.requireNonNull(of(at(ahead, t), at(stage, t + 7)));
        assertThat(p.speed()).isCloseTo(1.5, within(0.015));
        assertThat(Objects.requireNonNull(of(at(stage, t), at(ahead, t))).speed())
            .isCloseTo(-1.5, within(0.015));
      }
    }
  }

  @Test
  void whatFliesFarApartOrFastApartDidNotPart() {
    EcefState s = Arcs.start(1);
    Trajectory path = Arcs.coast(s, 1000);
    assertThat(of(at(path, 100), new Estimate(100, path.at(130), SURE))).isNull(); // 30 s behind
    assertThat(of(at(path, 100), new Estimate(100, faster(path.at(100), 150), SURE))).isNull();
    assertThat(of(at(path, 100), new Estimate(100, faster(path.at(100), 20), SURE))).isNotNull();
  }

  /// n = 200 pairs (seeds 11 and 6) that part with 1.5 m/s, tracked from 2 s to 60 s by one radar; the error in units of the stated deviation has a mean square of 1 with a deviation of 0.1, the band is four
  /// (false-alarm chance 6e-5). The tracker adds no process noise, since the truth has none.
  @Test
  void theSpeedOfPartingIsAsWrongAsItSays() {
    double squares = 0;
    int n = 200;
    for (int run = 0; run < n; run++) {
      EcefState s = Arcs.start(run);
      Estimate a = tracked(Arcs.coast(faster(s, 1.5), 100), run, "ahead");
      Estimate b = tracked(Arcs.coast(s, 100), run, "stage");
      Parting p = Objects.requireNonNull(of(a, b));
      squares += (p.speed() - 1.5) * (p.speed() - 1.5) / p.variance() / n;
    }
    assertThat(squares).isCloseTo(1, within(0.4));
  }

  private static Estimate tracked(Trajectory path, int run, String name) {
    TrackingPolicy policy = new TrackingPolicy(0, 4, 16.27, 60, 0, 0.01, 3, 0.3, 15, 0.9);
    NetworkTracker tracker = new NetworkTracker(policy, List.of(Arcs.RADAR));
    for (List<Detection> scan :
        Arcs.plots(path, 2, 60, 2, RandomStream.of(6, run, name, "errors"))) {
      tracker.process(scan.getFirst().time(), scan);
    }
    Track t = tracker.tracks().getFirst();
    return t.estimate();
  }

  @Test
  void theJacobiConstantIsConstant() {
    Trajectory path = Arcs.coast(Arcs.start(2), 1000);
    double first = Parting.constant(Arcs.array(path.at(0)));
    Vec3 v = path.at(0).velocity();
    for (double t = 100; t < 1000; t += 100) {
      double change = Parting.constant(Arcs.array(path.at(t))) - first;
      assertThat(change / v.norm()).isCloseTo(0, within(1e-3)); // [m/s]
    }
  }
}

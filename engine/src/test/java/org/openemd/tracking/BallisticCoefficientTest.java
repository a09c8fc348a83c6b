package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Two bodies come down side by side, 200 km apart, and look alike: only how the air slows them tells them apart.
@Tag("law")
class BallisticCoefficientTest {
  private static final Environment AIR =
      new Environment(Environment.GravityModel.J2, true, false, true);
  private static final TrackingPolicy ALIKE =
      new TrackingPolicy(0, 4, 16.27, 60, 1.5e-7, 0.5, 0.5, 0.5, 0.5, 0.9);
  private static final double SLENDER = 7000; // [kg/m2]
  private static final double EMPTY = 70; // [kg/m2]

  private static List<Track> down(
      double firstCoefficient, double secondCoefficient, double lowest) {
    Trajectory first = fall(0, firstCoefficient);
    Trajectory second = fall(200e3, secondCoefficient);
    NetworkTracker tracker = new NetworkTracker(ALIKE, List.of(Arcs.RADAR));
    RandomStream draw = RandomStream.of(3, 0, "r", "errors");
    double t = 200;
    while (Frames.height(first.position(t)) > 200e3) {
      t += 1;
    }
    while (Frames.height(first.position(t)) > lowest) {
      List<Detection> scan = new ArrayList<>();
      scan.add(Arcs.plot((long) (20 * t), t, first.position(t), 5, 3e-4, Arcs.errors(draw)));
      scan.add(Arcs.plot((long) (20 * t) + 1, t, second.position(t), 5, 3e-4, Arcs.errors(draw)));
      tracker.process(t, scan);
      t += 1;
    }
    List<Track> tracks = tracker.tracks().stream().filter(Track::confirmed).toList();
    assertThat(tracks).hasSize(2);
    double off = tracks.getFirst().state().position().distance(first.position(t - 1));
    return off < 30e3 ? tracks : tracks.reversed();
  }

  private static Trajectory fall(double aside, double coefficient) {
    EcefState s = Arcs.start(1);
    Vec3 across = s.position().cross(s.velocity()).unit();
    EcefState start = new EcefState(s.position().plus(aside, across), s.velocity());
    return Ballistics.coast(start, 0, 3000, coefficient, AIR);
  }

  @Test
  void swappedCoefficientsSwapThePosteriors() {
    List<Track> one = down(SLENDER, EMPTY, 35e3);
    List<Track> other = down(EMPTY, SLENDER, 35e3);
    assertThat(one.getFirst().warheadProbability()).isGreaterThan(0.9);
    assertThat(one.getLast().warheadProbability()).isLessThan(0.1);
    assertThat(other.getFirst().warheadProbability()).isLessThan(0.1);
    assertThat(other.getLast().warheadProbability()).isGreaterThan(0.9);
  }

  @Test
  void equalCoefficientsTellNothingApart() {
    for (double both : new double[] {SLENDER, EMPTY}) {
      List<Track> two = down(both, both, 35e3);
      assertThat(two.getFirst().warheadProbability())
          .isCloseTo(two.getLast().warheadProbability(), within(0.05));
    }
  }

  @Test
  void nothingIsKnownAboveTheAir() {
    List<Track> two = down(SLENDER, EMPTY, 140e3);
    two.forEach(t -> {
      assertThat(t.warheadProbability()).isCloseTo(0.5, within(1e-9));
      assertThat(t.coefficient().sigma()).isGreaterThan(1.5);
    });
  }

  /// 40 km up a warhead has lost a hundredth of its speed, an empty stage most of it: deviations of the logarithm well below a tenth would be too sure, above a half no help.
  @Test
  void whatTheAirShowsIsBelieved() {
    for (double truth : new double[] {SLENDER, EMPTY}) {
      BallisticCoefficient c = down(truth, truth, 35e3).getFirst().coefficient();
      assertThat(c.sigma()).isLessThan(0.5);
      assertThat(StrictMath.abs(StrictMath.log(c.likeliest() / truth))).isLessThan(3 * c.sigma());
    }
  }

  @Test
  void classesExpectWhatTheyExpect() {
    BallisticCoefficient seen = new BallisticCoefficient(6000, 0.3);
    assertThat(BallisticCoefficient.likelihood(ObjectClass.WARHEAD, seen))
        .isGreaterThan(20 * BallisticCoefficient.likelihood(ObjectClass.STAGE, seen));
    assertThat(BallisticCoefficient.likelihood(ObjectClass.STAGE, null)).isEqualTo(1);
  }
}

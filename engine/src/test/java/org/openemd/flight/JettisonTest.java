package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Stages read off a path that was flown, against the flight itself.
@Tag("law")
class JettisonTest {
  private static final Geodetic SITE = Geodetic.ofDegrees(54.5, 17.1, 0);
  private static final Vehicle THREE = vehicle(new Payload(100, 200, 5, 1));

  private static Vehicle vehicle(Payload payload) {
    return new Vehicle(
        "three",
        "three stages",
        "notional",
        List.of(
            new Stage("first", 16_200, 1_170, 230, 69, 1.27, 1.4, 0),
            new Stage("second", 4_330, 410, 230, 71, 1.27, 0.6, 5),
            new Stage("third", 980, 210, 230, 65, 0.97, 0.3, 0)),
        payload,
        DragTable.constant(0.3),
        new Steering.GravityTurn(3, 8),
        false);
  }

  private static Flight flight(Vehicle v) {
    LaunchPlan plan = new LaunchPlan(StrictMath.toRadians(120), StrictMath.toRadians(4), 65);
    return FlightSimulator.fly(v, SITE, plan, Environment.STANDARD);
  }

  private static Geodetic fallen(Jettison j) {
    Trajectory path =
        Ballistics.coast(
            j.state(), j.time(), j.time() + 1e5, j.ballisticCoefficient(), Environment.STANDARD);
    return Frames.toGeodetic(new Ecef(path.position(path.end())));
  }

  /// The same states and the same integrator: what differs is the rounding of times when the path is put on another clock, nanometres that a fall stretches. 1 m.
  @Test
  void everyStageComesDownWhereTheWholeFlightHasIt() {
    Flight f = flight(THREE);
    double launch = 1234.5;
    List<Jettison> dropped = Jettison.of(THREE, f.body().delayedBy(launch), launch);
    assertThat(dropped).extracting(Jettison::name).containsExactly("first", "second", "third");
    for (int i = 0; i < 3; i++) {
      assertThat(dropped.get(i).time())
          .isCloseTo(launch + f.spent().get(i).path().start(), within(1e-9));
      double apart = Geodesics.distance(fallen(dropped.get(i)), f.spent().get(i).impact());
      assertThat(apart).as(dropped.get(i).name()).isLessThan(1);
    }
  }

  @Test
  void aStageThatThePayloadStaysOnIsNotDropped() {
    Vehicle whole = vehicle(Payload.whole(100, 900));
    assertThat(Jettison.of(whole, flight(whole).body(), 0))
        .extracting(Jettison::name)
        .containsExactly("first", "second");
  }

  /// What was dropped, what goes on and what was burnt are together what stood on the pad, whenever it fails.
  @Test
  void noMassIsLostByAFailure() {
    Trajectory path = flight(THREE).body();
    double pad = 16_200 + 4_330 + 980 + 100;
    double end = Jettison.burnout(THREE);
    assertThat(end).isEqualTo(69 + 71 + 5 + 65);
    for (double t = 0; t <= end; t += 0.5) {
      double dropped =
          Jettison.ofFailed(THREE, path, 0, t).stream().mapToDouble(Jettison::mass).sum();
      assertThat(dropped + burnt(t)).as("at %s s", t).isCloseTo(pad, within(1e-6));
    }
  }

  private static double burnt(double t) {
    double first = 15_030 / 69.0 * Math.clamp(t, 0, 69);
    double second = 3_920 / 71.0 * Math.clamp(t - 69, 0, 71);
    return first + second + 770 / 65.0 * Math.clamp(t - 145, 0, 65);
  }

  @Test
  void whatFailsDropsTheStagesBurntUntilThenAndGoesOnWholeFromThere() {
    Trajectory path = flight(THREE).body();
    assertThat(names(path, 30)).containsExactly("");
    assertThat(names(path, 100)).containsExactly("first", "");
    assertThat(names(path, 142)).containsExactly("first", "second", ""); // between two stages
    assertThat(names(path, 210)).containsExactly("first", "second", "");
    Jettison rest = Jettison.ofFailed(THREE, path, 0, 100).getLast();
    assertThat(rest.state()).isEqualTo(path.at(100));
  }

  private static List<String> names(Trajectory path, double after) {
    return Jettison.ofFailed(THREE, path, 0, after).stream().map(Jettison::name).toList();
  }

  /// Drag may take half of the velocity in a step, not a tenth: 100 m and 1 s were promised, for pieces from 3 to 30 kg/m2 that enter at 2 to 7 km/s.
  @Test
  void lightPiecesSinkAsTheyFall() {
    for (double beta : new double[] {3, 10, 30}) {
      for (double speed : new double[] {2000, 4500, 7000}) {
        EcefState s =
            new EcefState(
                new Vec3(6_378_137 + 400e3, 0, 0), new Vec3(-500, 0.8 * speed, 0.6 * speed));
        Trajectory fine = Ballistics.coast(s, 0, 1e5, beta, Environment.STANDARD);
        Trajectory fast = Ballistics.sink(s, 0, 1e5, beta, Environment.STANDARD);
        double apart = fine.position(fine.end()).distance(fast.position(fast.end()));
        assertThat(apart).as("%s kg/m2, %s m/s", beta, speed).isLessThan(100);
        assertThat(fast.end()).isCloseTo(fine.end(), within(1.0));
        assertThat(fast.size()).isLessThan(fine.size() / 3);
      }
    }
  }
}

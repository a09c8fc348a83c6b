package org.openemd.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Environment;
import org.openemd.flight.FlightSimulator;
import org.openemd.flight.FlyoutTable;
import org.openemd.flight.InterceptFlyout;
import org.openemd.flight.LaunchPlan;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Trajectory;
import org.openemd.flight.Vehicle;
import org.openemd.math.Vec3;
import org.openemd.run.Runs;
import org.openemd.scenario.Catalog;

/// Least burnout speeds from Redzikowo against a notional missile to Washington; integrated flights judge them.
@Tag("law")
class LeastSpeedTest {
  private static final double LONGEST = 1_500; // [s]
  private static final List<String> FIELDS =
      List.of("kozelsk", "vypolzovo", "tatishchevo", "dombarovsky", "uzhur");
  private static final Battery BATTERY = battery("6.3");
  private static final LeastSpeed LEAST =
      LeastSpeed.of(BATTERY.interceptor(), BATTERY.site(), LONGEST, 5_500, 8_300);
  private static final Map<String, Trajectory> PATHS = paths();

  private static Battery battery(String speed) {
    return Runs.scenario(
            "russia-concern",
            "interceptors.gbi-two-stage.flight_time_limit_s=" + (int) LONGEST,
            "interceptors.gbi-two-stage.burnout_speed_km_s=" + speed)
        .weapons()
        .getFirst()
        .battery();
  }

  private static Map<String, Trajectory> paths() {
    Map<String, Geodetic> sites = Catalog.sites(Runs.root());
    Vehicle missile = Catalog.vehicle(Runs.root(), "icbm-russian");
    Map<String, Trajectory> paths = new TreeMap<>();
    for (String field : FIELDS) {
      Targeted aimed =
          Targeting.aim(
              missile,
              Objects.requireNonNull(sites.get(field)),
              Objects.requireNonNull(sites.get("washington")),
              Environment.STANDARD);
      paths.put(field, ((Targeted.Solved) aimed).flight().body());
    }
    return paths;
  }

  @Test
  void itGrowsWithTheReleaseTimeAndFallsWithTheFlightTimeLimit() {
    for (Trajectory path : PATHS.values()) {
      double[] before = new double[3];
      for (double release = 200; release <= 480; release += 40) {
        double shorter = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
          double met = LEAST.meeting(path, release, 600 + 450 * i);
          double speed = Double.isNaN(met) ? Double.POSITIVE_INFINITY : met;
          assertThat(speed).isGreaterThanOrEqualTo(before[i]).isLessThanOrEqualTo(shorter);
          before[i] = speed;
          shorter = speed;
        }
      }
      assertThat(before[0]).isGreaterThan(before[2]);
    }
  }

  /// The two questions are each other's inverse.
  @Test
  void theLastLaunchAtASpeedIsTheLatestReleaseThatItMeets() {
    for (Trajectory path : PATHS.values()) {
      for (double speed : new double[] {6_500, 7_000, 8_000}) {
        double last = LEAST.lastLaunch(path, speed, 1_000);
        assertThat(LEAST.meeting(path, last - 0.1, 1_000)).isLessThanOrEqualTo(speed);
        double after = LEAST.meeting(path, last + 0.1, 1_000);
        assertThat(Double.isNaN(after) || after > speed).as("%s", after).isTrue();
      }
    }
  }

  /// Nothing below the tabulated speeds, or too late for any: no number is made up.
  @Test
  void whatNoTabulatedSpeedMeetsHasNoLeastSpeed() {
    Trajectory path = Objects.requireNonNull(PATHS.get("vypolzovo"));
    assertThat(LEAST.meeting(path, 1_500, LONGEST)).isNaN();
    assertThat(LEAST.lastLaunch(path, 5_400, LONGEST)).isNaN();
    assertThatThrownBy(() -> LEAST.meeting(path, 300, LONGEST + 1))
        .hasMessage("a flight of 1501 s is longer than the 1500 s that are tabulated");
  }

  /// An integrated flight meets the path at the least speed, and none a step less: Newton's method from a guess every 20 s of the path.
  @Test
  void integratedFlightsMeetAtTheLeastSpeedAndNotAStepBelow() {
    for (String field : FIELDS) {
      Trajectory path = Objects.requireNonNull(PATHS.get(field));
      for (double[] asked : new double[][] {{200, 1_000}, {300, 1_000}, {300, 600}, {480, 1_500}}) {
        double least = LEAST.meeting(path, asked[0], asked[1]);
        String what = field + " " + asked[0] + " " + asked[1] + " " + least;
        assertThat(meets(least, asked[0], asked[1], path)).as(what).isTrue();
        assertThat(meets(least - LeastSpeed.STEP, asked[0], asked[1], path)).as(what).isFalse();
      }
    }
  }

  /// The same interceptor, too fast and wasting up to two fifths of its last stage's impulse as the catalog has it, meets what slower ones meet: its last launch lies within a minute of theirs, a step of the release times that people argue about
  /// (counted: 46 s with three ways of flying where they have a dozen speeds; 22 s with flights of 1,000 s).
  @Test
  void aFasterBoosterThatWastesImpulseMeetsWhatSlowerOnesMeet() {
    for (String speed : List.of("7", "8")) {
      Battery fast = battery(speed);
      ShotPlanner shipped = new ShotPlanner(fast, Flyout.of(fast.interceptor(), fast.site()));
      for (Trajectory path : PATHS.values()) {
        double last = shipped.window(path, 0).orElseThrow().last();
        double any = LEAST.lastLaunch(path, 1_000 * Double.parseDouble(speed), LONGEST);
        assertThat(last).isCloseTo(any, within(60.0));
      }
    }
  }

  private static boolean meets(double speed, double launch, double limit, Trajectory path) {
    Vehicle flyer = ReferenceFlyout.scaleTo(BATTERY.interceptor().vehicle(), speed).vehicle();
    Vehicle guide =
        ReferenceFlyout.scaleTo(flyer, speed + 400).vehicle(); // for first guesses beyond reach
    for (Vehicle by : List.of(flyer, guide)) {
      FlyoutTable table = FlyoutTable.of(by, BATTERY.site(), 0.1, LONGEST);
      for (double t = launch + 185; t <= Math.min(path.end(), launch + limit); t += 20) {
        InterceptFlyout.Result r =
            InterceptFlyout.solve(
                table, flyer, BATTERY.site(), launch, path, t, Environment.STANDARD);
        if (r instanceof InterceptFlyout.Met m && allowed(m, flyer, launch, limit, path)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean allowed(
      InterceptFlyout.Met m, Vehicle flyer, double launch, double limit, Trajectory path) {
    double flight = m.interceptTime() - launch;
    double active = m.burnout() - launch + BATTERY.interceptor().activationDelay();
    return flight >= active
        && flight <= limit
        && Frames.height(path.position(m.interceptTime())) >= BATTERY.interceptor().altitudeFloor()
        && angle(flyer, m.plan()) >= BATTERY.interceptor().minFlightPathAngle();
  }

  private static double angle(Vehicle flyer, LaunchPlan plan) {
    var burnout = FlightSimulator.boost(flyer, BATTERY.site(), plan, Environment.STANDARD).state();
    Vec3 v =
        LocalFrame.at(Frames.toGeodetic(new Ecef(burnout.position())))
            .rotateToEnu(burnout.velocity());
    return StrictMath.asin(v.z() / v.norm());
  }
}

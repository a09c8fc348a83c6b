package org.openemd.campaign.fast.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.command.Battery;
import org.openemd.command.Doctrine;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.command.Opportunity;
import org.openemd.command.Planner.LaunchWindow;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.flight.Environment;
import org.openemd.flight.InterceptFlyout;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.run.Runs;

/// Shots at many flights at once beside the planner of one path, tried every half second, and integrated flights.
@Tag("law")
class BatteryShotsTest {
  private static final int N = 500;
  private static final double RELEASE = 400; // [s]
  private static final double GRID = 0.5; // [s]
  private static final Doctrine DOCTRINE = Runs.scenario("emd-2009").doctrine();

  private static Battery battery(String id) {
    return List.of("emd-2009", "layers").stream()
        .flatMap(s -> Runs.scenario(s).weapons().stream())
        .map(w -> w.battery())
        .filter(b -> b.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Strikes strikes(String id) {
    boolean far = id.equals("fort-greely");
    return RandomStrikes.between(
        RandomStrikes.IRAN, far ? RandomStrikes.STATES : RandomStrikes.EUROPE, N, 8);
  }

  private static Reach reach(Strikes s, Battery b) {
    return new Reach(s, b, Flyout.of(b.interceptor(), b.site()));
  }

  private static double[] release(int n, double t) {
    double[] release = new double[n];
    Arrays.fill(release, t);
    return release;
  }

  /// One battery's shots, and the judge of single paths.
  private static final class Case {
    final Battery battery;
    final Strikes strikes;
    final ShotPlanner planner;
    final Shots shots;

    Case(String id) {
      battery = battery(id);
      strikes = strikes(id);
      List<Flyout> ways = Flyout.of(battery.interceptor(), battery.site());
      planner = new ShotPlanner(battery, ways);
      Reach reach = new Reach(strikes, battery, ways);
      shots = new Shots(reach);
      new BatteryShots(battery, reach)
          .look(release(strikes.size, RELEASE), DOCTRINE, shots, 0, strikes.size);
    }

    Trajectory path(int i) {
      return RandomStrikes.path(strikes, i);
    }

    /// The launch (s) of an integrated flight that is where the last meeting is, in time for it; infinite where there is none.
    double flown(int i) {
      Meetings m = shots.latest;
      Vec3 p = new Vec3(m.x[i], m.y[i], m.z[i]);
      Flyout way = planner.fastest(new Ecef(p));
      double[] still = {p.x(), p.y(), p.z(), 0, 0, 0, p.x(), p.y(), p.z(), 0, 0, 0};
      InterceptFlyout.Result r =
          InterceptFlyout.solve(
              way.table(),
              way.vehicle(),
              battery.site(),
              0,
              Trajectory.of(new double[] {0, 3_000}, still),
              m.intercept[i] - m.launch[i],
              Environment.STANDARD);
      return switch (r) {
        case InterceptFlyout.NotMet _ -> Double.POSITIVE_INFINITY;
        case InterceptFlyout.Met met -> m.intercept[i] - met.interceptTime();
      };
    }

    /// The last launch, and the earliest intercept from release on, every half second tried.
    double[] tried(int i) {
      Trajectory path = path(i);
      double last = Double.NEGATIVE_INFINITY;
      double earliest = Double.NaN;
      for (double t = path.start(); t <= path.end(); t += GRID) {
        double launch = planner.launchFor(path, t);
        last = Math.max(last, launch);
        if (Double.isNaN(earliest) && launch >= RELEASE) {
          earliest = t;
        }
      }
      return new double[] {last, earliest};
    }
  }

  /// No try of the judge is missed by more than 0.5 s, and what is claimed the judge flies too. A window narrower than two of its tries (1 s) may be missed.
  @ParameterizedTest
  @ValueSource(strings = {"redzikowo", "fort-greely", "kei", "ship-ib", "ship-iia"})
  void everyLastLaunchIsTheJudges(String id) {
    Case c = new Case(id);
    List<String> wrong = new ArrayList<>();
    int met = 0;
    for (int i = 0; i < N; i++) {
      double judge = c.strikes.reached(i) ? c.tried(i)[0] : Double.NEGATIVE_INFINITY;
      boolean feasible = c.shots.feasible(i);
      met += feasible ? 1 : 0;
      if (judge >= 0 && !(c.shots.last[i] > judge - 0.5)) {
        wrong.add(i + ": " + c.shots.last[i] + " where " + judge + " is possible");
      }
      if (feasible) {
        double flown = c.planner.launchFor(c.path(i), c.shots.latest.intercept[i]);
        if (!(Math.abs(flown - c.shots.last[i]) < 0.5)) {
          wrong.add(i + ": claims " + c.shots.last[i] + " and flies " + flown);
        }
      }
    }
    assertThat(met).isGreaterThan(15);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"redzikowo", "fort-greely", "kei", "ship-ib", "ship-iia"})
  void everyEarliestInterceptIsTheJudges(String id) {
    Case c = new Case(id);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      double judge = c.strikes.reached(i) ? c.tried(i)[1] : Double.NaN;
      double ours = c.shots.earliest.intercept[i];
      if (!Double.isNaN(judge) && !(ours < judge + 0.5)) {
        wrong.add(i + ": " + ours + " where " + judge + " is possible");
      }
      if (c.shots.earliest.met(i)) {
        double flown = c.planner.launchFor(c.path(i), ours);
        if (!(Math.abs(flown - c.shots.earliest.launch[i]) < 0.5)) {
          wrong.add(i + ": claims " + c.shots.earliest.launch[i] + " and flies " + flown);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// The planner tries every 5 s; where a shot shows for less, it misses it, and where the last launch lies at an edge, it is up to 5 s of path off.
  @ParameterizedTest
  @ValueSource(strings = {"redzikowo", "fort-greely", "kei", "ship-ib", "ship-iia"})
  void nearlyAllAgreeWithThePlannerOfSinglePaths(String id) {
    Case c = new Case(id);
    int differ = 0;
    int beyond = 0;
    for (int i = 0; i < N; i++) {
      if (!c.strikes.reached(i)) {
        assertThat(c.shots.feasible(i)).isFalse();
        continue;
      }
      Optional<LaunchWindow> w = c.planner.window(c.path(i), 0);
      Optional<Opportunity> o = c.planner.earliest(c.path(i), RELEASE);
      double last = w.map(LaunchWindow::last).orElse(Double.NaN);
      double meeting = o.map(Opportunity::intercept).orElse(Double.NaN);
      differ += same(last, c.shots.last[i], 0.5) ? 0 : 1;
      differ += same(meeting, c.shots.earliest.intercept[i], 0.5) ? 0 : 1;
      beyond += same(last, c.shots.last[i], 5) ? 0 : 1;
    }
    assertThat(beyond).isLessThanOrEqualTo(N / 50);
    assertThat(differ).isLessThanOrEqualTo(2 * N / 20);
  }

  private static boolean same(double a, double b, double within) {
    return Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= within;
  }

  /// To the places of the last meetings, integrated: the launch that arrives in time is the one that is claimed, within 5 s (promised), at the edges of reach too.
  @ParameterizedTest
  @ValueSource(strings = {"redzikowo", "fort-greely", "kei", "ship-iia"})
  void integratedInterceptorsThatLeaveAtTheLastLaunchArriveInTime(String id) {
    Case c = new Case(id);
    List<Double> late = new ArrayList<>();
    for (int i = 0; i < N && late.size() < 100; i++) {
      if (c.shots.feasible(i)) {
        late.add(Math.abs(c.flown(i) - c.shots.last[i]));
      }
    }
    late.sort(null);
    assertThat(late).hasSize(100);
    assertThat(late.getLast()).isLessThan(5);
    assertThat(late.get(89)).isLessThan(0.5);
  }

  @Test
  void aMinuteOfReleaseDelayCostsAMinute() {
    Battery b = battery("redzikowo");
    Strikes s = strikes("redzikowo");
    Reach reach = reach(s, b);
    BatteryShots all = new BatteryShots(b, reach);
    Shots soon = new Shots(reach);
    Shots late = new Shots(reach);
    all.look(release(N, RELEASE), DOCTRINE, soon, 0, N);
    all.look(release(N, RELEASE + 60), DOCTRINE, late, 0, N);
    int both = 0;
    for (int i = 0; i < N; i++) {
      if (late.earliest.met(i)) {
        both++;
        assertThat(late.last[i]).isEqualTo(soon.last[i]);
        assertThat(late.earliest.launch[i]).isGreaterThanOrEqualTo(RELEASE + 60);
        assertThat(late.earliest.intercept[i]).isGreaterThanOrEqualTo(soon.earliest.intercept[i]);
        assertThat(late.count[i]).isLessThanOrEqualTo(soon.count[i]);
        assertThat(late.looks[i]).isLessThanOrEqualTo(soon.looks[i]);
        assertThat(late.last[i] - late.first[i])
            .isCloseTo(soon.last[i] - soon.first[i] - 60, within(1e-9));
      }
    }
    assertThat(both).isGreaterThan(N / 2);
  }

  /// At a battery whose interceptors burn out at 9 km/s (Postol) in place of 6.3 (MDA).
  @Test
  void aFasterInterceptorMayLeaveLater() {
    Battery b = battery("redzikowo");
    Strikes s = strikes("redzikowo");
    List<Shots> both = new ArrayList<>();
    for (double speed : new double[] {6_300, 9_000}) {
      ReferenceFlyout.Scaled scaled = ReferenceFlyout.scaleTo(b.interceptor().vehicle(), speed);
      InterceptorType t = b.interceptor();
      InterceptorType type =
          new InterceptorType(
              t.id(),
              t.name(),
              t.status(),
              scaled.vehicle(),
              scaled.speed(),
              scaled.altitude(),
              scaled.factor(),
              t.activationDelay(),
              t.altitudeFloor(),
              t.altitudeCeiling(),
              t.flightTimeLimit(),
              t.minFlightPathAngle(),
              t.leastImpulse());
      Battery with =
          new Battery(
              b.id(),
              b.name(),
              b.site(),
              b.inventory(),
              b.reserve(),
              b.launchInterval(),
              b.post(),
              type);
      Shots shots = new Shots(reach(s, with));
      new BatteryShots(with, shots.reach).look(release(N, RELEASE), DOCTRINE, shots, 0, N);
      both.add(shots);
    }
    double[] gain = new double[N];
    for (int i = 0; i < N; i++) {
      gain[i] = both.get(1).last[i] - both.get(0).last[i];
    }
    Arrays.sort(gain);
    // What is near a fast one flies over, even with all that it can waste.
    assertThat(gain[N / 4]).isGreaterThan(0);
    assertThat(gain[N / 2]).isGreaterThan(30);
  }

  @Test
  void rangesAndNeighboursChangeNoByte() {
    Battery b = battery("redzikowo");
    Strikes s = strikes("redzikowo");
    Shots whole = new Shots(reach(s, b));
    new BatteryShots(b, whole.reach).look(release(N, RELEASE), DOCTRINE, whole, 0, N);
    Shots parts = new Shots(reach(s, b));
    BatteryShots all = new BatteryShots(b, parts.reach);
    all.look(release(N, RELEASE), DOCTRINE, parts, 123, N);
    all.look(release(N, RELEASE), DOCTRINE, parts, 0, 123);
    assertThat(parts.last).isEqualTo(whole.last);
    assertThat(parts.first).isEqualTo(whole.first);
    assertThat(parts.count).isEqualTo(whole.count);
    assertThat(parts.looks).isEqualTo(whole.looks);
    assertThat(parts.earliest.intercept).isEqualTo(whole.earliest.intercept);
    assertThat(parts.earliest.closingX).isEqualTo(whole.earliest.closingX);
  }

  /// What is kept of a flight knows nothing of the release for which it was first found, nor of what was asked of it since.
  @Test
  void whatIsKeptOfAFlightAnswersAsIfItWereFoundAnew() {
    Battery b = battery("redzikowo");
    Strikes s = strikes("redzikowo");
    Reach kept = reach(s, b);
    for (double t : new double[] {RELEASE, 200, 600, 0, Double.NaN, RELEASE}) {
      Shots again = new Shots(kept);
      new BatteryShots(b, kept).look(release(N, t), DOCTRINE, again, 0, N);
      Shots anew = new Shots(reach(s, b));
      new BatteryShots(b, anew.reach).look(release(N, t), DOCTRINE, anew, 0, N);
      assertThat(again.last).isEqualTo(anew.last);
      assertThat(again.first).isEqualTo(anew.first);
      assertThat(again.count).isEqualTo(anew.count);
      assertThat(again.possible).isEqualTo(anew.possible);
      assertThat(again.looks).isEqualTo(anew.looks);
      assertThat(again.earliest.launch).isEqualTo(anew.earliest.launch);
      assertThat(again.earliest.intercept).isEqualTo(anew.earliest.intercept);
      assertThat(again.earliest.closingX).isEqualTo(anew.earliest.closingX);
      assertThat(again.latest.intercept).isEqualTo(anew.latest.intercept);
      assertThat(again.latest.closingX).isEqualTo(anew.latest.closingX);
    }
  }

  @Test
  void whatIsKnownOfOneInterceptorServesNoOther() {
    Strikes s = strikes("redzikowo");
    Reach far = reach(s, battery("fort-greely"));
    assertThatThrownBy(() -> new BatteryShots(battery("redzikowo"), far))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("redzikowo");
  }

  @Test
  void withoutReleaseOrInterceptorsNothingLeaves() {
    Battery b = battery("redzikowo");
    Strikes s = strikes("redzikowo");
    Reach reach = reach(s, b);
    Shots held = new Shots(reach);
    new BatteryShots(b, reach).look(release(N, Double.NaN), DOCTRINE, held, 0, N);
    Battery spent =
        new Battery(
            b.id(), b.name(), b.site(), 0, 0, b.launchInterval(), b.post(), b.interceptor());
    Shots empty = new Shots(reach);
    new BatteryShots(spent, reach).look(release(N, RELEASE), DOCTRINE, empty, 0, N);
    assertThat(held.last).isEqualTo(empty.last);
    for (int i = 0; i < N; i++) {
      assertThat(held.earliest.met(i)).isFalse();
      assertThat(held.count[i] + held.looks[i] + empty.count[i] + empty.looks[i]).isZero();
    }
  }

  @Test
  void aFlightThatComesDownNowhereIsNotMet() {
    Battery b = battery("redzikowo");
    Strikes s = strikes("redzikowo");
    Arrays.fill(s.impact, Double.NaN);
    Shots shots = new Shots(reach(s, b));
    new BatteryShots(b, shots.reach).look(release(N, RELEASE), DOCTRINE, shots, 0, N);
    for (int i = 0; i < N; i++) {
      assertThat(shots.feasible(i) || shots.earliest.met(i)).isFalse();
    }
  }

  @Test
  void aBatteryThatMeetsInTheAirIsRefused() {
    Battery b = battery("thaad");
    assertThatThrownBy(() -> reach(strikes("redzikowo"), b))
        .isInstanceOf(OutOfDomainException.class)
        .hasMessageContaining("40 km");
  }
}

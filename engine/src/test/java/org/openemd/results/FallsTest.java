package org.openemd.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.Fault;
import org.openemd.engagement.Remains;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.run.OrderRecord;
import org.openemd.run.OrderSource;
import org.openemd.run.RunRecord;
import org.openemd.run.Runs;
import org.openemd.run.ShotRecord;
import org.openemd.run.Simulation;

/// What comes down of interceptors and of what they hit; emd-2009 and the short scenario.
class FallsTest {
  private static final String TYPE = "interceptors.gbi-two-stage.";
  private static final RunRecord RECORD =
      Simulation.run(Runs.scenario("emd-2009"), 1, OrderSource.none());
  private static final RunResult RUN = Scorer.score(RECORD);

  private static RunResult small(String... sets) {
    return Runs.run("short", 1, Runs.unfailing(sets));
  }

  private static List<Fall> of(RunResult run, String interceptor) {
    return run.falls().ours().stream().filter(f -> f.of().equals(interceptor)).toList();
  }

  private static List<Fall.Kind> kinds(RunResult run, String interceptor) {
    return of(run, interceptor).stream().map(Fall::kind).toList();
  }

  /// Both stages of those that left, each once; then a kill vehicle, or what is left of a hit.
  @Test
  @Tag("law")
  void whatLeavesItsSiloComesDownInAllItsParts() {
    for (InterceptorResult i : RUN.interceptors()) {
      List<Fall.Kind> kinds = kinds(RUN, i.id());
      if (i.failed() == Fault.Part.SILO) {
        assertThat(kinds).as(i.id()).isEmpty();
      } else if (i.result().equals("HIT")) {
        assertThat(kinds)
            .containsExactly(
                Fall.Kind.STAGE,
                Fall.Kind.STAGE,
                Fall.Kind.REMAINS,
                Fall.Kind.REMAINS_OF_TARGET,
                Fall.Kind.REMAINS_OF_KILL_VEHICLE);
      } else {
        assertThat(kinds).containsExactly(Fall.Kind.STAGE, Fall.Kind.STAGE, Fall.Kind.KILL_VEHICLE);
      }
    }
    assertThat(RUN.falls().all()).allSatisfy(FallsTest::complete);
  }

  private static void complete(Fall f) {
    assertThat(f.lands()).as(f.id()).isTrue();
    assertThat(f.time()).isEqualTo(f.path().end()).isGreaterThan(f.path().start());
    assertThat(f.speed())
        .isBetween(5.0, 200.0); // all of it is light enough to be slowed by the air
    double off =
        Geodesics.distance(
            known(f.impact()), Frames.toGeodetic(new Ecef(f.path().position(f.path().end()))));
    assertThat(off).isLessThan(1e-3);
  }

  @Test
  @Tag("story")
  void firstStagesComeDownInPolandAndWhatIsLeftOfAHitShortOfWhereItWasAimed() {
    for (Fall f : RUN.falls().ours()) {
      if (f.part().equals("first")) {
        assertThat(f.distance()).isBetween(30e3, 300e3);
        assertThat(f.area()).isEqualTo("nato-mainland");
      }
    }
    for (ThreatResult t : RUN.threats()) {
      InterceptorResult hit =
          RUN.interceptors().stream()
              .filter(i -> i.target().equals(t.id()) && i.result().equals("HIT"))
              .findFirst()
              .orElseThrow();
      Geodetic aim = aim(t.group());
      double shared = Geodesics.distance(aim, place(hit.id() + "/remains"));
      double alone = Geodesics.distance(aim, place(hit.id() + "/remains-of-target"));
      // Pieces that got no momentum fall shorter than a warhead by what the air takes of them.
      assertThat(alone).as(t.id()).isBetween(10e3, 100e3);
      assertThat(shared).as(t.id()).isBetween(200e3, 1500e3);
    }
  }

  private static Geodetic aim(String group) {
    return RUN.scenario().threats().stream()
        .filter(g -> g.id().equals(group))
        .findFirst()
        .orElseThrow()
        .aim();
  }

  private static Fall fall(String id) {
    return RUN.falls().all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static Geodetic known(@Nullable Geodetic at) {
    return Objects.requireNonNull(at);
  }

  private static Geodetic place(String id) {
    return known(fall(id).impact());
  }

  /// Rounding of momenta of 5e6 kg m/s.
  @Test
  @Tag("law")
  void whatIsLeftOfAHitKeepsTheMomentumOfBoth() {
    int hits = 0;
    for (ShotRecord r : RECORD.shots()) {
      if (r.end() == ShotRecord.End.HIT) {
        hits++;
        Fall all = fall(r.shot().id() + "/remains");
        Fall target = fall(r.shot().id() + "/remains-of-target");
        Fall killer = fall(r.shot().id() + "/remains-of-kill-vehicle");
        Vec3 apart = momentum(target).plus(momentum(killer));
        assertThat(momentum(all).distance(apart)).isLessThan(1e-5);
        assertThat(all.mass()).isEqualTo(target.mass() + killer.mass());
        Vec3 closing = velocity(target).minus(velocity(killer));
        assertThat(closing.norm()).isCloseTo(r.closingSpeed(), within(1.0)); // bent by homing alone
      }
    }
    assertThat(hits).isEqualTo(5);
  }

  private static Vec3 velocity(Fall f) {
    return f.path().sample(0).velocity();
  }

  private static Vec3 momentum(Fall f) {
    return velocity(f).times(f.mass());
  }

  /// A kill vehicle flies on along the path that the run flew, which goes 300 s beyond its intercept: 20 m, twice what a cubic between samples is off.
  @Test
  @Tag("law")
  void aKillVehicleThatHitsNothingFliesOnAsBefore() {
    ShotRecord late =
        RECORD.shots().stream()
            .filter(r -> r.end() == ShotRecord.End.NO_TARGET)
            .findFirst()
            .orElseThrow();
    Fall f = fall(late.shot().id() + "/kill-vehicle");
    assertThat(f.path().start()).isEqualTo(late.time());
    double t = Math.min(late.time() + 200, late.shot().path().end());
    assertThat(t).isGreaterThan(late.time() + 30);
    double apart = f.path().position(t).distance(late.shot().path().position(t));
    assertThat(apart).isLessThan(20);
  }

  @Test
  @Tag("story")
  void aBoosterThatFailsComesDownWholeAndNear() {
    RunResult run = small(TYPE + "boost_reliability=0");
    for (InterceptorResult i : run.interceptors()) {
      Fall rest = of(run, i.id()).getLast();
      assertThat(rest.kind()).isEqualTo(Fall.Kind.FAILED_INTERCEPTOR);
      assertThat(rest.path().start()).isEqualTo(i.intercept());
      double after = i.intercept() - i.launch();
      assertThat(of(run, i.id())).hasSize(after < 69 ? 1 : 2);
      assertThat(rest.mass()).isBetween(500.0, 20_634.0);
    }
  }

  @Test
  @Tag("story")
  void aKillVehicleThatDoesNotComeFreeFallsWithItsLastStage() {
    RunResult run = small(TYPE + "separation_reliability=0");
    String id = run.interceptors().getFirst().id();
    assertThat(kinds(run, id)).containsExactly(Fall.Kind.STAGE, Fall.Kind.FAILED_INTERCEPTOR);
    assertThat(of(run, id).getLast().mass()).isEqualTo(410 + 104);
  }

  @Test
  @Tag("story")
  void oneThatIsDestroyedByOrderComesDownFromThere() {
    RunResult plain = small();
    InterceptorResult first = plain.interceptors().getFirst();
    double early = Math.ceil(first.launch()) + 20;
    OrderRecord abort = new OrderRecord(early, "abort", 0, "", 0, "");
    RunResult run =
        Scorer.score(
            Simulation.run(
                Runs.scenario("short", Runs.unfailing()), 1, OrderSource.recorded(List.of(abort))));
    assertThat(run.interceptors().getFirst().result()).isEqualTo("ABORTED");
    assertThat(kinds(run, first.id())).containsExactly(Fall.Kind.FAILED_INTERCEPTOR);
    assertThat(of(run, first.id()).getFirst().path().start()).isEqualTo(early);
  }

  /// What missiles drop falls in the world: the same paths, to the bit.
  @Test
  @Tag("law")
  void whatMissilesDropIsWhatFlewInTheRun() {
    for (BodyPath b : RUN.bodies()) {
      if (b.kind().equals("SPENT_STAGE")) {
        assertThat(fall(b.id()).path()).isSameAs(b.path());
      }
    }
    assertThat(RUN.falls().all()).filteredOn(f -> f.battery().isEmpty()).hasSize(10);
  }

  /// The plan has a shot for each half minute of the meeting; between two of them its stages come down between theirs. A target's track that is 10 km off at the first plan turns a flight of 1,000 km by a hundredth, and the fall of a stage 250 km away by 2.5 km; the table's own error is of the same size: 10 km.
  @Test
  @Tag("law")
  void firstStagesComeDownWhereThePlanHadThem() {
    int compared = 0;
    for (InterceptorResult i : RUN.interceptors()) {
      for (int k = 1; i.failed() == null && k < shots().size(); k++) {
        PlannedFall before = shots().get(k - 1);
        PlannedFall after = shots().get(k);
        double u = (i.intercept() - meeting(before)) / (meeting(after) - meeting(before));
        boolean ours = bodies().get(k - 1).equals(i.target()) && bodies().get(k).equals(i.target());
        if (ours && battery(before, i) && battery(after, i) && u >= 0 && u < 1) {
          compared++;
          Geodetic middle = between(known(before.firstStage()), known(after.firstStage()), u);
          assertThat(Geodesics.distance(middle, place(i.id() + "/first")))
              .as(i.id())
              .isLessThan(10e3);
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(5);
  }

  private static double meeting(PlannedFall p) {
    return p.shot().shot().intercept();
  }

  private static boolean battery(PlannedFall p, InterceptorResult i) {
    return p.shot().shot().battery().equals(i.battery());
  }

  private static Geodetic between(Geodetic a, Geodetic b, double u) {
    return new Geodetic(
        a.latitude() + u * (b.latitude() - a.latitude()),
        a.longitude() + u * (b.longitude() - a.longitude()),
        0);
  }

  private static List<PlannedFall> shots() {
    return RUN.falls().planned();
  }

  private static List<String> bodies() {
    return RUN.plans().stream().flatMap(p -> p.shots().stream().map(_ -> p.body())).toList();
  }

  /// The deviation against 400 falls with velocities drawn from the normal law of the same deviation, seed 1: the sample's variance in each direction is within 7 % (one deviation) of the truth; bent paths add to that: 25 % on the deviation.
  @Test
  @Tag("law")
  void theStatedDeviationIsThatOfManyFalls() {
    Fall f = fall("redzikowo-4/remains");
    double sigma = Remains.velocitySigma();
    Falling middle = new Falling(f.path().sample(0), f.path().start(), 10, sigma, 0);
    Ecef impact = new Ecef(f.path().position(f.path().end()));
    Falling.Spread spread = middle.spread(impact);
    RandomStream s = RandomStream.of(1, 0, "pieces", "kick");
    double sum = 0;
    int n = 400;
    for (int i = 0; i < n; i++) {
      Vec3 kick = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).times(sigma);
      EcefState other = new EcefState(f.path().sample(0).position(), velocity(f).plus(kick));
      Trajectory path = new Falling(other, f.path().start(), 10, 0, 0).path();
      double d = path.position(path.end()).distance(impact.position());
      sum += d * d;
    }
    double both = Math.sqrt(spread.major() * spread.major() + spread.minor() * spread.minor());
    assertThat(both).isCloseTo(Math.sqrt(sum / n), within(0.25 * both));
  }
}

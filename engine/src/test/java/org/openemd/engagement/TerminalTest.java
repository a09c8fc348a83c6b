package org.openemd.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// Homing on straight paths that meet head-on at 10 km/s after 100 s, the seeker looking 30 s before.
@Tag("law")
class TerminalTest {
  private static final double HANDOVER = 70;
  private static final double MEETING = 100;
  private static final double RADIUS =
      0.2 * StrictMath.sqrt(2 * StrictMath.log(2)); // half of all misses
  private static final Trajectory HUNTER =
      Straight.line(new Vec3(7e6, -5e5, 0), new Vec3(0, 5000, 0), 0, 200);

  private static KillVehicle vehicle(double divert, double discrimination) {
    return new KillVehicle(
        "kv",
        200,
        divert,
        3e5,
        StrictMath.toRadians(2),
        0,
        new Guidance(3, 40, 0.3, 0, 0.03),
        0.2,
        RADIUS,
        discrimination,
        Reliability.certain());
  }

  private static Shot shot(KillVehicle v) {
    return new Shot("b-1", "b", 1, v, HUNTER, 0, 50, MEETING, v.divertSpeed(), HUNTER);
  }

  private static ThreatObject body(String id, ThreatObject.Kind kind, double offset) {
    Trajectory path = Straight.line(new Vec3(7e6 + offset, 5e5, 0), new Vec3(0, -5000, 0), 0, 200);
    return new ThreatObject(id, "t", kind, path, new Signature(0.01, 0.1), List.of());
  }

  private static Terminal.Draws draws(int run) {
    return new Terminal.Draws(
        RandomStream.of(7, run, "b-1", "navigation"),
        RandomStream.of(7, run, "b-1", "discrimination"),
        RandomStream.of(7, run, "b-1", "homing"),
        RandomStream.of(7, run, "b-1", "seeker"));
  }

  private static EngagementPolicy policy(double scale) {
    return new EngagementPolicy(scale, 0, 0, 60);
  }

  private static Encounter.Homed homed(Encounter e) {
    return e instanceof Encounter.Homed h
        ? h
        : org.junit.jupiter.api.Assertions.fail("not handed over: " + e);
  }

  @Test
  void withoutDivertTheMissIsTheErrorAtHandover() {
    ThreatObject warhead = body("t", ThreatObject.Kind.WARHEAD, 2000);
    Encounter.Homed h =
        homed(
            Terminal.resolve(shot(vehicle(0, 1)), HANDOVER, List.of(warhead), policy(1), draws(0)));
    assertThat(h.missDistance()).isCloseTo(2000, within(1.0)); // the point homed on: 0.2 m
    assertThat(h.hit()).isFalse();
  }

  /// Proportional navigation spends N' / (N' - 1) of offset over time: 150 m/s for 3 km in 30 s; the lag adds 3 % at most.
  @Test
  void divertRemovesWhatProportionalNavigationCovers() {
    ThreatObject warhead = body("t", ThreatObject.Kind.WARHEAD, 3000);
    KillVehicle enough = vehicle(155, 1);
    KillVehicle lacking = vehicle(145, 1);
    Encounter.Homed near =
        homed(Terminal.resolve(shot(enough), HANDOVER, List.of(warhead), policy(1), draws(0)));
    Encounter.Homed far =
        homed(Terminal.resolve(shot(lacking), HANDOVER, List.of(warhead), policy(1), draws(0)));
    assertThat(near.missDistance()).isLessThan(2);
    assertThat(near.divertUsed()).isBetween(149.0, 155.0);
    assertThat(far.missDistance()).isGreaterThan(10);
    assertThat(far.divertUsed()).isCloseTo(145, within(1e-9));
  }

  @Test
  void theHandoverScaleMultipliesTheTrackersError() {
    ThreatObject warhead = body("t", ThreatObject.Kind.WARHEAD, 1500);
    Encounter e =
        Terminal.resolve(shot(vehicle(500, 1)), HANDOVER, List.of(warhead), policy(2), draws(0));
    assertThat(homed(e).handoverError()).isCloseTo(3000, within(1e-3));
  }

  @Test
  void whatLiesOutsideTheBasketIsNotHandedOver() {
    double basket = vehicle(500, 1).basket();
    ThreatObject inside = body("t", ThreatObject.Kind.WARHEAD, basket - 1);
    ThreatObject outside = body("t", ThreatObject.Kind.WARHEAD, basket + 1);
    assertThat(
            Terminal.resolve(shot(vehicle(500, 1)), HANDOVER, List.of(inside), policy(1), draws(0)))
        .isInstanceOf(Encounter.Homed.class);
    assertThat(
            Terminal.resolve(
                shot(vehicle(500, 1)), HANDOVER, List.of(outside), policy(1), draws(0)))
        .isInstanceOf(Encounter.NoHandover.class);
  }

  @Test
  void aSeekerThatCannotDiscriminateTakesTheNearerBody() {
    List<ThreatObject> bodies =
        List.of(
            body("t", ThreatObject.Kind.WARHEAD, 2000),
            body("t/stage-2", ThreatObject.Kind.SPENT_STAGE, -500));
    Encounter.Homed blind =
        homed(Terminal.resolve(shot(vehicle(500, 0)), HANDOVER, bodies, policy(1), draws(0)));
    Encounter.Homed keen =
        homed(Terminal.resolve(shot(vehicle(500, 1)), HANDOVER, bodies, policy(1), draws(0)));
    assertThat(blind.body()).isEqualTo("t/stage-2");
    assertThat(blind.right()).isFalse();
    assertThat(keen.body()).isEqualTo("t");
  }

  /// n = 4,000 draws, seed 7: hits are binomial with p = 1/2; outside 4 standard deviations (126) of 2,000 in 6 of 100,000.
  @Test
  void theHomingResidualHitsAsOftenAsItsRayleighLawSays() {
    ThreatObject warhead = body("t", ThreatObject.Kind.WARHEAD, 100);
    int hits = 0;
    for (int run = 0; run < 4000; run++) {
      Encounter e =
          Terminal.resolve(
              shot(vehicle(500, 1)), HANDOVER, List.of(warhead), policy(1), draws(run));
      hits += homed(e).hit() ? 1 : 0;
    }
    assertThat(hits).isBetween(1874, 2126);
  }

  @Test
  void theChanceOfAShotFallsWithErrorAndRisesWithDivert() {
    Shot weak = shot(vehicle(50, 1));
    Shot strong = shot(vehicle(500, 1));
    assertThat(KillChance.of(weak, round(1000), 10_000, HANDOVER, true).product())
        .isLessThan(KillChance.of(weak, round(500), 10_000, HANDOVER, true).product());
    assertThat(KillChance.of(weak, round(1000), 10_000, HANDOVER, true).product())
        .isLessThan(KillChance.of(strong, round(1000), 10_000, HANDOVER, true).product());
    assertThat(KillChance.of(shot(vehicle(0, 1)), round(1000), 10_000, HANDOVER, true).product())
        .isLessThan(1e-6);
  }

  private static InterceptError round(double sigma) {
    return new InterceptError(sigma, sigma, sigma);
  }
}

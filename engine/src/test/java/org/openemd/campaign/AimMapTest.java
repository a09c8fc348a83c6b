package org.openemd.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.earth.Geodetic;
import org.openemd.results.BrokenLink;
import org.openemd.run.Runs;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// What a coarse map shows of the short scenario's defense; seed 1.
@Tag("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AimMapTest {
  private static final AimGrid GRID = new AimGrid(35, 10, 50, 35, 5);

  private static AimMap map(String... sets) {
    Scenario s = Runs.scenario("short", sets);
    return map(s, s.threats().getFirst(), 2);
  }

  private static AimMap map(Scenario s, ThreatGroup missile, int threads) {
    return AimMap.of(s, List.of(missile), GRID, 1, threads, f -> {});
  }

  private static long covered(AimMap map) {
    return map.cells().stream().filter(AimCell::covered).count();
  }

  private AimMap plain =
      none(); // once for all tests: threads that fly cannot enter a class that is being set up

  private static AimMap none() {
    Scenario s = Runs.scenario("short");
    return new AimMap(s, s.threats(), new Footprint(GRID, List.of(), List.of()));
  }

  @BeforeAll
  void fly() {
    plain = map();
  }

  @Test
  void theHoleLiesInTheSouthEastAndEveryPointInItHasAReason() {
    assertThat(covered(plain)).isBetween(6L, 18L);
    AimCell northWest = plain.cells().getFirst();
    assertThat(northWest.aim().latitudeDegrees()).isEqualTo(50);
    assertThat(northWest.shots()).isGreaterThan(3);
    AimCell southEast = plain.cells().getLast();
    assertThat(southEast.covered()).isFalse();
    assertThat(plain.cells())
        .filteredOn(c -> !c.covered())
        .isNotEmpty()
        .allMatch(c -> !c.reason().isEmpty());
  }

  @Test
  void theHoleGrowsWithTheReleaseDelay() {
    AimMap late = map("doctrine.release_delay_s=360");
    assertThat(covered(late)).isLessThan(covered(plain));
    for (int i = 0; i < late.cells().size(); i++) {
      assertThat(late.cells().get(i).shots())
          .as(late.cells().get(i).aim().toString())
          .isLessThanOrEqualTo(plain.cells().get(i).shots());
    }
  }

  /// What reach and time allow grows from Tabriz to Semnan, a minute and more later at the latest launch; what the whole chain makes of it shrinks, since the forward radar looks to the north-west and sees these missiles late.
  @Test
  void fromSemnanMoreIsPossibleAndLessIsSeenInTime() {
    Scenario s = Runs.scenario("short");
    Geodetic semnan = Objects.requireNonNull(Catalog.sites(Runs.root()).get("central-iran"));
    AimMap far = map(s, s.threats().getFirst().launchedFrom(semnan, "central Iran"), 2);
    long possible = plain.cells().stream().filter(c -> c.possible() > 0).count();
    assertThat(far.cells().stream().filter(c -> c.possible() > 0).count()).isGreaterThan(possible);
    for (int i = 0; i < far.cells().size(); i++) {
      if (plain.cells().get(i).possible() > 0) {
        assertThat(far.cells().get(i).lastLaunch())
            .as(far.cells().get(i).aim().toString())
            .isGreaterThan(plain.cells().get(i).lastLaunch() + 60);
      }
    }
    assertThat(covered(far)).isLessThan(covered(plain));
    assertThat(far.cells())
        .filteredOn(c -> !c.covered() && c.possible() > 0)
        .extracting(AimCell::link)
        .contains(BrokenLink.SEEN_LATE);
  }

  @Test
  void movingOnlyTheRadarChangesTheMap() {
    assertThat(map("sensors.forward-radar.site=redzikowo").cells()).isNotEqualTo(plain.cells());
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Scenario s = Runs.scenario("short");
    assertThat(map(s, s.threats().getFirst(), 1).cells()).isEqualTo(plain.cells());
  }

  @Test
  void whatTheMissileDoesNotReachIsToldApart() {
    Scenario s = Runs.scenario("short");
    AimMap far =
        AimMap.of(
            s, List.of(s.threats().getFirst()), new AimGrid(40, -80, 40, -70, 10), 1, 1, f -> {});
    assertThat(far.cells()).hasSize(2).noneMatch(AimCell::reached).noneMatch(AimCell::covered);
  }

  @Test
  void moreFullRunsThanAnybodyWaitsForAreRefused() {
    assertThatThrownBy(() -> AimMap.runs(new AimGrid(0, 0, 50, 50, 0.5), 1))
        .hasMessage("a map of full runs has at most 10000 of them, not 10201; take a larger step");
  }

  /// What is covered is covered against each of the launch points that reach it.
  @Test
  void aSetOfLaunchPointsIsAsGoodAsTheWorstOfThem() {
    Scenario s = Runs.scenario("short");
    Geodetic semnan = Objects.requireNonNull(Catalog.sites(Runs.root()).get("central-iran"));
    ThreatGroup near = s.threats().getFirst();
    AimMap both =
        AimMap.of(s, List.of(near, near.launchedFrom(semnan, "central Iran")), GRID, 1, 2, f -> {});
    assertThat(both.footprint().layers())
        .extracting(Footprint.Layer::name)
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(both.footprint().layers().getFirst().cells()).isEqualTo(plain.cells());
    for (int i = 0; i < both.cells().size(); i++) {
      int least = Integer.MAX_VALUE;
      for (Footprint.Layer l : both.footprint().layers()) {
        AimCell c = l.cells().get(i);
        least = c.reached() ? Math.min(least, c.shots()) : least;
      }
      assertThat(both.cells().get(i).shots()).isEqualTo(least);
    }
  }
}

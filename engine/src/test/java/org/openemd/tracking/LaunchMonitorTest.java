package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodesics;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.world.World;

/// Statistical tests: 40 seeded runs; the bands are the stated accuracies, with the observed values well inside.
@Tag("law")
class LaunchMonitorTest {
  private static final InfraredSatellite EAST = Raid.satellite("ir-69", 69);
  private static final InfraredSatellite WEST = Raid.satellite("ir-10", 10);
  private static final double HEADING = Geodesics.azimuth(Raid.TABRIZ, Raid.LONDON);
  private static World world = new World(List.of(), List.of());

  @BeforeAll
  static void fly() {
    world = Raid.world(List.of(Raid.threat("a", Raid.LONDON, 0)), Raid.WARHEAD, Raid.STAGE);
  }

  private static List<LaunchReport> reports(World w, int runs, InfraredSatellite... satellites) {
    List<LaunchReport> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      MiniRun m = new MiniRun(w, Raid.POLICY, List.of(), List.of(satellites), 1, run);
      m.run(0, 300);
      all.addAll(m.tracker.launches());
    }
    return all;
  }

  private static double meanSiteError(List<LaunchReport> reports) {
    return reports.stream()
        .mapToDouble(r -> Geodesics.distance(r.site(), Raid.TABRIZ))
        .average()
        .orElseThrow();
  }

  @Test
  void twoSatellitesFindTheLaunchWithinTenKilometresTenSecondsAndFourDegrees() {
    List<LaunchReport> all = reports(world, 40, EAST, WEST);
    assertThat(all).hasSize(40);
    assertThat(meanSiteError(all)).isLessThan(6e3);
    for (LaunchReport r : all) {
      assertThat(Math.abs(r.launchTime())).isLessThan(12);
      // The heading over ground differs from the great circle to the aim by the Earth's rotation in
      // flight.
      assertThat(Math.toDegrees(r.azimuth() - HEADING)).isBetween(-12.0, 4.0);
    }
  }

  @Test
  void oneSatelliteKnowsLess() {
    List<LaunchReport> one = reports(world, 40, EAST);
    List<LaunchReport> two = reports(world, 40, EAST, WEST);
    assertThat(one).hasSize(40);
    assertThat(meanSiteError(one)).isLessThan(30e3).isGreaterThan(meanSiteError(two));
  }

  @Test
  void theReportComesAfterTheSatellitesOwnNumberOfBearings() {
    for (LaunchReport r : reports(world, 10, EAST)) {
      assertThat(r.time()).isBetween(60 + 2.0, 90 + 2.0); // seen from 40 s on, three scans of 10 s
    }
  }

  /// The first satellite to have enough bearings reports; the second says where, with less to add and subtract.
  @Test
  void theEventsTellTheErrorsAndHowManySatellitesSaw() {
    MiniRun m = new MiniRun(world, Raid.POLICY, List.of(), List.of(EAST, WEST), 1, 0);
    m.run(0, 300);
    List<String> told =
        m.events.stream()
            .filter(e ->
                e.type() == TrackEvent.Type.LAUNCH_REPORTED
                    || e.type() == TrackEvent.Type.LAUNCH_LOCATED)
            .map(TrackEvent::detail)
            .toList();
    String launch =
        "launch 1 at about 3[78]\\.\\d\\d, 4[67]\\.\\d\\d, \\+-\\d+ km, heading \\d+ \\+-\\d+ deg, by ";
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).matches(launch + "one satellite");
    assertThat(told.get(1)).matches(launch + "two satellites");
  }

  @Test
  void launchesFromOnePlaceHalfAMinuteApartAreToldApart() {
    World four = Raid.four();
    int right = 0;
    for (int run = 0; run < 20; run++) {
      MiniRun m = new MiniRun(four, Raid.POLICY, List.of(), List.of(EAST, WEST), 1, run);
      m.run(0, 300);
      right += m.tracker.launches().size() == 4 ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(18);
  }
}

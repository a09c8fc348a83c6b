package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openemd.scenario.RussiaConcern.DELAY;
import static org.openemd.scenario.RussiaConcern.LEAST;
import static org.openemd.scenario.RussiaConcern.USUAL;
import static org.openemd.scenario.RussiaConcern.WEST_TO_EAST;
import static org.openemd.scenario.RussiaConcern.flight;
import static org.openemd.scenario.RussiaConcern.fromGround;
import static org.openemd.scenario.RussiaConcern.least;
import static org.openemd.scenario.RussiaConcern.tracked;
import static org.openemd.scenario.RussiaConcern.washington;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.LeastSpeed;
import org.openemd.scenario.RussiaConcern.Eyes;

/// Whether interceptors in Poland could meet Russian missiles bound for America. `docs/russia-concern.md` and its drawing are written by this test when run with `-Demd.update`, and checked otherwise.
@Tag("story")
class RussiaConcernTest {
  @Test
  void thePageIsUpToDate() throws IOException {
    Docs.assertUpToDate("russia-concern.md", RussiaConcernPage.text(), RussiaConcernTest.class);
  }

  @Test
  void theDrawingIsUpToDate() throws IOException {
    Docs.assertUpToDate("russia-concern.svg", RussiaConcernDrawing.svg(), RussiaConcernTest.class);
  }

  /// Where the page says that something decides, or does not.
  @Test
  void theAgencysSpeedLiesAtTheEdgeAndTheCriticsFarAboveIt() {
    assertThat(washington(LEAST, 300, USUAL)).allMatch(v -> v > 6_000 && v < 6_800);
    assertThat(washington(LEAST, 250, USUAL).stream().filter(v -> v <= 6_300)).hasSize(3);
    assertThat(washington(LEAST, 300, USUAL).stream().filter(v -> v <= fromGround(6_300)))
        .isEmpty();
    assertThat(washington(LEAST, 480, USUAL)).allMatch(v -> v <= 7_000);
    for (String field : WEST_TO_EAST) {
      double pacific = LEAST.meeting(flight(field, "san-francisco").body(), 200, 1_500);
      assertThat(pacific).as(field).isGreaterThan(6_700);
    }
  }

  @Test
  void theFloorTheActivationAndTheFlattestFlightMoveNothingToWashington() {
    String type = "interceptors.gbi-two-stage.";
    for (String set :
        List.of("altitude_floor_km=100", "activation_delay_s=30", "min_flight_path_angle_deg=3")) {
      LeastSpeed other = least(6_000, 6_800, type + set);
      assertThat(washington(other, 300, USUAL)).as(set).isEqualTo(washington(LEAST, 300, USUAL));
    }
  }

  /// With its own radar and its own interceptor the agency has a shot at one or two fields by less than two minutes; with a radar of sparse elements none.
  @Test
  void whoSeesDecidesAtTheAgencysSpeed() {
    for (String field : WEST_TO_EAST) {
      double last = LEAST.lastLaunch(flight(field, "washington").body(), 6_300, USUAL);
      assertThat(last > tracked(Eyes.CRITICS, field)).as(field).isFalse();
      assertThat(last > tracked(Eyes.WITHOUT, field)).as(field).isFalse();
      assertThat(last > tracked(Eyes.AGENCY, field) + 2 * DELAY).as(field).isFalse();
      boolean near = field.equals("tatishchevo") || field.equals("dombarovsky");
      assertThat(last > tracked(Eyes.AGENCY, field) + DELAY).as(field).isEqualTo(near);
    }
  }
}

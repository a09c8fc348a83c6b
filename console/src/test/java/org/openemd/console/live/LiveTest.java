package org.openemd.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.command.Outlook;
import org.openemd.console.Runs;
import org.openemd.run.OrderRecord;
import org.openemd.run.Simulation;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

/// Which track a person is asked about who has chosen none.
@Tag("story")
class LiveTest {
  private static final double PACE = 500;

  /// As often as the screen is drawn, some forty times: nobody is told that no shot is left at one track while another is there to decide about.
  @Test
  void whoHasNotChosenIsAskedAboutWhatCanStillBeDecided() {
    Scenario scenario = ScenarioLoader.require(Runs.file("emd-2009"), LoadOptions.NONE);
    StringWriter drawn = new StringWriter();
    Live live =
        new Live(new ByteArrayInputStream(new byte[0]), new PrintWriter(drawn), true, false, PACE);
    int[] asked = new int[1];
    Simulation.run(
        scenario,
        1,
        (now, situation) -> {
          drawn.getBuffer().setLength(0);
          final List<OrderRecord> orders = live.upTo(now, situation);
          boolean open = situation.get().threats().stream().anyMatch(LiveTest::open);
          if (open && drawn.getBuffer().length() > 0) {
            asked[0]++;
            assertThat(drawn.toString()).contains("SECONDS LEFT TO DECIDE");
          }
          return orders;
        });
    assertThat(asked[0]).isGreaterThan(5);
  }

  private static boolean open(Outlook o) {
    return o.best() != null
        && o.state() != Outlook.State.KILLED
        && o.state() != Outlook.State.DOUBTED;
  }
}

package org.openemd.cost;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.run.Runs;
import org.openemd.scenario.Docs;
import org.openemd.scenario.Scenario;

/// The page of costs is what the program says.
@Tag("regression")
class CostPageTest {
  /// The plan first: what cancelling frees is reckoned of it.
  private static final List<CostPage.Option> OPTIONS =
      List.of(
          new CostPage.Option("mda-plan", "9 to 14"),
          new CostPage.Option("sm-3-ships", "18 to 26"),
          new CostPage.Option("sm-3-land", "9 to 14"),
          new CostPage.Option("kei-land", "9 to 14"),
          new CostPage.Option("phased-approach", ""),
          new CostPage.Option("radar-only", ""),
          new CostPage.Option("russian-radars", ""),
          new CostPage.Option("nothing", ""));

  @Test
  void thePageOfCostsIsUpToDate() throws IOException {
    Map<CostPage.Option, Scenario> scenarios = new LinkedHashMap<>();
    OPTIONS.forEach(o -> scenarios.put(o, Runs.scenario("options/" + o.scenario())));
    CostPage page = new CostPage(scenarios, Funding.read(Runs.root()));
    Docs.assertUpToDate("costs.md", page.write(), CostPageTest.class);
  }
}

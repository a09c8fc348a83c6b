package org.openemd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.openemd.console.export.ManifestInfo;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.Summary;
import org.openemd.console.export.Tables;
import org.openemd.console.report.TerminalReport;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.run.Simulation;
import org.openemd.run.UnreachableAimException;
import org.openemd.scenario.Scenario;

/// Runs a scenario once and keeps what came of it.
final class RunService {
  private static final int USUAL_COLUMNS = 80;

  private RunService() {}

  /// Returns the exit code.
  static int run(RunRequest request, Talk talk) {
    Scenario scenario = CheckService.require(request.composition());
    Orders orders = Orders.read(request.orders());
    RunResult result = simulate(scenario, request.seed(), orders, talk);
    Path out = request.out().orElse(Path.of("runs", scenario.id() + "-" + request.seed()));
    keep(result, out, request, orders);
    talk.out().print(printed(result, request.format(), talk));
    talk.err().println("The whole story: " + out.resolve("report.html"));
    return Emd.DONE;
  }

  private static RunResult simulate(Scenario scenario, long seed, Orders orders, Talk talk) {
    try (Progress progress = new Progress(talk.err())) {
      return Scorer.score(Simulation.run(scenario, seed, orders.source(), progress::at));
    } catch (UnreachableAimException e) {
      throw new WrongInput(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static void keep(RunResult result, Path out, RunRequest request, Orders orders) {
    ManifestInfo info =
        new ManifestInfo(
            Emd.version(),
            request.composition().overrides(),
            orders.hash(),
            Runtime.version().toString(),
            "see data/published.csv");
    try {
      RunFolder.write(result, out, info, request.force());
    } catch (RunFolder.Occupied e) {
      throw new WrongInput(List.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + out, e);
    }
  }

  private static String printed(RunResult result, Format format, Talk talk) {
    return switch (format) {
      case TEXT ->
          TerminalReport.render(
              result, Integer.getInteger("emd.columns", USUAL_COLUMNS), talk.colour());
      case JSON -> Summary.json(result);
      case CSV -> Tables.threats(result);
    };
  }
}

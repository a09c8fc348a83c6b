package org.openemd.console;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openemd.console.export.LedgerSummary;
import org.openemd.console.export.ManifestInfo;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.Summary;
import org.openemd.console.export.Tables;
import org.openemd.console.live.Live;
import org.openemd.console.live.RawTerminal;
import org.openemd.console.report.TerminalReport;
import org.openemd.console.text.Sha256;
import org.openemd.results.LossEffect;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.ShareEffect;
import org.openemd.run.OrderFile;
import org.openemd.run.OrderRecord;
import org.openemd.run.OrderSource;
import org.openemd.run.RunKey;
import org.openemd.run.Simulation;
import org.openemd.run.UnreachableAimException;
import org.openemd.scenario.Scenario;

/// Runs a scenario once and keeps what came of it.
final class RunService {
  private static final int USUAL_COLUMNS = 80;
  private static final String UNGIVEN = "orders that are not given yet"; // no folder holds those

  private RunService() {}

  /// What a person ordered, and the hash of the file that says so; empty when there is none.
  private record Orders(List<OrderRecord> orders, String hash) {}

  /// Returns the exit code.
  static int run(RunRequest request, Talk talk) {
    Scenario scenario = CheckService.require(request.composition());
    Orders orders = orders(request);
    Path out = request.out().orElseGet(() -> usual(scenario, request));
    ManifestInfo asked = info(request, request.live().isPresent() ? UNGIVEN : orders.hash());
    try (Stopping stopping = new Stopping(talk.err())) {
      RunFolder.check(scenario, request.key(), out, asked, request.force());
      RunResult result =
          request.live().isPresent()
              ? live(scenario, request.key(), request.live().get(), talk)
              : simulate(scenario, request.key(), orders, talk);
      ManifestInfo info =
          request.live().isPresent() ? info(request, Sha256.of(Tables.orders(result))) : asked;
      RunFolder.write(result, out, info, request.force(), stopping::close);
      say(result, out, request.format(), talk);
      return Emd.DONE;
    } catch (RunFolder.Refused refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    } catch (IOException failure) {
      talk.err().println("emd run: cannot write " + out + ": " + RunFolder.why(failure));
      return Emd.FAILED;
    }
  }

  private static ManifestInfo info(RunRequest request, String ordersHash) {
    return new ManifestInfo(
        Emd.version(),
        request.composition().overrides(),
        ordersHash,
        System.getProperty("java.version", ""),
        LedgerSummary.sentence());
  }

  // A session is never another's equal, so that it does not take a plain run's folder.
  private static Path usual(Scenario scenario, RunRequest request) {
    String session = request.live().isPresent() ? "-live" : "";
    return Path.of("runs", scenario.id() + "-" + request.key().seed() + session);
  }

  private static RunResult live(Scenario scenario, RunKey key, double pace, Talk talk) {
    boolean terminal =
        Boolean.getBoolean("emd.terminal")
            && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    try (RawTerminal _ = new RawTerminal(terminal)) {
      OrderSource person = new Live(System.in, talk.err(), terminal, talk.colour(), pace);
      return Scorer.score(Simulation.run(scenario, key, person, f -> {}));
    } catch (UnreachableAimException unreachable) {
      throw new WrongInput(List.of(String.valueOf(unreachable.getMessage())));
    }
  }

  private static RunResult simulate(Scenario scenario, RunKey key, Orders orders, Talk talk) {
    OrderSource source =
        orders.orders().isEmpty() ? OrderSource.none() : OrderSource.recorded(orders.orders());
    int more = scenario.shares().size() + (scenario.losses().isEmpty() ? 0 : 1);
    int runs = orders.orders().isEmpty() ? 1 + more : 1;
    if (runs == 1 && more > 0) {
      talk.err()
          .println(
              "With orders it is not told what shares or losses changed: they go by numbers of tracks, which would be others.");
    }
    try (Progress progress =
        new Progress(runs == 1 ? "simulating" : "simulating " + runs + " runs")) {
      RunResult run =
          Scorer.score(Simulation.run(scenario, key, source, f -> progress.at(f / runs)));
      return runs == 1 ? run : compared(run, runs - 1, progress, talk);
    } catch (UnreachableAimException unreachable) {
      throw new WrongInput(List.of(String.valueOf(unreachable.getMessage())));
    }
  }

  // A loss that did not come about needs no second run.
  private static RunResult compared(RunResult run, int most, Progress progress, Talk talk) {
    int shares = run.scenario().shares().size();
    int more = LossEffect.any(run) ? shares + 1 : shares;
    if (more == 0) {
      return run;
    }
    long start = System.nanoTime();
    RunResult compared = ShareEffect.judged(run, f -> progress.at((1 + f * shares) / (1 + most)));
    if (more > shares) {
      compared = LossEffect.judged(compared, f -> progress.at((most + f) / (1 + most)));
    }
    talk.err()
        .printf(
            Locale.ROOT,
            "To tell what %s changed took %d more run%s, %.1f s.%n",
            more == shares
                ? "each share"
                : shares == 0 ? "the losses" : "each share and the losses",
            more,
            more == 1 ? "" : "s",
            (System.nanoTime() - start) / 1e9);
    return compared;
  }

  private static Orders orders(RunRequest request) {
    if (request.orders().isEmpty()) {
      return new Orders(List.of(), "");
    }
    Path file = request.orders().get();
    String wrong = Inputs.problem(file, "a file of orders");
    if (!wrong.isEmpty()) {
      throw new WrongInput(List.of(file + ": " + wrong));
    }
    try {
      String text = Files.readString(file);
      OrderFile.Read read = OrderFile.read(file.toString(), text.lines().toList());
      if (!read.problems().isEmpty()) {
        throw new WrongInput(read.problems());
      }
      return new Orders(read.orders(), Sha256.of(text));
    } catch (IOException e) {
      throw new WrongInput(List.of(file + ": there is no such file, or it cannot be read as text"));
    }
  }

  private static void say(RunResult result, Path out, Format format, Talk talk) {
    switch (format) {
      case TEXT -> {
        int columns = Integer.getInteger("emd.columns", USUAL_COLUMNS);
        talk.out().print(TerminalReport.render(result, columns, talk.colour()));
      }
      case JSON -> talk.out().print(Summary.json(result));
      case CSV -> talk.out().print(Tables.threats(result));
    }
    talk.out().flush();
    talk.err().println("Written to " + out + ": open report.html there in a browser.");
  }
}

package org.openemd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.RefusedException;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.summary.Enough;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.sweep.RunPlan;
import org.openemd.campaign.sweep.SweepRunner;
import org.openemd.campaign.table.Tables;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.SweepFiles;
import org.openemd.console.query.NoDatabaseException;
import org.openemd.console.query.ParquetFiles;
import org.openemd.console.report.Story;
import org.openemd.console.report.SweepText;
import org.openemd.run.RunKey;
import org.openemd.scenario.Scenario;

/// Carries out `emd sweep`.
final class SweepService {
  private static final int MOST_CHUNKS = 200; // of one command, or else larger ones
  private static final int LEAST_PER_CHUNK = 5; // runs
  private static final int MOST_PER_CHUNK = 1000;

  private final SweepRequest request;
  private final Talk talk;
  private final Path out;
  private final AtomicInteger kept = new AtomicInteger();

  private SweepService(SweepRequest request, Talk talk, Path out) {
    this.request = request;
    this.talk = talk;
    this.out = out;
  }

  /// Returns the exit code.
  static int carryOut(SweepRequest request, Talk talk) {
    Scenario scenario = CheckService.require(request.composition());
    if (request.rerun().isPresent()) {
      return rerun(scenario, request, talk);
    }
    String usual = scenario.id() + "-" + request.seed() + "-sweep";
    Path out = request.out().orElseGet(() -> Path.of("runs", usual));
    SweepService service = new SweepService(request, talk, out);
    try {
      return service.sweep(scenario);
    } catch (RefusedException refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    } catch (RunFolder.Refused refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    } catch (IOException failure) {
      return service.broken(failure);
    }
  }

  private static int rerun(Scenario scenario, SweepRequest request, Talk talk) {
    int number = request.rerun().getAsInt();
    String usual = scenario.id() + "-" + request.seed() + "-run-" + number;
    return RunService.run(
        new RunRequest(
            request.composition(),
            new RunKey(request.seed(), number),
            Optional.of(request.out().orElseGet(() -> Path.of("runs", usual))),
            Optional.empty(),
            Optional.empty(),
            request.force(),
            request.format()),
        talk);
  }

  private int broken(IOException failure) {
    talk.err().println("emd sweep: cannot write " + out + ": " + RunFolder.why(failure));
    talk.err().println(goesOn() + " once that is mended");
    return Emd.FAILED;
  }

  private String goesOn() {
    return kept.get()
        + " of "
        + request.runs()
        + " runs are kept in "
        + out
        + "; the same command goes on from there";
  }

  private int sweep(Scenario scenario) throws IOException {
    RunFolder.requireWritable(out);
    Manifest manifest =
        Manifest.of(
            scenario,
            Emd.version(),
            request.seed(),
            request.composition().overrides(),
            List.of(),
            request.runs());
    try (SweepWriter writer = SweepWriter.open(out, manifest, request.force())) {
      fly(writer, RunPlan.same(scenario, request.seed()));
      return answer(writer.kept());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void fly(SweepWriter writer, RunPlan plan) throws IOException {
    SweepFolder before = writer.kept();
    before.verify();
    kept.set(before.count());
    if (kept.get() > 0) {
      talk.err().println(kept + " runs are kept in " + out + " already.");
    }
    long start = System.nanoTime();
    try (Stopping _ = new Stopping(talk.err(), () -> "stopped; " + goesOn());
        Progress progress = Progress.counting("runs", request.runs())) {
      progress.count(kept.get());
      int perChunk = Math.clamp(request.runs() / MOST_CHUNKS, LEAST_PER_CHUNK, MOST_PER_CHUNK);
      SweepRunner runner =
          new SweepRunner(
              plan,
              writer,
              request.threads(),
              perChunk,
              more -> progress.count(kept.addAndGet(more)));
      upToEnough(runner, writer, request.untilWidth());
    }
    pace(before.count(), (System.nanoTime() - start) / 1e9);
  }

  private void upToEnough(SweepRunner runner, SweepWriter writer, OptionalDouble width)
      throws IOException {
    if (width.isEmpty()) {
      runner.upTo(request.runs());
      return;
    }
    Enough enough = new Enough(width.getAsDouble());
    boolean done = false;
    while (!done) {
      int runs = Math.min(enough.next(), request.runs());
      runner.upTo(runs);
      done = enough.at(writer.kept(), runs) || runs == request.runs();
    }
  }

  private void pace(int before, double seconds) {
    int flown = kept.get() - before;
    if (flown > 0) {
      talk.err()
          .printf(
              Locale.ROOT,
              "%d %s in %.1f s, %.1f a second.%n",
              flown,
              flown == 1 ? "run" : "runs",
              seconds,
              flown / seconds);
    }
  }

  private int answer(SweepFolder folder) throws IOException {
    SweepSummary summary = SweepSummary.of(folder);
    RunFolder.write(
        List.of(
            new RunFolder.Entry("summary.md", () -> SweepFiles.markdown(summary, command())),
            new RunFolder.Entry("summary.json", () -> SweepFiles.json(summary))),
        out,
        () -> {});
    switch (request.format()) {
      case TEXT -> talk.out().print(SweepText.render(summary));
      case JSON -> talk.out().print(SweepFiles.json(summary));
      case CSV -> SweepFiles.csv(folder, Tables.RUNS, talk.out());
    }
    talk.out().flush();
    String parquet = parquet(folder) ? "runs.parquet and the other tables, " : "";
    talk.err().println("Written to " + out + ": summary.md, summary.json, " + parquet + "chunks.");
    return summary.failed() == 0 ? Emd.DONE : failed(summary);
  }

  private boolean parquet(SweepFolder folder) throws IOException {
    try {
      if (!ParquetFiles.areCurrent(folder, out)) {
        ParquetFiles.write(folder, out);
      }
      return true;
    } catch (NoDatabaseException e) {
      talk.err().println("No Parquet files: " + e.getMessage());
      return false;
    }
  }

  private int failed(SweepSummary s) {
    int first = s.failures().getFirst().run();
    talk.err()
        .println(
            s.failed()
                + " of "
                + s.runs()
                + " runs failed; the first: "
                + command()
                + " --rerun "
                + first);
    return Emd.FAILED;
  }

  private String command() {
    Composition c = request.composition();
    StringBuilder command =
        new StringBuilder("./emd sweep " + Story.quoted(c.scenario().toString()));
    command.append(" --runs ").append(request.runs()).append(" --seed ").append(request.seed());
    request.untilWidth().ifPresent(w -> command.append(" --until-width ").append(w));
    c.assumptions().forEach(a -> command.append(" --assume ").append(Story.quoted(a)));
    c.overrides().forEach(o -> command.append(" --set ").append(Story.quoted(o)));
    return command.toString();
  }
}

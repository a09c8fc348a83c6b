package org.openemd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.fast.FastPath;
import org.openemd.campaign.fast.OutOfDomainException;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.RefusedException;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.study.Study;
import org.openemd.campaign.study.StudyWords;
import org.openemd.campaign.summary.Enough;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.sweep.SweepEngine;
import org.openemd.campaign.sweep.SweepRunner;
import org.openemd.campaign.table.Tables;
import org.openemd.console.cluster.Job;
import org.openemd.console.export.FigureFiles;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.StudyFiles;
import org.openemd.console.export.SweepFiles;
import org.openemd.console.query.NoDatabaseException;
import org.openemd.console.query.ParquetFiles;
import org.openemd.console.report.Story;
import org.openemd.console.report.SweepReport;
import org.openemd.console.report.SweepText;

/// Carries out `emd sweep`.
final class SweepService {
  private static final int MOST_CHUNKS = 200; // of one command, or else larger ones
  private static final int LEAST_PER_CHUNK = 5; // runs
  private static final int MOST_PER_CHUNK = 1000;

  private final SweepRequest request;
  private final Study study;
  private final int runs;
  private final Talk talk;
  private final Path out;
  private final AtomicInteger kept = new AtomicInteger();

  private SweepService(SweepRequest request, Study study, Talk talk, Path out) {
    this.request = request;
    this.study = study;
    this.runs = StudyRuns.of(study, request.runs(), request.untilWidth().isPresent());
    this.talk = talk;
    this.out = out;
  }

  /// Returns the exit code.
  static int carryOut(SweepRequest request, Talk talk) {
    Study study = StudyRuns.study(request);
    if (request.rerun().isPresent()) {
      return rerun(study, request, talk);
    }
    String usual = study.base().id() + "-" + request.seed() + "-sweep";
    Path out = request.out().orElseGet(() -> Path.of("runs", usual));
    SweepService service = new SweepService(request, study, talk, out);
    try {
      return service.sweep();
    } catch (RefusedException refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    } catch (RunFolder.Refused refused) {
      throw new WrongInput(List.of(String.valueOf(refused.getMessage())));
    } catch (IOException failure) {
      return service.broken(failure);
    }
  }

  private static int rerun(Study study, SweepRequest request, Talk talk) {
    int number = request.rerun().getAsInt();
    StudyRuns.check(study, number);
    String usual = study.base().id() + "-" + request.seed() + "-run-" + number;
    return RunService.run(
        new RunRequest(
            request.composition().and(study.inputs(number).stream().map(Input::spelled).toList()),
            study.key(number),
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
        + runs
        + " runs are kept in "
        + out
        + "; the same command goes on from there";
  }

  // What the fast path does not do is refused before anything runs.
  private void prepare() {
    try {
      FastPath.of(study.base());
    } catch (OutOfDomainException no) {
      throw new WrongInput(List.of("--fast does not do this scenario: " + no.getMessage()));
    }
  }

  private static List<String> with(List<String> some, String more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private int sweep() throws IOException {
    if (request.fast()) {
      prepare();
    }
    RunFolder.requireWritable(out);
    study.notes().forEach(talk.err()::println);
    Manifest manifest =
        Manifest.of(
            study.base(),
            Emd.version(),
            request.seed(),
            request.composition().overrides(),
            request.fast() ? with(study.spelled(), "fast path") : study.spelled(),
            runs);
    try (SweepWriter writer = SweepWriter.open(out, manifest, request.force())) {
      fly(writer);
      return answer(writer.kept());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void fly(SweepWriter writer) throws IOException {
    SweepFolder before = writer.kept();
    before.verify();
    kept.set(before.count());
    if (kept.get() > 0) {
      talk.err().println(kept + " runs are kept in " + out + " already.");
    }
    long start = System.nanoTime();
    try (Stopping _ = new Stopping(talk.err(), () -> "stopped; " + goesOn());
        Progress progress = Progress.counting("runs", runs)) {
      progress.count(kept.get());
      int perChunk = Math.clamp(runs / MOST_CHUNKS, LEAST_PER_CHUNK, MOST_PER_CHUNK);
      SweepEngine engine = engine(writer, perChunk, more -> progress.count(kept.addAndGet(more)));
      upToEnough(engine, writer, request.untilWidth());
    }
    pace(before.count(), (System.nanoTime() - start) / 1e9);
  }

  private SweepEngine engine(SweepWriter writer, int perChunk, IntConsumer more)
      throws IOException {
    if (request.elsewhere().isEmpty()) {
      return new SweepRunner(study, request.way(), writer, request.threads(), perChunk, more);
    }
    SweepRequest.Elsewhere there = request.elsewhere().get();
    Job job =
        Job.of(
            there.words(),
            request.composition().scenario(),
            Path.of(System.getProperty("emd.home", ".")),
            writer.key(),
            writer.kept().manifest().scenarioHash());
    return new ClusterRunner(there.master(), job, writer, perChunk, more, talk);
  }

  private void upToEnough(SweepEngine runner, SweepWriter writer, OptionalDouble width)
      throws IOException {
    if (width.isEmpty()) {
      runner.upTo(runs);
      return;
    }
    Enough enough = new Enough(width.getAsDouble());
    boolean done = false;
    while (!done) {
      int next = Math.min(enough.next(), runs);
      runner.upTo(next);
      done = enough.at(writer.kept(), next) || next == runs;
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
    Findings findings = Findings.of(study, folder, request.result(), folder.count());
    List<RunFolder.Entry> files = new ArrayList<>(StudyFiles.of(findings));
    files.addAll(FigureFiles.of(summary, findings));
    files.add(new RunFolder.Entry("report.html", () -> report(summary, findings)));
    files.add(
        new RunFolder.Entry("summary.md", () -> SweepFiles.markdown(summary, findings, command())));
    files.add(new RunFolder.Entry("summary.json", () -> SweepFiles.json(summary, findings)));
    RunFolder.write(files, out, () -> {});
    switch (request.format()) {
      case TEXT -> talk.out().print(SweepText.render(summary, findings));
      case JSON -> talk.out().print(SweepFiles.json(summary, findings));
      case CSV -> SweepFiles.csv(folder, Tables.RUNS, talk.out());
    }
    talk.out().flush();
    String parquet = parquet(folder) ? "runs.parquet and the other tables, " : "";
    talk.err()
        .println(
            "Written to "
                + out
                + ": report.html, figures, summary.md, summary.json, "
                + parquet
                + "chunks.");
    return summary.failed() == 0 ? Emd.DONE : failed(summary);
  }

  private String report(SweepSummary summary, Findings findings) {
    return SweepReport.html(study.base(), summary, findings, Emd.version(), command());
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
    command.append(" --runs ").append(runs).append(" --seed ").append(request.seed());
    request.untilWidth().ifPresent(w -> command.append(" --until-width ").append(w));
    c.assumptions().forEach(a -> command.append(" --assume ").append(Story.quoted(a)));
    c.overrides().forEach(o -> command.append(" --set ").append(Story.quoted(o)));
    if (request.fast()) {
      command.append(" --fast");
    }
    words().forEach(w -> command.append(' ').append(w));
    return command.toString();
  }

  private List<String> words() {
    StudyWords w = request.study();
    List<String> words = new ArrayList<>();
    w.vary().forEach(v -> words.add("--vary " + Story.quoted(v)));
    w.correlate().forEach(v -> words.add("--correlate " + Story.quoted(v)));
    if (!w.design().isEmpty()) {
      words.add("--design " + w.design());
    }
    if (!w.sensitivity().isEmpty()) {
      words.add("--sensitivity " + w.sensitivity());
    }
    if (study.kind() != Study.Kind.PLAIN) {
      words.add("--of " + request.result());
    }
    return words;
  }
}

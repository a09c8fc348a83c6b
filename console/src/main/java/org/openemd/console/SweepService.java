package org.openemd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.openemd.campaign.design.Input;
import org.openemd.campaign.fast.FastPath;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.RefusedException;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.study.Foreseen;
import org.openemd.campaign.study.Study;
import org.openemd.campaign.summary.Enough;
import org.openemd.campaign.sweep.SweepEngine;
import org.openemd.campaign.sweep.SweepRunner;
import org.openemd.console.cluster.Job;
import org.openemd.console.export.RunFolder;

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
    try (SweepWriter writer = SweepWriter.open(out, manifest, request.force(), SweepAnswer.NAMES)) {
      fly(writer);
      return new SweepAnswer(request, study, runs, out, talk).write(writer.kept());
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
    foresee(before);
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

  // Each run's values are known by its number: what contradicts itself is told now and not after an
  // hour.
  private void foresee(SweepFolder before) {
    Foreseen f = Foreseen.of(study, before.missing(runs, runs));
    if (f.bad() == 0) {
      return;
    }
    String first = "; the first is run " + f.first() + ": " + f.why();
    if (f.bad() == f.looked()) {
      throw new WrongInput(List.of("--vary: values contradict one another in every run" + first));
    }
    String of = f.looked() < f.runs() ? "the " + f.looked() + " runs looked at, of " : "";
    talk.err()
        .println(
            "Values contradict one another in "
                + f.bad()
                + " of "
                + of
                + f.runs()
                + (of.isEmpty() ? " runs" : "")
                + ", which will fail while the others go on"
                + first);
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
}

package org.openemd.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.openemd.console.Runs;
import org.openemd.console.library.Library;

/// Jobs in a scratch folder, on the scenarios that ship.
final class TestJobs {
  private static final long MOST = 120_000_000_000L; // [ns] to wait for anything
  private static final int LOOK = 20; // [ms]

  private TestJobs() {}

  /// The project's folder.
  static Path home() {
    Path scenarios = Objects.requireNonNull(Runs.file("short").getParent());
    return Objects.requireNonNull(scenarios.getParent());
  }

  static Library library(Path data) {
    return new Library(home(), data.resolve("uploads"));
  }

  static Jobs open(Path data, JobLimits limits) throws IOException {
    return Jobs.open(data.resolve("jobs"), library(data), limits);
  }

  static JobSpec spec(Path data, String verb, String... words) {
    return JobSpec.read(verb, List.of(words), library(data), JobLimits.usual());
  }

  /// Waits for a state.
  static Job await(Jobs jobs, String id, Predicate<Job> wanted) throws InterruptedException {
    long start = System.nanoTime();
    Job job = jobs.get(id);
    while (!wanted.test(job)) {
      assertThat(System.nanoTime() - start).as("waited too long; it is %s", job).isLessThan(MOST);
      assertThat(job.state().isEnded()).as("it has ended before: %s", job).isFalse();
      Thread.sleep(LOOK);
      job = jobs.get(id);
    }
    return job;
  }

  static Job ended(Jobs jobs, String id) throws InterruptedException {
    return await(jobs, id, j -> j.state().isEnded());
  }

  /// Waits for a file to be there.
  static void awaitFile(Path file) throws InterruptedException {
    long start = System.nanoTime();
    while (!Files.exists(file)) {
      assertThat(System.nanoTime() - start).as("waited too long for %s", file).isLessThan(MOST);
      Thread.sleep(LOOK);
    }
  }
}

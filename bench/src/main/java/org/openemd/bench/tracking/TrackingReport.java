package org.openemd.bench.tracking;

import java.io.IOException;
import java.nio.file.Path;
import org.openemd.bench.Section;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench tracking`: measures filters and whole scans in one JMH run, and writes the tracking section of `docs/performance.md`; with `--quick` a short run that prints the
/// section and writes nothing. Leaves the crowd's scans as CSV in `bench/target/crowd`.
public final class TrackingReport {
  private TrackingReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    new Crowd().write(Path.of(System.getProperty("emd.home", "."), "bench/target/crowd"));
    Section.write(
        "tracking",
        words,
        (results, load) -> new TrackingSection(Section.rates(results), load).text());
  }
}

package org.openemd.bench.sensing;

import java.io.IOException;
import org.openemd.bench.Section;
import org.openjdk.jmh.runner.RunnerException;

/// `./emd bench sensing`: measures what sensors are asked, in one JMH run, and writes the sensing section of `docs/performance.md`; with
/// `--quick` a short run that prints the section and writes nothing.
public final class SensingReport {
  private SensingReport() {}

  /// Runs.
  public static void main(String[] words) throws RunnerException, IOException {
    Section.write(
        "sensing",
        words,
        (results, load) -> new SensingSection(Section.rates(results), load).text());
  }
}

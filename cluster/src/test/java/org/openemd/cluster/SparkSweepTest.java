package org.openemd.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.store.Span;
import org.openemd.console.SweepPlan;
import org.openemd.console.cluster.Cluster;
import org.openemd.console.cluster.Job;

/// A sweep on Spark within this process, on two threads.
@Tag("law")
class SparkSweepTest {
  private static final String KEY = "0123456789abcdef";
  private static final Path HOME = Path.of(System.getProperty("emd.home", ".."));
  private static final Path SHORT = HOME.resolve("scenarios/short.yaml");
  private static final List<String> WORDS =
      List.of("sweep", SHORT.toString(), "--seed", "3", "--set", "doctrine.release_delay_s=90");
  private static final List<Span> SPANS =
      List.of(new Span(0, 2), new Span(3, 3), new Span(10, 12), new Span(20, 21));

  @Test
  void chunksAreTheBytesThatThisMachineMakes() throws IOException {
    SweepPlan here = SweepPlan.of(WORDS);
    NavigableMap<Span, byte[]> came = Collections.synchronizedNavigableMap(new TreeMap<>());
    String said = new SparkCluster().fly("local[2]", job(here.hash()), SPANS, came::put);
    assertThat(said).isEqualTo("Flown by 1 executor (driver: 4 spans).");
    assertThat(came.keySet()).containsExactlyElementsOf(SPANS);
    for (Span s : SPANS) {
      assertThat(came.get(s)).isEqualTo(here.chunk(KEY, s));
    }
  }

  @Test
  void aChunkThatCannotBeKeptEndsItWithWhatTheDiskSays() {
    Cluster.Keeper full =
        (span, chunk) -> {
          throw new IOException("No space left on device");
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> new SparkCluster().fly("local[2]", job(SweepPlan.of(WORDS).hash()), SPANS, full))
        .withMessage("No space left on device");
  }

  @Test
  void aScenarioThatReadsOtherwiseThereIsNotFlown() {
    List<Span> came = new ArrayList<>();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() ->
            new SparkCluster().fly("local[2]", other(), SPANS, (span, chunk) -> came.add(span)))
        .withMessageContaining("Spark gave up");
    assertThat(came).isEmpty();
  }

  private static Job job(String hash) throws IOException {
    return Job.of(WORDS, SHORT, HOME, KEY, hash);
  }

  private static Job other() throws IOException {
    Job job = job("not this one");
    return new Job(job.words(), job.scenario(), job.files(), "another key", job.hash());
  }
}

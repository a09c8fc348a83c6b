package org.openemd.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.store.Span;
import org.openemd.console.SweepPlan;
import org.openemd.console.cluster.Job;

/// A sweep on a real master with two workers, one of which dies in the middle.
@Tag("law")
@Tag("slow")
class StandaloneTest {
  private static final String KEY = "fedcba9876543210";
  private static final Path HOME = Path.of(System.getProperty("emd.home", ".."));
  private static final Path SHORT = HOME.resolve("scenarios/short.yaml");
  private static final List<String> WORDS = List.of("sweep", SHORT.toString());
  private static final int SPANS = 40;
  private static final int DIES_AFTER = 12; // spans

  @TempDir Path folder;

  @Test
  void aWorkerThatDiesCostsNothingAndChangesNoByte() throws IOException {
    SweepPlan here = SweepPlan.of(WORDS);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < SPANS; i++) {
      spans.add(new Span(2 * i, 2 * i + 1));
    }
    NavigableMap<Span, byte[]> came = new TreeMap<>();
    AtomicInteger left = new AtomicInteger(DIES_AFTER);
    String said;
    try (Standalone cluster = new Standalone(folder, 2)) {
      System.setProperty("emd.cluster.jars", cluster.jars());
      System.setProperty("spark.driver.host", "127.0.0.1");
      // All spans wait until both workers are there: so both fly some before one dies.
      System.setProperty("spark.scheduler.minRegisteredResourcesRatio", "1.0");
      System.setProperty("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s");
      System.setProperty("spark.cores.max", "2");
      said =
          new SparkCluster()
              .fly(
                  cluster.master(),
                  Job.of(WORDS, SHORT, HOME, KEY, here.hash()),
                  spans,
                  (span, chunk) -> {
                    came.put(span, chunk);
                    if (left.decrementAndGet() == 0) {
                      cluster.kill(1);
                    }
                  });
    }
    assertThat(said).startsWith("Flown by 2 executors (").contains("lost and flown again");
    assertThat(came.keySet()).containsExactlyElementsOf(spans);
    for (Span s : spans) {
      assertThat(came.get(s)).isEqualTo(here.chunk(KEY, s));
    }
  }
}

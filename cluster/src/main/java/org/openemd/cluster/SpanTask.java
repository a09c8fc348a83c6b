package org.openemd.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.store.Span;
import org.openemd.console.SweepPlan;
import org.openemd.console.cluster.Job;
import org.openemd.console.export.Folders;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/// What an executor does with a partition, which is one span: its chunk.
final class SpanTask extends AbstractFunction1<Iterator<int[]>, byte[]> implements Serializable {
  private static final long serialVersionUID = 1;

  /// Read by the first task of a process, for all of one sweep.
  private static @Nullable SweepPlan plan;

  private static String planned = "";

  private final String[] words;
  private final String scenario;
  private final String[] names;
  private final String[] texts;
  private final String key;
  private final String hash;

  SpanTask(Job job) {
    words = job.words().toArray(String[]::new);
    scenario = job.scenario();
    names = job.files().keySet().toArray(String[]::new);
    texts = job.files().values().toArray(String[]::new);
    key = job.key();
    hash = job.hash();
  }

  @Override
  public byte[] apply(Iterator<int[]> partition) {
    int[] span = partition.next();
    return plan().chunk(key, new Span(span[0], span[1]));
  }

  private SweepPlan plan() {
    synchronized (SpanTask.class) {
      if (plan == null || !planned.equals(key)) {
        plan = read();
        planned = key;
      }
      return plan;
    }
  }

  private SweepPlan read() {
    SweepPlan read;
    try {
      Path folder = Files.createTempDirectory("emd-sweep");
      try {
        read = SweepPlan.of(job().layOut(folder));
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!read.hash().equals(hash)) {
      throw new IllegalStateException(
          "the scenario is another one here: it includes files from outside of catalog, assumptions and its own folder");
    }
    return read;
  }

  private Job job() {
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      files.put(names[i], texts[i]);
    }
    return new Job(List.copyOf(Arrays.asList(words)), scenario, files, key, hash);
  }
}

package org.openemd.console;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.IntConsumer;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.sweep.SweepEngine;
import org.openemd.console.cluster.Cluster;
import org.openemd.console.cluster.Job;

/// Lets a cluster fly what is missing of a sweep, and keeps what comes of it here.
final class ClusterRunner implements SweepEngine {
  private final Cluster cluster;
  private final String master;
  private final Job job;
  private final SweepWriter writer;
  private final int perChunk;
  private final IntConsumer kept;
  private final Talk talk;

  ClusterRunner(
      String master, Job job, SweepWriter writer, int perChunk, IntConsumer kept, Talk talk) {
    this.cluster = found();
    this.master = master;
    this.job = job;
    this.writer = writer;
    this.perChunk = perChunk;
    this.kept = kept;
    this.talk = talk;
  }

  private static Cluster found() {
    return ServiceLoader.load(Cluster.class)
        .findFirst()
        .orElseThrow(() ->
            new WrongInput(
                List.of(
                    "emd sweep: --engine spark needs the module `cluster`, which ./emd builds and adds")));
  }

  @Override
  public void upTo(int runs) throws IOException {
    List<Span> missing = writer.kept().missing(runs, perChunk);
    if (!missing.isEmpty()) {
      talk.err().println(cluster.fly(master, job, missing, this::keep));
    }
  }

  private void keep(Span span, byte[] chunk) throws IOException {
    writer.add(span, chunk);
    kept.accept(span.count());
  }
}

package org.openemd.console.cluster;

import java.io.IOException;
import java.util.List;
import org.openemd.campaign.store.Span;

/// Many machines that fly spans of runs. Found as a service: it is there when the launcher put it there.
public interface Cluster {
  /// Flies spans, and hands each one's chunk over when it is ready.
  ///
  /// @param master where the cluster is
  /// @return who did it, in words for a person
  /// @throws IOException when a span could not be flown, or a chunk not be kept
  String fly(String master, Job job, List<Span> spans, Keeper keeper) throws IOException;

  /// Where chunks go.
  interface Keeper {
    /// Keeps the chunk of a span.
    void keep(Span span, byte[] chunk) throws IOException;
  }
}

package org.openemd.tracking.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.tracking.Track;

/// A track as a node publishes it: what its own plots say, what other nodes say, or both.
final class SystemTrack {
  final int number;
  final double since;
  int own; // number in the node's own tracker; 0 for none
  @Nullable Track seen; // by the node's own plots
  boolean declared; // as a warhead, while other nodes alone say so
  final List<RemoteTrack> remotes = new ArrayList<>();

  SystemTrack(int number, double since) {
    this.number = number;
    this.since = since;
  }

  /// What it was given last by a node; null for nothing. There are several where the node has two tracks of one body, as this one had.
  @Nullable RemoteTrack from(String source) {
    @Nullable RemoteTrack last = null;
    for (RemoteTrack r : remotes) {
      boolean later = last == null || r.newest.lastPlot() > last.newest.lastPlot();
      last = r.source.equals(source) && later ? r : last;
    }
    return last;
  }

  /// What it is made of, its own plots first; what disagreed last is left out, and so is one source, unless it is empty.
  List<Track> parts(String without) {
    List<Track> parts = new ArrayList<>();
    Track s = seen;
    if (s != null) {
      parts.add(s);
    }
    for (RemoteTrack r : remotes) {
      if (r.misses == 0 && !r.source.equals(without)) {
        parts.add(r.newest);
      }
    }
    if (parts.isEmpty() && without.isEmpty()) { // they disagree with one another: the first counts
      parts.add(remotes.getFirst().newest);
    }
    return parts;
  }

  /// The part with most plots.
  Track most() {
    return parts("").stream().max(Comparator.comparingInt(Track::updates)).orElseThrow();
  }

  /// The nodes whose pictures are in it, but for its own.
  List<String> through() {
    return remotes.stream().flatMap(r -> r.through.stream()).distinct().toList();
  }

  List<String> sources() {
    return remotes.stream().map(r -> r.source).distinct().toList();
  }

  boolean remoteOnly() {
    return own == 0;
  }

  /// Whether no source speaks in both.
  boolean disjoint(SystemTrack o) {
    return (own == 0 || o.own == 0) && remotes.stream().allMatch(r -> o.from(r.source) == null);
  }
}

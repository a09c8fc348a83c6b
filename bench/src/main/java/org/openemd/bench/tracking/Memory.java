package org.openemd.bench.tracking;

import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.TrackingPolicy;

/// What the tracks of a crowd hold, measured: the heap in use with and without them.
final class Memory {
  private static final int TIMES = 8;

  private Memory() {}

  /// Bytes a track of the tracker after all scans, with what it keeps for late plots and for scoring; the detections themselves belong to the scans and are held anyway.
  static double track() {
    Crowd crowd = new Crowd();
    NetworkTracker[] held = new NetworkTracker[TIMES];
    long before = used();
    for (int i = 0; i < TIMES; i++) {
      held[i] = run(crowd);
    }
    long after = used();
    for (NetworkTracker t : held) {
      if (t.associations().isEmpty()) {
        throw new IllegalStateException("nothing was tracked");
      }
    }
    return (double) (after - before) / TIMES / Crowd.COUNT;
  }

  private static NetworkTracker run(Crowd crowd) {
    NetworkTracker t = ScanRun.ready(crowd, TrackingPolicy.Association.JOINT);
    for (int scan = Crowd.FIRST; scan < crowd.scans.size(); scan++) {
      t.process(scan, crowd.scans.get(scan));
    }
    return t;
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    Runtime r = Runtime.getRuntime();
    return r.totalMemory() - r.freeMemory();
  }
}

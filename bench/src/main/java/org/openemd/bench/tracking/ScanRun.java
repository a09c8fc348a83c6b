package org.openemd.bench.tracking;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.sensing.Detection;
import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackingPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A crowd's scans through the tracker: everything from the detections to the picture's tracks.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8)
public class ScanRun {
  /// How plots that several tracks claim are shared out.
  @Param({"NEAREST", "JOINT"})
  public TrackingPolicy.Association association = TrackingPolicy.Association.JOINT;

  private final Crowd crowd = new Crowd();
  private NetworkTracker tracker = ready(crowd, association);

  /// A tracker that has the crowd's tracks.
  @Setup(Level.Invocation)
  public void prepare() {
    tracker = ready(crowd, association);
  }

  static NetworkTracker ready(Crowd crowd, TrackingPolicy.Association association) {
    TrackingPolicy.Expected same = new TrackingPolicy.Expected(0.05, 0.05, 0, 0);
    NetworkTracker tracker =
        new NetworkTracker(
            new TrackingPolicy(0, 4, 20, 60, 1e-3, same, same, 0.9).associating(association),
            List.of(Crowd.RADAR));
    for (int scan = 0; scan < Crowd.FIRST; scan++) {
      tracker.process(scan, crowd.scans.get(scan));
    }
    long tracks = tracker.tracks().stream().filter(Track::confirmed).count();
    if (tracks != Crowd.COUNT) {
      throw new IllegalStateException("the crowd has " + tracks + " tracks");
    }
    return tracker;
  }

  /// All hard scans.
  @Benchmark
  @OperationsPerInvocation(Crowd.SCANS)
  public int scans() {
    int scan = Crowd.FIRST;
    for (List<Detection> plots : crowd.scans.subList(Crowd.FIRST, crowd.scans.size())) {
      tracker.process(scan++, plots);
    }
    return tracker.associations().size();
  }
}

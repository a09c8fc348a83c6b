package org.openemd.bench.tracking;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openemd.tracking.batch.TrackKernels;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.UnscentedFilter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A thousand tracks through twenty plots each: predictions over a second and updates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8)
public class Filters {
  static final List<String> WAYS =
      List.of("batch", "scalar", "extended", "unscented", "library-extended", "library-unscented");

  /// Which filter.
  @Param({"batch", "scalar", "extended", "unscented", "library-extended", "library-unscented"})
  public String way = "scalar";

  private FilterWay filter = named("scalar", new Flock());

  /// Takes the filter.
  @Setup
  public void prepare() {
    filter = named(way, new Flock());
  }

  static FilterWay named(String way, Flock flock) {
    BallisticMotion motion = new BallisticMotion(Flock.ACCELERATION);
    return switch (way) {
      case "batch" -> new KernelWay(flock, TrackKernels.fastest());
      case "scalar" -> new KernelWay(flock, TrackKernels.scalar());
      case "extended" -> new OneByOne(flock, new ExtendedFilter(motion));
      case "unscented" -> new OneByOne(flock, new UnscentedFilter(motion));
      case "library-extended" -> new LibraryWay(flock, false);
      case "library-unscented" -> new LibraryWay(flock, true);
      default -> throw new IllegalArgumentException("no filter is called " + way);
    };
  }

  /// Twenty thousand.
  @Benchmark
  @OperationsPerInvocation(Flock.SCANS * Flock.COUNT)
  public double[] updates() {
    filter.run();
    return filter.state(Flock.COUNT - 1);
  }
}

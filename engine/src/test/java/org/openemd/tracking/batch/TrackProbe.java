package org.openemd.tracking.batch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/// A program of its own for a fresh Java: what bits and what speed do the kernels give there?
public final class TrackProbe {
  /// Tracks in a fingerprint.
  static final int COUNT = 120;

  /// Tracks for the interpreter.
  static final int FEW = 40;

  private static final long COMPILED = 1_500_000_000L; // [ns]
  private static final long PATIENCE = 60_000_000_000L; // [ns]
  private static final int SCANS = 50;

  private TrackProbe() {}

  /// Takes one word: cold, hot, fastest, or the bytes an update to wait for.
  public static void main(String[] words) {
    switch (words[0]) {
      case "cold" -> {
        System.out.println(DoubleVector.SPECIES_PREFERRED.length());
        print(new ScalarTracks(), FEW);
        print(new VectorTracks(), FEW);
      }
      case "hot" -> hot();
      case "fastest" -> System.out.println(TrackKernels.fastest().getClass().getSimpleName());
      default -> System.out.println(heap(Double.parseDouble(words[0])));
    }
  }

  /// The first bits and, when the compilers have had their time, the last.
  private static void hot() {
    System.out.println(DoubleVector.SPECIES_PREFERRED.length());
    for (TrackKernel kernel : new TrackKernel[] {new ScalarTracks(), new VectorTracks()}) {
      print(kernel, COUNT);
      rate(kernel, COUNT, COMPILED);
      print(kernel, COUNT);
    }
  }

  private static void print(TrackKernel kernel, int count) {
    System.out.println(Long.toHexString(hash(kernel, count)));
  }

  /// Of the bits of all results after three plots each, some of which are missing; all NaN are alike.
  static long hash(TrackKernel kernel, int count) {
    Tracks t = MixedTracks.tracks(count, 1);
    long h = 1;
    for (int scan = 0; scan < 3; scan++) {
      Plots z = MixedTracks.plots(t, scan, 25);
      for (int i = scan; i < count; i += 11) {
        z.range[i] = Double.NaN;
      }
      for (int i = 2 * scan + 1; i < count; i += 13) {
        z.time[i] = Double.NaN;
      }
      kernel.process(t, MixedTracks.SITES, z, MixedTracks.NOISE);
      h = 31 * h + hash(t, z);
    }
    return h;
  }

  private static long hash(Tracks t, Plots z) {
    long h = 1;
    double[] x = new double[Rows.STATES];
    for (int i = 0; i < t.size; i++) {
      h = 31 * h + Double.doubleToLongBits(z.innovation[i]);
      h = 31 * h + Double.doubleToLongBits(t.time(i));
      t.state(i, x);
      for (int j = 0; j < Rows.STATES; j++) {
        h = 31 * h + Double.doubleToLongBits(x[j]);
        for (int k = j; k < Rows.STATES; k++) {
          h = 31 * h + Double.doubleToLongBits(t.covariance(i, j, k));
        }
      }
    }
    return h;
  }

  /// Bytes on the heap for an update by the vector kernel alone, as the program runs it: the first below the one wanted, or the least
  /// of a minute. The compilers take some seconds, on a busy machine many.
  private static double heap(double wanted) {
    TrackKernel vectors = new VectorTracks();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    double least = Double.POSITIVE_INFINITY;
    while (least >= wanted && System.nanoTime() - start < PATIENCE) {
      Tracks t = MixedTracks.tracks(1024, 1);
      Plots z = MixedTracks.plots(t, 2, 1);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int scan = 0; scan < SCANS; scan++) {
        vectors.process(t, MixedTracks.SITES, z, MixedTracks.NOISE);
        Arrays.setAll(z.time, i -> z.time[i] + 1);
      }
      double bytes = threads.getCurrentThreadAllocatedBytes() - before;
      least = Math.min(least, bytes / (SCANS * t.size));
    }
    return least;
  }

  /// Updates in a nanosecond.
  private static double rate(TrackKernel kernel, int count, long time) {
    Tracks t = MixedTracks.tracks(count, 1);
    Plots z = MixedTracks.plots(t, 2, 1);
    long start = System.nanoTime();
    long done = 0;
    while (System.nanoTime() - start < time) {
      for (int scan = 0; scan < 50; scan++) {
        kernel.process(t, MixedTracks.SITES, z, MixedTracks.NOISE);
        for (int i = 0; i < count; i++) {
          z.time[i]++;
        }
        done += count;
      }
      t = MixedTracks.tracks(count, 1);
      z = MixedTracks.plots(t, 2, 1);
    }
    return (double) done / (System.nanoTime() - start);
  }
}

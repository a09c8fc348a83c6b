package org.openemd.flight.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/// A program of its own for a fresh Java: what bits and what speed do the kernels give there?
public final class Probe {
  /// Arcs in a fingerprint.
  static final int COUNT = 120;

  /// Arcs for the interpreter.
  static final int FEW = 12;

  private static final long COMPILED = 1_500_000_000L; // [ns]
  private static final long PATIENCE = 60_000_000_000L; // [ns]
  private static final long TRY = 300_000_000L; // [ns]

  private Probe() {}

  /// Takes one word: cold, hot, fastest, or a gain to wait for.
  public static void main(String[] words) {
    switch (words[0]) {
      case "cold" -> {
        System.out.println(width());
        print(new ScalarArcs(), FEW);
        print(new VectorArcs(), FEW);
      }
      case "hot" -> hot();
      case "fastest" -> System.out.println(ArcKernels.fastest().getClass().getSimpleName());
      default -> System.out.println(gain(Double.parseDouble(words[0])));
    }
  }

  private static int width() {
    return DoubleVector.SPECIES_PREFERRED.length();
  }

  /// The first bits and, when the compilers have had their time, the last.
  private static void hot() {
    System.out.println(width());
    ArcKernel[] kernels = {new ScalarArcs(), new VectorArcs()};
    for (ArcKernel kernel : kernels) {
      print(kernel, COUNT);
      long start = System.nanoTime();
      while (System.nanoTime() - start < COMPILED) {
        hash(kernel, COUNT);
      }
      print(kernel, COUNT);
    }
  }

  private static void print(ArcKernel kernel, int count) {
    System.out.println(Long.toHexString(hash(kernel, count)));
  }

  /// Of the bits of all results.
  static long hash(ArcKernel kernel, int count) {
    Arcs arcs = MixedArcs.of(count, 2);
    kernel.fly(arcs, MixedArcs.EARTH);
    long h = 1;
    for (int i = 0; i < count; i++) {
      h = 31 * h + Double.doubleToRawLongBits(arcs.time[i]);
      for (double[] row : arcs.impact) {
        h = 31 * h + Double.doubleToRawLongBits(row[i]);
      }
    }
    return h;
  }

  /// How many times as many arcs the vector kernel flies, the two in turn: the first gain above the one wanted, or the best of a
  /// minute. The compilers take some seconds, on a busy machine many.
  private static double gain(double wanted) {
    Arcs arcs = MixedArcs.alike(4_096);
    ArcKernel scalar = new ScalarArcs();
    ArcKernel vectors = new VectorArcs();
    rate(scalar, arcs, COMPILED);
    long start = System.nanoTime();
    double best = 0;
    while (best <= wanted && System.nanoTime() - start < PATIENCE) {
      double twin = rate(scalar, arcs, TRY);
      best = Math.max(best, rate(vectors, arcs, TRY) / twin);
    }
    return best;
  }

  private static double rate(ArcKernel kernel, Arcs arcs, long time) {
    long start = System.nanoTime();
    long flown = 0;
    while (System.nanoTime() - start < time) {
      kernel.fly(arcs, MixedArcs.EARTH);
      flown += arcs.size;
    }
    return (double) flown / (System.nanoTime() - start);
  }

  /// Runs this program in a Java of its own, and returns the lines it said.
  static List<String> fork(String word, String... flags) {
    return fork(Probe.class, word, flags);
  }

  /// Runs a program of the tests in a Java of its own, with one word, and returns the lines it said.
  public static List<String> fork(Class<?> program, String word, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    String classes = place(ArcKernel.class) + System.getProperty("path.separator");
    command.addAll(List.of("-cp", classes + place(program), program.getName(), word));
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      String out = text(process.getInputStream().readAllBytes());
      String err = text(process.getErrorStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + "\n" + out + err);
      }
      return out.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.openemd.bench.sweep;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a process of its own took, from its start to its end.
///
/// @param wall by the clock
/// @param processor of all its threads, the compiler's and the collector's too
/// @param peak memory of the machine that it held at most, in MB; 0 where the system does not tell
record Child(double wall, double processor, double peak) {
  private static final long LOOK = 20; // [ms]

  /// Runs a class of this class path, as the launcher does a sweep.
  static Child of(String main, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms1g", "-XX:NewRatio=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Demd.home=" + System.getProperty("emd.home", "."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(words));
    File said = File.createTempFile("emd-bench", ".txt");
    long start = System.nanoTime();
    Process p = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    double processor = 0;
    double peak = 0;
    while (!p.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
      long sofar = p.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
      processor = Math.max(processor, sofar / 1e3); // one that has ended is told nothing of
      peak = Math.max(peak, peak(p.pid()));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    String answer = Files.readString(said.toPath());
    Files.delete(said.toPath());
    if (p.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ":\n" + answer);
    }
    return new Child(wall, processor, peak);
  }

  private static double peak(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException e) {
      return 0; // gone, or another system
    }
    return 0;
  }
}

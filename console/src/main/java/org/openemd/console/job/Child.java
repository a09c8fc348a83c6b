package org.openemd.console.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openemd.console.library.Library;
import org.openemd.math.Unit;

/// One attempt at a job: a process, its two streams, and the bounds it is held to.
final class Child {
  private static final int LOOK = 200; // [ms]
  private static final int LOOKS_AT_FOLDER = 5; // one look in so many
  private static final long GRACE = 5; // [s] between the polite and the other way to end it
  private static final int OUT_OF_MEMORY = 3; // the code that -XX:+ExitOnOutOfMemoryError gives
  private static final int WRONG_INPUT = 2;
  private static final String PROGRESS = "progress ";
  private static final long MIB = 1L << 20;
  private static final double NANO = 1e-9;

  private final Process process;
  private final JobFolder folder;
  private final JobLimits limits;
  private final Heard heard;
  private volatile String stopped = "";
  private volatile String lastWords = "";
  private Duration cpu = Duration.ZERO;

  /// Who hears how far the child has come.
  interface Heard {
    /// So far.
    ///
    /// @param fraction from 0 to 1
    void at(double fraction, String words);
  }

  /// How it ended.
  ///
  /// @param exitCode none where a limit or a person ended it
  /// @param reason in words; empty where it did what it was asked
  /// @param cpu time of the processors
  record End(Optional<Integer> exitCode, String reason, @Unit("s") double cpu) {
    boolean isDone() {
      return exitCode.filter(c -> c == 0).isPresent();
    }
  }

  private Child(Process process, JobFolder folder, JobLimits limits, Heard heard) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
    this.heard = heard;
  }

  static Child start(
      List<String> command, Library library, JobFolder folder, JobLimits limits, Heard heard)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(library.home().toAbsolutePath().toFile());
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    return new Child(builder.start(), folder, limits, heard);
  }

  Job.ChildProcess process() {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return new Job.ChildProcess(process.pid(), started);
  }

  /// Ends it, if it has not ended: politely, and after a while not so.
  synchronized void stop(String why) {
    if (stopped.isEmpty()) {
      stopped = why;
      process.destroy();
    }
  }

  /// Waits until it has ended, by itself or by a limit, and all that it said is written.
  End await() throws InterruptedException {
    Thread answer = Thread.ofVirtual().start(this::copyAnswer);
    Thread talk = Thread.ofVirtual().start(this::copyTalk);
    long start = System.nanoTime();
    for (int look = 0; !process.waitFor(LOOK, TimeUnit.MILLISECONDS); look++) {
      watch(System.nanoTime() - start, look % LOOKS_AT_FOLDER == 0);
      if (!stopped.isEmpty()) {
        end();
      }
    }
    answer.join();
    talk.join();
    return ended();
  }

  private void watch(long elapsed, boolean alsoFolder) {
    cpu = process.info().totalCpuDuration().orElse(cpu);
    if (cpu.compareTo(limits.cpu()) > 0) {
      stop("it took more than " + words(limits.cpu()) + " of processor time, the limit of a job");
    } else if (Duration.ofNanos(elapsed).compareTo(limits.wall()) > 0) {
      stop("it took longer than " + words(limits.wall()) + ", the limit of a job");
    } else if (alsoFolder && folder.size() > limits.folderBytes()) {
      stop("its files take more than " + limits.folderBytes() / MIB + " MiB, the limit of a job");
    }
  }

  private void end() throws InterruptedException {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(GRACE, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    below.forEach(ProcessHandle::destroyForcibly);
  }

  private End ended() throws InterruptedException {
    String why = stopped;
    int code = process.waitFor();
    if (why.isEmpty() && code == OUT_OF_MEMORY) {
      why = "it needed more memory than a job has (" + limits.heapBytes() / MIB + " MiB of heap)";
    }
    if (!why.isEmpty()) {
      return new End(Optional.empty(), why, seconds());
    }
    return new End(Optional.of(code), code == 0 ? "" : reason(code), seconds());
  }

  private String reason(int code) {
    String said = lastWords;
    String what = code == WRONG_INPUT ? "the input is wrong" : "it ended with code " + code;
    return said.isEmpty() ? what : what + ": " + said;
  }

  @Unit("s")
  private double seconds() {
    return NANO * cpu.toNanos();
  }

  private static String words(Duration time) {
    return time.toSeconds() < 120
        ? String.format(Locale.ROOT, "%.1f s", NANO * time.toNanos())
        : time.toMinutes() + " min";
  }

  private void copyAnswer() {
    long room = limits.answerBytes();
    byte[] buffer = new byte[8192];
    try (InputStream from = process.getInputStream();
        OutputStream to = Files.newOutputStream(folder.stdout())) {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        room -= n;
        if (room < 0) {
          stop(
              "its answer takes more than "
                  + limits.answerBytes() / MIB
                  + " MiB, the limit of a job");
        } else {
          to.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      stop("its answer could not be kept: " + e.getMessage());
    }
  }

  private void copyTalk() {
    long room = limits.talkBytes();
    try (BufferedReader from =
            new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        OutputStream to = Files.newOutputStream(folder.stderr())) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        if (line.startsWith(PROGRESS)) {
          hear(line);
          continue;
        }
        lastWords = line.isBlank() ? lastWords : line.strip();
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        room -= bytes.length;
        if (room >= 0) {
          to.write(bytes);
        }
      }
    } catch (IOException e) {
      stop("its words could not be kept: " + e.getMessage());
    }
  }

  private void hear(String line) {
    String[] parts = line.split(" ", 3);
    try {
      double fraction = Double.parseDouble(parts[1]);
      heard.at(Math.clamp(fraction, 0, 1), parts.length < 3 ? "" : parts[2]);
    } catch (NumberFormatException e) {
      lastWords = line; // a child's own words that only look like these
    }
  }
}

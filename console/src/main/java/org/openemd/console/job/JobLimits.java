package org.openemd.console.job;

import java.time.Duration;

/// Bounds of one job, and of all together.
///
/// @param atOnce jobs that run at one time
/// @param queued jobs that wait, at most; more are refused
/// @param kept jobs that are kept, at most: the oldest that ended makes room
/// @param keptAtLeast how long a job that ended is kept whatever comes; where none may go, new ones are refused
/// @param heapBytes of a child (-Xmx)
/// @param processors of a child
/// @param cpu time of a child's processors
/// @param wall time of a child by the clock
/// @param answerBytes on standard output; more fails the job
/// @param talkBytes on standard error; more is dropped
/// @param folderBytes in a job's folder of files
/// @param runs of a sweep, or of each option of a comparison
/// @param attempts at one job: after as many starts that the server did not live to see end, it fails
public record JobLimits(
    int atOnce,
    int queued,
    int kept,
    Duration keptAtLeast,
    long heapBytes,
    int processors,
    Duration cpu,
    Duration wall,
    long answerBytes,
    long talkBytes,
    long folderBytes,
    int runs,
    int attempts) {
  private static final long MIB = 1L << 20;

  /// Refuses bounds that let nothing through.
  public JobLimits {
    if (atOnce < 1 || queued < 1 || kept < 1 || processors < 1 || runs < 1 || attempts < 1) {
      throw new IllegalArgumentException("every number of a job's limits must be 1 or more");
    }
    if (heapBytes < 8 * MIB) {
      throw new IllegalArgumentException(
          "a job's heap is " + heapBytes / MIB + " MiB; it must be 8 MiB or more");
    }
  }

  /// One at a time with a heap of 512 MiB and all processors, two hours of their time; 32 wait, 200 are kept and each for an hour at least.
  public static JobLimits usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new JobLimits(
        1,
        32,
        200,
        Duration.ofHours(1),
        512 * MIB,
        processors,
        Duration.ofHours(2),
        Duration.ofHours(6),
        16 * MIB,
        MIB,
        512 * MIB,
        20_000,
        10);
  }

  /// The same with another heap, in bytes.
  public JobLimits withHeap(long bytes) {
    return new JobLimits(
        atOnce,
        queued,
        kept,
        keptAtLeast,
        bytes,
        processors,
        cpu,
        wall,
        answerBytes,
        talkBytes,
        folderBytes,
        runs,
        attempts);
  }

  /// The same with another time of the processors.
  public JobLimits withCpu(Duration time) {
    return new JobLimits(
        atOnce,
        queued,
        kept,
        keptAtLeast,
        heapBytes,
        processors,
        time,
        wall,
        answerBytes,
        talkBytes,
        folderBytes,
        runs,
        attempts);
  }

  /// The same with other bounds on how many wait and are kept, and for how long at least.
  public JobLimits withRoom(int waiting, int keeping, Duration atLeast) {
    return new JobLimits(
        atOnce,
        waiting,
        keeping,
        atLeast,
        heapBytes,
        processors,
        cpu,
        wall,
        answerBytes,
        talkBytes,
        folderBytes,
        runs,
        attempts);
  }
}

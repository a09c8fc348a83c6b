package org.openemd.console.job;

import java.time.Instant;
import java.util.Optional;
import org.openemd.math.Unit;

/// One job, as it stands at a moment.
///
/// @param id sorts by when it was submitted
/// @param identity equal for jobs that compute the same: verb, words, what the scenarios say, version of the program
/// @param by who submitted it; empty for the person at the machine
/// @param progress from 0 to 1, as far as it tells
/// @param doing what it is at, in words
/// @param started when its last attempt began
/// @param attempts how often it was started
/// @param reason why it is in its state, where that wants one
/// @param cpu time of the processors that the last attempt took
/// @param bytes of its files
/// @param child the process of the attempt that runs; nothing else while none does
public record Job(
    String id,
    JobSpec spec,
    String identity,
    String by,
    JobState state,
    @Unit("1") double progress,
    String doing,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended,
    int attempts,
    Optional<Integer> exitCode,
    String reason,
    @Unit("s") double cpu,
    long bytes,
    Optional<ChildProcess> child) {

  /// A process, so that it is known again after a restart.
  ///
  /// @param pid numbers are used again
  /// @param started in milliseconds since 1970, by the system; 0 where it does not tell
  public record ChildProcess(long pid, long started) {}

  static Job submitted(String id, JobSpec spec, String identity, String by, Instant now) {
    return new Job(
        id,
        spec,
        identity,
        by,
        JobState.QUEUED,
        0,
        "",
        now,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        "",
        0,
        0,
        Optional.empty());
  }

  Job running(Instant now, Optional<ChildProcess> process) {
    return new Job(
        id,
        spec,
        identity,
        by,
        JobState.RUNNING,
        0,
        "",
        created,
        Optional.of(now),
        Optional.empty(),
        attempts + 1,
        Optional.empty(),
        "",
        0,
        bytes,
        process);
  }

  Job at(double fraction, String words) {
    return new Job(
        id, spec, identity, by, state, fraction, words, created, started, ended, attempts, exitCode,
        reason, cpu, bytes, child);
  }

  /// Waits again, or for the first time since it ended.
  Job waiting(JobState state, String why, int tried) {
    return new Job(
        id,
        spec,
        identity,
        by,
        state,
        progress,
        "",
        created,
        started,
        Optional.empty(),
        tried,
        Optional.empty(),
        why,
        cpu,
        bytes,
        Optional.empty());
  }

  Job ended(JobState state, Instant now, Child.End end, long size) {
    return new Job(
        id,
        spec,
        identity,
        by,
        state,
        state == JobState.DONE ? 1 : progress,
        "",
        created,
        started,
        Optional.of(now),
        attempts,
        end.exitCode(),
        end.reason(),
        end.cpu(),
        size,
        Optional.empty());
  }
}

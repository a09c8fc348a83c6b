package org.openemd.console.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.console.job.Job;
import org.openemd.console.job.JobState;
import org.openemd.math.Unit;

/// A job as it is told.
///
/// @param command the command line that does the same in a terminal
/// @param by who submitted it
/// @param progress from 0 to 1
/// @param doing what it is at, in words
/// @param created when it was submitted, as are the other times in UTC (ISO 8601)
/// @param before how many wait before it
/// @param attempts how often it was started
/// @param reason why it is in its state, where that wants one
/// @param cpu time of the processors that the last attempt took
/// @param bytes of its files
/// @param goesOn whether, taken up again, it goes on from what is there; else it starts anew
/// @param answerType media type of its answer
/// @param mine whether the caller may cancel, resume and delete it
public record JobView(
    String id,
    String verb,
    List<String> words,
    String command,
    String by,
    JobState state,
    @Unit("1") double progress,
    String doing,
    String created,
    @Nullable String started,
    @Nullable String ended,
    int before,
    int attempts,
    @Nullable Integer exitCode,
    String reason,
    @Unit("s") double cpu,
    long bytes,
    boolean goesOn,
    String answerType,
    boolean mine) {
  /// Keeps a copy.
  public JobView {
    words = List.copyOf(words);
  }

  static JobView of(Job job, int before, boolean mine) {
    return new JobView(
        job.id(),
        job.spec().verb(),
        job.spec().words(),
        job.spec().command(),
        job.by(),
        job.state(),
        job.progress(),
        job.doing(),
        job.created().toString(),
        job.started().map(Object::toString).orElse(null),
        job.ended().map(Object::toString).orElse(null),
        before,
        job.attempts(),
        job.exitCode().orElse(null),
        job.reason(),
        job.cpu(),
        job.bytes(),
        job.spec().goesOn(),
        job.spec().answerType(),
        mine);
  }
}

package org.openemd.console.job;

/// What has become of a job.
public enum JobState {
  /// It waits for its turn.
  QUEUED,
  /// A child is at it.
  RUNNING,
  /// It was carried out, with exit code 0.
  DONE,
  /// It ended otherwise, or a limit ended it; the reason is told.
  FAILED,
  /// A person stopped it.
  CANCELLED,
  /// The server ended before it did; it waits to be gone on with.
  INTERRUPTED;

  /// Whether nothing more happens to it by itself.
  public boolean isEnded() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}

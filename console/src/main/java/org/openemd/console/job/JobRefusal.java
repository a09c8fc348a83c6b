package org.openemd.console.job;

/// What was asked of jobs cannot be done now, and why.
public final class JobRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /// What stands in the way.
  public enum Kind {
    /// There is no such job.
    UNKNOWN,
    /// As many wait, or are kept, as may.
    FULL,
    /// Not in the state that the job is in.
    STATE
  }

  JobRefusal(Kind kind, String why) {
    super(why);
    this.kind = kind;
  }

  /// What stands in the way.
  public Kind kind() {
    return kind;
  }

  /// In words.
  public String why() {
    return String.valueOf(getMessage());
  }
}

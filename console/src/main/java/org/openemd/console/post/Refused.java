package org.openemd.console.post;

/// Something asked of a live run that is not done, and why, in a sentence.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Of what kind the reason is.
  public enum Kind {
    /// What was asked makes no sense.
    WRONG,
    /// No such run.
    UNKNOWN,
    /// Somebody else commands, or nobody.
    NOT_IN_COMMAND,
    /// The run is past that, or not there yet.
    NOT_NOW,
    /// No room for more.
    FULL
  }

  private final Kind kind;

  /// With a sentence for people.
  public Refused(Kind kind, String why) {
    super(why);
    this.kind = kind;
  }

  /// Of what kind the reason is.
  public Kind kind() {
    return kind;
  }

  /// The sentence.
  public String why() {
    return String.valueOf(getMessage());
  }
}

package org.openemd.campaign.fast.batch;

/// A scenario that the fast path does not do, and why.
public final class OutOfDomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param why for people
  public OutOfDomainException(String why) {
    super(why);
  }
}

package org.openemd.campaign.store;

import java.io.IOException;

/// A folder that cannot be used as asked: it holds another sweep, somebody writes it, or a file in it was altered. The message says which, and what to do.
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /// Takes the whole sentence.
  public RefusedException(String message) {
    super(message);
  }
}

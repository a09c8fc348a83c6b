package org.openemd.console.query;

/// A question that cannot be answered as it was put. The message says why, and where if that is known.
public final class MistakenQueryException extends Exception {
  private static final long serialVersionUID = 1;

  MistakenQueryException(String message) {
    super(message);
  }
}

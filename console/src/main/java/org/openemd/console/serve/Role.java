package org.openemd.console.serve;

/// What somebody may do; each role may do all that those before it may.
public enum Role {
  /// Whoever reaches the server: health, the page, who am I.
  ANYBODY,
  /// Sees everything.
  OBSERVER,
  /// Asks for work: jobs, maps, uploads.
  ANALYST,
  /// Commands live runs.
  OPERATOR;

  /// Whether this role may do what needs the other.
  public boolean may(Role needed) {
    return compareTo(needed) >= 0;
  }
}

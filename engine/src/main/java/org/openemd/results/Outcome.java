package org.openemd.results;

/// What became of a threat.
public enum Outcome {
  INTERCEPTED,
  LEAKED,
  HARMLESS
}

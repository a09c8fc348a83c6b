package org.openemd.results;

/// The link of the chain that failed against a leaker: the first that applies, in this order; of several shots, the one that
/// came furthest counts, and a miss that was taken for a kill while another shot was possible counts as that.
public enum BrokenLink {
  NOT_SEEN,
  SEEN_LATE,
  NOT_TRACKED,
  TRACK_POOR,
  MISCLASSIFIED,
  NOT_RELEASED,
  NO_FEASIBLE_SHOT,
  INVENTORY_SPENT,
  INTERCEPTOR_FAILED,
  NO_HANDOVER,
  MISSED,
  FALSELY_ASSESSED
}

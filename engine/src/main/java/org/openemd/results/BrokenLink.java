package org.openemd.results;

/// The first link of the chain that failed against a leaker, the first that applies in this order.
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

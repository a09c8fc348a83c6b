package org.openemd.campaign.estimate;

/// A figure that every run adds a number to, in the order of the runs.
public interface Growing {
  /// One run more.
  void add(double value);

  /// The figure so far, and its interval.
  Estimate estimate(double confidence);
}

package org.openemd.tracking.batch;

/// Moves tracks to the times of their plots and takes these in.
///
/// Every implementation gives the same bits; they differ in speed only. An instance keeps its buffers: one for each
/// thread.
public interface TrackKernel {

  /// Moves every track to the time of its plot and updates it with what was measured; writes the normalised innovations.
  ///
  /// A plot without a range only moves its track; one without a time leaves it as it is. No plot may be older than its track.
  void process(Tracks tracks, Sites sites, Plots plots, ProcessNoise noise);
}

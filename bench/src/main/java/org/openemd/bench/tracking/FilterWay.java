package org.openemd.bench.tracking;

/// One way to keep the tracks of a flock.
interface FilterWay {
  /// Starts all tracks, and takes all plots of the flock.
  void run();

  /// Place and velocity of a track after the last, and the parameter where there is one.
  double[] state(int i);
}

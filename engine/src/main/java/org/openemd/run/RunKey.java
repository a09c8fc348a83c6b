package org.openemd.run;

import org.openemd.math.RandomStream;

/// Which of all possible runs: the seed of a study, and the number of the run in it. What is drawn in a run hangs on these, on whose it is and what for, and on nothing else: the same key is the same luck whatever the scenario's options.
///
/// @param number from 0; `emd run` is number 0
public record RunKey(long seed, int number) {
  public RunKey {
    if (number < 0) {
      throw new IllegalArgumentException("runs are numbered from 0, not " + number);
    }
  }

  /// The stream of one purpose of one entity in this run.
  public RandomStream stream(String entity, String purpose) {
    return RandomStream.of(seed, number, entity, purpose);
  }
}

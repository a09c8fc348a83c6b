package org.openemd.campaign.design;

/// Where in the unit cube each run lies: a rule, so that any run can be had alone.
public interface Sampling {
  /// One coordinate a factor, strictly between 0 and 1; NaN leaves the factor as the scenario has it.
  double[] at(int run);

  /// The run whose random streams this one meets: runs that are to be compared with one another meet the same.
  default int draws(int run) {
    return run;
  }

  /// How many runs make the design whole; multiples of it are whole too. 1 where any number will do.
  default int whole() {
    return 1;
  }

  /// How many runs there are at most.
  default int most() {
    return Integer.MAX_VALUE;
  }

  /// A uniform number with the ends of the interval left out, where quantiles may be infinite.
  static double inside(double u) {
    return Math.clamp(u, 0x1p-53, 1 - 0x1p-53);
  }
}

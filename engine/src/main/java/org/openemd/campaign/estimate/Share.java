package org.openemd.campaign.estimate;

/// The mean part of a run to which something happens, such as the missiles that leak: one number from 0 to 1 a run.
///
/// Missiles of one run share a fault that their interceptors have in common, or a radar that looks elsewhere: they are not as many trials. The interval is Wilson's for the number of independent trials that would scatter as the runs do,
/// `n = p (1 - p) / (variance of the mean)` (the effective sample size of surveys in clusters: L. Kish, "Survey Sampling", 1965; from memory). With one missile a run that is the number of runs, and Wilson's interval itself. Where fewer than ten runs differ
/// from none, or from all, their scatter says too little, and a run counts as one trial: too wide rather than too narrow.
public final class Share implements Growing {
  private static final int FEW = 10;

  private long runs;
  private long some;
  private long notAll;
  private double mean;
  private double squares; // of the deviations

  @Override
  public void add(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException(part + " is no part of a run: must be from 0 to 1");
    }
    runs++;
    some += part > 0 ? 1 : 0;
    notAll += part < 1 ? 1 : 0;
    double before = part - mean;
    mean += before / runs;
    squares += before * (part - mean);
  }

  @Override
  public Estimate estimate(double confidence) {
    if (runs == 0) {
      return Proportion.of(0, 0, confidence);
    }
    double p = Math.clamp(mean, 0, 1);
    double variance = squares / runs / runs;
    boolean few = some < FEW || notAll < FEW;
    double trials = few ? runs : p * (1 - p) / variance;
    return Proportion.of(p, trials, confidence, runs);
  }
}

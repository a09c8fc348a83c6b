/// What many runs say, and how surely: proportions, means, differences, quantiles, each with an interval.
///
/// **Takes** numbers, one a run, in the order of the runs. **Gives** an {@link org.openemd.campaign.estimate.Estimate}: value and interval.
///
/// **How.** {@link org.openemd.campaign.estimate.Proportion}: the score interval of Wilson. {@link org.openemd.campaign.estimate.Mean}: Student's t, and for two options that met the same draws the mean of the differences run by run.
/// {@link org.openemd.campaign.estimate.Share}: the mean of parts of a run, whose members may share their fate. {@link org.openemd.campaign.estimate.Quantile}: order statistics, whatever the distribution, for values of which some may share their luck. {@link org.openemd.campaign.estimate.Convergence}: the estimate as runs come in.
///
/// **Assumptions and limits.** Runs are independent; those of a Latin hypercube or a Sobol sequence are not, and are in truth known better than their interval says. Who looks after every run and stops at the first interval
/// that is narrow enough stops a little too early: looks should be few and far between.
///
/// **Sources.** E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927); B. P. Welford, Technometrics 4 (1962), for means and variances in one pass; H. A. David and H. N. Nagaraja,
/// "Order Statistics", 3rd ed., section 7.1, for intervals of quantiles (from memory).
///
/// **Error.** Student's interval is exact for normal numbers and holds for others as their mean becomes normal. Wilson's covers a proportion in the mean over proportions as often as stated, at single ones a few percent more or less when runs are few. Sums
/// are taken in the order of the runs.
@NullMarked
package org.openemd.campaign.estimate;

import org.jspecify.annotations.NullMarked;

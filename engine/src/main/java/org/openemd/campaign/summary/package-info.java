/// What all runs of a sweep say together: shares, means, counts, histograms, each reduced in the order of the runs.
///
/// **Takes** a `store.SweepFolder`. **Gives** a {@link org.openemd.campaign.summary.SweepSummary} and, while a sweep goes on, whether its leakage is known well enough to stop ({@link org.openemd.campaign.summary.Enough}).
///
/// {@link org.openemd.campaign.summary.Chain} follows all missiles through the links of the chain; {@link org.openemd.campaign.summary.Detail} has what the leakage goes with, quartiles, and what was varied.
///
/// **Assumptions and limits.** Runs that failed count nowhere but among the failures. Intervals are of 95 %, and of chance alone: what a model leaves out is in none of them.
@NullMarked
package org.openemd.campaign.summary;

import org.jspecify.annotations.NullMarked;

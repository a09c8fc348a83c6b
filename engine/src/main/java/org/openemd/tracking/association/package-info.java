/// Which report is of which track: mathematics of association, apart from what tracks and reports are.
///
/// Purpose: from a score of each pair that may belong together to a decision, or to probabilities. Takes: a {@link org.openemd.tracking.association.GateGraph} of rows (tracks) and columns
/// (plots), its scores natural logarithms of likelihood ratios. Gives: the best {@link org.openemd.tracking.association.Assignment}; the
/// {@link org.openemd.tracking.association.Clusters} that can be judged apart; in a cluster the {@link org.openemd.tracking.association.JointProbabilities} of its pairs.
///
/// Assumptions and limits: a row takes at most one column and a column feeds at most one row; given that, pairs are independent, so that the score of a joint event is the sum of those of its pairs.
/// Sources: Jonker & Volgenant, Computing 38 (1987), for shortest augmenting paths; Bar-Shalom & Fortmann, Tracking and Data Association (1988), for joint probabilistic data association;
/// Blom & Bloem, IEEE Trans. AC 45 (2000), for pruning permutations; Williams & Lau, IEEE Trans. AES 50 (2014), for belief propagation. Error: assignment and pruned probabilities are exact, and beside
/// enumeration to rounding; what belief propagation misses is stated with {@link org.openemd.tracking.association.JointProbabilities}.
@NullMarked
package org.openemd.tracking.association;

import org.jspecify.annotations.NullMarked;

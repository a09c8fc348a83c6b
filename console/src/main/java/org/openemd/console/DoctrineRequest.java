package org.openemd.console;

import java.util.Optional;
import org.openemd.command.leakage.Attack;
import org.openemd.command.leakage.KillPrior;
import org.openemd.command.leakage.Odds;
import org.openemd.command.leakage.Tactic;

/// What `emd doctrine` was asked.
///
/// @param first shots before the look, to compare with where the best split is sought
/// @param prior where the kill probability comes from, if from tests
/// @param check attacks to play; 0 for none
record DoctrineRequest(
    Attack attack,
    Odds odds,
    Tactic tactic,
    int first,
    Optional<KillPrior> prior,
    int check,
    long seed,
    Format format) {}

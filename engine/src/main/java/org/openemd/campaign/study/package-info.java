/// What is varied over a scenario, from the words typed to the scenario of any run.
///
/// **Takes** a scenario's file with its options and {@link org.openemd.campaign.study.StudyWords}: `path=distribution` each, correlations, a design or an analysis. **Gives** a {@link org.openemd.campaign.study.Study}, which knows the inputs and the scenario
/// of any run by its number; or every {@link org.openemd.scenario.Problem} at once, before anything runs.
///
/// **How.** Each distribution is held against the key that it varies: its kind, its unit, its bounds. The scenario is then loaded with each value's lowest and highest alone, and with all lowest and all highest together, so that what keys ask of one another is
/// found too. A normal or lognormal distribution is cut at its key's bounds where that leaves out one draw in a hundred at most; the study says so. The scenario of a run is the same as by `--set` with its inputs.
///
/// **Assumptions and limits.** What the attack is varies over published or notional sets only: counts, named things, or the range that the scenario itself states. This program does not look for attacks that beat a defense. Combinations
/// between the corners may still contradict one another: such a run fails by itself, with its reason.
///
/// **Sources.** None: see {@link org.openemd.campaign.design} and {@link org.openemd.campaign.sensitivity}.
///
/// **Error.** None of its own.
@NullMarked
package org.openemd.campaign.study;

import org.jspecify.annotations.NullMarked;

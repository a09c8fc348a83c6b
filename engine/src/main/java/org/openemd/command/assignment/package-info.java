/// Which shot at which target, so that least is expected to be lost: the weapon-target assignment problem, as mathematics alone.
///
/// **Purpose** from weights and kill probabilities to a plan, and to how much better any other could be. **Takes** a {@link org.openemd.command.assignment.WeaponTargetProblem}: targets with weights and salvo limits, batteries with
/// inventories, their launch slots with a kill probability against each target. **Gives** a {@link org.openemd.command.assignment.WeaponTargetPlan} with a proven lower bound, by the
/// {@link org.openemd.command.assignment.WeaponTargetSolver}: fast and good, or exact.
///
/// **How.** Prices of launches make targets independent of each other: each takes its cheapest salvo, found exactly. Whatever the prices, that gives a bound; subgradients raise it to that of column generation. An auction near the
/// best prices, and exchanges of many shots at once, give the plan. Branch and bound on the same prices decides what is left.
///
/// **Assumptions and limits.** Shots are independent of each other, kill probabilities known, nobody sees what a shot did before the next is planned. A launch takes one interceptor. The bound is as high as prices allow, not
/// always the best plan's value. Where several slots share a battery there is no auction, and gaps are wider (a few percent; some hundred nodes of branch and bound close most of that). A salvo that would take more than 20,000 steps to price is priced by a bound: with more than some six weapons a target gaps grow to tens of percent and more, of a weight that is next to nothing by then.
///
/// **Sources.** Ahuja, Kumar, Jha & Orlin, Operations Research 55 (2007), 1136-1146, for the problem, its bounds and large neighbourhoods; den Broeder, Ellison & Emerling, Operations Research 7 (1959), for maximum marginal
/// return; Bertsekas, Annals of Operations Research 14 (1988), for auctions; Held, Wolfe & Crowder, Mathematical Programming 6 (1974), for subgradients. The combination is our own.
///
/// **Error.** Each answer states its own: its gap.
@NullMarked
package org.openemd.command.assignment;

import org.jspecify.annotations.NullMarked;

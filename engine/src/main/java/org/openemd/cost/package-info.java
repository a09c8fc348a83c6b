/// What a defense costs.
///
/// **Takes** a {@link org.openemd.scenario.Scenario}, whose `cost_elements` hold prices and whose `costs` say which of them it pays for, and
/// how many; and `data/costs.csv`, what was asked and given for the European site, year by year. **Gives** a {@link org.openemd.cost.CostSheet}:
/// for each item and phase (development, construction, acquisition, operation) a low, a middle and a high figure, their sums, and what
/// the sums rest on; what the attack costs the attacker, apart; and {@link org.openemd.cost.Funding}, what cancelling frees.
///
/// **Assumptions and limits.** Millions of 2009 dollars, neither discounted nor spread over years. Operation lasts the same number of
/// years for everything, nothing wears out or is replaced but what its operation pays for. What stands anyway is not counted: a scenario lists what is new.
/// Sums of lows and of highs are bounds: every price at its end at once. They are no confidence interval, and wider than one would be.
///
/// **Sources.** Each price names its own. Prices marked calibrated are fitted to the totals of the Congressional Budget Office
/// (Options for Deploying Missile Defenses in Europe, Feb 2009): that sums fall into its bands proves nothing.
///
/// **Error.** Sums are exact to rounding; what they sum is not.
@NullMarked
package org.openemd.cost;

import org.jspecify.annotations.NullMarked;

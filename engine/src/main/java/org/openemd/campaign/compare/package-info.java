/// Options for a defense, side by side: what each protects, adds, leaks and costs, and which disputed value decides between them.
///
/// **Takes** scenarios of the same raid, each under one or several assumption sets ({@link View}). **Gives** a {@link Comparison}: for each option and view the people protected by maps, full runs on the same luck, the cost; and the {@link Flip}s,
/// values of one assumption, or of two, at which one option overtakes another.
///
/// **How.** {@link Region} is a grid of aims around the cities of NATO Europe, or of the United States; a missile of each kind that the raid aims there is flown to every cell in which people live (`campaign.FastMap`, without chance). {@link Criterion} says by
/// what options are ranked; {@link FlipSearch} moves a value and bisects where an order turns. {@link Raids} are runs k of every option with the luck of number k, so that differences owe nothing to chance that both had.
///
/// **Assumptions and limits.** One missile at a time in maps: what a raid uses up shows in the runs alone. People are those of cities of 100,000 or more, at the middle of their cell. Only numbers with a stated range are moved, not words. An order that turns and turns back within half of a range is overlooked. Two assumptions are
/// moved along four straight lines, not everywhere between.
///
/// **Error.** Figures of maps are good to what `docs/validation/map.md` says; places of flips to 0.2 % of the value.
@NullMarked
package org.openemd.campaign.compare;

import org.jspecify.annotations.NullMarked;

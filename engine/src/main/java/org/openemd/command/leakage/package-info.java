/// How many interceptors a defense needs so that, with a wanted probability, nothing leaks: closed forms, whole shots, and a simulation beside.
///
/// **Takes** an {@link org.openemd.command.leakage.Attack}, the {@link org.openemd.command.leakage.Odds} of tracks, shots and looks, and a {@link org.openemd.command.leakage.Tactic}. **Gives** the closed form in which shots can be
/// divided ({@link org.openemd.command.leakage.ClosedForm}), the cheapest plan of whole shots ({@link org.openemd.command.leakage.WholeShots}), and what comes of it in simulated attacks
/// ({@link org.openemd.command.leakage.AttackSimulation}).
///
/// **How.** A warhead is killed with probability `K = p_track (1 - (1 - k)^n)` by `n` shots of single-shot kill probability `k`: the track is common to all shots at one target, and independent between targets. Of `W` warheads none leaks
/// with probability `P(0) = (1 - f) K^W`, where `f` is the probability that the whole system fails. So a barrage needs `n = ln(1 - P(0)^(1/W) / p_track) / ln(1 - k)` shots at each target. With a look after a first salvo of
/// `n1`, the other `n - n1` go only to what still seems alive, `(1 - k)^n1` of the targets if looks are perfect.
///
/// **Assumptions and limits.** All targets are alike to the defense: a decoy that it cannot tell from a warhead costs as many shots. A track that is wrong misleads shots and looks alike: they happen as if at a warhead, which leaks
/// all the same. There is time for each salvo and look, and as many interceptors as a plan may fire. A look reports a killed target as alive (false miss), a live one as killed (false hit), independently each time.
///
/// **Sources.** Wilkening, "A Simple Model for Calculating Ballistic Missile Defense Effectiveness", Science & Global Security 8 (1999), 183-215 (pages from memory), for the model with its common track probability, barrage and shoot-look-shoot. The article was not at hand: the equations
/// were derived anew, and give its published 113 and 47 interceptors (`emd ledger --row wilkening`). False reports, whole shots and the optimised split are our own.
///
/// **Error.** The closed forms are exact for the assumptions; sums of at most some thousand terms in doubles. The best plan is that of two splits at most, over all of them.
@NullMarked
package org.openemd.command.leakage;

import org.jspecify.annotations.NullMarked;

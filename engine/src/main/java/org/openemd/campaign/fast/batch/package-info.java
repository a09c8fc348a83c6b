/// Many engagements side by side: free flights, what radars make of them, which shots they leave and what these are worth, without chance, or with.
///
/// **Takes** release states of warheads, or a missile, its place of launch and thousands of aims; radars, batteries, doctrine. **Gives** for each warhead when it is seen, held, planned and released, the launches that can meet it, and the probability that one kills it.
///
/// **Method.** Everything lies in arrays by warhead, so that loops over them run in the processor's vectors.
///
/// **Assumptions and limits.** A warhead alone, without debris; intercepts above the air.
@NullMarked
package org.openemd.campaign.fast.batch;

import org.jspecify.annotations.NullMarked;

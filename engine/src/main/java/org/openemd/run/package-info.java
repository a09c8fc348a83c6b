/// One run: the clock, the event queue, the order source, and the only loop.
///
/// **Takes** a `Scenario`, a seed and an `OrderSource`. **Gives** `RunRecord`: truth, reports with the side table of what
/// caused them, belief, decisions, shots.
///
/// `Network` holds a node for each name that links give, and delivers over the links; each radar is pointed by the picture of the node that its home link leads to, and the node `emd` commands.
///
/// The loop is single-threaded. Events at equal times happen in the order in which they were scheduled. Feedback between
/// the domains travels only as values delivered with an event: `SensorTask` (asked of the network when a radar's frame begins), orders, `KillReport`. Orders come in only
/// through `OrderSource` and are stamped with the simulation time at which they were carried out, the next
/// whole second after they were given. What the defense loses on the way (`Losses`) is taken out of all that asks for it.
@NullMarked
package org.openemd.run;

import org.jspecify.annotations.NullMarked;

/// A person at the console of a run: the picture on the terminal, orders by key.
///
/// Takes what the command posts know ({@link org.openemd.run.Situation}); gives the orders that were typed, each at the second of scenario time in which it was. Pacing happens here alone: the engine
/// asks for orders once in every second of scenario time, and this takes as long as the pace says. Orders are logged as any others, so that a session can be replayed.
@NullMarked
package org.openemd.console.live;

import org.jspecify.annotations.NullMarked;

/// Live runs that are commanded from somewhere else: a simulation on a thread of its own, at the pace asked for, with any number of watchers and one who commands.
///
/// **Takes** a scenario, and the orders of whoever holds command. **Gives** frames ({@link org.openemd.console.post.StateFrame}: belief alone, each event in exactly one of them) to every watcher, and at the end the run folder that `emd run --orders` writes.
///
/// Every order and change of pace is on the disk before it takes effect. So a run whose process is killed is flown again to where it was, with the same orders, and then stands paused. No HTTP here, and no truth: what is shown is made of {@link org.openemd.run.Situation} only.
@NullMarked
package org.openemd.console.post;

import org.jspecify.annotations.NullMarked;

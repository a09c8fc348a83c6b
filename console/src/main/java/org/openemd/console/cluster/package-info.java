/// What a sweep asks of many machines, and nothing of how they do it.
///
/// **Takes** a `Job` (the words that were typed, and the files they name) and spans of runs. **Gives** chunks, each as it is ready, in any order.
///
/// **Limits.** Only what lies below the project's `catalog` and `assumptions`, and beside the scenario, travels.
@NullMarked
package org.openemd.console.cluster;

import org.jspecify.annotations.NullMarked;

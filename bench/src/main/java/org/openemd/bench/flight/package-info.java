/// One arc from burnout to impact, flown in every way there is, side by side: others' propagators, naive methods, ours.
///
/// **Purpose** honest ratios: every way flies the same thousand arcs under the same forces on one core in one run, and is
/// judged by the same reference. **Takes** the engine and its peers. **Gives** the flight section of
/// `docs/performance.md`.
@NullMarked
package org.openemd.bench.flight;

import org.jspecify.annotations.NullMarked;

/// Many runs, and what many of them show together.
///
/// **Takes** a scenario and what is varied. **Gives** tables of what came of each run.
///
/// **How.** {@link AimMap} flies one missile at each point of a grid, each in a full run of its own. A run is single-threaded; runs share the processors and nothing else, so that the number of
/// threads changes no result.
///
/// **Assumptions and limits.** One missile at a time: what a raid uses up is not on the map. Each point is one run with one seed: where a track hangs on a thread, another seed may say otherwise.
@NullMarked
package org.openemd.campaign;

import org.jspecify.annotations.NullMarked;

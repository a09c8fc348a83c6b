/// Many runs, or many designs, and what they show together.
///
/// **Takes** a scenario and what is varied; or an interceptor, its site and the path of a missile. **Gives** tables of what came of each run; the least burnout speed that meets the path.
///
/// **How.** {@link AimMap} flies one missile at each point of a grid, each in a full run of its own. A run is single-threaded; runs share the processors and nothing else, so that the number of
/// threads changes no result. {@link LeastSpeed} asks of one booster at many speeds whether it has a shot.
///
/// What a map is, and what it says of land and people: `campaign.footprint`.
///
/// Many runs of one scenario: `campaign.sweep` flies them, `campaign.table` says what is kept of them, `campaign.store` where, `campaign.summary` what they say together.
///
/// **Assumptions and limits.** One missile at a time: what a raid uses up is not on the map. Each point is one run with one seed: where a track hangs on a thread, another seed may say otherwise. Least speeds are geometry: the path is known
/// perfectly, and whether a sensor supports the shot is asked of a run.
@NullMarked
package org.openemd.campaign;

import org.jspecify.annotations.NullMarked;

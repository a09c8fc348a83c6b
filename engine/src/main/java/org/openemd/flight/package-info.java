/// How bodies move: forces, stages, steering, targeting, re-entry; fly-out tables.
///
/// **Takes** vehicles, sites, launch plans, an environment. **Gives** flights: trajectories, impacts, budgets of velocity,
/// aimed plans, the farthest reach, times of flight; verdicts on reported flights; orbits of satellites.
///
/// **Assumptions and limits.** Bodies are point masses in the turning Earth-fixed frame. Thrust is constant in vacuum
/// and along the steered direction; no angle of attack, lift, wind or attitude. Re-entry has a constant ballistic
/// coefficient; spent stages tumble whole to the ground.
///
/// **Error.** Free flight from burnout to the ground within 0.5 m of Orekit's numerical propagator under the same forces
/// (100 arcs). Powered flight within 5 m of tenfold shorter steps at burnout. Samples are close enough for the cubic
/// between them to be within 10 m. Aims within 1 m, in these physics, whatever the loft; an apogee that is asked within 20 m. Fly-out tables within 0.3 s and some 0.3 km of integrated flights, as flat as the catalog plans.
///
/// **Sources.** Bate, Mueller and White, Fundamentals of Astrodynamics; Vallado, Fundamentals of Astrodynamics and
/// Applications; Forden, Science & Global Security 15 (2007).
@NullMarked
package org.openemd.flight;

import org.jspecify.annotations.NullMarked;

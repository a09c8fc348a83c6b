/// How bodies move: forces, stages, steering, targeting, re-entry; fly-out tables.
///
/// **Takes** vehicles, sites, launch plans, an environment. **Gives** flights: trajectories, impacts, ledgers of velocity,
/// aimed plans, times of flight.
///
/// **Assumptions and limits.** Bodies are point masses in the turning Earth-fixed frame. Thrust is constant in vacuum
/// and along the steered direction; no angle of attack, lift, wind or attitude. Re-entry has a constant ballistic
/// coefficient; spent stages tumble whole to the ground.
///
/// **Sources.** Bate, Mueller and White, Fundamentals of Astrodynamics; Vallado, Fundamentals of Astrodynamics and
/// Applications; Forden, Science & Global Security 15 (2007).
@NullMarked
package org.openemd.flight;

import org.jspecify.annotations.NullMarked;

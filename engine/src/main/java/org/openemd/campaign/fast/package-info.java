/// The fast path: what a full run comes to, threat by threat, without most of its work.
///
/// **Purpose** campaigns of many runs: the same {@link org.openemd.results.Outcomes} as a full run's score, for the same scenario and the same draws.
/// **Takes** a scenario ({@link org.openemd.campaign.fast.FastPath#of}, once) and a seed for each run. **Gives** outcomes, broken links, windows, shots and their ends; words, chains and factors are left empty.
///
/// **Method.** The front of the run is the full one, draw for draw ({@link org.openemd.run.Watch}): satellites, cues, searches, links, trackers; only until every warhead that can still be met is in track and, by the radar equation on
/// its arc, will stay there. From then on no radar is run: what tracks are wrong by is drawn from the covariance of the batch filter over the plots to be expected. Decisions are battle management's own, on tables: arcs by the batch kernels, launches
/// by second of the intercept, interceptors' arrivals every 20 s. Shots are events without a path: faults, navigation, discrimination, homing and assessment draw from the streams of the full run, so that the same shot has the same luck.
///
/// **Assumptions and limits.** Warheads follow their true arcs where the full run believes a track's. Updates in flight count twice, first and last. After the watch no track is lost or swapped. What only an integrated fly-out
/// refuses is fired. Beside a shot's target debris flies as in run 0 of seed 0. Not done, and refused with the reason: batteries that meet targets below 90 km, losses that hang on what comes down, arcs outside the kernel's domain. Orders of persons have no place here.
///
/// **Error.** `docs/validation/fast-path.md`: 500 drawings beside full runs, the rest by cause. Meetings lie within 0.3 s of the full run's.
@NullMarked
package org.openemd.campaign.fast;

import org.jspecify.annotations.NullMarked;

/// What a sensor could see: where, how far, and when; without chance and before any time budget.
///
/// **Purpose** the charts of a radar, and which body each sensor has in view when, and what it lacks when not. **Takes** radars and satellites (`sensing`), what is sought
/// (`Sought`), the bodies of a `World`. **Gives** `RangeCurve` (detection range against cross section), `BlakeChart` (range, height, angle), `Fan` (every
/// direction), `CoverageGrid` and `Outline` (ground coverage by altitude), `Sightings` (the timeline of each sensor and body).
///
/// Every figure is of the geometry and the statistics that a run uses; nothing is drawn at random. `results.Seen` holds what a run reported beside it.
///
/// **Assumptions and limits.** Everything is that of {@link org.openemd.sensing.RadarModel}: its field of view, scan loss and rays. "Seen" means: if a beam points there, one scan detects
/// with at least the probability that is asked. A steered radar counts with all directions between its elevation limits, since it can turn there; at one time it sees only
/// its electronic field. No clutter, terrain, ground reflection (no lobes in the Blake chart).
///
/// **Sources.** Blake, Radio Ray (Radar) Range-Height-Angle Charts, NRL Report 6650 (1968), and Machine Plotting of Radio/Radar Vertical-Plane Coverage Diagrams, NRL Report 7098 (1970).
/// **Error.** Edges in time within 0.1 s; what lasts less than a second may be missed. Outlines within 1 m where they cross the sweep's azimuths, straight between.
@NullMarked
package org.openemd.sensing.coverage;

import org.jspecify.annotations.NullMarked;

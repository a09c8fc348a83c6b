/// What a sensor can report: radar and infrared, their errors.
///
/// Purpose: from the true bodies of `world` to plots and bearings that name nothing that caused them. Takes: `Radar`,
/// `InfraredSatellite`, `SensorTask`, the bodies of a raid. Gives: `Scan` (reports, and beside them the causes for
/// scoring), `Look` (why a target is in view or not), detection statistics.
///
/// Assumptions and limits: one look at everything in view each revisit (no time budget), slew is free, one coherent dwell a look,
/// mean cross section by band without aspect, Swerling 1, straight rays, no clutter, no terrain. Sources: Skolnik, Introduction to Radar Systems, 3rd ed.;
/// Barton, Radar System Analysis and Modeling; Swerling, RAND RM-1217; Albersheim, Proc. IEEE 69 (1981). Error: the closed forms hold to rounding;
/// what the models neglect is stated with each.
@NullMarked
package org.openemd.sensing;

import org.jspecify.annotations.NullMarked;

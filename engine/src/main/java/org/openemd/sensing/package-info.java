/// What a sensor can report: radar and infrared, their errors.
///
/// Purpose: from the true bodies of `world` to plots and bearings that name nothing that caused them. Takes: `Radar`,
/// `InfraredSatellite`, `SensorTask`, the bodies of a raid. Gives: `Scan` (reports, and beside them the causes and what was looked at, for
/// scoring, and how the time of the frame was spent), `Look` (why a target is in view or not), detection statistics.
///
/// Assumptions and limits: each face has the time of its frame, and each look costs some of it (`TimeBudget`); a look takes place at the instant its frame begins, switching between beams is free, a steered face plans no tour, one coherent dwell a look, looks added after detection
/// where asked for, mean cross section by band and aspect, notional attitudes, Swerling 0 to 4 (in one look 1 is 2, and 3 is 4), rays bent by an exponential
/// atmosphere and no ionosphere, errors of survey and air constant in a run, no clutter, no terrain. Infrared satellites are on Kepler's ellipses and know their place; clouds lie at one height. Sources: Skolnik, Introduction to Radar Systems, 3rd ed.; Barton, Radar System Analysis and Modeling; Marcum, RAND RM-754; Swerling, RAND RM-1217; Meyer and
/// Mayer, Radar Target Detection (1973); Albersheim, Proc. IEEE 69 (1981); Shnidman, IEEE Trans. AES 38 (2002). Error: the closed forms hold to rounding;
/// what the models neglect is stated with each.
@NullMarked
package org.openemd.sensing;

import org.jspecify.annotations.NullMarked;

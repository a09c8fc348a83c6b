/// The European Missile Defense system of 2009, computed: truth, detections, tracks, orders, interceptors, outcomes.
///
/// **Takes** a scenario file, a seed and a person's orders. **Gives** a run: everything that happened, with the reason.
///
/// The packages below this one import only in one direction: `math`, `earth`, `flight`, `world`, `sensing`, `tracking`,
/// `command`, `engagement`, `scenario`, `run`, `results`.
///
/// **Assumptions and limits.** System level, from open literature: what no source gives is notional, and labelled so. Each package's page
/// says what it neglects. Nothing here opens a socket, draws a screen or reads the clock on the wall.
@NullMarked
package org.openemd;

import org.jspecify.annotations.NullMarked;

/// The European Missile Defense system of 2009, computed: truth, detections, tracks, orders, interceptors, outcomes.
///
/// The packages below this one import only in one direction: `math`, `earth`, `flight`, `world`, `sensing`, `tracking`,
/// `command`, `engagement`, `scenario`, `run`, `results`, `ledger`. Nothing here opens a socket, draws a screen or reads the clock on the wall.
@NullMarked
package org.openemd;

import org.jspecify.annotations.NullMarked;

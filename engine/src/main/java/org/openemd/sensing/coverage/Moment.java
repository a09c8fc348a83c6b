package org.openemd.sensing.coverage;

import org.openemd.earth.AzElRange;
import org.openemd.math.Unit;

/// How a radar has a body in view at one time.
///
/// @param look apparent direction and slant range; the range is what the radar *needs* to see it at this time
/// @param snr mean signal to noise of one look
/// @param probability of detection in one scan
/// @param had the range at which the body's cross section, as it is turned now, would be seen in this direction with the probability asked for; at most the instrumented range
public record Moment(
    @Unit("s") double time,
    AzElRange look,
    @Unit("1") double snr,
    @Unit("1") double probability,
    @Unit("m") double had) {}

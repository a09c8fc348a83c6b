package org.openemd.sensing;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// One received signal: where it seems to come from, and from what (`""` for nothing).
record Echo(
    String cause,
    @Unit("m") double trueRange,
    @Unit("1") Vec3 trueDirection,
    @Unit("m") double range,
    @Unit("1") Vec3 direction,
    @Unit("m/s") double rangeRate,
    @Unit("1") double cosScan,
    @Unit("1") double snr,
    @Unit("m2") double rcs) {}

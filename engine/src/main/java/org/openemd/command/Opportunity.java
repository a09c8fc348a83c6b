package org.openemd.command;

import org.openemd.earth.Ecef;
import org.openemd.math.Unit;

/// One feasible shot on a predicted path.
///
/// @param point the predicted intercept point
public record Opportunity(
    String battery,
    @Unit("s") double launch,
    @Unit("s") double intercept,
    Ecef point,
    @Unit("m") double altitude) {}

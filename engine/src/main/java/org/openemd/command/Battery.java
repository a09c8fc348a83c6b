package org.openemd.command;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// A site with interceptors.
///
/// @param inventory ready at the start of the run
/// @param launchInterval least time between two launches
public record Battery(
    String id,
    String name,
    Geodetic site,
    int inventory,
    @Unit("s") double launchInterval,
    InterceptorType interceptor) {}

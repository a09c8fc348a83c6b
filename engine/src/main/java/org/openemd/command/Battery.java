package org.openemd.command;

import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// A site with interceptors.
///
/// @param inventory ready at the start of the run
/// @param reserve of these, kept back until a person orders them
/// @param launchInterval least time between two launches
/// @param post who decides on its shots
public record Battery(
    String id,
    String name,
    Geodetic site,
    int inventory,
    int reserve,
    @Unit("s") double launchInterval,
    String post,
    InterceptorType interceptor) {}

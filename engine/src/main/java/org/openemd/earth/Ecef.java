package org.openemd.earth;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A position in the Earth-fixed frame: origin at the centre, x to 0N 0E, z to the north pole.
public record Ecef(@Unit("m") Vec3 position) {}

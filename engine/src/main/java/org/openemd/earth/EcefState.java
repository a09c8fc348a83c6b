package org.openemd.earth;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A position in the Earth-fixed frame: origin at the centre, x to 0N 0E, z to the north pole, and the velocity in that frame.
public record EcefState(@Unit("m") Vec3 position, @Unit("m/s") Vec3 velocity) {}

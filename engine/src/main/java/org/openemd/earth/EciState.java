package org.openemd.earth;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A position in the one inertial frame: the Earth-fixed axes frozen at the scenario's epoch (t = 0), and the velocity in that frame.
public record EciState(@Unit("m") Vec3 position, @Unit("m/s") Vec3 velocity) {}

package org.openemd.earth;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A position in a site's local frame: x east, y north, z up along the ellipsoid's normal.
public record Enu(@Unit("m") Vec3 position) {}

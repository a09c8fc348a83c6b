package org.openemd.laws.wrong.world;

import java.util.List;
import org.openemd.math.Vec3;

/// What belief must not know; and a record without units.
public record Truth(double height, List<Vec3> path) {}

package org.openemd.sensing;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Where a steered radar is told to look in its next scan.
///
/// @param directions unit vectors from the radar, Earth-fixed; each is looked at in turn (slew is free)
public record SensorTask(String sensor, @Unit("1") List<Vec3> directions) {}

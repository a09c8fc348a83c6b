package org.openemd.flight;

import java.util.List;
import org.openemd.math.Unit;

/// Drag coefficient against Mach number, linear between points, constant outside.
///
/// @param mach strictly increasing
/// @param coefficient of the same length
public record DragTable(@Unit("1") List<Double> mach, @Unit("1") List<Double> coefficient) {}

package org.openemd.flight;

import java.util.List;

/// Drag coefficient against Mach number, linear between points, constant outside.
///
/// @param mach strictly increasing
/// @param coefficient of the same length
public record DragTable(List<Double> mach, List<Double> coefficient) {}

package org.openemd.earth;

import org.openemd.math.Unit;

/// A look from a site: azimuth clockwise from north 0 to 2 pi, elevation above the local horizontal, slant range.
public record AzElRange(
    @Unit("rad") double azimuth, @Unit("rad") double elevation, @Unit("m") double range) {}

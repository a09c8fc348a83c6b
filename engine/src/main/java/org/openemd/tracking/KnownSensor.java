package org.openemd.tracking;

import org.openemd.earth.Geodetic;

/// What the network knows of a radar that reports to it.
///
/// @param xBand whether its cross sections are of X band, else of the low bands
public record KnownSensor(String id, Geodetic site, boolean xBand) {}

package org.openemd.tracking;

/// What the network knows of an infrared satellite.
///
/// @param confirmations bearings of one plume before it is reported as a launch
public record KnownSatellite(String id, int confirmations) {}

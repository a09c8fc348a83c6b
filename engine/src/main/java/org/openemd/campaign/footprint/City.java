package org.openemd.campaign.footprint;

import org.openemd.math.Unit;

/// A city of 100,000 people or more.
///
/// @param country ISO 3166-1 alpha-2, as {@link Country#code}
public record City(
    String country,
    String name,
    @Unit("deg") double latitude,
    @Unit("deg") double longitude,
    int population) {}

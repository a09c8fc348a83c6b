/// What a map of a defense is, and what it says of land and people.
///
/// **Takes** cells: what the chain can do at each point of a grid of aims; the project's `data/geography`. **Gives** {@link org.openemd.campaign.footprint.Footprint the map}, and
/// {@link org.openemd.campaign.footprint.Census shares} of land and of people covered, by country and group, and {@link org.openemd.campaign.footprint.Contours contours}.
///
/// **Assumptions and limits.** A cell is as its middle is. Covered: at least one feasible shot against every launch point that reaches the place. Borders are of 2018, Crimea Ukraine's; a city's people live at its middle.
///
/// **Sources** Natural Earth, GeoNames (`data/SOURCES.md`); J. P. Snyder, Map Projections: A Working Manual (USGS 1395, 1987). **Error** of areas: {@link org.openemd.campaign.footprint.Census}.
@NullMarked
package org.openemd.campaign.footprint;

import org.jspecify.annotations.NullMarked;

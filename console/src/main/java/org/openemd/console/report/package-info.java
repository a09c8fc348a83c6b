/// What people read: `report.html` and the terminal's table; flights, reaches and judged reports of `emd fly`.
///
/// Takes one {@link org.openemd.results.RunResult}; gives one HTML file that needs nothing else (no script, no outside request, drawings inline),
/// and a text table of 80 to 100 columns. Of a sweep's summary it gives a page in the same way, and each of its drawings as a file of its own. Of one flight or one reach it gives sentences, drawings and a page in the same way.
///
/// Assumptions: the reader was not there. Limits: drawings are to a few pixels: coverage and error ellipses are drawn on a sphere of mean radius
/// (below 0.5 % of a distance), paths at the telemetry interval.
///
/// Sources: land and borders from Natural Earth (public domain), see `data/SOURCES.md`; map projection after J. P. Snyder, Map Projections: A Working
/// Manual, USGS Professional Paper 1395 (1987), pages 182-190.
@NullMarked
package org.openemd.console.report;

import org.jspecify.annotations.NullMarked;

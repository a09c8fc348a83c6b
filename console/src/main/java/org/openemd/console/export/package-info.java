/// The files of a run folder, each written from one {@link org.openemd.results.RunResult}.
///
/// Takes a finished run and what the manifest adds to it; gives `summary.json`, `summary.md`, `events.csv`, `orders.csv`,
/// `telemetry.csv`, `aims.csv`, `impacts.csv`, where things come down (`falls.csv`), what its tracks are scored by (`truth.csv`, `tracks.csv`, `innovations.csv`) and their score (`score.csv`), `replay.czml`, `replay.kml`, `report.html` and `manifest.json`. Of one flight or one reach (`emd fly`) it gives JSON, CSV, KML and GeoJSON (RFC 7946).
///
/// Assumptions: what is in the run is true; nothing is computed here but units and frames for display.
///
/// Limits: every file but the manifest is the same, byte for byte, for the same run: root locale, `\n`, fixed digits, times in
/// seconds from the scenario's epoch, no path, host, user or duration. Numbers are rounded: times to 0.01 s (radar plots are stamped so), lengths
/// to 0.1 m, angles to 1e-6 degrees (0.1 m on the ground); a value that does not exist is an empty cell or `null`.
///
/// Sources: CZML by the schema of AnalyticalGraphicsInc/czml-writer; KML 2.2 (OGC 07-147r2) with Google's `gx` extension.
@NullMarked
package org.openemd.console.export;

import org.jspecify.annotations.NullMarked;

/// How fast tracks are kept: filters one by one and many at once, and whole scans of many targets.
///
/// **Purpose** honest ratios: our filters and Hipparchus' on the same plots, the tracker's association and the naive one on the same scans, on one core in one run. **Takes** the engine.
/// **Gives** the tracking section of `docs/performance.md`, and the same scans as CSV for `bench/peers/stonesoup_scan.py`.
@NullMarked
package org.openemd.bench.tracking;

import org.jspecify.annotations.NullMarked;

/// Where the rows of many runs are kept: a folder of chunks that are only ever added.
///
/// **Takes** a `Manifest` (what makes two sweeps the same) and chunks of rows. **Gives** a `SweepFolder`: which runs are kept, which are missing, and all rows in the order of the runs.
///
/// ```
/// manifest.json              scenario hash, version, seed, overrides, design, number of runs; written first
/// chunks/00000000-00000049   all rows of runs 0 to 49, with a checksum
/// .lock                      held while somebody writes; the system frees it when that process dies
/// ```
///
/// A chunk is written under another name, forced to the device and then renamed: at any moment it is whole or absent, and a kill, a full disk or a pulled plug costs only runs that are computed again.
/// What is missing is told from the names alone. How runs are shared out among chunks changes no row and no order.
///
/// **Assumptions and limits.** The file system renames within a folder at once, and its locks hold among all who write (those of some network file systems do not). A checksum (SHA-256) finds alteration, not
/// forgery. Run numbers have eight digits.
@NullMarked
package org.openemd.campaign.store;

import org.jspecify.annotations.NullMarked;

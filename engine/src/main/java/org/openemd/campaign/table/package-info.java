/// The tables that many runs fill: what their columns are, and one row.
///
/// **Gives** `Tables`: `runs`, `threats`, `interceptors`, `inputs`, tidy (a row for each thing, a column for each fact), the run's number first. A column's name ends in its unit, as in the files of a single run.
///
/// **Limits.** An empty cell is what did not happen; an integer has 64 bits.
@NullMarked
package org.openemd.campaign.table;

import org.jspecify.annotations.NullMarked;

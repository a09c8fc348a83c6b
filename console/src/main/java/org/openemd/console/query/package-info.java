/// A sweep's tables as Parquet files, and questions about them in SQL.
///
/// **Takes** the folder of a sweep, finished or not. **Gives** `runs.parquet`, `threats.parquet`, `interceptors.parquet`, `inputs.parquet` beside its chunks, and the answer to one SELECT as CSV.
///
/// **Assumptions and limits.** DuckDB does both, in memory and on one thread; it is loaded when it is asked for, and never else. No figure that is published comes from SQL, whose sums depend on the
/// order of adding. The Parquet files of the same runs are the same bytes, however the runs were shared out among threads and chunks. A question reads the four tables and nothing else: no file, no network, no
/// setting; it has {@link Query#MOST_SECONDS} seconds and {@link Query#MOST_BYTES} bytes. That is meant for one's own questions at one's own machine, not for those of strangers.
///
/// Parquet files are written as rows pass by, a question about an unfinished sweep holds all rows in memory.
///
/// **Sources.** DuckDB 2.0, securing DuckDB, defining functions (Java); Apache Parquet format.
@NullMarked
package org.openemd.console.query;

import org.jspecify.annotations.NullMarked;

/// Whole runs of the engine, for `./emd bench run`.
@NullMarked
package org.openemd.bench.run;

import org.jspecify.annotations.NullMarked;

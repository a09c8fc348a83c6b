/// Whole sweeps, for `./emd bench sweep`: how fast rows are kept and answered, in what memory, and what the fast path and a second core bring. Each figure is of processes of their own, from start to end.
@NullMarked
package org.openemd.bench.sweep;

import org.jspecify.annotations.NullMarked;

/// Judges of the batch kernels.
@NullMarked
package org.openemd.flight.batch;

import org.jspecify.annotations.NullMarked;

/// Numbers only: vectors, small fixed matrices, roots and minima, keyed random streams.
@NullMarked
package org.openemd.math;

import org.jspecify.annotations.NullMarked;

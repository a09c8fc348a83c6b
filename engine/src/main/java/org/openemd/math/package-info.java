/// Numbers only: vectors, small fixed matrices, keyed random streams.
@NullMarked
package org.openemd.math;

import org.jspecify.annotations.NullMarked;

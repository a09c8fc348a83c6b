/// Judges of flight, targeting and fly-out tables.
@NullMarked
package org.openemd.flight;

import org.jspecify.annotations.NullMarked;

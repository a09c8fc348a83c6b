/// Many ballistic arcs at once: from burnout to impact, in arrays of numbers.
///
/// **Takes** states at burnout and ballistic coefficients, side by side. **Gives** states and times at impact.
@NullMarked
package org.openemd.flight.batch;

import org.jspecify.annotations.NullMarked;

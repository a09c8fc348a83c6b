/// Numbers only: vectors, small fixed matrices, keyed random streams.
///
/// **Takes and gives** numbers; it knows no frame, no time and no physics, so that all other packages may import it. `Unit` names the unit
/// of a record's component.
///
/// **Assumptions and limits.** Vectors have three components, matrices are dense and small (covariances): no pivoting for size, no sparsity. Streams are
/// keyed, not cryptographic: a stream repeats for the same seed, run, entity and purpose, and streams of different keys are independent for
/// all practical lengths.
///
/// **Sources.** SplitMix64: Steele, Lea and Flood, OOPSLA 2014.
@NullMarked
package org.openemd.math;

import org.jspecify.annotations.NullMarked;

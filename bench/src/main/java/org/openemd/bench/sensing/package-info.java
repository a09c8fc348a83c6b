/// How fast sensors are asked what they could see.
///
/// **Purpose** honest ratios: each fast way beside the obvious one, the same questions on one core in one run. **Takes** the engine and the radars of
/// `emd-2009`. **Gives** the sensing section of `docs/performance.md`.
@NullMarked
package org.openemd.bench.sensing;

import org.jspecify.annotations.NullMarked;

/// The truth over time: which bodies fly, when they burn, when they are gone.
///
/// **Takes** flown threats (`flight`). **Gives** `World`, an immutable list of `ThreatObject` on the scenario clock.
///
/// **Assumptions and limits.** A vehicle under thrust carries its warhead's signature; its stages appear when they are
/// dropped. A body struck by an interceptor vanishes: its debris is not part of the world (`results.Falls` says where it comes down). Signatures are means by band and aspect of figures of
/// revolution, with a law of fluctuation (Swerling 0 to 4); a payload spins about the axis it will re-enter with, all else tumbles and
/// shows its mean over aspects. Both are notional.
///
/// Nothing that believes or decides may import this package (a test holds it to that).
@NullMarked
package org.openemd.world;

import org.jspecify.annotations.NullMarked;

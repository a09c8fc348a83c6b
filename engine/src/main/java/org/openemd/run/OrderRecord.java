package org.openemd.run;

import org.openemd.math.Unit;

/// An order by a person, as logged and replayed.
///
/// @param verb `release`, `hold`, `engage` or `reserve`
/// @param track number, or 0 for every track
/// @param battery for `engage` and `reserve`
/// @param shots for `engage`
/// @param refused empty, or why it could not be carried out
public record OrderRecord(
    @Unit("s") double time, String verb, int track, String battery, int shots, String refused) {}

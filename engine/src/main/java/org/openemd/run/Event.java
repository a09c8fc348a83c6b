package org.openemd.run;

import org.openemd.math.Unit;

/// One line of the event log. Names that do not apply are empty; `track` is 0 where none applies.
///
/// @param threat the true threat, added by scoring where belief alone would not know
/// @param detail one plain sentence for people
public record Event(
    @Unit("s") double time,
    EventType type,
    String sensor,
    int track,
    String threat,
    String battery,
    String interceptor,
    String detail) {}

package org.openemd.results;

import org.openemd.math.Unit;

/// How one radar spent its time in a run: shares of the time of all its faces.
///
/// @param search on its fence and on cued volumes, mean
/// @param tracking on confirmations and tracks, mean over the frames in which a look was due
/// @param peak greatest share that confirmations and tracks took in one frame
/// @param asked looks for confirmation and tracking that were due and in view
/// @param unserved those of them for which there was no time
/// @param fenceRevisit longest time for which a beam of the fence waited; NaN without a fence
/// @param falseTracks that its false plots alone begin, expected at most ({@link FalseTrackRate})
public record RadarUse(
    String sensor,
    @Unit("1") double search,
    @Unit("1") double tracking,
    @Unit("1") double peak,
    int asked,
    int unserved,
    @Unit("s") double fenceRevisit,
    @Unit("1/s") double falseTracks) {}

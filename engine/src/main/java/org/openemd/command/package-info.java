/// What is decided: which tracks are engaged, by whom, when.
///
/// **Takes** the network picture (`tracking.Track`), kill reports and a person's orders. **Gives** `Decision` values.
///
/// **How.** A track is *threatening* when its predicted impact lies in a defended area. Every point of its predicted path
/// that a battery's fly-out table reaches, above the altitude floor, after burn and activation and within the flight-time
/// limit, is one feasible shot with one launch time. A threatening track that is held for a warhead gets a plan; the
/// plan asks for release, which comes after the doctrine's delay; then a salvo leaves, each shot at the earliest
/// intercept. With shoot-look-shoot the next salvo waits for the assessment of the last.
///
/// With weapons free no release is needed; on hold a person gives it. After a salvo that leaves no time to look and shoot
/// again nothing follows, so that doctrine may make it larger. A reserve leaves on a person's order alone.
///
/// Assignment is greedy, the track whose last launch comes soonest first, each to the battery that meets it earliest; or
/// optimal (`assignment`): interceptors go to the tracks in sight, released or not, so that the least expected weight survives.
///
/// **Assumptions and limits.** One release covers one track. What may yet be launched is in no reckoning. All command posts share one picture; each knows its own shots alone. A track assessed
/// as killed is not fired at again, unless doctrine gives a time after which what radars still see is taken up again; that radars see no debris of a hit makes such a second look kinder than a real one.
/// Paths are predicted without drag as long as the track is above the air, so that for these points below about 90 km altitude mean nothing;
/// the altitude floors of exo-atmospheric interceptors lie above that. Those of tracks in the air go on through it with the ballistic coefficient that is believed. A launch time is good to the fly-out table's error
/// (stated there) plus 5 s where the window is shorter than the 5 s step between tried points.
///
/// **Sources.** Predicted intercept point, shoot-look-shoot: Wilkening, Science & Global Security 8 (1999).
@NullMarked
package org.openemd.command;

import org.jspecify.annotations.NullMarked;

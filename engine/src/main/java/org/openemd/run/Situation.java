package org.openemd.run;

import java.util.List;
import org.openemd.command.Outlook;
import org.openemd.command.Stock;
import org.openemd.math.Unit;
import org.openemd.tracking.Track;

/// What the person who commands is shown: belief alone.
///
/// @param time scenario clock
/// @param end when the last missile would come down
/// @param threats tracks that threaten a defended area, the most urgent first: each as its command post with the best shot sees it
/// @param others how many confirmed tracks threaten none
/// @param picture every confirmed track, in order of their numbers
/// @param interceptors of one's own that left and of which it is not known yet how they ended
/// @param stocks of every battery
/// @param events the log so far, without what only the truth knows
public record Situation(
    @Unit("s") double time,
    @Unit("s") double end,
    List<Outlook> threats,
    int others,
    List<Track> picture,
    List<OwnInterceptor> interceptors,
    List<Stock> stocks,
    List<Event> events) {}

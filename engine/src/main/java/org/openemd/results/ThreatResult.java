package org.openemd.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// One threat, from ignition to its end. Times on the scenario clock; NaN where a thing did not happen.
///
/// @param brokenLink for a leaker only
/// @param reason one plain sentence: why it ended so
/// @param detected first report of any of the defense's own sensors caused by it, or the first that others told it of, as it arrived
/// @param tracked first confirmed three-dimensional network track of it
/// @param earliestRelease first time that track gave a battery a feasible shot, before any release delay
/// @param lastUsefulLaunch latest feasible launch over all batteries, on the true path
/// @param decisionTime last useful launch less earliest release, not below zero; NaN when there is no shot
/// @param feasibleShots batteries' launch opportunities on the true path, one every planning interval
/// @param shots interceptors fired at it
/// @param windows feasible launches per battery on the true path, from burnout
/// @param intercepted time of the hit
/// @param impact where it came down, or would have; null when intercepted
/// @param missFromAim distance of that from the aim
/// @param chain what each stage of the defense achieved, in order, for the report
/// @param engaged tracks that the shots at it were fired at, in order of the first, and what they truly were
public record ThreatResult(
    String id,
    String group,
    Outcome outcome,
    @Nullable BrokenLink brokenLink,
    String reason,
    @Unit("s") double launch,
    @Unit("s") double burnout,
    @Unit("s") double flightTime,
    @Unit("m") double apogee,
    @Unit("s") double detected,
    @Unit("s") double tracked,
    @Unit("s") double earliestRelease,
    @Unit("s") double lastUsefulLaunch,
    @Unit("s") double decisionTime,
    int feasibleShots,
    int shots,
    List<Window> windows,
    @Unit("s") double intercepted,
    @Unit("m") double interceptAltitude,
    @Nullable Geodetic impact,
    @Unit("m") double missFromAim,
    List<ChainLink> chain,
    List<EngagedTrack> engaged) {

  /// Feasible launches of one battery, first to last.
  public record Window(String battery, @Unit("s") double first, @Unit("s") double last) {}

  /// One stage of the chain against one threat.
  ///
  /// @param stage `seen`, `tracked`, `classified`, `released`, `shot`, `handed over`, `hit`
  /// @param held whether the link held
  /// @param time when; NaN when never
  /// @param text one plain sentence with the numbers
  public record ChainLink(String stage, boolean held, @Unit("s") double time, String text) {}
}

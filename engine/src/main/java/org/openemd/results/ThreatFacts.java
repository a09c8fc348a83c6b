package org.openemd.results;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.run.ShotRecord;
import org.openemd.world.World;

/// Everything that scoring gathers of one threat. Times on the scenario clock; NaN where a thing did not happen.
///
/// @param bestProbability highest posterior of a warhead that its tracks reached while a shot was possible
/// @param falselyAssessed it was assessed as killed while a further shot was possible
/// @param classified first declared a warhead
/// @param lost when the last of its planned tracks was lost, if all were lost before release and before the last launch
/// @param held a person held fire against it at some time
/// @param lastLaunch last useful launch on the true path
/// @param shots at tracks that were mostly its bodies
/// @param engaged the tracks of those shots
/// @param aims of those shots
record ThreatFacts(
    World.Threat threat,
    Outcome outcome,
    @Unit("s") double detected,
    @Unit("s") double tracked,
    @Unit("s") double feasible,
    @Unit("s") double planned,
    @Unit("s") double released,
    @Unit("s") double fired,
    @Unit("s") double classified,
    @Unit("s") double handedOver,
    @Unit("s") double lost,
    boolean held,
    @Unit("s") double spent,
    @Unit("1") double bestProbability,
    boolean falselyAssessed,
    List<ThreatResult.Window> windows,
    @Unit("s") double lastLaunch,
    List<ShotRecord> shots,
    List<EngagedTrack> engaged,
    List<AimQuality> aims,
    @Unit("s") double killed) {

  /// Whether no shot was ever told of the warhead: each was committed to, and handed over, a track that followed something else.
  boolean atOthersOnly() {
    return !aims.isEmpty() && aims.stream().noneMatch(a -> a.body().equals(threat.id()));
  }

  /// Whether somebody ended a shot at it by order, and no other shot came through.
  boolean aborted() {
    return shots.stream().anyMatch(s -> s.end() == ShotRecord.End.ABORTED)
        && shots.stream().noneMatch(ThreatFacts::flew);
  }

  private static boolean flew(ShotRecord s) {
    return s.end() != ShotRecord.End.LOST && s.end() != ShotRecord.End.ABORTED;
  }

  /// Whether any shot flew on to its target.
  boolean anyFlew() {
    return shots.stream().anyMatch(ThreatFacts::flew);
  }

  /// Whether a thing happened.
  static boolean has(double time) {
    return !Double.isNaN(time);
  }
}

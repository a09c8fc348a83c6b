package org.openemd.results;

import java.util.List;
import org.openemd.run.Event;
import org.openemd.run.OrderRecord;
import org.openemd.run.RunKey;
import org.openemd.run.RunRecord;
import org.openemd.scenario.Scenario;

/// Everything kept of one run; all files of the run folder are written from it.
///
/// @param key which of all possible runs
/// @param bodies true paths, for drawing
/// @param tracks track histories at the telemetry interval
/// @param sensorTimes per sensor and threat, first and last detection
/// @param notes plain sentences on what to keep in mind: definitions, neglects, luck
/// @param predictions impact ellipses as believed, at least the one that was current at the last shot or at the end of each threat's track
/// @param radarUses how the radars that were on spent their time
/// @param carried what became of the reports that each share was given, in the order of the scenario's shares
/// @param quality how well targets were known at commit and at handover, and where they were believed to come down
/// @param plans every feasible shot at each track when it was first planned against
/// @param picture how good the tracks were
/// @param falls where stages, interceptors that hit nothing and what is left of hits come down
/// @param shares what each share of the network changed; empty where the run was not compared with others
/// @param losses what the losses changed, in the order of the threats; empty where nothing was lost or the run was not compared with one without them
public record RunResult(
    Scenario scenario,
    RunKey key,
    List<ThreatResult> threats,
    List<BatteryResult> batteries,
    List<InterceptorResult> interceptors,
    List<Event> events,
    List<OrderRecord> orders,
    List<BodyPath> bodies,
    List<TrackPoint> tracks,
    List<SensorTime> sensorTimes,
    List<String> notes,
    List<PredictedImpact> predictions,
    List<RadarUse> radarUses,
    List<RunRecord.LinkUse> carried,
    Quality quality,
    List<EngagementPlan> plans,
    PictureScore picture,
    Falls falls,
    List<ShareEffect> shares,
    List<ShareEffect.OnThreat> losses) {

  /// The same run with what each share changed, and what the losses did.
  RunResult with(List<ShareEffect> byShares, List<ShareEffect.OnThreat> byLosses) {
    return new RunResult(
        scenario,
        key,
        threats,
        batteries,
        interceptors,
        events,
        orders,
        bodies,
        tracks,
        sensorTimes,
        notes,
        predictions,
        radarUses,
        carried,
        quality,
        plans,
        picture,
        falls,
        List.copyOf(byShares),
        List.copyOf(byLosses));
  }
}

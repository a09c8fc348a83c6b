package org.openemd.run;

import java.util.List;
import org.openemd.command.KillReport;
import org.openemd.command.ShotAssessor;
import org.openemd.command.ShotPlanner;
import org.openemd.math.Unit;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Association;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.Link;
import org.openemd.tracking.Track;
import org.openemd.world.World;

/// What one run leaves: truth, reports with their side table of causes, belief, decisions, shots. Scoring reads it.
///
/// @param key which of all possible runs
/// @param world as it was at the start, nothing destroyed
/// @param kills what was destroyed, and when
/// @param associations of the tracks of the node that commands; of a track that only other nodes fed, those of their filters
/// @param launches reported by infrared early warning, as last known
/// @param pictures the network picture at the sampling times
/// @param reports kill assessments as command got them
/// @param milestones what command reached for each track
/// @param aims what was believed of the target of each shot at commit and at handover, in order of time
/// @param links what each link of the network carried, in the scenario's order
/// @param heard which detections of other nodes' sensors the defense was told of over shares, alone or in a track or warning, and when
public record RunRecord(
    Scenario scenario,
    RunKey key,
    World world,
    List<Kill> kills,
    List<ShotPlanner> planners,
    List<Scan> scans,
    List<Association> associations,
    List<LaunchReport> launches,
    List<Picture> pictures,
    List<Milestone> milestones,
    List<ShotRecord> shots,
    List<Aim> aims,
    List<KillReport> reports,
    List<Event> events,
    List<OrderRecord> orders,
    List<LinkUse> links,
    List<Heard> heard) {

  /// What the shots of each battery are worth, in the order of the planners.
  public List<ShotAssessor> assessors() {
    return planners.stream().map(p -> Groundwork.assessor(scenario, p)).toList();
  }

  /// What a link was given, and what became of it. What is still on its way at the end of a run is neither delivered nor lost.
  ///
  /// @param sent reports handed to it
  /// @param delivered that arrived
  /// @param lost handed over in an outage, or too many to wait
  /// @param inOutage those of the lost that were handed over in an outage
  /// @param tooLate delivered, but too old by then to be used
  /// @param longestWait of a report that it took, before it left
  /// @param meanDelay from handing a report over to its arrival, of those that it took; NaN where it took none
  public record LinkUse(
      Link link,
      int sent,
      int delivered,
      int lost,
      int inOutage,
      int tooLate,
      @Unit("s") double longestWait,
      @Unit("s") double meanDelay) {}

  /// A detection that the defense was told of, at `time`.
  public record Heard(long detection, @Unit("s") double time) {}

  /// A body destroyed.
  public record Kill(String body, @Unit("s") double time) {}

  /// The network picture at one time.
  public record Picture(@Unit("s") double time, List<Track> tracks) {}

  /// A step that command reached for a track.
  public record Milestone(int track, Step step, @Unit("s") double time) {}

  /// Steps of an engagement.
  public enum Step {
    FEASIBLE,
    PLANNED,
    RELEASED,
    ORDERED,
    FIRED,
    REENGAGED,
    SPENT,
    ASSESSED_KILLED,
    ASSESSED_MISSED
  }
}

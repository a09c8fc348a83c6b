package org.openemd.results;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.world.World;

/// How long before its impact a threat was known of. Times on the scenario clock; NaN where a thing did not happen.
///
/// Counted are the missile and its warhead, not its spent stages.
///
/// @param impact when it comes down, or would have
/// @param bySatellite when the first satellite could see it
/// @param byRadar when the first radar could see it, had it pointed there
/// @param reported first report of any sensor
/// @param tracked first confirmed track
public record Warning(
    String threat,
    @Unit("s") double impact,
    @Unit("s") double bySatellite,
    @Unit("s") double byRadar,
    @Unit("s") double reported,
    @Unit("s") double tracked) {

  /// Of each threat of a run.
  public static List<Warning> of(List<World.Threat> threats, RunResult scored, List<Seen> seen) {
    return threats.stream().map(t -> of(t, scored, seen)).toList();
  }

  private static Warning of(World.Threat threat, RunResult scored, List<Seen> seen) {
    double satellite = Double.NaN;
    double radar = Double.NaN;
    for (Seen s : seen) {
      if (s.could().body().equals(threat.id())) {
        double first = s.could().firstTime();
        switch (s.could()) {
          case Sighting.ByInfrared i -> satellite = earlier(satellite, first);
          case Sighting.ByRadar r -> radar = earlier(radar, first);
        }
      }
    }
    ThreatResult result =
        scored.threats().stream()
            .filter(t -> t.id().equals(threat.id()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(threat.id() + " is no threat of that run"));
    return new Warning(
        threat.id(), threat.impactTime(), satellite, radar, result.detected(), result.tracked());
  }

  private static double earlier(double a, double b) {
    return Double.isNaN(a) || b < a ? b : a;
  }

  /// Seconds from an event to impact; NaN when it did not happen.
  public double before(@Unit("s") double time) {
    return impact - time;
  }
}

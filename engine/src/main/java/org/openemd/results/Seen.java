package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.openemd.math.Unit;
import org.openemd.run.RunRecord;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// What one sensor reported of one body in a run, beside what it could have seen.
///
/// @param could when it could see the body, until something destroyed it
/// @param chances scans at a time when it could see it
/// @param looks scans in which a beam was pointed at it; an infrared satellite looks at all it can see
/// @param reports that the body caused
/// @param first report
/// @param last report
/// @param why there are reports, or why none
public record Seen(
    Sighting could,
    int chances,
    int looks,
    int reports,
    @Unit("s") OptionalDouble first,
    @Unit("s") OptionalDouble last,
    Why why) {

  /// Why a sensor reported a body, or did not.
  public enum Why {
    /// It did.
    REPORTED,
    /// It could not see it at any time: the timeline tells what it lacked.
    COULD_NOT,
    /// It could, but between its scans.
    BETWEEN_SCANS,
    /// It could, but no beam was ever pointed there: nobody knew where to look, or there was no time.
    TIME_BUDGET,
    /// Beams were pointed at it, and no report came of it: too weak each time, or a stronger body in the same cell hid it.
    CHANCE
  }

  /// Of each active sensor, satellites first, and each body; a body is seen where one scan detects it with at least `probability`.
  public static List<Seen> of(RunRecord run, double probability) {
    World world = run.world();
    for (RunRecord.Kill k : run.kills()) {
      world = world.destroyed(k.body(), k.time());
    }
    List<ThreatObject> bodies = world.bodies();
    SensorLog log = new SensorLog(run.scans());
    List<Seen> all = new ArrayList<>();
    for (InfraredSatellite s : run.scenario().satellites()) {
      if (s.active()) {
        Sightings.of(s, bodies).forEach(could -> all.add(of(could, log)));
      }
    }
    for (Radar r : run.scenario().radars()) {
      if (r.active()) {
        Sightings.of(new RadarModel(r), bodies, probability)
            .forEach(could -> all.add(of(could, log)));
      }
    }
    return List.copyOf(all);
  }

  private static Seen of(Sighting could, SensorLog log) {
    List<Double> reports = log.reports(could);
    int chances = log.chances(could);
    int looks =
        could instanceof Sighting.ByInfrared ? chances : log.looks(could.sensor(), could.body());
    return new Seen(
        could,
        chances,
        looks,
        reports.size(),
        reports.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(reports.getFirst()),
        reports.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(reports.getLast()),
        why(could, chances, looks, reports.size()));
  }

  // What could hardly be seen may be seen by luck, or looked at in vain.
  private static Why why(Sighting could, int chances, int looks, int reports) {
    if (reports > 0) {
      return Why.REPORTED;
    }
    if (could.total() == 0) {
      return Why.COULD_NOT;
    }
    if (looks > 0) {
      return Why.CHANCE;
    }
    return chances > 0 ? Why.TIME_BUDGET : Why.BETWEEN_SCANS;
  }
}

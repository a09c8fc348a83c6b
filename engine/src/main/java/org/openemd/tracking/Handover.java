package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask;
import org.openemd.sensing.SensorTask.Request;

/// What infrared early warning hands to a radar: the ellipses in which it should look for a reported missile, as {@link SensorTasking} asks for them, and what the search costs.
///
/// Belief alone, and geometry alone: the radar's horizon, field of view and range are not asked. There is one ellipse for each volume of
/// {@link LaunchPrediction}; they may overlap, and their beams are then counted twice.
///
/// @param time when
/// @param cones from the earliest burnout to the latest; empty when nothing can be said
public record Handover(@Unit("s") double time, List<Request> cones) {
  public Handover {
    cones = List.copyOf(cones);
  }

  /// To a radar at `site` at `t` (s).
  public static Handover of(LaunchReport report, double t, Geodetic site) {
    Vec3 from = LocalFrame.at(site).position().position();
    List<Request> cones = new ArrayList<>();
    for (SearchVolume v : LaunchPrediction.at(report, t)) {
      String name = "launch " + report.number() + "/" + cones.size();
      cones.add(
          SensorTasking.request(
              name, SensorTask.Purpose.CUE, v.centre().minus(from), v.covariance()));
    }
    return new Handover(t, cones);
  }

  /// Beams of that width (rad) for all cones.
  public double beams(double width) {
    double n = 0;
    for (Request c : cones) {
      n += c.beams(width);
    }
    return n;
  }

  /// Time that they take (s).
  ///
  /// @param width of a beam (rad)
  /// @param dwell on each (s)
  public double searchTime(double width, double dwell) {
    return beams(width) * dwell;
  }
}

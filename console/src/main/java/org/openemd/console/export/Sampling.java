package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.results.BodyPath;

/// At which times a path is written down.
public final class Sampling {
  private static final double SHORTEST = 0.2; // between samples [s]

  private Sampling() {}

  /// As {@link #times}, and closer where a cubic from state to state would pass the path, half-way, by more than `tolerance` (m).
  public static List<Double> faithful(BodyPath body, double interval, double tolerance) {
    List<Double> coarse = times(body, interval);
    List<Double> fine = new ArrayList<>();
    for (int i = 0; i + 1 < coarse.size(); i++) {
      fine.add(coarse.get(i));
      refine(body.path(), coarse.get(i), coarse.get(i + 1), tolerance, fine);
    }
    fine.add(coarse.getLast());
    return fine;
  }

  private static void refine(
      Trajectory path, double from, double to, double tolerance, List<Double> times) {
    double middle = (from + to) / 2;
    if (to - from < 2 * SHORTEST || off(path, from, to) <= tolerance) {
      return;
    }
    refine(path, from, middle, tolerance, times);
    times.add(middle);
    refine(path, middle, to, tolerance, times);
  }

  /// How far the cubic is from the path half-way.
  private static double off(Trajectory path, double from, double to) {
    EcefState a = path.at(from);
    EcefState b = path.at(to);
    Vec3 chord = a.position().plus(b.position()).times(0.5);
    Vec3 cubic = chord.plus((to - from) / 8, a.velocity().minus(b.velocity()));
    return cubic.distance(path.position((from + to) / 2));
  }

  /// The body's first moment, whole multiples of `interval` (s), and its last, strictly increasing.
  public static List<Double> times(BodyPath body, double interval) {
    double start = body.path().start();
    double end = Math.min(body.end(), body.path().end());
    List<Double> times = new ArrayList<>();
    times.add(start);
    for (long k = (long) Math.floor(start / interval) + 1; k * interval < end; k++) {
      times.add(k * interval);
    }
    if (end > start) {
      times.add(end);
    }
    return times;
  }
}

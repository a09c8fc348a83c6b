package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.results.BodyPath;

/// At which times a path is written down.
public final class Sampling {
  private Sampling() {}

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

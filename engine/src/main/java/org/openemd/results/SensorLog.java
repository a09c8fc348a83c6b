package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.sensing.Scan;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;

/// The scans of a run by sensor, and by the body that was looked at or reported.
final class SensorLog {
  private final Map<String, List<Double>> times = new TreeMap<>();
  private final Map<String, List<Double>> reports = new TreeMap<>();
  private final Map<String, Integer> looks = new TreeMap<>();

  SensorLog(List<Scan> scans) {
    for (Scan s : scans) {
      times.computeIfAbsent(s.sensor(), k -> new ArrayList<>()).add(s.time());
      for (int i = 0; i < s.causes().size(); i++) {
        reports
            .computeIfAbsent(pair(s.sensor(), s.causes().get(i)), k -> new ArrayList<>())
            .add(s.detections().get(i).time());
      }
      for (String body : s.looked()) {
        looks.merge(pair(s.sensor(), body), 1, Integer::sum);
      }
    }
  }

  private static String pair(String sensor, String body) {
    return sensor + " " + body;
  }

  /// When a body caused a report (s), in time order.
  List<Double> reports(Sighting s) {
    return reports.getOrDefault(pair(s.sensor(), s.body()), List.of());
  }

  /// Scans in which a beam was pointed at a body.
  int looks(String sensor, String body) {
    return looks.getOrDefault(pair(sensor, body), 0);
  }

  /// Scans at times when a body could be seen.
  int chances(Sighting could) {
    int count = 0;
    for (double t : times.getOrDefault(could.sensor(), List.of())) {
      for (Span s : could.timeline()) {
        if (s.state() == Visibility.SEEN && t >= s.from() && t < s.to()) {
          count++;
        }
      }
    }
    return count;
  }
}

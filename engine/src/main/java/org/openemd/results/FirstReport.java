package org.openemd.results;

import java.util.Set;
import java.util.TreeSet;
import org.openemd.run.RunRecord;
import org.openemd.sensing.Scan;
import org.openemd.tracking.Link;

/// When the defense first had a report that a threat caused: those of its own sensors count when they are made, those of others when it is told of them.
final class FirstReport {
  private FirstReport() {}

  /// Of any of the threat's bodies (s); NaN for never.
  static double of(RunRecord run, SideTable side, String threat) {
    double first = own(run, threat);
    for (RunRecord.Heard h : run.heard()) {
      if (!(h.time() >= first) && isOf(threat, side.cause(h.detection()))) {
        first = h.time();
      }
    }
    return first;
  }

  private static double own(RunRecord run, String threat) {
    Set<String> own = new TreeSet<>();
    for (Link l : run.scenario().links()) {
      if (l.home() && l.to().equals(Link.DEFENSE)) {
        own.add(l.from());
      }
    }
    for (Scan s : run.scans()) {
      if (own.contains(s.sensor()) && s.causes().stream().anyMatch(b -> isOf(threat, b))) {
        return s.time();
      }
    }
    return Double.NaN;
  }

  private static boolean isOf(String threat, String body) {
    return body.equals(threat) || body.startsWith(threat + "/");
  }
}

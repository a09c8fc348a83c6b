package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.openemd.run.RunRecord;
import org.openemd.run.Sentence;
import org.openemd.run.ShotRecord;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Radar;

/// What a run neglects, in plain sentences that are printed with every result.
final class Notes {
  private Notes() {}

  static List<String> of(RunRecord run) {
    Scenario scenario = run.scenario();
    List<String> notes = new ArrayList<>();
    List<String> steered =
        scenario.radars().stream().filter(r -> r.active() && r.steered()).map(Radar::name).toList();
    if (!steered.isEmpty()) {
      notes.add(
          "Slew is free: "
              + String.join(", ", steered)
              + " turns to every track and cue without losing time.");
    }
    notes.add("Radars have no time budget: each looks at everything in its field at every scan.");
    notes.add(
        "Radar cross sections are means over aspect; the booster under thrust looks like its warhead.");
    notes.add("Satellites stand still over their longitude; orbits come later.");
    notes.add("Interceptors and the debris of a hit are not seen by the radars.");
    notes.add("Every kill vehicle is notional.");
    if (!run.shots().isEmpty()) {
      notes.add(luck(run.shots()));
    }
    return List.copyOf(notes);
  }

  // A reader of one run must know how ordinary its luck was.
  private static String luck(List<ShotRecord> shots) {
    long lost = shots.stream().filter(s -> s.end() == ShotRecord.End.LOST).count();
    double expected = shots.stream().mapToDouble(s -> 1 - s.shot().vehicle().reliability()).sum();
    return Sentence.of(
        "One run is one draw: of %d interceptors fired %d failed, where %.1f are expected.",
        shots.size(), lost, expected);
  }
}

package org.openemd.run;

import java.util.ArrayList;
import java.util.List;

/// What command reached for each track, in the order of reaching it.
final class Milestones {
  private final List<RunRecord.Milestone> all = new ArrayList<>();

  void add(int track, RunRecord.Step step, double time) {
    all.add(new RunRecord.Milestone(track, step, time));
  }

  List<RunRecord.Milestone> all() {
    return List.copyOf(all);
  }
}

package org.openemd.console.report;

import org.openemd.results.RunResult;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;

/// What people call the things that a run names by id; the id where there is no name.
final class Names {
  private Names() {}

  static String sensor(RunResult run, String id) {
    for (Radar r : run.scenario().radars()) {
      if (r.id().equals(id)) {
        return r.name();
      }
    }
    for (InfraredSatellite s : run.scenario().satellites()) {
      if (s.id().equals(id)) {
        return s.name();
      }
    }
    return id;
  }

  static String battery(RunResult run, String id) {
    for (WeaponSite w : run.scenario().weapons()) {
      if (w.battery().id().equals(id)) {
        return w.battery().name();
      }
    }
    return id;
  }
}

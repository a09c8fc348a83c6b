package org.openemd.run;

import java.util.List;
import org.openemd.command.DefendedArea;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Flight;
import org.openemd.world.World;

/// What the event log says of the raid itself.
final class TruthLog {
  private TruthLog() {}

  /// Launches, burnouts, stages.
  static void flights(EventLog log, World world) {
    for (World.Threat t : world.threats()) {
      log.truth(t.launch(), EventType.LAUNCH, t.id(), t.id() + " is launched");
      log.truth(t.burnoutTime(), EventType.BURNOUT, t.id(), EventText.burntOut(t));
      for (Flight.SpentStage s : t.flight().spent()) {
        double at = t.launch() + s.path().start();
        log.truth(at, EventType.STAGE_SEPARATION, t.id(), t.id() + " drops " + s.name());
      }
    }
  }

  /// What is left of the raid comes down, into the defended areas or not.
  static void impacts(EventLog log, World world, List<DefendedArea> defended) {
    for (World.Threat t : world.threats()) {
      if (!world.body(t.id()).exists(t.impactTime())) {
        continue;
      }
      Geodetic p = t.flight().impact().point();
      boolean leak = defended.stream().anyMatch(a -> a.contains(p));
      String where = Sentence.of("%.2f, %.2f", p.latitudeDegrees(), p.longitudeDegrees());
      log.truth(t.impactTime(), EventType.IMPACT, t.id(), t.id() + " comes down at " + where);
      if (leak) {
        log.truth(t.impactTime(), EventType.LEAK, t.id(), t.id() + " gets through");
      }
    }
  }
}

package org.openemd.run;

import org.openemd.command.Decision;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.Encounter;
import org.openemd.engagement.Shot;
import org.openemd.world.World;

/// What the event log says of launches and shots.
final class EventText {
  private EventText() {}

  static String planned(Decision.Planned p) {
    return Sentence.of(
        "track %d can be met by %s at %.0f s, %.0f km up, if launched at %.0f s; release is due at %.0f s",
        p.track(),
        p.shot().battery(),
        p.shot().intercept(),
        p.shot().altitude() / 1000,
        p.shot().launch(),
        p.releaseAt());
  }

  static String launched(Shot s) {
    return Sentence.of(
        "%s leaves for track %d, to meet it at %.0f s", s.id(), s.track(), s.intercept());
  }

  static String handedOver(Shot shot, Encounter e, boolean updated) {
    String link = updated ? "updated at handover" : "without an update at handover";
    return switch (e) {
      case Encounter.NoHandover n when Double.isNaN(n.error()) ->
          Sentence.of("%s finds nothing near its aim (%s)", shot.id(), link);
      case Encounter.NoHandover n ->
          Sentence.of(
              "%s does not find its target: %.1f km off its aim (%s)",
              shot.id(), n.error() / 1000, link);
      case Encounter.Homed h ->
          Sentence.of(
              "%s sees a body %.2f km off its aim (%s)", shot.id(), h.handoverError() / 1000, link);
    };
  }

  static String burntOut(World.Threat t) {
    Geodetic p = Frames.toGeodetic(new Ecef(t.flight().burnoutState().position()));
    double speed = t.flight().burnoutState().velocity().norm();
    return Sentence.of(
        "%s burns out at %.2f km/s, %.0f km up", t.id(), speed / 1000, p.height() / 1000);
  }
}

package org.openemd.run;

import org.openemd.command.Decision;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.Encounter;
import org.openemd.engagement.Fault;
import org.openemd.engagement.Shot;
import org.openemd.scenario.Loss;
import org.openemd.tracking.Link;
import org.openemd.tracking.fusion.FusionNode;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// What the event log says of launches and shots.
public final class EventText {
  /// Between the name of what is lost and the reason.
  public static final String LOST = " is lost: ";

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

  static String launched(Shot s, FusionNode by) {
    String leaves =
        Sentence.of(
            "%s leaves for track %d, to meet it at %.0f s", s.id(), s.track(), s.intercept());
    return by.remoteOnly(s.track())
        ? leaves
            + "; no radar of its own has seen it, the track is from "
            + String.join(" and ", by.sources(s.track()))
        : leaves;
  }

  static String lost(Shot s, Fault.Part failed, boolean told) {
    String what =
        switch (failed) {
          case SILO -> Sentence.of("%s does not leave its silo", s.id());
          case BOOST -> Sentence.of("%s fails in boost", s.id());
          case SEPARATION -> Sentence.of("the kill vehicle of %s does not separate", s.id());
          case KILL_VEHICLE ->
              Sentence.of("the kill vehicle of %s fails before it sees its target", s.id());
          case COMMON_MODE -> Sentence.of("%s fails by a fault that all of its type have", s.id());
        };
    return told ? what : what + "; no site hears it";
  }

  static String changed(Link l, boolean back) {
    String what =
        switch (l.carries()) {
          case PLOTS -> "plots";
          case TRACKS -> "tracks";
          case LAUNCH_WARNING -> "launch warnings";
        };
    String how = back ? " come through again" : " come through no more";
    return what + " from " + l.from() + " to " + l.to() + how;
  }

  static String changed(Loss loss, Loss.Element e, boolean back) {
    return e.name() + (back ? " is back" : LOST + loss.reason());
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

  static String ended(ShotRecord r, World world) {
    String id = r.shot().id();
    return switch (r.end()) {
      case HIT ->
          Sentence.of(
              "%s hits %.0f km up, closing at %.1f km/s, %.2f m from the centre",
              id, r.altitude() / 1000, r.closingSpeed() / 1000, r.missDistance());
      case STRUCK_OTHER ->
          Sentence.of("%s strikes %s, not the warhead", id, struck(world.body(r.target()).kind()));
      case MISS -> Sentence.of("%s misses by %.1f m", id, r.missDistance());
      case NO_TARGET -> Sentence.of("%s arrives after its target is gone", id);
      case NO_HANDOVER -> Sentence.of("%s passes without having seen its target", id);
      case LOST -> Sentence.of("%s fails", id);
      case ABORTED -> Sentence.of("%s is destroyed by order", id);
      case IN_FLIGHT -> Sentence.of("%s is still in flight", id);
    };
  }

  private static String struck(ThreatObject.Kind kind) {
    return switch (kind) {
      case WARHEAD -> "the warhead";
      case SPENT_STAGE -> "a spent stage";
      case DEBRIS -> "a piece that a separation left";
    };
  }

  static String burntOut(World.Threat t) {
    Geodetic p = Frames.toGeodetic(new Ecef(t.flight().burnoutState().position()));
    double speed = t.flight().burnoutState().velocity().norm();
    return Sentence.of(
        "%s burns out at %.2f km/s, %.0f km up", t.id(), speed / 1000, p.height() / 1000);
  }
}

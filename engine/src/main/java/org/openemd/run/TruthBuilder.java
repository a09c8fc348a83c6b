package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import org.openemd.flight.Flight;
import org.openemd.flight.Targeted;
import org.openemd.scenario.ThreatGroup;
import org.openemd.world.SeparationDebris;
import org.openemd.world.ThreatObject;
import org.openemd.world.UndiscriminatedObjects;
import org.openemd.world.World;

/// Flies the scenario's threats.
public final class TruthBuilder {
  private TruthBuilder() {}

  /// Of these groups; throws {@link UnreachableAimException} where a vehicle does not reach its aim.
  public static World build(List<ThreatGroup> groups, RunKey key) {
    List<World.Threat> threats = new ArrayList<>();
    List<World.SignaturePair> looks = new ArrayList<>();
    List<ThreatObject> debris = new ArrayList<>();
    for (ThreatGroup g : groups) {
      if (g.count() == 0) {
        continue;
      }
      Flight flight = aimed(g);
      for (int i = 0; i < g.count(); i++) {
        threats.add(
            new World.Threat(
                g.id() + "-" + (i + 1), g.id(), g.firstLaunch() + i * g.spacing(), flight));
        looks.add(new World.SignaturePair(g.warhead(), g.stage()));
        debris.addAll(debris(g, threats.getLast(), key));
        debris.addAll(undiscriminated(g, threats.getLast(), key));
      }
    }
    return World.of(threats, looks).with(debris);
  }

  private static List<ThreatObject> debris(ThreatGroup g, World.Threat threat, RunKey key) {
    ThreatGroup.Debris d = g.debris();
    return d == null
        ? List.of()
        : SeparationDebris.of(
            threat, d.pieces(), d.speed(), d.signature(), key.stream(threat.id(), "debris"));
  }

  private static List<ThreatObject> undiscriminated(
      ThreatGroup g, World.Threat threat, RunKey key) {
    return UndiscriminatedObjects.of(
        threat,
        g.undiscriminated(),
        g.vehicle().payload().ballisticCoefficient(),
        g.warhead(),
        key.stream(threat.id(), "undiscriminated"));
  }

  private static Flight aimed(ThreatGroup g) {
    try {
      return switch (Groundwork.flight(g)) {
        case Targeted.Solved s -> s.flight();
        case Targeted.OutOfReach o -> throw new UnreachableAimException(g, o);
        case Targeted.NoSuchLoft n -> throw new UnreachableAimException(g, n.toString());
      };
    } catch (IllegalArgumentException impossible) {
      throw new UnreachableAimException(g, String.valueOf(impossible.getMessage()));
    }
  }
}

package org.openemd.world;

import java.util.ArrayList;
import java.util.List;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// Everything that truly flies in a scenario. Immutable: an intercept gives a new world.
public record World(List<Threat> threats, List<ThreatObject> bodies) {

  /// One attacking missile.
  ///
  /// @param launch ignition, scenario clock
  /// @param flight as flown, times from ignition
  public record Threat(String id, String group, @Unit("s") double launch, Flight flight) {

    /// When its payload would reach the ground, scenario clock (s).
    public double impactTime() {
      return launch + flight.impact().time();
    }

    /// Last end of thrust, scenario clock (s).
    public double burnoutTime() {
      return launch + flight.burnout();
    }
  }

  /// A world with these threats in it, each with its payload and its spent stages.
  public static World of(List<Threat> threats, List<SignaturePair> signatures) {
    List<ThreatObject> bodies = new ArrayList<>();
    for (int i = 0; i < threats.size(); i++) {
      addBodies(bodies, threats.get(i), signatures.get(i));
    }
    return new World(List.copyOf(threats), List.copyOf(bodies));
  }

  /// How a threat's payload and its stages look.
  public record SignaturePair(Signature warhead, Signature stage) {}

  private static void addBodies(List<ThreatObject> bodies, Threat threat, SignaturePair looks) {
    Flight f = threat.flight();
    List<Flight.Burn> burns =
        f.thrust().stream()
            .map(b ->
                new Flight.Burn(
                    threat.launch() + b.start(), threat.launch() + b.end(), b.massFlow()))
            .toList();
    Trajectory path = f.body().delayedBy(threat.launch());
    bodies.add(
        new ThreatObject(
            threat.id(),
            threat.id(),
            ThreatObject.Kind.WARHEAD,
            path,
            looks.warhead(),
            Attitude.spinning(path),
            burns));
    for (Flight.SpentStage s : f.spent()) {
      bodies.add(
          new ThreatObject(
              threat.id() + "/" + s.name(),
              threat.id(),
              ThreatObject.Kind.SPENT_STAGE,
              s.path().delayedBy(threat.launch()),
              looks.stage(),
              List.of()));
    }
  }

  /// This world with more bodies in it.
  public World with(List<ThreatObject> more) {
    List<ThreatObject> all = new ArrayList<>(bodies);
    all.addAll(more);
    return new World(threats, List.copyOf(all));
  }

  /// The bodies that are there at `t` (s).
  public List<ThreatObject> existing(double t) {
    List<ThreatObject> there = new ArrayList<>(bodies.size());
    for (ThreatObject b : bodies) {
      if (b.exists(t)) {
        there.add(b);
      }
    }
    return there;
  }

  /// The body of that name.
  public ThreatObject body(String id) {
    for (ThreatObject b : bodies) {
      if (b.id().equals(id)) {
        return b;
      }
    }
    throw new IllegalArgumentException("no body is named " + id);
  }

  /// This world after `id` was destroyed at `t` (s); its debris is not part of the world.
  public World destroyed(String id, double t) {
    return new World(
        threats, bodies.stream().map(b -> b.id().equals(id) ? b.goneAt(t) : b).toList());
  }
}

package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.openemd.command.DefendedArea;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.Fault;
import org.openemd.engagement.Remains;
import org.openemd.engagement.Shot;
import org.openemd.flight.Flight;
import org.openemd.flight.Jettison;
import org.openemd.flight.Payload;
import org.openemd.flight.Stage;
import org.openemd.flight.Trajectory;
import org.openemd.flight.Vehicle;
import org.openemd.run.RunRecord;
import org.openemd.run.ShotRecord;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// Where stages, failed interceptors, kill vehicles that hit nothing, and what is left of hits truly come down.
///
/// Stages fall from where they were dropped on the path that was flown. A kill vehicle falls on from where its shot ended, along the path that it had then; what it
/// changed of that while it homed is known by its size alone and widens the deviation. A common place is assumed for the bodies of a hit: that of the target.
final class FallFinder {
  private static final double STAGE_LOG_SIGMA = 0.4; // of ballistic coefficients, notional [1]
  private static final double PIECE = 10; // of separation debris, where it is hit, notional [kg]

  private final RunRecord run;
  private final List<Fall> falls = new ArrayList<>();

  FallFinder(RunRecord run) {
    this.run = run;
  }

  List<Fall> all() {
    for (ShotRecord r : run.shots()) {
      if (r.failed() != Fault.Part.SILO) {
        new OfShot(r).add();
      }
    }
    run.world().bodies().forEach(this::dropped);
    return List.copyOf(falls);
  }

  /// Names of one fall.
  private record Name(
      String id, Fall.Kind kind, String of, String battery, String part, Geodetic launch) {}

  private void add(Name n, double mass, Falling body) {
    Trajectory path = body.path();
    boolean lands = Falling.lands(path);
    Falling.Spread s =
        lands ? body.spread(new Ecef(path.position(path.end()))) : Falling.Spread.NONE;
    falls.add(fall(n, mass, body.ballisticCoefficient(), path, s));
  }

  private Fall fall(Name n, double mass, double beta, Trajectory path, Falling.Spread s) {
    boolean lands = Falling.lands(path);
    EcefState end = path.at(path.end());
    Geodetic at = Frames.toGeodetic(new Ecef(end.position()));
    return new Fall(
        n.id(),
        n.kind(),
        n.of(),
        n.battery(),
        n.part(),
        mass,
        beta,
        path,
        lands ? at : null,
        lands ? path.end() : Double.NaN,
        lands ? end.velocity().norm() : Double.NaN,
        lands ? Geodesics.distance(n.launch(), at) : Double.NaN,
        lands ? area(at) : "",
        s.major(),
        s.minor(),
        s.orientation());
  }

  private String area(Geodetic at) {
    for (DefendedArea a : run.scenario().defended()) {
      if (a.contains(at)) {
        return a.id();
      }
    }
    return "";
  }

  // What threats drop flies in the world already; a piece that was hit does not come down whole.
  private void dropped(ThreatObject b) {
    boolean hit = run.kills().stream().anyMatch(k -> k.body().equals(b.id()));
    if (b.kind() == ThreatObject.Kind.WARHEAD || hit) {
      return;
    }
    boolean stage = b.kind() == ThreatObject.Kind.SPENT_STAGE;
    String part = stage ? b.id().substring(b.threat().length() + 1) : "";
    Fall.Kind kind = stage ? Fall.Kind.MISSILE_STAGE : Fall.Kind.MISSILE_DEBRIS;
    Name n = new Name(b.id(), kind, b.threat(), "", part, group(b.threat()).launch());
    double mass = stage ? mass(b) : Double.NaN;
    falls.add(fall(n, mass, Double.NaN, b.path(), Falling.Spread.NONE));
  }

  private World.Threat threat(String id) {
    return run.world().threats().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  private ThreatGroup group(String threat) {
    String group = threat(threat).group();
    return run.scenario().threats().stream()
        .filter(g -> g.id().equals(group))
        .findFirst()
        .orElseThrow();
  }

  // After burnout. An object that nothing tells from the warhead is taken to be as heavy.
  private double mass(ThreatObject b) {
    Vehicle v = group(b.threat()).vehicle();
    return switch (b.kind()) {
      case WARHEAD -> v.payload().separates() ? v.payload().mass() : whole(v, b.threat());
      case SPENT_STAGE -> stageMass(v, b);
      case DEBRIS -> b.id().contains("/object-") ? v.payload().mass() : PIECE;
    };
  }

  private double whole(Vehicle v, String threat) {
    return v.payload().mass() + burntOut(v, threat(threat).flight(), v.stages().size() - 1);
  }

  private double stageMass(Vehicle v, ThreatObject b) {
    for (int i = 0; i < v.stages().size(); i++) {
      if (b.id().equals(b.threat() + "/" + v.stages().get(i).name())) {
        return burntOut(v, threat(b.threat()).flight(), i);
      }
    }
    throw new IllegalStateException("no stage of " + v.id() + " is " + b.id());
  }

  private static double burntOut(Vehicle v, Flight f, int stage) {
    Stage s = v.stages().get(stage);
    Flight.Burn burn = f.thrust().get(stage);
    return s.fuelledMass() - s.massFlow() * (burn.end() - burn.start());
  }

  /// The falls of one interceptor.
  private final class OfShot {
    private final ShotRecord record;
    private final Shot shot;
    private final Geodetic site;
    private final Vehicle vehicle;

    OfShot(ShotRecord record) {
      this.record = record;
      this.shot = record.shot();
      WeaponSite w =
          run.scenario().weapons().stream()
              .filter(s -> s.battery().id().equals(shot.battery()))
              .findFirst()
              .orElseThrow();
      this.site = w.battery().site();
      this.vehicle = w.battery().interceptor().vehicle();
    }

    void add() {
      double burnout = Jettison.burnout(vehicle);
      boolean stuck = record.failed() == Fault.Part.SEPARATION;
      double ended = stuck ? burnout : endedEarly() ? record.time() - shot.launch() : burnout + 1;
      boolean freed = !stuck && ended > burnout;
      List<Jettison> dropped =
          freed
              ? Jettison.of(vehicle, shot.path(), shot.launch())
              : Jettison.ofFailed(vehicle, shot.path(), shot.launch(), ended);
      dropped.forEach(this::part);
      if (freed) {
        killVehicle();
      }
    }

    private boolean endedEarly() {
      return record.end() == ShotRecord.End.LOST || record.end() == ShotRecord.End.ABORTED;
    }

    private void part(Jettison j) {
      boolean whole = j.name().isEmpty();
      Name n =
          whole
              ? name("rest", Fall.Kind.FAILED_INTERCEPTOR, "")
              : name(j.name(), Fall.Kind.STAGE, j.name());
      FallFinder.this.add(
          n,
          j.mass(),
          new Falling(j.state(), j.time(), j.ballisticCoefficient(), 0, STAGE_LOG_SIGMA));
    }

    private void killVehicle() {
      if (record.end() == ShotRecord.End.HIT || record.end() == ShotRecord.End.STRUCK_OTHER) {
        hit();
        return;
      }
      double from = Math.min(shot.path().end(), ended());
      FallFinder.this.add(
          name("kill-vehicle", Fall.Kind.KILL_VEHICLE, ""),
          carried(),
          new Falling(
              shot.path().at(from),
              from,
              shot.vehicle().ballisticCoefficient(),
              homing() / Math.sqrt(3),
              STAGE_LOG_SIGMA));
    }

    // One that is still in flight, or never found its target, flies past it. Divert that was spent
    // before is in the path.
    private double ended() {
      return Double.isNaN(record.time()) ? shot.intercept() : record.time();
    }

    private double homing() {
      double midcourse = shot.vehicle().divertSpeed() - shot.divertLeft();
      double homing = record.divertUsed() - midcourse;
      return homing > 0 ? homing : 0;
    }

    // Where the payload stays on its last stage, both.
    private double carried() {
      Payload p = vehicle.payload();
      return p.separates() ? p.mass() : p.mass() + vehicle.stages().getLast().dryMass();
    }

    private void hit() {
      double at = record.time();
      ThreatObject b = run.world().body(record.target());
      EcefState target = b.path().at(at);
      EcefState striker = shot.path().at(at);
      double mass = mass(b);
      Remains shared = Remains.shared(target, mass, striker, carried());
      List<Remains> apart = Remains.apart(target, mass, striker, carried());
      remains("remains", Fall.Kind.REMAINS, shared, at);
      remains("remains-of-target", Fall.Kind.REMAINS_OF_TARGET, apart.getFirst(), at);
      remains("remains-of-kill-vehicle", Fall.Kind.REMAINS_OF_KILL_VEHICLE, apart.getLast(), at);
    }

    private void remains(String what, Fall.Kind kind, Remains r, double at) {
      FallFinder.this.add(
          name(what, kind, ""),
          r.mass(),
          new Falling(
              r.state(),
              at,
              Remains.BALLISTIC_COEFFICIENT,
              Remains.velocitySigma(),
              Remains.COEFFICIENT_LOG_SIGMA));
    }

    private Name name(String what, Fall.Kind kind, String part) {
      return new Name(shot.id() + "/" + what, kind, shot.id(), shot.battery(), part, site);
    }
  }
}

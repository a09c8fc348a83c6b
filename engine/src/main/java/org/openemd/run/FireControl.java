package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.engagement.ClosestApproach;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.Encounter;
import org.openemd.engagement.Fault;
import org.openemd.engagement.KillChance;
import org.openemd.engagement.KillVehicle;
import org.openemd.engagement.Midcourse;
import org.openemd.engagement.Shot;
import org.openemd.engagement.Terminal;
import org.openemd.flight.Environment;
import org.openemd.flight.InterceptFlyout;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;
import org.openemd.world.ThreatObject;

/// The interceptors in flight: who flies where, and how each ended.
final class FireControl {
  private final Scenario scenario;
  private final RunKey key;
  private final Predicate<String> standing;
  private final TreeMap<String, ShotRecord> records = new TreeMap<>();
  private final TreeMap<String, Track> uplinks = new TreeMap<>(); // the track as last told to each
  private final List<String> order = new ArrayList<>();
  private final List<Aim> aims = new ArrayList<>();
  private final TreeMap<String, Integer> fired = new TreeMap<>();

  /// @param standing whether a communication site is there
  FireControl(Scenario scenario, RunKey key, Predicate<String> standing) {
    this.scenario = scenario;
    this.key = key;
    this.standing = standing;
  }

  /// The name of the battery's next interceptor.
  String nextName(String battery) {
    return battery + "-" + fired.merge(battery, 1, Integer::sum);
  }

  /// Launches at the track's predicted path, if an integrated fly-out meets it.
  Launched launch(
      String id, ShotPlanner planner, Track track, double intercept, List<Track> picture) {
    double launch = track.time();
    Trajectory believed = TrackPrediction.path(track);
    Flyout way = planner.fastest(new Ecef(believed.position(intercept)));
    InterceptFlyout.Result flyout =
        InterceptFlyout.solve(
            way.table(),
            way.vehicle(),
            planner.battery().site(),
            launch,
            believed,
            intercept,
            Environment.STANDARD);
    return switch (flyout) {
      case InterceptFlyout.Met met -> {
        String wrong = planner.outside(launch, met.interceptTime(), believed);
        yield wrong.isEmpty()
            ? gone(shot(id, planner, track, launch, believed, met), planner, track, picture)
            : new Kept(wrong);
      }
      case InterceptFlyout.NotMet not -> new Kept(not.reason());
    };
  }

  /// What came of an order to launch.
  sealed interface Launched {}

  /// The interceptor was fired; what of it will fail, if anything.
  record Gone(Shot shot, Optional<Fault> fault) implements Launched {}

  /// It did not, and why.
  record Kept(String reason) implements Launched {}

  private Gone gone(Shot shot, ShotPlanner planner, Track track, List<Track> picture) {
    keep(shot, track, picture);
    return new Gone(shot, fault(shot, planner.battery().interceptor()));
  }

  private Shot shot(
      String id,
      ShotPlanner planner,
      Track track,
      double launch,
      Trajectory believed,
      InterceptFlyout.Met f) {
    KillVehicle vehicle = killVehicle(planner.battery().id());
    double active = launch + planner.leastFlight();
    return new Shot(
        id,
        planner.battery().id(),
        track.number(),
        vehicle,
        f.path(),
        launch,
        active,
        f.interceptTime(),
        vehicle.divertSpeed(),
        believed);
  }

  private void keep(Shot shot, Track track, List<Track> picture) {
    uplinks.put(shot.id(), track);
    aims.add(aim(shot, Aim.Stage.COMMIT, shot.launch(), picture));
    order.add(shot.id());
    records.put(shot.id(), unfinished(shot));
  }

  private static ShotRecord unfinished(Shot s) {
    double none = Double.NaN;
    return new ShotRecord(
        s, ShotRecord.End.IN_FLIGHT, null, null, "", none, none, none, none, none, none);
  }

  private KillVehicle killVehicle(String battery) {
    return scenario.weapons().stream()
        .filter(w -> w.battery().id().equals(battery))
        .map(WeaponSite::killVehicle)
        .findFirst()
        .orElseThrow();
  }

  Shot shot(String id) {
    return record(id).shot();
  }

  private ShotRecord record(String id) {
    ShotRecord r = records.get(id);
    if (r == null) {
      throw new IllegalArgumentException("no interceptor is named " + id);
    }
    return r;
  }

  /// What of the interceptor will fail, and when, if its reliability says so.
  private Optional<Fault> fault(Shot shot, InterceptorType type) {
    Fault.Times times =
        new Fault.Times(
            shot.launch(),
            shot.active() - type.activationDelay(),
            shot.active(),
            shot.handoverTime());
    return Fault.draw(
        shot.vehicle().reliability(),
        times,
        purpose -> stream(shot, purpose),
        key.stream(type.id(), "common-mode"));
  }

  /// Whether anybody on the ground can hear the interceptor.
  boolean heard(Shot shot, double now) {
    return Midcourse.inSight(scenario.communications(), shot, now);
  }

  /// Sends an update, if a site can talk to the interceptor and its track is still there.
  boolean update(String id, @Nullable Track track, double now) {
    Shot shot = shot(id);
    if (track == null) {
      return false;
    }
    List<CommunicationSite> sites =
        scenario.communications().stream().filter(s -> standing.test(s.id())).toList();
    if (!Midcourse.inSight(sites, shot, now)) {
      return false;
    }
    records.put(id, unfinished(Midcourse.update(shot, TrackPrediction.path(track), now)));
    uplinks.put(id, track);
    return true;
  }

  /// What the seeker finds, and how the shot will end.
  Encounter handover(String id, double now, List<ThreatObject> bodies, List<Track> picture) {
    Shot shot = shot(id);
    Terminal.Draws draws =
        new Terminal.Draws(
            stream(shot, "navigation"),
            stream(shot, "discrimination"),
            stream(shot, "homing"),
            stream(shot, "seeker"));
    Encounter e = Terminal.resolve(shot, now, bodies, scenario.engagement(), draws);
    boolean alone = e instanceof Encounter.Homed h && h.inView() == 1;
    Aim aim = aim(shot, Aim.Stage.HANDOVER, now, picture);
    aims.add(aim);
    KillChance chance = KillChance.of(shot, aim.handedOver(), aim.closing().norm(), now, alone);
    records.put(id, withChance(record(id), chance));
    return e;
  }

  private static ShotRecord withChance(ShotRecord r, KillChance chance) {
    double none = Double.NaN;
    return new ShotRecord(r.shot(), r.end(), null, chance, "", none, none, none, none, none, none);
  }

  // What is believed of the shot's target at the meeting, as of what the interceptor was last told.
  private Aim aim(Shot shot, Aim.Stage stage, double now, List<Track> picture) {
    Track told = uplinks.get(shot.id());
    if (told == null) {
      throw new IllegalStateException(shot.id() + " flies without ever having had a track");
    }
    Vec3 closing =
        ClosestApproach.of(shot.path(), shot.believed(), shot.intercept()).relativeVelocity();
    return new Aim(
        shot.id(),
        stage,
        now,
        told,
        shot.intercept(),
        closing,
        scenario.engagement().handoverSigmaScale(),
        shot.vehicle().navigationSigma(),
        shot.vehicle().basket(),
        picture);
  }

  /// What was believed of each shot's target when it was committed, and when it was handed over.
  List<Aim> aims() {
    return List.copyOf(aims);
  }

  private RandomStream stream(Shot shot, String purpose) {
    return key.stream(shot.id(), purpose);
  }

  /// Whether the assessment gets it right.
  boolean assessedKilled(String id, boolean killed) {
    RandomStream luck = stream(shot(id), "assessment");
    double reported =
        killed
            ? 1 - scenario.engagement().missedKillProbability()
            : scenario.engagement().falseKillProbability();
    return luck.nextBoolean(reported);
  }

  /// Ends a flight before its time; null unless something failed.
  ShotRecord ended(String id, ShotRecord.End end, Fault.@Nullable Part failed, double now) {
    Shot s = record(id).shot();
    double none = Double.NaN;
    return put(new ShotRecord(s, end, failed, null, "", now, none, none, none, none, none));
  }

  ShotRecord finished(String id, Encounter encounter, boolean bodyThere) {
    ShotRecord r = record(id);
    return put(
        switch (encounter) {
          case Encounter.NoHandover n -> noHandover(r, n);
          case Encounter.Homed h -> homed(r, h, bodyThere);
        });
  }

  private static ShotRecord noHandover(ShotRecord r, Encounter.NoHandover n) {
    Shot s = r.shot();
    double none = Double.NaN;
    double used = s.vehicle().divertSpeed() - s.divertLeft();
    return new ShotRecord(
        s,
        ShotRecord.End.NO_HANDOVER,
        null,
        r.chance(),
        "",
        none,
        none,
        none,
        none,
        n.error(),
        used);
  }

  private static ShotRecord homed(ShotRecord r, Encounter.Homed h, boolean bodyThere) {
    Shot s = r.shot();
    double altitude = Frames.toGeodetic(new Ecef(s.path().position(h.time()))).height();
    double used = s.vehicle().divertSpeed() - s.divertLeft() + h.divertUsed();
    return new ShotRecord(
        s,
        end(h, bodyThere),
        null,
        r.chance(),
        h.body(),
        h.time(),
        bodyThere ? h.missDistance() : Double.NaN,
        h.closingSpeed(),
        altitude,
        h.handoverError(),
        used);
  }

  private static ShotRecord.End end(Encounter.Homed h, boolean bodyThere) {
    if (!bodyThere) {
      return ShotRecord.End.NO_TARGET;
    }
    if (!h.hit()) {
      return ShotRecord.End.MISS;
    }
    return h.right() ? ShotRecord.End.HIT : ShotRecord.End.STRUCK_OTHER;
  }

  private ShotRecord put(ShotRecord r) {
    records.put(r.shot().id(), r);
    return r;
  }

  /// Those still in flight, in order of launch.
  List<Shot> flying() {
    return all().stream().filter(r -> flies(r.shot().id())).map(ShotRecord::shot).toList();
  }

  /// Whether an interceptor has neither ended nor been lost.
  boolean flies(String id) {
    return record(id).end() == ShotRecord.End.IN_FLIGHT;
  }

  /// All shots in order of launch.
  List<ShotRecord> all() {
    return order.stream().map(this::record).toList();
  }
}

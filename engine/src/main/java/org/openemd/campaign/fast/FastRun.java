package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.command.BattleManager;
import org.openemd.command.Decision;
import org.openemd.command.Doctrine;
import org.openemd.command.Forecast;
import org.openemd.command.KillReport;
import org.openemd.command.Opportunity;
import org.openemd.command.Post;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LineOfSight;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.Fault;
import org.openemd.engagement.KillVehicle;
import org.openemd.engagement.Terminal;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.results.Outcomes;
import org.openemd.run.RunKey;
import org.openemd.run.RunRecord.Step;
import org.openemd.run.ShotRecord.End;
import org.openemd.run.Watch;
import org.openemd.scenario.Loss.Kind;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.ImpactPredictor;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// One fast run: the decisions of battle management on the picture, and what becomes of each shot.
final class FastRun {
  private static final double SETTLED = 30; // [s] after which a track's class no longer changes

  private static final double YOUNG = 60; // [s] of a track whose prediction may yet err

  private final FastPath fast;
  private final Scenario scenario;
  private final RunKey key;
  private final Watch watch;
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparingDouble(Due::time).thenComparingLong(Due::serial));
  private final Map<String, BattleManager> posts = new TreeMap<>();
  private final Map<Integer, Raid.Body> labels = new TreeMap<>(); // of tracks
  private final Map<String, Integer> fired = new TreeMap<>();
  private final TreeMap<String, Double> gone = new TreeMap<>(); // bodies
  private final FastScore score;
  private List<Track> picture = List.of();
  private final boolean asked; // whether anybody wants to know how well a track is known
  private boolean resting;
  private long serial;

  private sealed interface What {}

  private record Plan(int count) implements What {}

  private record Launch(String id, Decision.Fire order) implements What {}

  private record Loss(FastShot shot) implements What {}

  private record Update(FastShot shot) implements What {}

  private record Handover(FastShot shot) implements What {}

  private record Meeting(FastShot shot) implements What {}

  private record Report(FastShot shot, KillReport report) implements What {}

  private record Due(@Unit("s") double time, long serial, What what) {}

  FastRun(FastPath fast, RunKey key) {
    this.fast = fast;
    this.key = key;
    scenario = fast.scenario;
    watch = new Watch(scenario, key);
    score = new FastScore(fast);
    List<Post> all = new ArrayList<>(scenario.posts());
    all.add(new Post(Post.DEFENSE, "the defense", scenario.doctrine()));
    asked =
        all.stream()
            .map(Post::doctrine)
            .anyMatch(d ->
                d.assignment() == Doctrine.Assignment.OPTIMAL || Double.isFinite(d.doubtDelay()));
    for (Post p : all) {
      List<TableShots> own =
          fast.batteries.stream().filter(b -> b.battery().post().equals(p.id())).toList();
      posts.put(p.id(), new BattleManager(p.doctrine(), own, scenario.defended(), new ByLabel()));
    }
  }

  // Where a track goes: as the body does that it follows.
  private final class ByLabel implements Forecast {
    @Override
    public @Nullable ImpactPrediction impact(Track track) {
      boolean young = !resting && track.lastPlot() - track.firstConfirmed() < YOUNG;
      return young ? ImpactPredictor.predict(track) : body(track.number()).impact();
    }

    @Override
    public Trajectory path(Track track) {
      return body(track.number()).path();
    }
  }

  private Raid.Body body(int track) {
    Raid.Body b = labels.get(track);
    if (b == null) {
      throw new IllegalStateException("track " + track + " follows nothing");
    }
    return b;
  }

  Outcomes outcomes() {
    at(fast.start, new Plan(0));
    while (!queue.isEmpty()) {
      Due next = queue.remove();
      if (next.time() > fast.end + 1) {
        break;
      }
      handle(next.time(), next.what());
    }
    return score.outcomes(watch, labels, gone);
  }

  private void at(double t, What what) {
    queue.add(new Due(t, serial++, what));
  }

  private void handle(double now, What what) {
    switch (what) {
      case Plan p -> plan(now, p.count());
      case Launch l -> launch(now, l);
      case Loss l -> lose(now, l.shot());
      case Update u -> update(now, u.shot());
      case Handover h -> handover(now, h.shot());
      case Meeting m -> meet(now, m.shot());
      case Report r -> assess(r.shot(), r.report());
    }
  }

  // -- the picture

  private void plan(double now, int count) {
    look(now);
    for (TableShots b : fast.batteries) {
      post(b).lose(b.battery().id(), fast.outages.out(Kind.BATTERY, b.battery().id(), now));
    }
    posts.forEach((id, post) -> {
      if (!fast.outages.out(Kind.NODE, id, now)) {
        post.decide(now, picture).forEach(d -> carryOut(now, d));
      }
    });
    at(fast.start + (count + 1) * scenario.doctrine().planInterval(), new Plan(count + 1));
  }

  private void look(double now) {
    if (!resting) {
      List<Track> all = watch.pictureAt(now);
      label();
      picture = all.stream().filter(t -> t.confirmed() && labels.containsKey(t.number())).toList();
      score.seen(picture, labels);
      resting = settled(now);
    }
    if (resting) {
      picture = picture.stream().filter(t -> alive(t, now)).map(t -> known(t, now)).toList();
    }
  }

  private void label() {
    watch
        .followed()
        .forEach((track, name) ->
            fast.raid.bodies.stream()
                .filter(b -> b.object().id().equals(name))
                .findFirst()
                .ifPresent(b -> labels.put(track, b)));
  }

  // Whether every warhead that can still be met has been in track for a while, and will stay there:
  // who finds again what was lost, and when, only the watch can tell.
  private boolean settled(double now) {
    double drop = 0.8 * scenario.tracking().dropAfter();
    for (Raid.Body b : fast.raid.bodies) {
      if (b.warhead() && !gone.containsKey(b.object().id()) && now < score.lastLaunch(b.threat())) {
        double last = score.lastLaunch(b.threat());
        boolean held =
            picture.stream()
                .anyMatch(t ->
                    b.equals(labels.get(t.number()))
                        && now - t.firstConfirmed() > SETTLED
                        && accuracy(b).longestGap(t.lastPlot(), last) <= drop);
        if (!held) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean alive(Track track, double now) {
    Raid.Body b = body(track.number());
    double end = Math.min(now, gone.getOrDefault(b.object().id(), now));
    double last = accuracy(b).lastPlot(end);
    return now - Math.max(last, track.lastPlot()) <= scenario.tracking().dropAfter()
        && now < b.path().end();
  }

  // What radars will have added to a track since the watch ended.
  private Track known(Track t, double now) {
    Raid.Body b = body(t.number());
    double last = accuracy(b).lastPlot(Math.min(now, gone.getOrDefault(b.object().id(), now)));
    if (!asked || !b.warhead() || last <= t.time()) {
      return t;
    }
    return new Track(
        t.number(),
        now,
        b.path().at(now),
        accuracy(b).at(now, now),
        t.phase(),
        true,
        t.updates(),
        t.warheadProbability(),
        t.coefficient(),
        t.sensors(),
        t.firstConfirmed(),
        last);
  }

  private Accuracy accuracy(Raid.Body b) {
    return fast.accuracies.get(fast.raid.bodies.indexOf(b));
  }

  private @Nullable Track track(int number) {
    for (Track t : picture) {
      if (t.number() == number) {
        return t;
      }
    }
    return null;
  }

  private BattleManager post(TableShots b) {
    return post(b.battery().post());
  }

  private BattleManager post(String id) {
    BattleManager p = posts.get(id);
    if (p == null) {
      throw new IllegalStateException("no command post is named " + id);
    }
    return p;
  }

  // -- shots

  private void carryOut(double now, Decision d) {
    switch (d) {
      case Decision.Feasible f -> score.step(f.track(), Step.FEASIBLE, now);
      case Decision.Planned p -> score.step(p.track(), Step.PLANNED, now);
      case Decision.Released r -> score.step(r.track(), Step.RELEASED, now);
      case Decision.Reengaged _, Decision.KillDoubted _ -> {}
      case Decision.InventorySpent s -> score.step(s.track(), Step.SPENT, now);
      case Decision.Fire f -> {
        String battery = f.shot().battery();
        String id = battery + "-" + fired.merge(battery, 1, Integer::sum);
        at(Math.max(now, f.shot().launch()), new Launch(id, f));
      }
    }
  }

  private TableShots battery(String id) {
    return fast.batteries.stream()
        .filter(b -> b.battery().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void launch(double now, Launch l) {
    TableShots battery = battery(l.order().shot().battery());
    int track = l.order().track();
    boolean withheld =
        track(track) == null
            || fast.outages.out(Kind.BATTERY, battery.battery().id(), now)
            || fast.outages.out(Kind.NODE, battery.battery().post(), now)
            || !post(battery).mayLaunch(track);
    Raid.Body target = body(track);
    Optional<Opportunity> shot = withheld ? Optional.empty() : battery.earliest(target.path(), now);
    if (shot.isEmpty()) {
      post(battery).returned(now, track, battery.battery().id());
    } else if (shot.get().launch() > now + 1) {
      at(shot.get().launch(), new Launch(l.id(), new Decision.Fire(track, shot.get())));
    } else {
      leave(now, l.id(), battery, track, shot.get().intercept());
    }
  }

  private void leave(double now, String id, TableShots battery, int track, double intercept) {
    Raid.Body target = body(track);
    FastShot s =
        new FastShot(
            id, battery, track, target, now, intercept, battery.closing(target.path(), intercept));
    score.fired(s);
    Fault.Times times =
        new Fault.Times(
            now,
            s.active - battery.battery().interceptor().activationDelay(),
            s.active,
            s.handover);
    s.fault =
        Fault.draw(
            battery.vehicle.reliability(),
            times,
            purpose -> stream(id, purpose),
            key.stream(battery.battery().interceptor().id(), "common-mode"));
    if (s.fault.isPresent()) {
      at(s.fault.get().time(), new Loss(s));
    } else {
      s.believed = error(s, now, "fast error at launch");
      at(s.active, new Update(s));
      at(s.handover, new Handover(s));
    }
  }

  // The first correction costs most; those between it and handover are taken for none.
  private void update(double now, FastShot s) {
    if (now < s.handover && mayTell(s, now)) {
      s.told(now, error(s, now, "fast error at update"));
    }
  }

  private boolean mayTell(FastShot s, double t) {
    return !fast.outages.out(Kind.NODE, s.battery.battery().post(), t)
        && track(s.track) != null
        && heard(s, t, true);
  }

  private RandomStream stream(String shot, String purpose) {
    return key.stream(shot, purpose);
  }

  private void lose(double now, FastShot s) {
    s.end = End.LOST;
    s.time = now;
    boolean told = now < s.active || heard(s, now, false);
    report(now, s, false, told ? now : s.intercept + scenario.doctrine().assessmentDelay());
  }

  // Whether a site sees the interceptor, and is there.
  private boolean heard(FastShot s, double t, boolean standing) {
    Ecef there = new Ecef(s.position(t));
    for (CommunicationSite c : scenario.communications()) {
      boolean is = !standing || !fast.outages.out(Kind.COMMUNICATION, c.id(), t);
      if (is && LineOfSight.clear(Frames.toEcef(c.site()), there)) {
        return true;
      }
    }
    return false;
  }

  // When the interceptor could last be told of its target's track; NaN when never since the first
  // update.
  private double lastTold(FastShot s, double now) {
    if (mayTell(s, now)) {
      return now;
    }
    double interval = scenario.engagement().updateInterval();
    int updates = (int) Math.floor((now - s.active) / interval);
    for (int i = updates; i > 0; i--) {
      double t = s.active + i * interval;
      if (!fast.outages.out(Kind.NODE, s.battery.battery().post(), t) && heard(s, t, true)) {
        return t;
      }
    }
    return Double.NaN;
  }

  private record InView(Raid.Body body, @Unit("m") Vec3 offset) {}

  private void handover(double now, FastShot s) {
    Terminal.Draws draws =
        new Terminal.Draws(
            stream(s.id, "navigation"),
            stream(s.id, "discrimination"),
            stream(s.id, "homing"),
            stream(s.id, "seeker"));
    KillVehicle v = s.battery.vehicle;
    Vec3 along = s.closing.unit();
    Vec3 side = Terminal.perpendicular(along);
    Vec3 up = along.cross(side);
    double told = lastTold(s, now);
    if (!Double.isNaN(told)) {
      s.told(Math.min(told, now), error(s, told, "fast error at handover"));
    }
    // Seen from the aim, the target lies the other way.
    Vec3 error = s.believed.plus(s.owed).times(-scenario.engagement().handoverSigmaScale());
    error = error.plus(-error.dot(along), along);
    double a = v.navigationSigma() * draws.navigation().nextGaussian();
    double b = v.navigationSigma() * draws.navigation().nextGaussian();
    List<InView> inside = inView(s, error.plus(a, side).plus(b, up), along);
    if (inside.isEmpty()) {
      s.end = End.NO_HANDOVER;
      at(Math.max(now, s.intercept), new Meeting(s));
      return;
    }
    InView chosen = inside.getFirst();
    if (draws.discrimination().nextBoolean(v.discrimination())) {
      chosen =
          inside.stream().filter(o -> o.body().warhead()).findFirst().orElse(inside.getFirst());
    }
    Terminal.Pass pass =
        Terminal.pass(
            v,
            s.closing.norm(),
            Math.max(0, s.intercept - now),
            chosen.offset().dot(side),
            chosen.offset().dot(up),
            s.divertLeft,
            draws);
    s.homed = chosen.body();
    s.pass = pass;
    s.handoverError = chosen.offset().norm();
    at(now + pass.time(), new Meeting(s));
  }

  // What the track is wrong by at the meeting: as it is while the watch lasts, then drawn from the
  // covariance that is expected when the interceptor is told.
  private Vec3 error(FastShot s, double told, String purpose) {
    Track track = track(s.track);
    if (track != null && !resting) {
      Vec3 there = TrackPrediction.at(track, s.intercept).state().position();
      return there.minus(s.target.object().path().position(s.intercept));
    }
    Vec3 along = s.closing.unit();
    Vec3 side = Terminal.perpendicular(along);
    Vec3 up = along.cross(side);
    Matrix p = accuracy(s.target).at(told, s.intercept);
    double ss = form(p, side, side);
    double su = form(p, side, up);
    double uu = form(p, up, up);
    RandomStream luck = stream(s.id, purpose);
    if (!(ss > 0)) {
      return Vec3.ZERO;
    }
    double first = luck.nextGaussian();
    double x = Math.sqrt(ss) * first;
    double y =
        su / Math.sqrt(ss) * first
            + Math.sqrt(Math.max(0, uu - su * su / ss)) * luck.nextGaussian();
    return side.times(x).plus(y, up);
  }

  private static double form(Matrix p, Vec3 a, Vec3 b) {
    return a.x() * (p.get(0, 0) * b.x() + p.get(0, 1) * b.y() + p.get(0, 2) * b.z())
        + a.y() * (p.get(1, 0) * b.x() + p.get(1, 1) * b.y() + p.get(1, 2) * b.z())
        + a.z() * (p.get(2, 0) * b.x() + p.get(2, 1) * b.y() + p.get(2, 2) * b.z());
  }

  private List<InView> inView(FastShot s, Vec3 error, Vec3 along) {
    List<InView> inside = new ArrayList<>();
    Vec3 aim = s.target.object().path().position(s.intercept);
    for (Raid.Body b : fast.raid.bodies) {
      boolean there =
          b.threat() == s.target.threat()
              && !gone.containsKey(b.object().id())
              && b.object().path().covers(s.intercept);
      if (there) {
        Vec3 apart = b.object().path().position(s.intercept).minus(aim);
        Vec3 offset = apart.plus(-apart.dot(along), along).plus(error);
        if (offset.norm() <= s.battery.vehicle.basket()) {
          inside.add(new InView(b, offset));
        }
      }
    }
    inside.sort(Comparator.comparingDouble(o -> o.offset().norm()));
    return inside;
  }

  private void meet(double now, FastShot s) {
    Raid.Body b = s.homed;
    Terminal.Pass pass = s.pass;
    boolean kill = false;
    if (b != null && pass != null) {
      boolean there = !gone.containsKey(b.object().id());
      boolean hit = pass.miss() <= s.battery.vehicle.targetRadius();
      s.time = now;
      s.divert = s.battery.vehicle.divertSpeed() - s.divertLeft + pass.divert();
      s.end = !there ? End.NO_TARGET : !hit ? End.MISS : b.warhead() ? End.HIT : End.STRUCK_OTHER;
      s.miss = there ? pass.miss() : Double.NaN;
      if (there && hit) {
        gone.put(b.object().id(), now);
        watch.destroyed(b.object().id(), now);
      }
      kill = s.end == End.HIT || (!there && b.warhead());
    }
    report(now, s, kill, now + scenario.doctrine().assessmentDelay());
  }

  private void report(double now, FastShot s, boolean killed, double at) {
    boolean said = killed;
    if (at > now) {
      double reported =
          killed
              ? 1 - scenario.engagement().missedKillProbability()
              : scenario.engagement().falseKillProbability();
      said = stream(s.id, "assessment").nextBoolean(reported);
    }
    at(at, new Report(s, new KillReport(at, s.track, s.id, said)));
  }

  private void assess(FastShot s, KillReport report) {
    post(s.battery).assess(report);
    score.assessed(s, report);
  }
}

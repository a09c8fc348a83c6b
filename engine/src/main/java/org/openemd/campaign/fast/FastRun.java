package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.openemd.command.BattleManager;
import org.openemd.command.Decision;
import org.openemd.command.Doctrine;
import org.openemd.command.KillReport;
import org.openemd.command.Opportunity;
import org.openemd.command.Post;
import org.openemd.engagement.Fault;
import org.openemd.math.Unit;
import org.openemd.results.Outcomes;
import org.openemd.run.RunKey;
import org.openemd.run.RunRecord.Step;
import org.openemd.run.ShotRecord.End;
import org.openemd.run.Watch;
import org.openemd.scenario.Loss.Kind;
import org.openemd.scenario.Scenario;

/// One fast run: the decisions of battle management on the picture, and what becomes of each shot.
final class FastRun {
  private final FastPath fast;
  private final Scenario scenario;
  private final RunKey key;
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparingDouble(Due::time).thenComparingLong(Due::serial));
  private final Map<String, BattleManager> posts = new TreeMap<>();
  private final Map<String, Integer> fired = new TreeMap<>();
  private final FastScore score;
  private final Picture picture;
  private final Uplink uplink;
  private final Encounter encounter;
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
    score = new FastScore(fast);
    List<Post> all = new ArrayList<>(scenario.posts());
    all.add(new Post(Post.DEFENSE, "the defense", scenario.doctrine()));
    picture = new Picture(fast, new Watch(scenario, key), score, asked(all));
    uplink = new Uplink(fast, key, picture);
    encounter = new Encounter(fast, key, picture);
    for (Post p : all) {
      List<TableShots> own =
          fast.batteries.stream().filter(b -> b.battery().post().equals(p.id())).toList();
      posts.put(p.id(), new BattleManager(p.doctrine(), own, scenario.defended(), picture));
    }
  }

  // Whether anybody wants to know how well a track is known.
  private static boolean asked(List<Post> posts) {
    return posts.stream()
        .map(Post::doctrine)
        .anyMatch(
            d -> d.assignment() == Doctrine.Assignment.OPTIMAL || Double.isFinite(d.doubtDelay()));
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
    return picture.outcomes();
  }

  private void at(double t, What what) {
    queue.add(new Due(t, serial++, what));
  }

  private void handle(double now, What what) {
    switch (what) {
      case Plan p -> plan(now, p.count());
      case Launch l -> launch(now, l);
      case Loss l -> lose(now, l.shot());
      case Update u -> uplink.first(now, u.shot());
      case Handover h -> handover(now, h.shot());
      case Meeting m -> meet(now, m.shot());
      case Report r -> assess(r.shot(), r.report());
    }
  }

  private void plan(double now, int count) {
    picture.look(now);
    for (TableShots b : fast.batteries) {
      post(b).lose(b.battery().id(), fast.outages.out(Kind.BATTERY, b.battery().id(), now));
    }
    posts.forEach((id, post) -> {
      if (!fast.outages.out(Kind.NODE, id, now)) {
        post.decide(now, picture.tracks()).forEach(d -> carryOut(now, d));
      }
    });
    at(fast.start + (count + 1) * scenario.doctrine().planInterval(), new Plan(count + 1));
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
        picture.track(track) == null
            || fast.outages.out(Kind.BATTERY, battery.battery().id(), now)
            || fast.outages.out(Kind.NODE, battery.battery().post(), now)
            || !post(battery).mayLaunch(track);
    Raid.Body target = picture.body(track);
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
    Raid.Body target = picture.body(track);
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
            purpose -> key.stream(id, purpose),
            key.stream(battery.battery().interceptor().id(), "common-mode"));
    if (s.fault.isPresent()) {
      at(s.fault.get().time(), new Loss(s));
    } else {
      uplink.launch(now, s);
      at(s.active, new Update(s));
      at(s.handover, new Handover(s));
    }
  }

  private void lose(double now, FastShot s) {
    s.end = End.LOST;
    s.time = now;
    boolean told = now < s.active || uplink.heard(s, now, false);
    report(now, s, false, told ? now : s.intercept + scenario.doctrine().assessmentDelay());
  }

  private void handover(double now, FastShot s) {
    uplink.last(now, s);
    at(encounter.handover(now, s), new Meeting(s));
  }

  private void meet(double now, FastShot s) {
    boolean kill = encounter.meet(now, s);
    report(now, s, kill, now + scenario.doctrine().assessmentDelay());
  }

  private void report(double now, FastShot s, boolean killed, double at) {
    boolean said = killed;
    if (at > now) {
      double reported =
          killed
              ? 1 - scenario.engagement().missedKillProbability()
              : scenario.engagement().falseKillProbability();
      said = key.stream(s.id, "assessment").nextBoolean(reported);
    }
    at(at, new Report(s, new KillReport(at, s.track, s.id, said)));
  }

  private void assess(FastShot s, KillReport report) {
    post(s.battery).assess(report);
    score.assessed(s, report);
  }
}

package org.openemd.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;

/// Decides on shots from the network picture alone: who is threatened, what is feasible, what is released, who fires.
///
/// Assignment is greedy, tracks whose last launch comes soonest first, each to the battery that can intercept it
/// earliest; or so that the least expected weight survives ({@link Allotment}). A track assessed as killed is left alone, unless doctrine
/// says for how long and radars still see it after that.
public final class BattleManager {
  private static final double RELOOK = 30; // [s] before a harmless track is looked at again
  private static final double YOUNG =
      120; // [s] after confirmation in which it is looked at every time

  private final Doctrine doctrine;
  private final Batteries batteries;
  private final List<Assessor> assessors;
  private final Allotment allotment;
  private final List<DefendedArea> defended;
  private final Forecast forecast;
  private final TreeMap<Integer, Engagement> engagements = new TreeMap<>();
  private boolean holdAll;
  private boolean givenAll; // a person released weapons against everything

  /// With full magazines.
  public BattleManager(
      Doctrine doctrine, List<? extends Assessor> assessors, List<DefendedArea> defended) {
    this(doctrine, assessors, defended, Forecast.OF_TRACK);
  }

  /// The same by another prediction of where tracks go.
  public BattleManager(
      Doctrine doctrine,
      List<? extends Assessor> assessors,
      List<DefendedArea> defended,
      Forecast forecast) {
    this.doctrine = doctrine;
    this.forecast = forecast;
    this.batteries = new Batteries(assessors.stream().map(Assessor::planner).toList());
    this.assessors = List.copyOf(assessors);
    this.allotment = new Allotment(assessors);
    this.defended = List.copyOf(defended);
    this.holdAll = doctrine.weapons() == Doctrine.Weapons.HOLD;
  }

  // @param released whether it may be fired at now
  private record Ready(Track track, Engagement engagement, Trajectory path, boolean released) {}

  // Another look at what has no shot is of little use: what is feasible only shrinks as time
  // passes.
  private static final double HOPELESS = 20; // [s]

  /// Looks at the picture at `now` (s) and decides.
  public List<Decision> decide(double now, List<Track> picture) {
    return decide(now, picture, UnaryOperator.identity());
  }

  /// As above with a picture of any time; tracks that matter are brought up to `now` by `moved`, which most need not be.
  public List<Decision> decide(double now, List<Track> picture, UnaryOperator<Track> moved) {
    List<Decision> decisions = new ArrayList<>();
    List<Ready> ready = new ArrayList<>();
    for (Track track : picture) {
      if (track.confirmed() && track.phase() != Phase.BOOST) { // where that goes nobody knows
        consider(now, track, moved, decisions).ifPresent(ready::add);
      }
    }
    switch (doctrine.assignment()) {
      case URGENT -> {
        for (Ready r : mostUrgentFirst(released(ready), now)) {
          int size = salvoSize(now, r);
          salvo(now, r, size, i -> batteries.best(r.path(), now, true), decisions);
        }
      }
      case OPTIMAL -> allot(now, ready, decisions);
    }
    return decisions;
  }

  private static List<Ready> released(List<Ready> ready) {
    return ready.stream().filter(Ready::released).toList();
  }

  private void allot(double now, List<Ready> ready, List<Decision> decisions) {
    List<Ready> released = mostUrgentFirst(released(ready), now);
    if (released.isEmpty()) {
      return;
    }
    List<Ready> all = new ArrayList<>(released);
    ready.stream().filter(r -> !r.released()).forEach(all::add);
    List<List<String>> shares =
        allotment.share(now, all.stream().map(r -> claim(now, r)).toList(), batteries.offers());
    for (int i = 0; i < released.size(); i++) {
      Ready r = released.get(i);
      List<String> own = shares.get(i);
      salvo(now, r, own.size(), k -> batteries.next(own.get(k), r.path(), now), decisions);
    }
  }

  private Allotment.Claim claim(double now, Ready r) {
    ImpactPrediction impact = forecast.impact(r.track());
    double priority = impact == null ? 0 : area(impact).map(DefendedArea::priority).orElse(0.0);
    return new Allotment.Claim(
        r.track(),
        r.path(),
        priority * r.track().warheadProbability(),
        Math.max(0, salvoSize(now, r)));
  }

  private List<Ready> mostUrgentFirst(List<Ready> ready, double now) {
    if (ready.size() < 2) {
      return ready;
    }
    record Urgency(Ready ready, @Unit("s") double last) {}
    return ready.stream()
        .map(r -> new Urgency(r, batteries.lastLaunch(r.path(), now)))
        .sorted(
            Comparator.comparingDouble(Urgency::last)
                .thenComparingInt(u -> u.ready().track().number()))
        .map(Urgency::ready)
        .toList();
  }

  // A young track's impact point still moves; an old one that threatens nobody is looked at more
  // rarely.
  private double relook(double now, Track track) {
    return now - track.firstConfirmed() < YOUNG ? doctrine.planInterval() : RELOOK;
  }

  private Engagement engagement(int track) {
    return engagements.computeIfAbsent(track, n -> new Engagement());
  }

  private Optional<Ready> consider(
      double now, Track known, UnaryOperator<Track> moved, List<Decision> decisions) {
    Engagement e = engagement(known.number());
    if (e.killed && known.lastPlot() > e.killedAt + doctrine.doubtDelay()) {
      e.killed = false;
      decisions.add(new Decision.KillDoubted(known.number()));
    }
    boolean looking = doctrine.shootLookShoot() && e.outstanding > 0;
    boolean waiting = e.killed || looking || e.fired >= doctrine.maxShots();
    if (waiting || now < e.nextLook) {
      return Optional.empty();
    }
    e.nextLook = now + doctrine.planInterval();
    boolean believed = known.warheadProbability() >= doctrine.engageAt();
    if (!believed && e.feasible) {
      return Optional.empty();
    }
    Track track = moved.apply(known);
    if (!threatens(track)) {
      e.nextLook = now + relook(now, track);
      return Optional.empty();
    }
    Trajectory path = forecast.path(track);
    Optional<Opportunity> shot = batteries.best(path, now, false);
    if (shot.isEmpty()) {
      e.nextLook = now + Math.min(HOPELESS, relook(now, track));
      return Optional.empty();
    }
    if (!e.feasible) {
      e.feasible = true;
      decisions.add(new Decision.Feasible(track.number(), now));
    }
    return believed
        ? Optional.of(proceed(now, track, path, shot.get(), decisions))
        : Optional.empty();
  }

  // Plans, waits for release, and says whether the track may be fired at.
  private Ready proceed(
      double now, Track track, Trajectory path, Opportunity shot, List<Decision> decisions) {
    Engagement e = engagement(track.number());
    if (!e.planned) {
      plan(now, track, shot, decisions);
    }
    if (e.planned && !e.released && mayFire(e) && (given(e) || free() || now >= e.releaseAt)) {
      e.released = true;
      decisions.add(new Decision.Released(track.number(), releasedBy(e)));
    }
    return new Ready(track, e, path, e.released && mayFire(e));
  }

  private String releasedBy(Engagement e) {
    if (given(e)) {
      return "by order";
    }
    return free() ? "weapons are free" : "by " + doctrine.authority();
  }

  private void plan(double now, Track track, Opportunity shot, List<Decision> decisions) {
    Engagement e = engagement(track.number());
    e.planned = true;
    e.releaseAt = free() ? now : now + doctrine.releaseDelay();
    decisions.add(new Decision.Planned(track.number(), shot, e.releaseAt));
  }

  private int salvoSize(double now, Ready r) {
    int wanted = doctrine.salvo();
    if (doctrine.lastSalvo() != doctrine.salvo() && !timeToLook(now, r)) {
      wanted = doctrine.lastSalvo();
    }
    return Math.min(wanted, doctrine.maxShots() - r.engagement().fired);
  }

  /// Whether a shot fired now is assessed before the last launch against the track.
  private boolean timeToLook(double now, Ready r) {
    Optional<Opportunity> shot = batteries.best(r.path(), now, true);
    return doctrine.shootLookShoot()
        && shot.isPresent()
        && shot.get().intercept() + doctrine.assessmentDelay()
            < batteries.lastLaunch(r.path(), now);
  }

  // @param next the shot with which the salvo goes on
  private void salvo(
      double now,
      Ready r,
      int size,
      IntFunction<Optional<Opportunity>> next,
      List<Decision> decisions) {
    boolean again = r.engagement().fired > 0;
    for (int i = 0; i < size; i++) {
      Optional<Opportunity> shot = next.apply(i);
      if (shot.isEmpty()) {
        break;
      }
      if (i == 0 && shot.get().launch() > now + doctrine.planInterval()) {
        return; // too soon to launch; looked at again at the next interval
      }
      if (again && i == 0) {
        decisions.add(new Decision.Reengaged(r.track().number()));
      }
      fire(r, shot.get(), decisions);
    }
    sayWhenSpent(now, r, decisions);
  }

  // Not every shot that is not fired is for want of interceptors.
  private void sayWhenSpent(double now, Ready r, List<Decision> decisions) {
    Engagement e = r.engagement();
    boolean wanting =
        e.outstanding == 0
            && batteries.best(r.path(), now, true).isEmpty()
            && batteries.best(r.path(), now, false).isPresent();
    if (wanting && !e.spentSaid) {
      e.spentSaid = true;
      decisions.add(new Decision.InventorySpent(r.track().number()));
    }
  }

  private void fire(Ready r, Opportunity shot, List<Decision> decisions) {
    batteries.take(shot);
    r.engagement().fired++;
    r.engagement().outstanding++;
    decisions.add(new Decision.Fire(r.track().number(), shot));
  }

  private boolean threatens(Track track) {
    ImpactPrediction impact = forecast.impact(track);
    return impact != null && defended.stream().anyMatch(a -> a.contains(impact.point()));
  }

  /// How a track stands; nothing when it threatens no defended area, or burns, and where it goes is open.
  public Optional<Outlook> outlook(double now, Track track) {
    ImpactPrediction impact = track.phase() == Phase.BOOST ? null : forecast.impact(track);
    Optional<DefendedArea> area = impact == null ? Optional.empty() : area(impact);
    if (impact == null || area.isEmpty()) {
      return Optional.empty();
    }
    Engagement e = engagement(track.number());
    Ready r = new Ready(track, e, forecast.path(track), true);
    Optional<Opportunity> best = batteries.best(r.path(), now, true);
    return Optional.of(
        new Outlook(
            track,
            area.get(),
            impact.time(),
            best.isPresent() ? batteries.lastLaunch(r.path(), now) : Double.NaN,
            best.orElse(null),
            best.map(b -> killProbability(now, r, b)).orElse(Double.NaN),
            best.isPresent() ? salvoSize(now, r) : 0,
            e.fired,
            e.outstanding,
            state(track, e, best.isPresent()),
            e.planned && !e.released ? e.releaseAt : Double.NaN));
  }

  private double killProbability(double now, Ready r, Opportunity shot) {
    return assessors.stream()
        .filter(a -> a.planner().battery().id().equals(shot.battery()))
        .findFirst()
        .flatMap(a -> a.earliest(r.track(), r.path(), now))
        .map(FeasibleShot::kill)
        .orElse(Double.NaN);
  }

  private Outlook.State state(Track track, Engagement e, boolean possible) {
    if (e.killed) {
      return Outlook.State.KILLED;
    }
    if (e.outstanding > 0) {
      return Outlook.State.ENGAGED;
    }
    if (!mayFire(e)) {
      return Outlook.State.HELD;
    }
    if (!possible) {
      return Outlook.State.NO_SHOT;
    }
    if (e.released) {
      return Outlook.State.RELEASED;
    }
    return track.warheadProbability() >= doctrine.engageAt()
        ? Outlook.State.AWAITED
        : Outlook.State.DOUBTED;
  }

  private Optional<DefendedArea> area(ImpactPrediction impact) {
    return defended.stream()
        .filter(a -> a.contains(impact.point()))
        .max(Comparator.comparingDouble(DefendedArea::priority));
  }

  /// What each battery of the post has.
  public List<Stock> stocks() {
    return batteries.stocks();
  }

  /// Takes in a kill report.
  public void assess(KillReport report) {
    Engagement e = engagement(report.track());
    e.outstanding--;
    if (report.killed()) {
      e.killed = true;
      e.killedAt = report.time();
    }
    e.nextLook = Double.NEGATIVE_INFINITY;
  }

  /// Takes back a shot that could not be launched.
  public void returned(double now, int track, String battery) {
    Engagement e = engagement(track);
    e.fired--;
    e.outstanding--;
    batteries.giveBack(battery);
    e.nextLook = now + HOPELESS;
  }

  private boolean free() {
    return doctrine.weapons() == Doctrine.Weapons.FREE;
  }

  private boolean given(Engagement e) {
    return e.given || givenAll;
  }

  // A release of one track overrides a general hold; a hold of one track overrides everything.
  private boolean mayFire(Engagement e) {
    return !e.held && (!holdAll || e.given);
  }

  /// Whether a shot that was ordered may still leave: nobody holds fire, and the track is not assessed as killed.
  public boolean mayLaunch(int track) {
    Engagement e = engagement(track);
    return mayFire(e) && !e.killed;
  }

  /// A person releases weapons against one track, or all (0), now and when it is planned later.
  public void release(int track) {
    if (track == 0) {
      holdAll = false;
      givenAll = true;
    } else {
      engagement(track).held = false;
      engagement(track).given = true;
    }
  }

  /// A person holds fire against one track, or all (0).
  public void hold(int track) {
    if (track == 0) {
      holdAll = true;
      givenAll = false;
      engagements.values().forEach(e -> e.given = false);
    } else {
      engagement(track).held = true;
      engagement(track).given = false;
    }
  }

  /// A person orders shots of one battery at one track: the decisions, or why not.
  public Ordered engage(double now, Track track, String battery, int shots) {
    String refused = batteries.refusal(battery);
    if (!refused.isEmpty()) {
      return new Ordered(List.of(), refused);
    }
    if (track.phase() == Phase.BOOST) {
      return new Ordered(
          List.of(), "track " + track.number() + " is under thrust: where it goes is open");
    }
    Ready ready = new Ready(track, engagement(track.number()), forecast.path(track), true);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < shots; i++) {
      String none = batteries.refusal(battery);
      Optional<Opportunity> shot = batteries.next(battery, ready.path(), now);
      if (!none.isEmpty() || shot.isEmpty()) {
        String why = none.isEmpty() ? "no feasible shot is left" : none;
        return new Ordered(decisions, "only " + i + " of " + shots + ": " + why);
      }
      fire(ready, shot.get(), decisions);
    }
    return new Ordered(decisions, "");
  }

  /// Takes a battery's interceptors out of the reckoning, or back in; what it had ordered does not leave.
  public void lose(String battery, boolean lost) {
    batteries.lose(battery, lost);
  }

  /// Whether a battery with interceptors is this post's.
  public boolean has(String battery) {
    return batteries.has(battery);
  }

  /// Gives the reserve of a battery up to automatic fire; why not, or nothing.
  public String giveReserve(String battery) {
    return batteries.giveReserve(battery);
  }

  /// What came of an order: decisions, and why the rest of it was refused (empty when nothing was).
  public record Ordered(List<Decision> decisions, String refused) {}
}

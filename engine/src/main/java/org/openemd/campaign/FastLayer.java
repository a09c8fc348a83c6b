package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.fast.batch.BatteryShots;
import org.openemd.campaign.fast.batch.Front;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.fast.batch.Reach;
import org.openemd.campaign.fast.batch.Shots;
import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.campaign.fast.batch.Worth;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.command.Battery;
import org.openemd.command.Doctrine;
import org.openemd.command.Flyout;
import org.openemd.command.Post;
import org.openemd.engagement.KillTable;
import org.openemd.results.BrokenLink;
import org.openemd.run.Groundwork;
import org.openemd.run.Sentence;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;

/// One layer of a fast map: what a defense can do against one kind of missile from one place, aim by aim.
///
/// @param cells in the order of the grid's points
record FastLayer(
    Scenario scenario,
    FastMap.Flights flights,
    Front front,
    List<Fire> fires,
    List<AimCell> cells) {

  /// What one battery has, by flight.
  static final class Fire {
    final WeaponSite weapon;
    final Doctrine doctrine;
    final Shots shots;

    /// When its post first looks at a track (s after launch); NaN where there is none.
    final double[] planned;

    /// When it may fire.
    final double[] released;

    /// Probability that a first shot kills.
    final double[] kill;

    Fire(WeaponSite weapon, Doctrine doctrine, Reach reach, int size) {
      this.weapon = weapon;
      this.doctrine = doctrine;
      shots = new Shots(reach);
      planned = new double[size];
      released = new double[size];
      kill = new double[size];
    }
  }

  /// Refuses a scenario that this cannot do.
  static void require(Scenario s) {
    if (!s.losses().isEmpty()) {
      throw new OutOfDomainException(
          "the scenario loses sites on the way: only full runs can tell what that does to a map");
    }
    for (WeaponSite w : s.weapons()) {
      if (w.battery().inventory() > 0) {
        Reach.require(w.battery());
      }
    }
  }

  /// Makes one, taking over of a former layer of the same flights what does not change.
  static FastLayer of(
      Scenario s, FastMap.Flights flights, Optional<FastLayer> former, Ranges ranges) {
    List<WeaponSite> weapons =
        s.weapons().stream().filter(w -> w.battery().inventory() > 0).toList();
    List<Reach> reaches =
        weapons.stream().map(w -> reach(former, flights, w.battery(), ranges)).toList();
    Front front =
        former
            .filter(f -> f.flights() == flights && seesAlike(f.scenario(), s))
            .map(FastLayer::front)
            .orElseGet(() -> front(s, flights, reaches, ranges));
    List<Fire> fires = new ArrayList<>();
    for (int k = 0; k < weapons.size(); k++) {
      WeaponSite w = weapons.get(k);
      Reach reach = reaches.get(k);
      fires.add(
          former
              .filter(f -> f.front() == front)
              .flatMap(f -> same(f, s, w))
              .orElseGet(() -> fire(s, flights, front, w, reach, ranges)));
    }
    AimCell[] cells = new AimCell[flights.aims.size()];
    ranges.map(
        cells.length,
        () -> cells,
        (AimCell[] to, int from, int until) -> {
          for (int i = from; i < until; i++) {
            to[i] = new Cell(s, flights, front, fires, i).cell();
          }
          return true;
        });
    return new FastLayer(s, flights, front, fires, List.of(cells));
  }

  private static boolean seesAlike(Scenario a, Scenario b) {
    return a.radars().equals(b.radars())
        && a.satellites().equals(b.satellites())
        && a.links().equals(b.links())
        && a.tracking().equals(b.tracking());
  }

  private static Optional<Fire> same(FastLayer former, Scenario s, WeaponSite w) {
    boolean alike =
        former.scenario().communications().equals(s.communications())
            && former.scenario().engagement().equals(s.engagement());
    return former.fires().stream()
        .filter(f -> alike && f.weapon.equals(w) && f.doctrine.equals(doctrine(s, w)))
        .findFirst();
  }

  private static Doctrine doctrine(Scenario s, WeaponSite w) {
    return s.posts().stream()
        .filter(p -> p.id().equals(w.battery().post()))
        .map(Post::doctrine)
        .findFirst()
        .orElse(s.doctrine());
  }

  // What batteries could do hangs on nothing that is seen: it is found while others make ready to
  // look.
  private static Front front(Scenario s, FastMap.Flights f, List<Reach> reaches, Ranges ranges) {
    Strikes strikes = f.strikes;
    Front front =
        ranges.beside(
            () -> new Front(s, f.missile, f.references, f.aims.size()),
            strikes.size,
            () -> reaches,
            (List<Reach> all, int a, int b) -> {
              all.forEach(r -> r.find(a, b));
              return true;
            });
    ranges.map(
        strikes.size,
        () -> front,
        (Front to, int a, int b) -> to.follow(strikes, f.azimuths, strikes.impact, a, b));
    return front;
  }

  // What a battery could do, before anybody has released it.
  private static Reach reach(
      Optional<FastLayer> former, FastMap.Flights f, Battery b, Ranges ranges) {
    return former.stream()
        .flatMap(l -> l.fires().stream())
        .map(x -> x.shots.reach)
        .filter(r -> r.isOf(b, f.strikes))
        .findFirst()
        .orElseGet(() -> {
          ranges.each(Flyout.count(b.interceptor()), i -> Groundwork.way(b, i));
          return new Reach(f.strikes, b, Groundwork.ways(b));
        });
  }

  private static Fire fire(
      Scenario s, FastMap.Flights f, Front front, WeaponSite w, Reach reach, Ranges ranges) {
    Battery b = w.battery();
    int n = f.aims.size();
    Doctrine d = doctrine(s, w);
    Fire fire = new Fire(w, d, reach, n);
    for (int i = 0; i < n; i++) {
      fire.planned[i] = tick(front.tracked[i], d);
      fire.released[i] = released(fire.planned[i], d);
    }
    BatteryShots shots = new BatteryShots(b, reach);
    KillTable kills = Groundwork.kills(w.killVehicle());
    double leastFlight = Groundwork.planner(b).leastFlight();
    double[] sigma = new double[n];
    ranges.map(
        n,
        () -> new Worth(s, f.missile, w, kills, leastFlight),
        (Worth worth, int from, int to) -> {
          shots.look(fire.released, d, fire.shots, from, to);
          worth.of(f.strikes, front.tracked, fire.shots.earliest, fire.kill, sigma, from, to);
          return true;
        });
    return fire;
  }

  // The planner looks at the picture at whole intervals of the scenario's clock.
  private static double tick(double t, Doctrine d) {
    return d.planInterval() * Math.ceil(t / d.planInterval());
  }

  private static double released(double planned, Doctrine d) {
    return switch (d.weapons()) {
      case FREE -> planned;
      case CONTROLLED -> tick(planned + d.releaseDelay(), d);
      case HOLD -> Double.NaN;
    };
  }

  /// One aim.
  private record Cell(
      Scenario scenario, FastMap.Flights flights, Front front, List<Fire> fires, int i) {

    AimCell cell() {
      Strikes s = flights.strikes;
      if (!s.reached(i)) {
        return AimCell.away(flights.aims.get(i), "out of reach, or nearer than the loft allows");
      }
      int shots = 0;
      int possible = 0;
      int looks = 0;
      double last = Double.NaN;
      double decision = Double.NaN;
      for (Fire f : fires) {
        shots += f.shots.count[i];
        looks = Math.max(looks, f.shots.looks[i]);
        if (f.shots.last[i]
            >= s.release[i]) { // else it would have to leave before it is known where
          possible += f.shots.possible[i];
          last = greater(last, f.shots.last[i]);
          decision = greater(decision, f.shots.last[i] - f.planned[i]);
        }
      }
      BrokenLink link = shots > 0 ? null : broken(last);
      return new AimCell(
          flights.aims.get(i),
          true,
          shots,
          possible,
          looks,
          shots > 0 ? kill(shots, looks) : 0,
          last,
          decision >= 0 ? decision : Double.NaN,
          link,
          link == null ? "" : reason(link, last));
    }

    private static double greater(double a, double b) {
      return b <= a || Double.isNaN(b) ? a : b;
    }

    // By the battery that meets it first, as many as its doctrine fires.
    private double kill(int shots, int looks) {
      Fire first = null;
      for (Fire f : fires) {
        boolean sooner =
            f.shots.earliest.met(i)
                && (first == null
                    || f.shots.earliest.intercept[i] < first.shots.earliest.intercept[i]);
        first = sooner ? f : first;
      }
      if (first == null || Double.isNaN(first.kill[i])) {
        return 0; // fired at what no radar sees any more
      }
      Doctrine d = first.doctrine;
      int fired = d.shootLookShoot() ? d.salvo() * Math.max(1, looks) : d.salvo();
      int n = Math.min(Math.min(fired, d.maxShots()), shots);
      double common = first.weapon.killVehicle().reliability().commonMode();
      return Worth.ofSeveral(first.kill[i], n, common);
    }

    private BrokenLink broken(double last) {
      if (Double.isInfinite(front.detected[i]) && Double.isNaN(front.tracked[i])) {
        return BrokenLink.NOT_SEEN;
      }
      if (Double.isNaN(front.tracked[i])) {
        return BrokenLink.NOT_TRACKED;
      }
      if (Double.isNaN(last)) {
        return BrokenLink.NO_FEASIBLE_SHOT;
      }
      return last < front.tracked[i] ? BrokenLink.SEEN_LATE : BrokenLink.NOT_RELEASED;
    }

    private String reason(BrokenLink link, double last) {
      return switch (link) {
        case NOT_SEEN -> "no sensor would report it";
        case NOT_TRACKED ->
            Sentence.of(
                "satellites report it from %.0f s on, but no radar finds and follows it",
                front.detected[i]);
        case NO_FEASIBLE_SHOT -> "no interceptor reaches its path";
        case SEEN_LATE ->
            Sentence.of(
                "in track at %.0f s, but the last useful launch is at %.0f s",
                front.tracked[i], last);
        default -> notReleased(last);
      };
    }

    private String notReleased(double last) {
      double soonest = Double.NaN;
      for (Fire f : fires) {
        double r = f.released[i];
        soonest = r < soonest || Double.isNaN(soonest) ? r : soonest;
      }
      return Double.isNaN(soonest)
          ? "nobody releases weapons"
          : Sentence.of(
              "weapons are released at %.0f s, but the last useful launch is at %.0f s",
              soonest, last);
    }
  }
}

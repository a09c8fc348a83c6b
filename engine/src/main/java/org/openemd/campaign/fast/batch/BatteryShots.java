package org.openemd.campaign.fast.batch;

import java.util.List;
import java.util.Locale;
import org.openemd.command.Battery;
import org.openemd.command.Doctrine;
import org.openemd.command.Flyout;

/// All shots of one battery at many free flights: what {@link org.openemd.command.ShotPlanner} searches for one path, by far fewer look-ups in the same fly-out tables.
///
/// Held against that planner tried every half second (500 random flights, five interceptors): no last launch and no earliest intercept is worse by more than 0.5 s, and what is claimed it flies within 0.5 s. Its own search, every 5 s, overlooks shots that show for less.
/// A window shorter than four parts of the flight (some 3 min) may be overlooked where others are found, one shorter than 10 s where none is: of 2,500 flights of the test it came to 0.5 s or less. Nothing leaves before the missile does.
///
/// One instance may serve several threads, each with flights of its own: what comes out for a flight depends on nothing but that flight.
public final class BatteryShots {
  private static final double SPACE = 90e3; // lowest meeting without air [m]
  private static final int MOST_LOOKS = 100;

  private final Battery battery;
  private final List<Flyout> ways;

  /// @param ways of flying from the battery's site
  public BatteryShots(Battery battery, List<Flyout> ways) {
    double floor = battery.interceptor().altitudeFloor();
    if (!(floor >= SPACE)) {
      throw new OutOfDomainException(
          String.format(
              Locale.ROOT,
              "%s may meet its targets %.0f km up, in the air; free flights are good from %.0f km on",
              battery.id(),
              floor / 1e3,
              SPACE / 1e3));
    }
    this.battery = battery;
    this.ways = List.copyOf(ways);
  }

  /// Fills in the shots at flights `from` to `until` - 1.
  ///
  /// @param release of weapons, after which a shot may leave, by flight (s); NaN where there is none
  public void look(
      Strikes flights, double[] release, Doctrine doctrine, Shots to, int from, int until) {
    PathShots path = new PathShots(battery, ways);
    for (int i = from; i < until; i++) {
      double freed = release[i] > 0 ? release[i] : 0;
      path.look(flights, i, freed);
      double last = path.last();
      if (freed > 0 && !(last >= freed)) {
        path.look(flights, i, 0);
        last = path.last();
      }
      if (!(last >= 0)) {
        none(to, i);
        continue;
      }
      to.last[i] = last;
      path.meet(last, to.latest, i);
      to.first[i] = Math.max(last >= freed ? freed : 0, path.first());
      double launch = release[i] <= last ? path.earliest(release[i]) : Double.NaN;
      if (Double.isNaN(launch)) {
        to.earliest.none(i);
      } else {
        path.meet(launch, to.earliest, i);
      }
      to.count[i] = battery.launches(Math.max(to.first[i], release[i]), to.last[i]);
      to.looks[i] = looks(path, launch, to.earliest.intercept[i], doctrine);
    }
  }

  /// The first launches not before a time, of those of flights `from` to `until` - 1 that are asked about.
  ///
  /// @param notBefore by flight (s)
  /// @param first by flight (s), written where it is asked; NaN where there is none
  public void first(
      Strikes flights, double[] notBefore, boolean[] asked, double[] first, int from, int until) {
    PathShots path = new PathShots(battery, ways);
    for (int i = from; i < until; i++) {
      if (asked[i]) {
        path.look(flights, i, notBefore[i]);
        first[i] = path.last() >= notBefore[i] ? Math.max(notBefore[i], path.first()) : Double.NaN;
      }
    }
  }

  private static void none(Shots to, int i) {
    to.first[i] = Double.NaN;
    to.last[i] = Double.NaN;
    to.count[i] = 0;
    to.looks[i] = 0;
    to.earliest.none(i);
    to.latest.none(i);
  }

  // The planner looks at the picture some time up to a plan interval after the assessment.
  private int looks(PathShots shots, double launch, double intercept, Doctrine doctrine) {
    double wait = doctrine.assessmentDelay() + doctrine.planInterval();
    int most = Math.min(MOST_LOOKS, battery.inventory());
    int looks = 0;
    double next = launch;
    double meeting = intercept;
    while (!Double.isNaN(next) && looks < most) {
      looks++;
      next = shots.next(meeting + wait);
      meeting = shots.time();
    }
    return looks;
  }
}

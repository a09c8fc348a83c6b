package org.openemd.campaign.fast.batch;

import org.openemd.command.Battery;
import org.openemd.command.Doctrine;

/// All shots of one battery at many free flights: what {@link org.openemd.command.ShotPlanner} searches for one path, by far fewer look-ups in the same fly-out tables.
///
/// Held against that planner tried every half second (500 random flights, five interceptors): no last launch and no earliest intercept is worse by more than 0.5 s, and what is claimed it flies within 0.5 s. Its own search, every 5 s, overlooks shots that show for less.
/// A window shorter than four parts of the flight (some 3 min) may be overlooked where others are found, one shorter than 10 s where none is: of 2,500 flights of the test it came to 0.5 s or less. Nothing leaves before the missile does.
///
/// One instance may serve several threads, each with flights of its own: what comes out for a flight depends on nothing but that flight.
public final class BatteryShots {
  private static final int MOST_LOOKS = 100;

  private final Battery battery;
  private final Reach reach;

  /// @param reach of that battery; what is not known of it yet is found when it is asked for
  public BatteryShots(Battery battery, Reach reach) {
    if (!reach.isOf(battery, reach.flights)) {
      throw new IllegalArgumentException("what is known of reach is not that of " + battery.id());
    }
    this.battery = battery;
    this.reach = reach;
  }

  /// Fills in the shots at flights `from` to `until` - 1.
  ///
  /// @param release of weapons, after which a shot may leave, by flight (s); NaN where there is none
  public void look(double[] release, Doctrine doctrine, Shots to, int from, int until) {
    PathShots path = reach.path();
    for (int i = from; i < until; i++) {
      if (reach.take(path, i)) {
        look(path, release[i], doctrine, to, i);
      } else {
        none(to, i);
      }
    }
  }

  private void look(PathShots path, double release, Doctrine doctrine, Shots to, int i) {
    double last = reach.last[i];
    to.last[i] = last;
    double freed = release > 0 && release <= last ? release : 0;
    to.first[i] = Math.max(freed, path.first(freed));
    to.count[i] = battery.launches(Math.max(to.first[i], release), last);
    to.possible[i] = to.count[i];
    double burnout = reach.flights.release[i];
    if (last >= burnout && to.count[i] < battery.inventory()) {
      double first = Math.max(burnout, path.first(burnout));
      to.possible[i] = battery.launches(Math.min(first, last), last); // beyond it by a rounding
    }
    double launch = release <= last ? path.earliest(release) : Double.NaN;
    if (Double.isNaN(launch)) {
      to.earliest.none(i);
    } else {
      path.meet(launch, to.earliest, i);
    }
    to.looks[i] = looks(path, launch, to.earliest.intercept[i], doctrine);
  }

  private static void none(Shots to, int i) {
    to.first[i] = Double.NaN;
    to.last[i] = Double.NaN;
    to.count[i] = 0;
    to.possible[i] = 0;
    to.looks[i] = 0;
    to.earliest.none(i);
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

package org.openemd.campaign.fast.batch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.earth.Geodetic;

/// What interceptors of one kind from one site could do against each of many flights, whenever weapons are released: found once and kept, some 1 kB a flight that they get to. It hangs on the interceptor, the site and the flights; on nothing else of the battery, and on nothing that the defense sees or decides.
///
/// May be shared by threads that each have flights of their own.
public final class Reach {
  private static final double SPACE = 90e3; // lowest meeting without air [m]

  final Strikes flights;
  private final InterceptorType type;
  private final Geodetic site;
  private final List<Flyout> ways;

  // By flight.
  final double[] last; // launch after the missile's; NaN where there is none [s]
  final Meetings latest; // what it meets
  private final double[] @Nullable [] kept; // where there is one

  private final boolean[] known;

  /// Of nothing so far.
  ///
  /// @param ways of flying from the battery's site
  public Reach(Strikes flights, Battery battery, List<Flyout> ways) {
    require(battery);
    this.flights = flights;
    type = battery.interceptor();
    site = battery.site();
    this.ways = List.copyOf(ways);
    last = new double[flights.size];
    latest = new Meetings(flights.size);
    kept = new double[flights.size][];
    known = new boolean[flights.size];
  }

  /// Refuses a battery that may meet its targets in the air, where free flights do not hold.
  public static void require(Battery battery) {
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
  }

  /// Whether this is what a battery could do against these flights.
  public boolean isOf(Battery battery, Strikes all) {
    return flights == all && type.equals(battery.interceptor()) && site.equals(battery.site());
  }

  /// Finds the shots at flights `from` to before `to`, in order to keep them.
  public void find(int from, int to) {
    PathShots path = path();
    for (int i = from; i < to; i++) {
      if (!known[i]) {
        find(path, i);
      }
    }
  }

  /// A thread's own buffer for {@link #take}.
  PathShots path() {
    return new PathShots(type, ways);
  }

  /// Sets `path` to the shots at flight `i`; whether there are any. What is asked of it then is the same whether they were found now or before.
  boolean take(PathShots path, int i) {
    if (!known[i]) {
      find(path, i);
    } else if (kept[i] != null) {
      path.restore(flights, i, kept[i]);
    }
    return kept[i] != null;
  }

  private void find(PathShots path, int i) {
    path.look(flights, i);
    double launch = path.last();
    if (launch >= 0) {
      last[i] = launch;
      path.meet(launch, latest, i);
      kept[i] = path.keep();
    } else {
      last[i] = Double.NaN;
    }
    known[i] = true;
  }
}

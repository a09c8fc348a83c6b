package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.command.Planner.LaunchWindow;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Geodetic;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.ReferenceFlyout.Scaled;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// The least burnout speed with which an interceptor of one site meets a missile's path, by when it may leave and how long it may fly.
///
/// One booster, its specific impulses scaled ({@link ReferenceFlyout}), is tabulated at speeds a tenth of a kilometre a second apart; at a speed a path is met when the battery has a feasible shot at it ({@link ShotPlanner}, the
/// path known perfectly) that leaves no earlier than asked. Given is the first speed, from the slow end, that meets it; the next lower one does not.
///
/// A faster booster need not meet what a slower one does: with all its impulse it flies over what is near. It is taken to waste what it has too much (see {@link Flyout}), so that what a speed meets every higher one does; no speed
/// here wastes any itself. Of 20 speeds held against integrated flights each was enough, and none a step too large.
public final class LeastSpeed {
  /// Between the speeds that are tabulated (m/s).
  public static final double STEP = 100;

  private final InterceptorType type;
  private final Geodetic site;
  private final double longest;
  private final List<Booster> boosters;

  private record Booster(@Unit("m/s") double speed, Scaled scaled, List<Flyout> ways) {}

  private LeastSpeed(InterceptorType type, Geodetic site, double longest, List<Booster> boosters) {
    this.type = type;
    this.site = site;
    this.longest = longest;
    this.boosters = List.copyOf(boosters);
  }

  /// Tabulates the flights of an interceptor from a site.
  ///
  /// @param type its own speed and flight-time limit do not matter
  /// @param longest flight that can be asked for (s)
  /// @param from lowest speed (m/s)
  /// @param to highest (m/s), below 10 km/s
  public static LeastSpeed of(
      InterceptorType type, Geodetic site, double longest, double from, double to) {
    List<Booster> boosters = new ArrayList<>();
    int steps = (int) Math.round((to - from) / STEP);
    for (int i = 0; i <= steps; i++) {
      double speed = from + i * STEP;
      Scaled scaled = ReferenceFlyout.scaleTo(type.vehicle(), speed);
      InterceptorType flyer = flyer(type, scaled, longest);
      boosters.add(new Booster(speed, scaled, Flyout.of(flyer, site)));
    }
    return new LeastSpeed(type, site, longest, boosters);
  }

  /// That interceptor, as fast as the booster makes it, all impulse used.
  private static InterceptorType flyer(InterceptorType t, Scaled s, double limit) {
    return new InterceptorType(
        t.id(),
        t.name(),
        t.status(),
        s.vehicle(),
        s.speed(),
        s.altitude(),
        s.factor(),
        t.activationDelay(),
        t.altitudeFloor(),
        limit,
        t.minFlightPathAngle());
  }

  /// The least tabulated speed (m/s) that meets a path; NaN when none does.
  ///
  /// @param notBefore earliest launch, on the path's clock (s)
  /// @param limit longest flight (s)
  public double meeting(Trajectory path, double notBefore, double limit) {
    for (Booster b : boosters) {
      if (planner(b, limit).window(path, notBefore).isPresent()) {
        return b.speed();
      }
    }
    return Double.NaN;
  }

  /// The last launch (s), on the path's clock, from which a speed up to `speed` (m/s) meets a path; NaN when none does.
  ///
  /// @param limit longest flight (s)
  public double lastLaunch(Trajectory path, double speed, double limit) {
    double last = Double.NEGATIVE_INFINITY;
    for (Booster b : boosters) {
      if (b.speed() <= speed) {
        double here =
            planner(b, limit)
                .window(path, path.start())
                .map(LaunchWindow::last)
                .orElse(Double.NEGATIVE_INFINITY);
        last = Math.max(last, here);
      }
    }
    return last == Double.NEGATIVE_INFINITY ? Double.NaN : last;
  }

  private ShotPlanner planner(Booster booster, double limit) {
    if (!(limit <= longest)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a flight of %.0f s is longer than the %.0f s that are tabulated",
              limit,
              longest));
    }
    InterceptorType flyer = flyer(type, booster.scaled(), limit);
    return new ShotPlanner(
        new Battery(type.id(), type.name(), site, 1, 0, 0, "", flyer), booster.ways());
  }
}

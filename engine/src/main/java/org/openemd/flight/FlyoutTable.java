package org.openemd.flight;

import java.util.Optional;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// The fastest time in which one interceptor, from one site, reaches a point of space, and the plan that does it.
///
/// What is tabulated is where flights get, over azimuth, loft and time ({@link FlyoutSurface}); a look-up solves for the flight through the point ({@link FlyoutSolver}), from a first guess ({@link FlyoutStarts}). So the edge of reach is that of the flights, and the
/// time is good where it changes without bound, at the top of a climb.
///
/// Limits: at least the given flight-path angle at burnout, at most the given flight time, none before burnout. What has left the air (150 km) flies on in a vacuum, so that one that falls back into it is early below 100 km. Against
/// integrated flights (`docs/interceptors.md`) at 3,000 points for each of seven interceptors: median at most 0.003 s, worst 0.3 s; the plan, flown as it is, passes within 30 m at half of the points, farther than a kilometre at two
/// of 21,000 (1.2 km). Where the flattest burn out deep in the air it is worse: the two-stage interceptor at 7 degrees up to 1.4 s, at 4 degrees some 3 s.
public final class FlyoutTable {
  final FlyoutSurface surface;
  final FlyoutStarts starts;

  private FlyoutTable(FlyoutSurface surface) {
    this.surface = surface;
    starts = new FlyoutStarts(surface);
  }

  /// Builds the table of an interceptor at a site.
  ///
  /// @param minFlightPathAngle flattest flight path at burnout (rad)
  /// @param maxFlightTime longest flight (s)
  public static FlyoutTable of(
      Vehicle interceptor, Geodetic site, double minFlightPathAngle, double maxFlightTime) {
    return new FlyoutTable(new FlyoutSurface(interceptor, site, minFlightPathAngle, maxFlightTime));
  }

  /// A point as seen from a site.
  ///
  /// @param east part of the chord, on the mean sphere, from the site to below the point
  /// @param north part of it
  /// @param chord its length
  /// @param height above the ellipsoid
  public record Seen(
      @Unit("m") double east,
      @Unit("m") double north,
      @Unit("m") double chord,
      @Unit("m") double height) {}

  /// Time from launch to burnout.
  @Unit("s")
  public double burnout() {
    return surface.burnout;
  }

  /// Farthest ground range at any altitude of the table.
  @Unit("m")
  public double maxRange() {
    return FlyoutSurface.Site.arc(starts.maxChord());
  }

  /// The chord of that range.
  @Unit("m")
  public double maxChord() {
    return starts.maxChord();
  }

  /// Highest that any of its flights gets.
  @Unit("m")
  public double maxHeight() {
    return starts.maxHeight();
  }

  /// Above this no flight comes near places as far away as a chord (m), or farther.
  @Unit("m")
  public double highest(double chord) {
    return starts.highest(chord);
  }

  /// A time since launch (s) before which no flight gets as far away as a chord (m).
  @Unit("s")
  public double soonest(double chord) {
    return surface.time(starts.beatBefore(chord));
  }

  /// The time since launch (s) before which no flight has turned back: until then they sweep outward, the fastest first.
  @Unit("s")
  public double turning() {
    return surface.time(starts.firstBack());
  }

  /// A point as this table's site sees it; one answer serves all tables of a site.
  public Seen seen(Vec3 point) {
    return surface.site.seen(point.x(), point.y(), point.z());
  }

  /// Fastest time of flight (s) to a point; NaN when it is out of reach.
  public double timeOfFlight(Ecef point) {
    return timeOfFlight(seen(point.position()));
  }

  /// As above, of a point as the site sees it.
  public double timeOfFlight(Seen point) {
    FlyoutSolver solver = new FlyoutSolver(surface);
    return solve(solver, point) ? surface.time(solver.beat()) : Double.NaN;
  }

  /// The plan of the fastest flight to a point; empty when the point is out of reach.
  public Optional<LaunchPlan> planTo(Ecef point) {
    FlyoutSolver solver = new FlyoutSolver(surface);
    return solve(solver, seen(point.position()))
        ? Optional.of(new LaunchPlan(solver.azimuth(), surface.pitch(solver.line()), Double.NaN))
        : Optional.empty();
  }

  // Flights that have turned back come later.
  private boolean solve(FlyoutSolver solver, Seen point) {
    for (int sheet = 0; sheet < FlyoutStarts.SHEETS; sheet++) {
      int start = starts.at(point, sheet);
      if (start != FlyoutStarts.NONE && solver.solve(start, 1 - 2 * sheet, point)) {
        return true;
      }
    }
    return false;
  }
}

package org.openemd.flight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;

/// What a report of a missile's flight implies: whether its minutes fit its height and range, and how far that missile reaches.
///
/// The vacuum time is that of the ellipse with the reported apogee between two points of the mean sphere, which does not turn,
/// burnout at the surface (Bate, Mueller and White, Fundamentals of Astrodynamics, chapter 6). Under thrust a missile is slower than
/// the ellipse, so a true report takes longer: by {@link #LEAST_BOOST} to {@link #MOST_BOOST}. The rounding of the report is
/// allowed for: what lies outside by less than it moves is not called impossible.
///
/// @param report what was reported
/// @param vacuumTime on the ellipse
/// @param earliest flight time that the rule allows
/// @param latest flight time that the rule allows
/// @param verdict on the reported time; empty when none was reported
/// @param speed at the surface, of the same energy
/// @param flightPathAngle at the surface
/// @param q speed squared over that of a circular orbit at the surface, squared: from 1 on, every place on Earth is in reach
/// @param range on a minimum-energy flight of the same energy, over the sphere that does not turn
/// @param least range, all contributions at their worst
/// @param most range, all contributions at their best
/// @param contributions what widens the range into a band, each alone
public record ReportedFlight(
    Report report,
    @Unit("s") double vacuumTime,
    @Unit("s") double earliest,
    @Unit("s") double latest,
    Optional<Verdict> verdict,
    @Unit("m/s") double speed,
    @Unit("rad") double flightPathAngle,
    @Unit("1") double q,
    Extent range,
    Extent least,
    Extent most,
    List<Contribution> contributions) {

  /// What boost adds to the vacuum time at least (s).
  public static final double LEAST_BOOST = 30;

  /// What boost adds to the vacuum time at most (s).
  public static final double MOST_BOOST = 300;

  /// Takes copies.
  public ReportedFlight {
    contributions = List.copyOf(contributions);
  }

  /// Figures as reported, each with half of the last digit printed.
  ///
  /// @param apogee highest point above the ground
  /// @param apogeeRounding half of its last digit
  /// @param range from launch to impact along the ground
  /// @param rangeRounding half of its last digit
  /// @param time of flight, if reported
  /// @param timeRounding half of its last digit
  /// @param whence what is known of the launch
  public record Report(
      @Unit("m") double apogee,
      @Unit("m") double apogeeRounding,
      @Unit("m") double range,
      @Unit("m") double rangeRounding,
      @Unit("s") OptionalDouble time,
      @Unit("s") double timeRounding,
      Whence whence) {

    public Report {
      FreeFlight.byApogee(apogee, range); // refuses what no arc has
      if (!(apogeeRounding >= 0 && rangeRounding >= 0 && timeRounding >= 0)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "roundings %.3f m, %.3f m, %.3f s: none may be negative",
                apogeeRounding,
                rangeRounding,
                timeRounding));
      }
      if (time.isPresent() && !(time.getAsDouble() > 0 && time.getAsDouble() < 1e6)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "time %.3f s is not between 0 and 1000000 s", time.getAsDouble()));
      }
    }

    /// Exact figures from anywhere.
    public static Report of(double apogee, double range, OptionalDouble time) {
      return new Report(apogee, 0, range, 0, time, 0, new Whence.Anywhere());
    }
  }

  /// What is known of a launch, for the rotation of the Earth.
  public sealed interface Whence {
    /// Nothing.
    record Anywhere() implements Whence {}

    /// The place, not the direction.
    record From(@Unit("rad") double latitude) implements Whence {}

    /// Place and direction.
    record Along(@Unit("rad") double latitude, @Unit("rad") double azimuth) implements Whence {}
  }

  /// How far something reaches.
  public sealed interface Extent {
    /// As far as this, along the ground.
    record Upto(@Unit("m") double distance) implements Extent {}

    /// Every place on Earth.
    record WholeEarth() implements Extent {}
  }

  /// Whether the reported time fits.
  ///
  /// @param possible whether the time, within the rounding of the report, can lie inside the allowed times
  /// @param margin distance of the figures as printed inside the allowed times, negative outside
  /// @param rounding by which the reported figures' rounding may move the margin either way
  public record Verdict(boolean possible, @Unit("s") double margin, @Unit("s") double rounding) {
    /// Whether rounding alone could turn the verdict.
    public boolean hangsOnRounding() {
      return Math.abs(margin) <= rounding;
    }
  }

  /// One reason why the range is a band, and the band had it been the only one.
  public record Contribution(String id, String reason, Extent least, Extent most) {}

  /// Judges a report.
  public static ReportedFlight of(Report report) {
    return of(report, Wgs84.GM);
  }

  /// As above, under another GM (m3/s2).
  public static ReportedFlight of(Report r, double gm) {
    FreeFlight.Arc arc = FreeFlight.byApogee(r.apogee(), r.range(), gm);
    double earliest = arc.time() + LEAST_BOOST;
    double latest = arc.time() + MOST_BOOST;
    EqualEnergy energy = new EqualEnergy(r, gm);
    Contribution all = energy.all();
    return new ReportedFlight(
        r,
        arc.time(),
        earliest,
        latest,
        r.time().isPresent() ? Optional.of(verdict(r, earliest, latest, gm)) : Optional.empty(),
        arc.speed(),
        arc.flightPathAngle(),
        Wgs84.MEAN_RADIUS * arc.speed() * arc.speed() / gm,
        energy.nominal(),
        all.least(),
        all.most(),
        energy.contributions());
  }

  private static Verdict verdict(Report r, double earliest, double latest, double gm) {
    double time = r.time().orElseThrow();
    double margin = Math.min(time - earliest, latest - time);
    double rounding = r.timeRounding() + spread(r, gm);
    return new Verdict(margin >= -rounding, margin, rounding);
  }

  /// The most that the vacuum time moves within the rounding of apogee and range (s).
  private static double spread(Report r, double gm) {
    double middle = FreeFlight.byApogee(r.apogee(), r.range(), gm).time();
    double most = 0;
    for (int i = 0; i < 4; i++) {
      double time = EqualEnergy.corner(r, i, gm).time();
      most = Math.max(most, Math.abs(time - middle));
    }
    return most;
  }
}

package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.command.Battery;
import org.openemd.command.Flyout;
import org.openemd.command.InterceptorType;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.InterceptFlyout;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.scenario.WeaponSite;

/// Every interceptor of the catalog: how well its fly-out table agrees with integrated flights, how far and how high it gets, and docs/interceptors.md says so.
///
/// Two hundred points for each (seed 1), uniform over area and height between its floor and what it reaches, launched from a battery of the shipped scenarios; the way of flying is the one that planning takes.
@Tag("published")
class InterceptorFiguresTest {
  private static final int POINTS = 200;

  private static final Map<String, String> PUBLISHED =
      new TreeMap<>(
          Map.of(
              "gbi-two-stage",
              "6.3 km/s (MDA), closer to nine (Postol; both AFP 27 Sep 2007)",
              "gbi-three-stage",
              "8.5 km/s or more (Lewis and Postol, Bulletin, May 2008); tests at about 225 km (SpaceRef 2002)",
              "kei",
              "about 6 km/s (CBO 2004, from memory)",
              "pac-3",
              "about 20 km (Japan Times, 31 Mar 2007); about 15 km high (from memory)",
              "sm-3-ib",
              "a satellite hit 247 km up (Defense Department, 21 Feb 2008), a target at about 160 km (30 Jul 2009); 700 km and 500 km high (Wikipedia, from memory)",
              "sm-3-iia",
              "about 4.5 km/s (NRC 2012, from memory); 2,500 km and 1,500 km high (Wikipedia, from memory)",
              "thaad",
              "up to 200 km, up to 150 km high (TRT World, 5 May 2017); floor about 40 km (from memory)"));

  /// What was found of one system.
  private record Found(
      WeaponSite site,
      ShotPlanner planner,
      List<Double> errors,
      List<Double> misses,
      double waited,
      double range,
      double top) {
    InterceptorType type() {
      return site.battery().interceptor();
    }

    double worst() {
      return errors.getLast();
    }

    double farthest() {
      return misses.getLast();
    }
  }

  private static final List<Found> ALL =
      Stream.of("emd-2009", "layers")
          .flatMap(s -> Runs.scenario(s).weapons().stream())
          .collect(
              TreeMap<String, WeaponSite>::new,
              (m, w) -> m.putIfAbsent(w.battery().interceptor().id(), w),
              TreeMap::putAll)
          .values()
          .stream()
          .map(InterceptorFiguresTest::find)
          .toList();

  private static Found find(WeaponSite site) {
    Battery b = site.battery();
    List<Flyout> ways = Flyout.of(b.interceptor(), b.site());
    ShotPlanner planner = new ShotPlanner(b, ways);
    double far = ways.stream().mapToDouble(w -> w.table().maxRange()).max().orElseThrow();
    double high = ways.stream().mapToDouble(w -> w.table().maxHeight()).max().orElseThrow();
    double top = Math.min(b.interceptor().altitudeCeiling(), Math.min(high, 1_900e3));
    RandomStream draw = RandomStream.of(1, 0, b.interceptor().id(), "points");
    List<Double> errors = new ArrayList<>();
    List<Double> misses = new ArrayList<>();
    double waited = 0;
    double range = 0;
    double height = 0;
    while (errors.size() < POINTS) {
      Geodetic g =
          Geodesics.direct(b.site(), draw.uniform(0, 6.28), far * Math.sqrt(draw.nextDouble()));
      double h = draw.uniform(b.interceptor().altitudeFloor(), top);
      Ecef p = Frames.toEcef(new Geodetic(g.latitude(), g.longitude(), h));
      Flyout way = planner.fastest(p);
      double time = way.table().timeOfFlight(p);
      if (time >= planner.leastFlight() && time <= b.interceptor().flightTimeLimit()) {
        range = Math.max(range, Geodesics.distance(b.site(), g));
        height = Math.max(height, h);
        waited = Math.max(waited, time - soonest(ways, planner.leastFlight(), p));
        errors.add(error(way, b.site(), p.position(), time));
        misses.add(miss(way, b.site(), p));
      }
    }
    errors.sort(null);
    misses.sort(null);
    return new Found(site, planner, errors, misses, waited, range, height);
  }

  // Of all ways of flying, none left out.
  private static double soonest(List<Flyout> ways, double least, Ecef p) {
    return ways.stream()
        .mapToDouble(w -> w.table().timeOfFlight(p))
        .filter(t -> t >= least)
        .min()
        .orElseThrow();
  }

  // Metres from the point at the table's time, when the table's plan is flown as it is.
  private static double miss(Flyout way, Geodetic site, Ecef p) {
    return InterceptFlyout.arrival(way.table(), way.vehicle(), site, p, Environment.STANDARD)
        .map(s -> s.position().distance(p.position()))
        .orElse(Double.POSITIVE_INFINITY);
  }

  // Seconds between the table and the integrated flight that passes through the point (within 100
  // m);
  // infinite when none does.
  private static double error(Flyout way, Geodetic site, Vec3 p, double time) {
    Trajectory still =
        Trajectory.of(
            new double[] {0, 3_000},
            new double[] {p.x(), p.y(), p.z(), 0, 0, 0, p.x(), p.y(), p.z(), 0, 0, 0});
    InterceptFlyout.Result r =
        InterceptFlyout.solve(
            way.table(), way.vehicle(), site, 0, still, time, Environment.STANDARD);
    return r instanceof InterceptFlyout.Met m
        ? Math.abs(m.interceptTime() - time)
        : Double.POSITIVE_INFINITY;
  }

  /// One second and one kilometre were promised.
  @Test
  void tablesAgreeWithIntegratedFlightsWithinASecondAndAKilometreAtEveryPoint() {
    assertThat(ALL).hasSize(PUBLISHED.size());
    for (Found f : ALL) {
      assertThat(f.worst()).as(f.type().id()).isLessThan(1);
      assertThat(f.farthest()).as(f.type().id()).isLessThan(1_000);
    }
  }

  /// Planning stops at the first way of flying that cannot be beaten; of 200,000 points for each interceptor it never was.
  @Test
  void theWayThatPlanningTakesIsTheSoonestOfAll() {
    assertThat(ALL).allMatch(f -> f.waited() == 0);
  }

  @Test
  void thePageOfInterceptorsIsUpToDate() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (Found f : ALL) {
      InterceptorType i = f.type();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.0f | %.0f | %s | %.0f | %.0f | %.0f to %.0f | %.2f, %.1f | %s |%n",
              i.name(),
              i.burnoutSpeed() / 1000,
              i.burnoutAltitude() / 1000,
              i.altitudeFloor() / 1000,
              i.altitudeCeiling() < 5e6
                  ? String.format(Locale.ROOT, "%.0f", i.altitudeCeiling() / 1000)
                  : "none",
              f.range() / 1000,
              f.top() / 1000,
              f.planner().leastFlight(),
              i.flightTimeLimit(),
              f.worst(),
              f.farthest() / 1000,
              PUBLISHED.getOrDefault(i.id(), "")));
    }
    Path file = Runs.root().resolve("docs").resolve("interceptors.md");
    if (System.getProperty("emd.update") != null) {
      Files.writeString(file, page.toString());
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("docs/interceptors.md is out of date; run this test with -Demd.update")
        .isEqualTo(page.toString());
  }

  private static final String HEAD =
      """
      # The interceptors of the catalog

      Written by a test from `catalog/interceptors/` and from flights; the same test fails when a fly-out table and integrated flights part. System level only; every kill vehicle is notional, and no part of its design is
      modelled. Which values are published, with their sources, stands in each file; `emd explain` tells it of any.

      Burnout speed is over ground on the reference fly-out (due north from 50 N, 40 degrees of flight-path angle at burnout), and its height belongs to it. Floor and ceiling are those that planning keeps to. Range and height are the farthest and
      highest of 200 points drawn at random from what the interceptor reaches above its floor from a battery of the shipped scenarios, so a little short of its envelope. Flight times go from the first at which its kill vehicle may act to the longest
      that is planned. Table and flight: at the worst of the points, how many seconds the time of the fly-out table differs from that of the integrated flight through the point, and how many kilometres from the point the table's plan
      passes at the table's time when it is flown as it is. A shot that is fired is solved on the integrated flight.

      | interceptor | burnout, km/s | at, km | floor, km | ceiling, km | range, km | height, km | flight, s | table and flight, s, km | published |
      |---|---|---|---|---|---|---|---|---|---|
      """;
}

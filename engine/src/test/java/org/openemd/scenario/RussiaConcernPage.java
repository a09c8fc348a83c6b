package org.openemd.scenario;

import static org.openemd.scenario.RussiaConcern.CITIES;
import static org.openemd.scenario.RussiaConcern.DELAY;
import static org.openemd.scenario.RussiaConcern.FASTEST;
import static org.openemd.scenario.RussiaConcern.FIELDS;
import static org.openemd.scenario.RussiaConcern.LEAST;
import static org.openemd.scenario.RussiaConcern.LIMITS;
import static org.openemd.scenario.RussiaConcern.USUAL;
import static org.openemd.scenario.RussiaConcern.WEST_TO_EAST;
import static org.openemd.scenario.RussiaConcern.flight;
import static org.openemd.scenario.RussiaConcern.fromGround;
import static org.openemd.scenario.RussiaConcern.height;
import static org.openemd.scenario.RussiaConcern.least;
import static org.openemd.scenario.RussiaConcern.speed;
import static org.openemd.scenario.RussiaConcern.times;
import static org.openemd.scenario.RussiaConcern.tracked;
import static org.openemd.scenario.RussiaConcern.washington;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openemd.campaign.LeastSpeed;
import org.openemd.flight.Flight;
import org.openemd.scenario.RussiaConcern.Eyes;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;
import org.openemd.world.Attitude;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// The page `docs/russia-concern.md`.
final class RussiaConcernPage {
  private static final List<Double> RELEASES =
      List.of(200.0, 250.0, 300.0, 360.0, 420.0, 480.0, 600.0); // [s]
  private static final List<Double> SPEEDS = List.of(6_300.0, 7_000.0, 8_000.0, 9_000.0); // [m/s]
  private static final List<String> CITY_NAMES =
      List.of("Washington DC", "New York", "San Francisco");

  private RussiaConcernPage() {}

  /// The page, its tables filled in.
  static String text() {
    String page = PAGE;
    String[] tables = {
      leastSpeeds(),
      sights(),
      margins(),
      assumptions(),
      speed(FASTEST),
      String.format(Locale.ROOT, "%.0f", height(6_300) / 1e3),
      speed(fromGround(6_300)),
      speed(fromGround(9_000)),
      flattest()
    };
    for (int i = 0; i < tables.length; i++) {
      page = page.replace("{" + i + "}", tables[i].strip());
    }
    return page;
  }

  private static String leastSpeeds() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CITIES.size(); i++) {
      text.append("**").append(CITY_NAMES.get(i)).append("**\n\n| field | flights of at most |");
      RELEASES.forEach(r -> text.append(String.format(Locale.ROOT, " %.0f s |", r)));
      text.append("\n|---|---|").append("---|".repeat(RELEASES.size())).append('\n');
      for (String field : WEST_TO_EAST) {
        for (double limit : LIMITS) {
          text.append(String.format(Locale.ROOT, "| %s | %.0f s |", FIELDS.get(field), limit));
          Flight f = flight(field, CITIES.get(i));
          RELEASES.forEach(
              r -> text.append(' ').append(speed(LEAST.meeting(f.body(), r, limit))).append(" |"));
          text.append('\n');
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String sights() {
    StringBuilder rows = new StringBuilder();
    for (String field : WEST_TO_EAST) {
      Flight f = flight(field, "washington");
      rows.append(String.format(Locale.ROOT, "| %s | %.0f |", FIELDS.get(field), f.burnout()));
      for (Eyes eyes : List.of(Eyes.CRITICS, Eyes.SHIPPED, Eyes.AGENCY)) {
        double first = seen(Catalog.radar(Project.home(), "emr", eyes.asTyped()), f);
        rows.append(Double.isNaN(first) ? " never |" : seconds(first));
      }
      for (Eyes eyes : List.of(Eyes.SHIPPED, Eyes.AGENCY, Eyes.CRITICS, Eyes.WITHOUT)) {
        double[] t = times(eyes, field);
        rows.append(String.format(Locale.ROOT, " %.0f (%.0f-%.0f) |", t[2], t[0], t[4]));
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static String seconds(double t) {
    return String.format(Locale.ROOT, " %.0f |", t);
  }

  /// First seen after burnout, pointed at it; NaN for never.
  private static double seen(Radar radar, Flight f) {
    ThreatObject warhead =
        new ThreatObject(
            "warhead",
            "warhead",
            ThreatObject.Kind.WARHEAD,
            f.body(),
            new Signature(0.01, 0.3),
            Attitude.Simple.TUMBLING,
            List.of());
    Sighting.ByRadar s =
        (Sighting.ByRadar) Sightings.of(new RadarModel(radar), List.of(warhead), 0.5).getFirst();
    for (Span span : s.timeline()) {
      if (span.state() == Visibility.SEEN && span.to() > f.burnout()) {
        return Math.max(span.from(), f.burnout());
      }
    }
    return Double.NaN;
  }

  private static String margins() {
    StringBuilder rows = new StringBuilder();
    for (String field : WEST_TO_EAST) {
      double with = tracked(Eyes.SHIPPED, field) + DELAY;
      double without = tracked(Eyes.WITHOUT, field) + DELAY;
      rows.append(
          String.format(Locale.ROOT, "| %s | %.0f | %.0f |", FIELDS.get(field), with, without));
      for (double v : SPEEDS) {
        double last = LEAST.lastLaunch(flight(field, "washington").body(), v, USUAL);
        boolean never = !(last > flight(field, "washington").burnout());
        rows.append(
            never
                ? " none |"
                : String.format(
                    Locale.ROOT,
                    " %.0f: %s (%s) |",
                    last,
                    margin(last - with),
                    margin(last - without)));
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static String margin(double seconds) {
    return String.format(Locale.ROOT, seconds < 0 ? "%.0f" : "+%.0f", seconds);
  }

  /// Floor, activation and flattest angle are asked by a test: they move nothing.
  private static String assumptions() {
    return row("launch 300 s after the missile's, flights of at most 1,000 s", 300, USUAL)
        + row("launch at 200 s: released as the missile burns out", 200, USUAL)
        + row("launch at 420 s: two minutes more to see it or to decide", 420, USUAL)
        + row("flights of at most 600 s", 300, 600)
        + row("flights of at most 1,500 s", 300, 1_500);
  }

  private static String row(String what, double release, double limit) {
    return "| "
        + what
        + " | "
        + washington(LEAST, release, limit).stream()
            .map(RussiaConcern::speed)
            .collect(Collectors.joining(" | "))
        + " |\n";
  }

  /// The last launch at 9 km/s under each limit on the flattest flight.
  private static String flattest() {
    StringBuilder rows = new StringBuilder();
    for (int degrees : new int[] {15, 3, 25}) {
      String set = "interceptors.gbi-two-stage.min_flight_path_angle_deg=" + degrees;
      LeastSpeed other = degrees == 15 ? LEAST : least(5_500, 9_000, set);
      rows.append("| ").append(degrees).append(" degrees |");
      for (String field : WEST_TO_EAST) {
        rows.append(seconds(other.lastLaunch(flight(field, "washington").body(), 9_000, USUAL)));
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static final String PAGE =
      """
      # Could interceptors in Poland have met Russian missiles bound for America?

      Written by a test (`RussiaConcernTest`) from `scenarios/russia-concern.yaml`, from flights and from runs; do not edit. Every number in a table is computed; what people said is quoted with its source. Geometry and time for one
      notional missile at a time; no such event is meant, and ten interceptors against hundreds of missiles are not the question. The fields are areas, good to some 30 km.

      ## Who said what

      - *The Missile Defense Agency*: the interceptors are too slow to catch Russian missiles. Postol, disputing it, gave the agency's figure: "They claim a 6.3 kilometers per second speed" (AFP, 27 Sep 2007). Its spokesman, Rick Lehner, called his assertions
        "totally false": he had no access to the test data (the same report). The agency's slides are said to have shown interceptors at 5.4 km/s and a Russian missile at 5.8 (SpaceNews, 2007).
      - *Theodore Postol*: "At this speed, the interceptor wouldn't be able to engage an ICBM from Russia"; in fact its burnout speed "is closer to nine kilometers per second" (AFP, 27 Sep 2007). In August he had said 7.7 to 8.3 km/s, and 5.1 for the missile (SpaceNews, 2007).

      So both held that at 6.3 km/s there is no shot, and quarrelled about the speed. Neither said when the interceptor leaves, or who tells it where to.

      ## In short

      - **6.3 km/s lies at the edge, not below it.** An interceptor that leaves 300 s after the missile and may fly for 1,000 s needs 6.1 to 6.7 km/s to meet a missile to Washington, by field. A tenth of a kilometre a second, or a minute, turns no into yes.
      - **Near 9 km/s there is a shot, and at 7 already.** Above some 7 km/s more speed buys little, for an interceptor that cannot fly flatter than 15 degrees at burnout: the curves below stand upright. There seconds decide, and they belong to the sensors and to
        those who release.
      - **The radar decides as much as the interceptor.** With the agency's own radar, its own slow interceptor has a shot at missiles of two fields if released within a minute of the track, and at none after two. With the radar as its critics count it, it has none at
        all; only a fast interceptor has.
      - **San Francisco is out of reach at 6.3 km/s** from every field: those flights go north, away from Poland, and ask for 6.8 km/s and more.

      ![Least burnout speed against launch time, a curve for each field; two dashed lines for the claims; circles where the sensors support a launch](russia-concern.svg)

      ## The least burnout speed that meets the path

      In km/s, by the interceptor's launch in seconds after the missile's (columns) and by the longest flight that its kill vehicle lives through. `-`: none up to {4} km/s. The missile takes the path of least energy and burns out some 185 s after launch; its
      path is taken as known. Where a number jumps, or ends in `-`, the missile is ahead: a slower interceptor falls behind, and a faster one, which may not fly flatter than 15 degrees at burnout, passes above it. For any other missile, place and aim: `./emd fly icbm-russian --from kozelsk --to washington --met-by scenarios/russia-concern.yaml`.

      {0}

      ## Who sees it, and when

      Missiles to Washington; seconds after launch. First *when Brdy could see it*, pointed at it, a warhead of 0.01 m2: as its critics count its elements (47 dB of gain), as the program ships it (58 dB), as the agency's own figures have it (60 dB, 170 kW mean).
      Then *when a track is confirmed* in whole runs, where satellites must first tell a narrow beam where to look: the median of five (the least and the most; seeds 1 to 5), with each of these radars and without Brdy. Fylingdales and Thule look on in all of them.

      | field | burnout | could see: critics | shipped | agency | tracked: shipped | agency | critics | without Brdy |
      |---|---|---|---|---|---|---|---|---|
      {1}

      "Could see" is a chance of a half in one scan; a track may come of luckier ones. Of the three western fields Brdy gives tracks three to six minutes before Fylingdales has them. With sparse elements it sees none of them, and the tracks are those without it. Of Dombarovsky it has only what the agency's figures give it; of Uzhur nothing.

      ## What that leaves

      The earliest launch that the whole chain supports is the median track (as shipped, and without Brdy) and 60 s until release. By speed: the last launch that meets the path, with flights of at most 1,000 s, and how many seconds it lies after that earliest launch
      (in brackets: without Brdy). Below zero there is no shot.

      | field | earliest launch | without Brdy | 6.3 km/s | 7 km/s | 8 km/s | 9 km/s |
      |---|---|---|---|---|---|---|
      {2}

      `./emd run scenarios/russia-concern.yaml` flies it, and names for each missile what broke; `--set interceptors.gbi-two-stage.burnout_speed_km_s=9` gives the other side's interceptor, `--set sensors.emr.gain_db=47` the other side's radar.
      No side's two figures make its own case. The agency's radar shows its interceptor two fields in time. The critics' radar shows a slow interceptor nothing in time; their fast one has its shots by Fylingdales, with the radar in Brdy or without.

      ## Which assumption decides

      Least speed to Washington, km/s, each change alone:

      | assumption | Kozelsk | Vypolzovo | Tatishchevo | Dombarovsky | Uzhur |
      |---|---|---|---|---|---|
      {3}

      - **What the speed means.** Here it is the speed over ground at burnout, on a reference fly-out, {5} km up at 6.3 km/s. Neither side said what its figure is. If 6.3 km/s were meant as referred to the ground, it would be {6} km/s here, and from 300 s on the agency
        is right about every missile to Washington; 9 km/s would be {7}, and nothing changes.
      - **When it leaves** costs a tenth of a kilometre a second for each half minute or minute; **how long it may fly** costs most from Uzhur, whose missiles pass Poland late and far.
      - **The lowest intercept** (100 km for 130), **the kill vehicle's activation** (30 s for 40) and **the flattest flight** (3 degrees for 15) move none of these numbers. The flattest flight moves the last launch of a fast one by minutes; s, at 9 km/s:

      | flattest flight at burnout | Kozelsk | Vypolzovo | Tatishchevo | Dombarovsky | Uzhur |
      |---|---|---|---|---|---|
      {8}

      ## What is left out

      A speed is the first of a table in steps of 0.1 km/s at which a shot exists; a faster booster is taken to waste what it has too much, so that it meets what a slower one does. Of 20 entries held against integrated flights
      none is too small and none a step too large. Reliability, discrimination and what an attacker would do about it are not asked here. Whether a shot hits is luck in a single run.
      """;
}

package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.LeastSpeed;
import org.openemd.command.Battery;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Vehicle;
import org.openemd.results.RunResult;
import org.openemd.run.Runs;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;
import org.openemd.world.Attitude;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// Whether interceptors in Poland could meet Russian missiles bound for America. `docs/russia-concern.md` and its drawing are written by this test when run with `-Demd.update`, and checked otherwise.
@Tag("story")
class RussiaConcernTest {
  private static final double SLOWEST = 5_000; // [m/s]
  private static final double FASTEST = 9_800; // [m/s]
  private static final double USUAL = 1_000; // [s] flight-time limit of the catalog
  private static final double DELAY = 60; // [s] release delay of the scenario
  private static final List<Double> LIMITS = List.of(600.0, USUAL, 1_500.0); // [s]
  private static final List<Double> RELEASES =
      List.of(200.0, 250.0, 300.0, 360.0, 420.0, 480.0, 600.0); // [s]
  private static final List<Double> SPEEDS = List.of(6_300.0, 7_000.0, 8_000.0, 9_000.0); // [m/s]

  private static final Map<String, String> FIELDS = new TreeMap<>(); // by id

  static {
    FIELDS.put("kozelsk", "Kozelsk");
    FIELDS.put("vypolzovo", "Vypolzovo");
    FIELDS.put("tatishchevo", "Tatishchevo");
    FIELDS.put("dombarovsky", "Dombarovsky");
    FIELDS.put("uzhur", "Uzhur");
  }

  private static final List<String> WEST_TO_EAST =
      List.of("kozelsk", "vypolzovo", "tatishchevo", "dombarovsky", "uzhur");
  private static final List<String> CITIES = List.of("washington", "new-york", "san-francisco");
  private static final List<String> CITY_NAMES =
      List.of("Washington DC", "New York", "San Francisco");
  private static final Map<String, Geodetic> SITES = Catalog.sites(Project.home());
  private static final Vehicle MISSILE = Catalog.vehicle(Project.home(), "icbm-russian");
  private static final LeastSpeed LEAST = least(SLOWEST, FASTEST);
  private static final Map<String, Flight> FLIGHTS = flights();

  private static LeastSpeed least(double from, double to, String... sets) {
    Battery b = Runs.scenario("russia-concern", sets).weapons().getFirst().battery();
    return LeastSpeed.of(b.interceptor(), b.site(), LIMITS.getLast(), from, to);
  }

  private static Map<String, Flight> flights() {
    Map<String, Flight> flights = new TreeMap<>();
    for (String field : WEST_TO_EAST) {
      for (String city : CITIES) {
        Geodetic from = Objects.requireNonNull(SITES.get(field));
        Geodetic to = Objects.requireNonNull(SITES.get(city));
        Targeted aimed = Targeting.aim(MISSILE, from, to, Environment.STANDARD);
        flights.put(field + " " + city, ((Targeted.Solved) aimed).flight());
      }
    }
    return flights;
  }

  private static Flight flight(String field, String city) {
    return Objects.requireNonNull(FLIGHTS.get(field + " " + city));
  }

  /// Which eyes: what `--set` makes of the scenario.
  private record Eyes(String name, List<String> sets) {
    static final Eyes SHIPPED = of("shipped");
    static final Eyes AGENCY =
        of("agency", "sensors.emr.gain_db=60", "sensors.emr.mean_power_w=170000");
    static final Eyes CRITICS = of("critics", "sensors.emr.gain_db=47");
    static final Eyes WITHOUT = of("without", "sensors.emr.active=false");

    private static Eyes of(String name, String... sets) {
      return new Eyes(name, List.of(sets));
    }

    String[] asTyped() {
      return sets.toArray(String[]::new);
    }

    /// When each field's missile to Washington is in confirmed track, seconds after its launch, in order; five runs.
    Map<String, double[]> tracked() {
      Map<String, double[]> tracked = new TreeMap<>();
      List<RunResult> runs =
          IntStream.rangeClosed(1, 5)
              .mapToObj(seed -> Runs.run("russia-concern", seed, asTyped()))
              .toList();
      for (String field : WEST_TO_EAST) {
        tracked.put(
            field,
            runs.stream()
                .map(r -> Runs.threat(r, field + "-1"))
                .mapToDouble(t -> t.tracked() - t.launch())
                .sorted()
                .toArray());
      }
      return tracked;
    }
  }

  private static final Map<String, Map<String, double[]>> TRACKED = new TreeMap<>();

  private static double tracked(Eyes eyes, String field) {
    return times(eyes, field)[2];
  }

  private static double[] times(Eyes eyes, String field) {
    return Objects.requireNonNull(
        TRACKED.computeIfAbsent(eyes.name(), _ -> eyes.tracked()).get(field));
  }

  @Test
  void thePageIsUpToDate() throws IOException {
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
    Docs.assertUpToDate("russia-concern.md", page, RussiaConcernTest.class);
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

  private static String speed(double v) {
    return Double.isNaN(v) ? "-" : String.format(Locale.ROOT, "%.1f", v / 1e3);
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

  /// Floor, activation and flattest angle are asked by a test below: they move nothing.
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
            .map(RussiaConcernTest::speed)
            .collect(Collectors.joining(" | "))
        + " |\n";
  }

  /// Of each field in order (m/s).
  private static List<Double> washington(LeastSpeed least, double release, double limit) {
    return WEST_TO_EAST.stream()
        .map(f -> least.meeting(flight(f, "washington").body(), release, limit))
        .toList();
  }

  /// The speed, counted as here, of a booster that is said to have `speed` (m/s) referred to the ground: what its energy at burnout would be down there.
  private static double fromGround(double speed) {
    double counted = speed;
    for (int i = 0; i < 5; i++) {
      double r = Wgs84.MEAN_RADIUS;
      double fall = 2 * Wgs84.GM * (1 / r - 1 / (r + height(counted))); // [m2/s2]
      counted = Math.sqrt(speed * speed - fall);
    }
    return counted;
  }

  /// Of the burnout on the reference fly-out (m).
  private static double height(double speed) {
    return ReferenceFlyout.scaleTo(Catalog.vehicle(Project.home(), "gbi-two-stage"), speed)
        .altitude();
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

  /// Where the page says that something decides, or does not.
  @Test
  void theAgencysSpeedLiesAtTheEdgeAndTheCriticsFarAboveIt() {
    assertThat(washington(LEAST, 300, USUAL)).allMatch(v -> v > 6_000 && v < 6_800);
    assertThat(washington(LEAST, 250, USUAL).stream().filter(v -> v <= 6_300)).hasSize(3);
    assertThat(washington(LEAST, 300, USUAL).stream().filter(v -> v <= fromGround(6_300)))
        .isEmpty();
    assertThat(washington(LEAST, 480, USUAL)).allMatch(v -> v <= 7_000);
    for (String field : WEST_TO_EAST) {
      double pacific = LEAST.meeting(flight(field, "san-francisco").body(), 200, 1_500);
      assertThat(pacific).as(field).isGreaterThan(6_700);
    }
  }

  @Test
  void theFloorTheActivationAndTheFlattestFlightMoveNothingToWashington() {
    String type = "interceptors.gbi-two-stage.";
    for (String set :
        List.of("altitude_floor_km=100", "activation_delay_s=30", "min_flight_path_angle_deg=3")) {
      LeastSpeed other = least(6_000, 6_800, type + set);
      assertThat(washington(other, 300, USUAL)).as(set).isEqualTo(washington(LEAST, 300, USUAL));
    }
  }

  /// With its own radar and its own interceptor the agency has a shot at one or two fields by less than two minutes; with a radar of sparse elements none.
  @Test
  void whoSeesDecidesAtTheAgencysSpeed() {
    for (String field : WEST_TO_EAST) {
      double last = LEAST.lastLaunch(flight(field, "washington").body(), 6_300, USUAL);
      assertThat(last > tracked(Eyes.CRITICS, field)).as(field).isFalse();
      assertThat(last > tracked(Eyes.WITHOUT, field)).as(field).isFalse();
      assertThat(last > tracked(Eyes.AGENCY, field) + 2 * DELAY).as(field).isFalse();
      boolean near = field.equals("tatishchevo") || field.equals("dombarovsky");
      assertThat(last > tracked(Eyes.AGENCY, field) + DELAY).as(field).isEqualTo(near);
    }
  }

  @Test
  void theDrawingIsUpToDate() throws IOException {
    Docs.assertUpToDate("russia-concern.svg", Curves.svg(), RussiaConcernTest.class);
  }

  /// Least speed against launch time, a curve for each field.
  private static final class Curves {
    private static final List<String> COLOURS =
        List.of("#0072b2", "#c04c00", "#00795a", "#aa3377", "#555555");

    private static double x(double seconds) {
      return 60 + (seconds - 150);
    }

    private static double y(double speed) {
      return 440 - (speed - 5_500) / 10;
    }

    static String svg() {
      StringBuilder svg = new StringBuilder();
      svg.append(
          """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 500" font-family="sans-serif" font-size="12">
          <title>Least burnout speed of an interceptor in Poland that meets a missile to Washington, by launch time</title>
          <rect width="900" height="500" fill="#ffffff"/>
          """);
      axes(svg);
      claim(svg, 9_000, 160, "start", "nearly 9 km/s (Postol)", "8 4");
      claim(svg, 6_300, 925, "end", "6.3 km/s (MDA)", "8 4");
      claim(svg, fromGround(6_300), 925, "end", "6.3 km/s, if referred to the ground", "2 4");
      for (int i = 0; i < WEST_TO_EAST.size(); i++) {
        curve(svg, WEST_TO_EAST.get(i), COLOURS.get(i));
      }
      text(
          svg,
          60,
          476,
          "start",
          "#222222",
          "Seconds from the missile's launch to the interceptor's.");
      text(
          svg,
          60,
          494,
          "start",
          "#222222",
          "Circles: earliest launch that the sensors support (track and 60 s), full with the radar in Brdy, hollow without it.");
      return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
      for (int t = 200; t <= 900; t += 100) {
        line(svg, x(t), y(5_500), x(t), y(9_500), "#e4e4e4", "");
        text(svg, x(t), y(5_500) + 18, "middle", "#222222", "" + t);
      }
      for (int v = 5_500; v <= 9_500; v += 500) {
        line(svg, x(150), y(v), x(930), y(v), "#e4e4e4", "");
        text(svg, x(150) - 8, y(v) + 4, "end", "#222222", speed(v));
      }
      text(
          svg,
          20,
          24,
          "start",
          "#222222",
          "Least burnout speed, km/s (missiles to Washington, flights of at most 1,000 s)");
    }

    private static void claim(
        StringBuilder svg, double v, double at, String anchor, String what, String dashes) {
      String dashed = " stroke-dasharray=\"" + dashes + "\"";
      line(svg, x(150), y(v), x(930), y(v), "#222222", dashed);
      text(svg, x(at), y(v) - 5, anchor, "#222222", what);
    }

    private static void curve(StringBuilder svg, String field, String colour) {
      StringBuilder points = new StringBuilder();
      double top = 0;
      for (double v = 5_500; v < 9_350; v += LeastSpeed.STEP) {
        double last = last(field, v);
        if (last > 185) {
          points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(last), y(v)));
          top = last;
        }
      }
      svg.append(
          String.format(
              Locale.ROOT,
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
              points.toString().strip(),
              colour));
      double label = y(9_300) - (field.equals("uzhur") ? 26 : 12);
      text(svg, x(top), label, "middle", colour, Objects.requireNonNull(FIELDS.get(field)));
      mark(svg, field, tracked(Eyes.SHIPPED, field) + DELAY, colour, colour);
      mark(svg, field, tracked(Eyes.WITHOUT, field) + DELAY, colour, "#ffffff");
    }

    private static double last(String field, double speed) {
      return LEAST.lastLaunch(flight(field, "washington").body(), speed, USUAL);
    }

    private static void mark(
        StringBuilder svg, String field, double t, String colour, String fill) {
      double v = LEAST.meeting(flight(field, "washington").body(), t, USUAL);
      if (v <= 9_300) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>\n",
                x(t),
                y(v),
                fill,
                colour));
      }
    }

    private static void line(
        StringBuilder svg, double x1, double y1, double x2, double y2, String colour, String more) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>\n",
              x1,
              y1,
              x2,
              y2,
              colour,
              more));
    }

    private static void text(
        StringBuilder svg, double x, double y, String anchor, String colour, String what) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
              x,
              y,
              anchor,
              colour,
              what));
    }
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

      A speed is the first of a table in steps of 0.1 km/s at which a shot exists; a faster booster is taken to waste what it has too much, so that it meets what a slower one does. Integrated flights agree within 0.1 km/s, but for late launches at San Francisco near
      the flattest flight, where the table may say `-` a minute early. Reliability, discrimination and what an attacker would do about it are not asked here. Whether a shot hits is luck in a single run.
      """;
}

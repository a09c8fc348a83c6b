package org.openemd.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

/// What `docs/russia-concern.md` and its drawing are computed from: flights from five fields to three cities, and when they are tracked by whose eyes.
final class RussiaConcern {
  private static final double SLOWEST = 5_000; // [m/s]
  static final double FASTEST = 9_800; // [m/s]
  static final double USUAL = 1_000; // [s] flight-time limit of the catalog
  static final double DELAY = 60; // [s] release delay of the scenario
  static final List<Double> LIMITS = List.of(600.0, USUAL, 1_500.0); // [s]

  static final Map<String, String> FIELDS = new TreeMap<>(); // by id

  static {
    FIELDS.put("kozelsk", "Kozelsk");
    FIELDS.put("vypolzovo", "Vypolzovo");
    FIELDS.put("tatishchevo", "Tatishchevo");
    FIELDS.put("dombarovsky", "Dombarovsky");
    FIELDS.put("uzhur", "Uzhur");
  }

  static final List<String> WEST_TO_EAST =
      List.of("kozelsk", "vypolzovo", "tatishchevo", "dombarovsky", "uzhur");
  static final List<String> CITIES = List.of("washington", "new-york", "san-francisco");

  private static final Map<String, Geodetic> SITES = Catalog.sites(Project.home());
  private static final Vehicle MISSILE = Catalog.vehicle(Project.home(), "icbm-russian");
  static final LeastSpeed LEAST = least(SLOWEST, FASTEST);
  private static final Map<String, Flight> FLIGHTS = flights();
  private static final Map<String, Map<String, double[]>> TRACKED = new TreeMap<>();

  private RussiaConcern() {}

  static LeastSpeed least(double from, double to, String... sets) {
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

  static Flight flight(String field, String city) {
    return Objects.requireNonNull(FLIGHTS.get(field + " " + city));
  }

  /// Which eyes: what `--set` makes of the scenario.
  record Eyes(String name, List<String> sets) {
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

  static double tracked(Eyes eyes, String field) {
    return times(eyes, field)[2];
  }

  static double[] times(Eyes eyes, String field) {
    return Objects.requireNonNull(
        TRACKED.computeIfAbsent(eyes.name(), _ -> eyes.tracked()).get(field));
  }

  /// Of each field in order (m/s).
  static List<Double> washington(LeastSpeed least, double release, double limit) {
    return WEST_TO_EAST.stream()
        .map(f -> least.meeting(flight(f, "washington").body(), release, limit))
        .toList();
  }

  /// The speed, counted as here, of a booster that is said to have `speed` (m/s) referred to the ground: what its energy at burnout would be down there.
  static double fromGround(double speed) {
    double counted = speed;
    for (int i = 0; i < 5; i++) {
      double r = Wgs84.MEAN_RADIUS;
      double fall = 2 * Wgs84.GM * (1 / r - 1 / (r + height(counted))); // [m2/s2]
      counted = Math.sqrt(speed * speed - fall);
    }
    return counted;
  }

  /// Of the burnout on the reference fly-out (m).
  static double height(double speed) {
    return ReferenceFlyout.scaleTo(Catalog.vehicle(Project.home(), "gbi-two-stage"), speed)
        .altitude();
  }

  /// In km/s; `-` for none.
  static String speed(double v) {
    return Double.isNaN(v) ? "-" : String.format(Locale.ROOT, "%.1f", v / 1e3);
  }
}

package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Environment.GravityModel;
import org.openemd.flight.Loft;
import org.openemd.flight.ReportedFlight.Report;
import org.openemd.flight.ReportedFlight.Whence;
import org.openemd.scenario.LoadOptions;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Reads the words of `emd fly`, and refuses those that do not go together.
final class FlyWords {
  private static final int USUAL_BEARINGS = 72;
  private static final int MOST_BEARINGS = 360;
  private static final double HIGHEST = 100_000; // [km]
  private static final double HALFWAY = 20_015; // [km]
  private static final double LONGEST = 1_000_000; // [s]
  private static final List<String> AIMS = List.of("--to", "--max-range", "--reach");
  private static final List<String> OBSERVED =
      List.of("--observed-apogee-km", "--observed-range-km", "--observed-time-s");
  private static final List<String> PHYSICS =
      List.of("--earth", "--rotation", "--gravity", "--drag");
  private static final String MET_BY = "--met-by";
  private static final List<String> CHANGES = List.of("--set", "--assume");

  private final ParseResult words;
  private final Typed typed;

  private FlyWords(ParseResult words) {
    this.words = words;
    this.typed = new Typed(words);
  }

  static FlyRequest read(ParseResult words) {
    FlyWords w = new FlyWords(words);
    w.typed.goesWith("--force", "--out");
    return new FlyRequest(
        w.task(), Words.path(words, "--out", "folder"), w.has("--force"), Words.format(words));
  }

  private FlyRequest.Task task() {
    String vehicle = words.matchedPositionalValue(0, "");
    if (has("--list")) {
      if (!vehicle.isEmpty()) {
        throw wrong("--list goes without a vehicle");
      }
      alone(
          "--list", List.of("--out", MET_BY), AIMS, OBSERVED, PHYSICS, CHANGES, List.of("--from"));
      return new FlyRequest.Listing();
    }
    if (OBSERVED.stream().anyMatch(this::has)) {
      return observed(vehicle);
    }
    if (vehicle.isEmpty()) {
      throw wrong("say which VEHICLE (emd fly --list), or what was observed");
    }
    return flown(new FlyRequest.Craft(vehicle, options(), environment()));
  }

  private FlyRequest.Task flown(FlyRequest.Craft craft) {
    together();
    boolean asked = AIMS.stream().anyMatch(this::has);
    if (!asked && !has("--from")) {
      return new FlyRequest.Alone(craft);
    }
    if (!has("--from")) {
      throw wrong("--from LAT,LON is missing: where it is launched");
    }
    if (!asked) {
      throw wrong("say where to: --to LAT,LON, --azimuth DEG --max-range, or --reach");
    }
    Geodetic from = place("--from");
    if (has("--to")) {
      FlyRequest.Aimed aimed = new FlyRequest.Aimed(craft, from, place("--to"), loft());
      Optional<Path> scenario = Words.path(words, MET_BY, "scenario's file");
      return scenario.isEmpty() ? aimed : new FlyRequest.Met(aimed, scenario.get());
    }
    if (has("--reach")) {
      return new FlyRequest.Around(craft, from, bearings());
    }
    if (!has("--azimuth")) {
      throw wrong("--max-range needs --azimuth DEG, the direction of the launch");
    }
    return new FlyRequest.Farthest(craft, from, azimuth());
  }

  /// Options that mean nothing, or contradict each other.
  private void together() {
    List<String> aims = AIMS.stream().filter(this::has).toList();
    if (aims.size() > 1) {
      throw wrong(String.join(" and ", aims) + " contradict each other: give one");
    }
    for (String loft : List.of("--loft", "--apogee-km", MET_BY)) {
      typed.goesWith(loft, "--to");
    }
    if (has(MET_BY)) {
      alone(MET_BY, List.of("--out"), PHYSICS);
    }
    if (has("--loft") && has("--apogee-km")) {
      throw wrong("--loft and --apogee-km both choose the flight to the aim: give one");
    }
    typed.goesWith("--azimuth", "--max-range");
    typed.goesWith("--bearings", "--reach");
  }

  @SafeVarargs
  private void alone(String option, List<String>... others) {
    for (List<String> group : others) {
      for (String other : group) {
        if (has(other)) {
          throw wrong(other + " does not go with " + option);
        }
      }
    }
  }

  private FlyRequest.Task observed(String vehicle) {
    if (!vehicle.isEmpty()) {
      throw wrong("a reported flight names no vehicle: leave " + vehicle + " out");
    }
    List<String> lofts = List.of("--loft", "--apogee-km", "--bearings", MET_BY, "--out");
    alone("--observed-apogee-km", AIMS, lofts, PHYSICS, CHANGES);
    for (String needed : OBSERVED.subList(0, 2)) {
      if (!has(needed)) {
        throw wrong(needed + " is missing: a report needs apogee and range");
      }
    }
    Figure apogee = figure("--observed-apogee-km");
    Figure range = figure("--observed-range-km");
    boolean timed = has("--observed-time-s");
    Figure time = timed ? figure("--observed-time-s") : new Figure(0, 0);
    within("--observed-apogee-km", apogee, HIGHEST, "km");
    if (range.value() > HALFWAY) {
      throw wrong("--observed-range-km is more than half the way around the Earth, 20,015 km");
    }
    if (timed) {
      within("--observed-time-s", time, LONGEST, "s");
    }
    try {
      return new FlyRequest.Observed(
          new Report(
              1000 * apogee.value(),
              1000 * apogee.rounding(),
              1000 * range.value(),
              1000 * range.rounding(),
              timed ? OptionalDouble.of(time.value()) : OptionalDouble.empty(),
              time.rounding(),
              whence()));
    } catch (IllegalArgumentException e) {
      throw wrong("the report cannot be: " + e.getMessage());
    }
  }

  private Whence whence() {
    if (has("--azimuth") && !has("--from")) {
      throw wrong("--azimuth of a reported flight goes with --from, the place of its launch");
    }
    if (!has("--from")) {
      return new Whence.Anywhere();
    }
    double latitude = place("--from").latitude();
    return has("--azimuth") ? new Whence.Along(latitude, azimuth()) : new Whence.From(latitude);
  }

  /// A number as printed, and half of its last digit.
  record Figure(double value, double rounding) {
    private static final int ROUND_ZEROS = 2;

    /// Zeros that end a whole number are taken for rounding, up to two: 1,090 may stand for 1,085 to 1,095, 1000.0 for itself.
    static Figure of(String printed, double value) {
      int point = printed.indexOf('.');
      if (point >= 0) {
        return new Figure(value, 0.5 * StrictMath.pow(10, point + 1.0 - printed.length()));
      }
      int zeros = 0;
      while (zeros < ROUND_ZEROS && value != 0 && printed.endsWith("0".repeat(zeros + 1))) {
        zeros++;
      }
      return new Figure(value, 0.5 * StrictMath.pow(10, zeros));
    }
  }

  private void within(String option, Figure figure, double most, String unit) {
    if (!(figure.value() > 0 && figure.value() < most)) {
      throw wrong(
          option
              + " is \""
              + words.matchedOptionValue(option, "").strip()
              + String.format(
                  Locale.ROOT, "\"; it must be above 0 and below %,.0f %s", most, unit));
    }
  }

  private Figure figure(String option) {
    String said = typed.word(option);
    if (!said.matches("[0-9]{1,9}([.][0-9]{0,9})?")) {
      throw wrong(option + " is \"" + said + "\"; write a plain number, such as 6248.5");
    }
    return Figure.of(said, Double.parseDouble(said));
  }

  private Loft loft() {
    if (has("--apogee-km")) {
      return new Loft.Apogee(1000 * typed.number("--apogee-km", 1, 100_000, "km"));
    }
    String said = typed.word("--loft");
    return switch (said) {
      case "" -> new Loft.MinimumEnergy();
      case "steep" -> new Loft.Steep();
      case "flat" -> new Loft.Flat();
      default -> {
        double degrees = typed.number("--loft", -5, 90, "degrees, or steep or flat");
        if (degrees == 90) {
          throw wrong(
              "--loft is \"" + said + "\"; straight up comes down where it left: below 90 degrees");
        }
        yield new Loft.BurnoutAngle(StrictMath.toRadians(degrees));
      }
    };
  }

  private double azimuth() {
    return StrictMath.toRadians(typed.number("--azimuth", -360, 360, "degrees"));
  }

  private int bearings() {
    double n =
        has("--bearings") ? typed.number("--bearings", 4, MOST_BEARINGS, "") : USUAL_BEARINGS;
    if (n != Math.rint(n)) {
      throw wrong("--bearings is \"" + n + "\"; it must be a whole number");
    }
    return (int) n;
  }

  private Geodetic place(String option) {
    String said = typed.word(option);
    String[] parts = said.split(",", -1);
    if (parts.length == 1 && said.matches("[a-z][a-z0-9-]*")) {
      return Vehicles.site(said, options());
    }
    double latitude = parts.length == 2 ? Typed.parsed(parts[0].strip()) : Double.NaN;
    double longitude = parts.length == 2 ? Typed.parsed(parts[1].strip()) : Double.NaN;
    boolean good = latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 360;
    if (!good) {
      throw wrong(
          option
              + " is \""
              + said
              + "\"; write LAT,LON in degrees north and east, such as 35.23,53.92:"
              + " latitude -90 to 90, longitude -180 to 360");
    }
    return Geodetic.ofDegrees(latitude, longitude > 180 ? longitude - 360 : longitude, 0);
  }

  private LoadOptions options() {
    return Words.composition(words, "").options();
  }

  private Environment environment() {
    GravityModel gravity =
        switch (typed.choice("--gravity", "j4", List.of("point", "j2", "j4"))) {
          case "point" -> GravityModel.POINT;
          case "j2" -> GravityModel.J2;
          default -> GravityModel.J4;
        };
    List<String> onOff = List.of("on", "off");
    return new Environment(
        gravity,
        typed.choice("--rotation", "on", onOff).equals("on"),
        typed.choice("--earth", "wgs84", List.of("wgs84", "sphere")).equals("sphere"),
        typed.choice("--drag", "on", onOff).equals("on"));
  }

  private boolean has(String option) {
    return typed.has(option);
  }

  private ParameterException wrong(String why) {
    return typed.wrong(why);
  }
}

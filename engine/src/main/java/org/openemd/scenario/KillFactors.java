package org.openemd.scenario;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openemd.engagement.KillBasis;
import org.openemd.engagement.KillBasis.Origin;
import org.openemd.engagement.KillVehicle;
import org.openemd.engagement.Reliability;
import org.openemd.math.Unit;

/// What has to work before the seeker of an interceptor looks, each part with where its figure comes from.
///
/// A figure is test record where its source begins with a count of tests (`8 of 9 ...`, `84 % of tests ...`) and the figure is that count, to the two digits
/// to which such figures are given. All else is somebody's word, whatever it says of itself, and so is what `--set` gives.
public final class KillFactors {
  private static final Pattern COUNT =
      Pattern.compile("(\\d+) (?:of (\\d+)|% of (?:its )?tests)\\b.*");
  private static final double ROUNDED = 0.0051; // figures are given to two digits
  private static final String COMMON = "common_mode_failure";
  private static final List<String> KEYS =
      List.of(
          "silo_reliability",
          "boost_reliability",
          "separation_reliability",
          COMMON,
          "kill_vehicle.reliability",
          "kill_vehicle.discrimination");

  private KillFactors() {}

  /// One of them.
  ///
  /// @param note the source
  public record Factor(String name, @Unit("1") double value, Origin origin, String note) {}

  /// Those of an interceptor of a scenario; what is certain is left out, unless tests say so.
  public static List<Factor> of(Scenario scenario, KillVehicle vehicle) {
    Reliability works = vehicle.reliability();
    String path = "interceptors." + vehicle.id() + ".";
    return Stream.of(
            factor(scenario, "leaves its silo", works.silo(), path + "silo_reliability"),
            factor(scenario, "boosts", works.boost(), path + "boost_reliability"),
            factor(
                scenario,
                "kill vehicle separates",
                works.separation(),
                path + "separation_reliability"),
            factor(
                scenario,
                "kill vehicle works",
                works.killVehicle(),
                path + "kill_vehicle.reliability"),
            factor(scenario, "no common fault", 1 - works.commonMode(), path + COMMON))
        .filter(f -> f.value() < 1 || f.origin() == Origin.TEST_RECORD)
        .toList();
  }

  /// The product of those of a battery's interceptors, by origin.
  public static KillBasis basis(Scenario scenario, String battery) {
    return scenario.weapons().stream()
        .filter(w -> w.battery().id().equals(battery))
        .findFirst()
        .map(w -> basis(scenario, w.killVehicle()))
        .orElseThrow(() -> new IllegalArgumentException("there is no battery " + battery));
  }

  /// Their product by origin.
  public static KillBasis basis(Scenario scenario, KillVehicle vehicle) {
    KillBasis basis = KillBasis.CERTAIN;
    for (Factor f : of(scenario, vehicle)) {
      basis = basis.times(f.origin(), f.value());
    }
    return basis;
  }

  private static Factor factor(Scenario scenario, String name, double value, String path) {
    Optional<DisputedValue> disputed =
        scenario.disputed().stream().filter(d -> d.path().equals(path)).findFirst();
    boolean given = disputed.map(d -> d.origin().equals(Overrides.SET)).orElse(false);
    String source = given ? "given by --set" : disputed.map(DisputedValue::source).orElse("");
    return new Factor(name, value, origin(value, source), source);
  }

  /// Of a figure with its source.
  static Origin origin(double value, String source) {
    Matcher m = COUNT.matcher(source);
    if (!m.matches()) {
      return Origin.ASSUMED;
    }
    double all = m.group(2) == null ? 100 : Double.parseDouble(m.group(2));
    double share = Double.parseDouble(m.group(1)) / all;
    return Math.abs(share - value) < ROUNDED ? Origin.TEST_RECORD : Origin.ASSUMED;
  }

  /// Where the figure in force comes from, if it is a factor of a kill probability; else empty.
  static String words(Entry entry, double value) {
    String path = entry.path();
    if (!path.startsWith("interceptors.") || KEYS.stream().noneMatch(k -> path.endsWith("." + k))) {
      return "";
    }
    boolean given = entry.last().layer().equals(Overrides.SET);
    return (given ? Origin.ASSUMED : origin(value, entry.source())).words();
  }
}

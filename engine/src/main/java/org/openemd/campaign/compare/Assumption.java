package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.Type;
import org.openemd.scenario.Variable;

/// A number that the public argument does not agree on.
///
/// @param name a path such as `sensors.emr.gain_db`, or several of one kind, such as `threats.*.warhead_rcs_x_m2`
/// @param paths of the values that it stands for, which move together
/// @param unit of their key, as symbol
/// @param now the value held in a view, the first's where they differ
/// @param low end of what is argued
/// @param whole whether only whole numbers make sense
/// @param source who says so
public record Assumption(
    String name,
    List<String> paths,
    String unit,
    @Unit("-") double now,
    @Unit("-") double low,
    @Unit("-") double high,
    boolean whole,
    String source) {

  public Assumption {
    paths = List.copyOf(paths);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          name
              + " is argued about from "
              + low
              + " to "
              + high
              + ": must end above where it starts");
    }
  }

  /// All that the options of a view dispute, each once.
  ///
  /// @param kinds names with `*` for an id, of which all values move together
  public static List<Assumption> of(View view, List<String> kinds) {
    Map<String, Assumption> all = new LinkedHashMap<>();
    for (Option o : view.options()) {
      for (DisputedValue d : o.scenario().disputed()) {
        Assumption a = read(o, d, kinds);
        if (a != null) {
          all.merge(a.name(), a, Assumption::and);
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  private static @Nullable Assumption read(Option o, DisputedValue d, List<String> kinds) {
    if (d.path().startsWith("option.")) {
      return null; // when it could stand moves nothing that is compared
    }
    Variable v = o.variants().variable(d.path());
    if (v == null || !v.hasRange() || !(v.low() < v.high())) {
      return null;
    }
    String name = kinds.stream().filter(k -> stands(k, d.path())).findFirst().orElse(d.path());
    return switch (v.key().type()) {
      case Type.Quantity q -> of(name, d, v, q.unit().symbol(), false);
      case Type.Whole _ -> of(name, d, v, "1", true);
      default -> null; // words have no line to move along
    };
  }

  private static boolean stands(String kind, String path) {
    return kind.contains("*") && path.matches(kind.replace(".", "\\.").replace("*", "[a-z0-9-]+"));
  }

  private static Assumption of(
      String name, DisputedValue d, Variable v, String unit, boolean whole) {
    double now = Double.parseDouble(v.value());
    return new Assumption(name, List.of(d.path()), unit, now, v.low(), v.high(), whole, d.source());
  }

  private Assumption and(Assumption other) {
    List<String> both = new ArrayList<>(paths);
    other.paths.stream().filter(p -> !both.contains(p)).forEach(both::add);
    double least = Math.min(low, other.low);
    return new Assumption(name, both, unit, now, least, Math.max(high, other.high), whole, source);
  }

  /// Those of its paths at which an option has a value.
  List<String> pathsOf(Option o) {
    return paths.stream().filter(p -> has(o, p)).toList();
  }

  private static boolean has(Option o, String path) {
    Variable v = o.variants().variable(path);
    return v != null && !v.value().isEmpty();
  }

  /// A value as `--set` takes it.
  String text(double x) {
    return whole ? Long.toString(Math.round(x)) : Double.toString(x);
  }
}

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
/// @param path such as `sensors.emr.gain_db`
/// @param unit of its key, as symbol
/// @param now the value held in a view; NaN where the view gives none
/// @param low end of what is argued
/// @param whole whether only whole numbers make sense
/// @param source who says so
public record Assumption(
    String path,
    String unit,
    @Unit("-") double now,
    @Unit("-") double low,
    @Unit("-") double high,
    boolean whole,
    String source) {

  public Assumption {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          path + " is argued about from " + low + " to " + high + ": must not end before it starts");
    }
  }

  /// All that the options of a view dispute, each path once.
  public static List<Assumption> of(View view) {
    Map<String, Assumption> all = new LinkedHashMap<>();
    for (Option o : view.options()) {
      for (DisputedValue d : o.scenario().disputed()) {
        Assumption a = all.containsKey(d.path()) ? null : read(o, d);
        if (a != null) {
          all.put(a.path(), a);
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  private static @Nullable Assumption read(Option o, DisputedValue d) {
    Variable v = o.variants().variable(d.path());
    if (v == null || !v.hasRange() || !(v.low() < v.high())) {
      return null;
    }
    return switch (v.key().type()) {
      case Type.Quantity q -> of(d, v, q.unit().symbol(), false);
      case Type.Whole _ -> of(d, v, "1", true);
      default -> null; // words have no line to move along
    };
  }

  private static Assumption of(DisputedValue d, Variable v, String unit, boolean whole) {
    double now = Double.parseDouble(v.value());
    return new Assumption(d.path(), unit, now, v.low(), v.high(), whole, d.source());
  }

  /// Whether an option has such a value at all.
  boolean concerns(Option o) {
    Variable v = o.variants().variable(path);
    return v != null && !v.value().isEmpty();
  }

  /// As `--set` takes it.
  String set(double x) {
    return path + "=" + (whole ? Long.toString(Math.round(x)) : Double.toString(x));
  }
}

package org.openemd.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;

/// One side of the public argument, as written in `assumptions/NAME.yaml`.
///
/// @param title what people call it
public record Assumptions(String name, String title, List<Value> values) {
  public Assumptions {
    values = List.copyOf(values);
  }

  /// What it says of one path.
  ///
  /// @param path may have `*` for an id: every entry that can say this
  /// @param value as written
  /// @param number the same in the key's unit; NaN where it is none
  /// @param unit of the key; empty where there is none
  /// @param low end of the range that the whole argument spans, in the key's unit; NaN where none is stated
  /// @param high end of that range
  /// @param source who says so, or why it was chosen
  /// @param trust `read`, `open`, `notional` or empty
  public record Value(
      String path,
      String value,
      @Unit("-") double number,
      String unit,
      @Unit("-") double low,
      @Unit("-") double high,
      String source,
      String trust) {}

  /// All sets that a project has and that can be read, by name.
  ///
  /// @param home the folder that holds `assumptions`
  public static List<Assumptions> all(Path home) {
    return all(new ProjectRoot(home, home));
  }

  static List<Assumptions> all(ProjectRoot root) {
    return Overrides.names(root).stream()
        .map(name -> AssumptionSet.read(root, name, new Problems()))
        .filter(Objects::nonNull)
        .map(Assumptions::of)
        .toList();
  }

  private static Assumptions of(AssumptionSet set) {
    List<Value> values = set.values().stream().flatMap(m -> value(m).stream()).toList();
    return new Assumptions(set.name(), set.title(), values);
  }

  /// Nothing for a path that no key can have.
  private static Optional<Value> value(Tree.Member m) {
    Key key = Composer.valueKey(m.key());
    if (key == null) {
      return Optional.empty();
    }
    Setting s = new SettingReader(new Problems()).read("", key, m.key(), m.value());
    Setting.Range range = s.range();
    Datum datum = s.value();
    return Optional.of(
        new Value(
            m.key(),
            datum == null ? "" : datum.text(),
            number(datum),
            key.type() instanceof Type.Quantity q ? q.unit().symbol() : "",
            range == null ? Double.NaN : range.low(),
            range == null ? Double.NaN : range.high(),
            s.source(),
            s.trust()));
  }

  private static double number(@Nullable Datum datum) {
    return switch (datum) {
      case Datum.Quantity q -> q.value();
      case Datum.Whole w -> w.value();
      case null, default -> Double.NaN;
    };
  }
}

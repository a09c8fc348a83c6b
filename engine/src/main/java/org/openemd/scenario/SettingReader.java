package org.openemd.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what stands behind a key: the value alone, the long form, or a mapping by `as_of`.
final class SettingReader {
  private static final List<String> LONG =
      List.of("value", "range", "source", "disputed_by", "trust");

  /// How far to trust a figure, as the reference tables of the project say it.
  static final List<String> TRUST = List.of("read", "open", "notional", "calibrated");

  private final Problems problems;
  private final DatumReader data;

  SettingReader(Problems problems) {
    this.problems = problems;
    this.data = new DatumReader(problems);
  }

  /// Always a setting, so that what was refused is not reported as missing too.
  Setting read(String layer, Key key, String path, Tree tree) {
    if (tree instanceof Tree.Branch branch) {
      if (branch.member("value") != null) {
        return longForm(layer, key, path, branch);
      }
      if (key.byAsOf()) {
        return perAsOf(layer, key, path, branch);
      }
      problems.add(
          tree.place(),
          path,
          "expected " + key.bounds() + ", alone or as { value: ..., range: ..., source: ... }");
      return Setting.of(layer, tree.place(), null);
    }
    return Setting.of(layer, tree.place(), data.read(key, path, tree));
  }

  private Setting perAsOf(String layer, Key key, String path, Tree.Branch branch) {
    Map<String, Datum> values = new LinkedHashMap<>();
    for (Tree.Member m : branch.members()) {
      if (!ScenarioKeys.AS_OF.contains(m.key())) {
        problems.add(
            m.place(),
            path,
            "'"
                + DatumReader.brief(m.key())
                + "' is not one of "
                + String.join(", ", ScenarioKeys.AS_OF)
                + Suggestion.didYouMean(DatumReader.brief(m.key()), ScenarioKeys.AS_OF));
        continue;
      }
      Datum value = data.read(key, path, m.value());
      if (value != null) {
        values.put(m.key(), value);
      }
    }
    return new Setting(layer, branch.place(), null, values, null, "", "", "");
  }

  private Setting longForm(String layer, Key key, String path, Tree.Branch branch) {
    Setting inner = null;
    Setting.Range range = null;
    String source = "";
    String disputedBy = "";
    String trust = "";
    for (Tree.Member m : branch.members()) {
      switch (m.key()) {
        case "value" -> inner = inner(layer, key, path, m.value());
        case "range" -> range = range(key, path, m.value());
        case "source" -> source = words(path, m);
        case "disputed_by" -> disputedBy = words(path, m);
        case "trust" -> trust = trust(path, m);
        default -> unknown(path, m);
      }
    }
    Setting value = inner == null ? Setting.of(layer, branch.place(), null) : inner;
    checkContained(key, path, branch.place(), value.value(), range);
    return new Setting(
        layer, value.place(), value.value(), value.byAsOf(), range, source, disputedBy, trust);
  }

  private Setting inner(String layer, Key key, String path, Tree tree) {
    if (tree instanceof Tree.Branch b && key.byAsOf()) {
      return perAsOf(layer, key, path, b);
    }
    return Setting.of(layer, tree.place(), data.read(key, path, tree));
  }

  private void unknown(String path, Tree.Member m) {
    problems.add(
        m.place(),
        path,
        "unknown key '"
            + DatumReader.brief(m.key())
            + "' in a value written long"
            + Suggestion.didYouMean(DatumReader.brief(m.key()), LONG));
  }

  private String words(String path, Tree.Member m) {
    Key key = Key.words(m.key(), "");
    return data.read(key, path + "." + m.key(), m.value()) instanceof Datum.Word w ? w.value() : "";
  }

  private String trust(String path, Tree.Member m) {
    Key key = Key.choice("trust", TRUST, "");
    return data.read(key, path + ".trust", m.value()) instanceof Datum.Word w ? w.value() : "";
  }

  private Setting.@Nullable Range range(Key key, String path, Tree tree) {
    Key series =
        switch (key.type()) {
          case Type.Quantity q -> Key.series(key.name(), q.unit(), q.min(), q.max(), "");
          case Type.Whole w -> Key.series(key.name(), Measure.ONE, w.min(), w.max(), "");
          default -> null;
        };
    if (series == null) {
      problems.add(tree.place(), path + ".range", "only a number has a range");
      return null;
    }
    if (!(data.read(series, path + ".range", tree) instanceof Datum.Series s)) {
      return null;
    }
    if (s.values().size() != 2 || s.values().get(0) > s.values().get(1)) {
      problems.add(
          tree.place(), path + ".range", s.text() + " is not a range; expected [lowest, highest]");
      return null;
    }
    return new Setting.Range(s.values().get(0), s.values().get(1));
  }

  private void checkContained(
      Key key, String path, Place place, @Nullable Datum value, Setting.@Nullable Range range) {
    double v =
        switch (value) {
          case Datum.Quantity q -> q.value();
          case Datum.Whole w -> w.value();
          case null, default -> Double.NaN;
        };
    if (range != null && (v < range.low() || v > range.high())) {
      Measure unit = key.type() instanceof Type.Quantity q ? q.unit() : Measure.ONE;
      problems.add(place, path, unit.text(v) + " lies outside its own range " + range.text());
    }
  }
}

package org.openemd.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers where a value comes from: `emd explain`.
public final class Explainer {
  private final Composed composed;

  private Explainer(Composed composed) {
    this.composed = composed;
  }

  /// What the scenario, under these options, has at `path`; an empty path lists the sections.
  public static Explained explain(Path file, LoadOptions options, String path) {
    return switch (ScenarioLoader.compose(file, options, false)) {
      case ScenarioLoader.Outcome.Unsound u -> new Explained.Rejected(u.problems());
      case ScenarioLoader.Outcome.Sound s -> new Explainer(s.composed()).explain(path);
    };
  }

  /// The values at several paths as text, in their order; empty where none is given, or where the scenario has problems.
  public static List<String> texts(Path file, LoadOptions options, List<String> paths) {
    return switch (ScenarioLoader.compose(file, options, false)) {
      case ScenarioLoader.Outcome.Unsound _ -> paths.stream().map(p -> "").toList();
      case ScenarioLoader.Outcome.Sound s -> {
        Composition all = s.composed().composition();
        yield paths.stream().map(p -> text(all, p)).toList();
      }
    };
  }

  private static String text(Composition all, String path) {
    Entry entry = all.entry(path);
    return entry == null ? "" : text(entry.value(all.asOf()));
  }

  private Explained explain(String path) {
    Entry entry = composed.composition().entry(path);
    if (entry != null) {
      return new Explained.Value(value(entry));
    }
    PathIndex index = new PathIndex(composed.composition());
    Key absent = index.key(path);
    if (absent != null) {
      return new Explained.NotGiven(path, absent.doc(), absent.bounds(), instead(path, absent));
    }
    List<String> below =
        index.paths().stream().filter(p -> path.isEmpty() || p.startsWith(path + ".")).toList();
    if (!below.isEmpty()) {
      return new Explained.Section(path, doc(path), firstLevel(path, below));
    }
    return new Explained.Unknown(path, index.nearest(path, 3));
  }

  /// The path of the key that was given instead; empty when there is none.
  private String instead(String path, Key key) {
    String prefix = path.substring(0, path.lastIndexOf('.') + 1);
    for (String name : ScenarioKeys.rivals(key)) {
      if (composed.composition().entry(prefix + name) != null) {
        return prefix + name;
      }
    }
    return "";
  }

  private static List<String> firstLevel(String path, List<String> below) {
    int start = path.isEmpty() ? 0 : path.length() + 1;
    return below.stream()
        .map(p -> p.indexOf('.', start) < 0 ? p : p.substring(0, p.indexOf('.', start)))
        .distinct()
        .toList();
  }

  private static String doc(String path) {
    Key key = ScenarioKeys.SCENARIO.key(path);
    return key == null ? "" : key.doc();
  }

  private Explanation value(Entry entry) {
    Datum datum = entry.value(composed.composition().asOf());
    Setting.Range range = entry.range();
    Measure unit = entry.key().type() instanceof Type.Quantity q ? q.unit() : null;
    double si =
        unit != null && datum instanceof Datum.Quantity q ? unit.toSi(q.value()) : Double.NaN;
    return new Explanation(
        entry.path(),
        entry.key().doc(),
        text(datum),
        unit == null ? "" : unit.symbol(),
        si,
        unit == null ? "" : unit.siSymbol(),
        entry.key().bounds(),
        entry.last().place().text(),
        chain(entry),
        range == null ? "" : range.text(),
        entry.source(),
        entry.disputedBy(),
        entry.last().trust(),
        KillFactors.words(entry, si),
        opinions(entry));
  }

  private static String text(@Nullable Datum datum) {
    return datum == null ? "" : datum.text();
  }

  private List<Explanation.Step> chain(Entry entry) {
    List<Explanation.Step> steps = new ArrayList<>();
    for (Setting s : entry.chain().reversed()) {
      steps.add(step(entry, s, steps.isEmpty()));
    }
    for (Entry replaced : entry.replaced()) {
      for (Setting s : replaced.chain().reversed()) {
        steps.add(step(replaced, s, false));
      }
    }
    return List.copyOf(steps);
  }

  private Explanation.Step step(Entry entry, Setting s, boolean inForce) {
    String value = text(s.value(composed.composition().asOf()));
    return new Explanation.Step(
        s.layer(), s.place().text(), entry.path(), value, s.source(), inForce);
  }

  /// What the assumption sets say of this path, or of a key that says the same thing.
  private List<Explanation.Opinion> opinions(Entry entry) {
    List<Explanation.Opinion> opinions = new ArrayList<>();
    for (Assumptions set : Assumptions.all(composed.root())) {
      for (Assumptions.Value v : set.values()) {
        String path = meant(entry, v.path());
        if (!path.isEmpty()) {
          opinions.add(
              new Explanation.Opinion(set.name(), set.title(), path, v.value(), v.source()));
        }
      }
    }
    return List.copyOf(opinions);
  }

  /// The path of this entry, or of a rival beside it, that a set speaks of; empty when of neither.
  private static String meant(Entry entry, String said) {
    String prefix = entry.path().substring(0, entry.path().lastIndexOf('.') + 1);
    return Stream.concat(
            Stream.of(entry.path()), ScenarioKeys.rivals(entry.key()).stream().map(r -> prefix + r))
        .filter(p -> EveryPath.covers(said, p))
        .findFirst()
        .orElse("");
  }
}

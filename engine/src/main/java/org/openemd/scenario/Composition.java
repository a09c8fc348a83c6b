package org.openemd.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// All layers laid over each other: for every path the chain of what was said. Ids keep the order in which they first appear.
final class Composition {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> excused = new ArrayList<>();
  private final Map<String, Place> bodies = new LinkedHashMap<>();

  /// Another with the same layers, to lay more on.
  Composition copy() {
    Composition copy = new Composition();
    entries.forEach((path, entry) -> copy.entries.put(path, entry.copy()));
    copy.excused.addAll(excused);
    copy.bodies.putAll(bodies);
    return copy;
  }

  static String join(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  @Nullable Entry entry(String path) {
    return entries.get(path);
  }

  Entry entryFor(String path, Key key) {
    return entries.computeIfAbsent(path, p -> new Entry(p, key));
  }

  /// Takes an entry out, since a rival key of a higher layer replaces it.
  @Nullable Entry remove(String path) {
    return entries.remove(path);
  }

  /// Notes that the key at `path` was probably meant by one that was refused, so that it is not reported as missing too.
  void excuse(String path) {
    excused.add(path);
  }

  boolean isExcused(String path) {
    return excused.contains(path);
  }

  /// Notes that a body stands at `path`, first mentioned there.
  void body(String path, Place place) {
    bodies.putIfAbsent(path, place);
  }

  boolean hasBody(String path) {
    return bodies.containsKey(path);
  }

  /// Whether anything was said of a body that may be left out.
  boolean isGiven(String path) {
    return hasBody(path) || entries.keySet().stream().anyMatch(p -> p.startsWith(path + "."));
  }

  Place placeOf(String path, Place otherwise) {
    return bodies.getOrDefault(path, otherwise);
  }

  /// Ids directly below a section.
  List<String> ids(String section) {
    String prefix = section + ".";
    List<String> ids = new ArrayList<>();
    for (String b : bodies.keySet()) {
      if (b.startsWith(prefix) && b.indexOf('.', prefix.length()) < 0) {
        ids.add(b.substring(prefix.length()));
      }
    }
    return ids;
  }

  String asOf() {
    Entry e = entries.get("as_of");
    return e != null && e.last().value() instanceof Datum.Word w ? w.value() : "";
  }

  /// The kind of the entry at `prefix`; empty when its spec knows no kinds or none was given.
  String kind(Spec spec, String prefix) {
    Entry e = spec.hasKinds() ? entries.get(join(prefix, "kind")) : null;
    return e != null && e.last().value() instanceof Datum.Word w ? w.value() : "";
  }

  /// Calls back for every path that may hold a value here, given or not, in the order of the specification.
  void forEachPath(BiConsumer<String, Key> visit) {
    visit(ScenarioKeys.SCENARIO, "", visit);
  }

  private void visit(Spec spec, String prefix, BiConsumer<String, Key> visit) {
    String kind = kind(spec, prefix);
    for (Key key : spec.keys()) {
      String path = join(prefix, key.name());
      if (!kind.isEmpty() && !key.isFor(kind)) {
        continue;
      }
      switch (key.type()) {
        case Type.Body b -> visit(b.spec(), path, visit);
        case Type.ById b -> ids(path).forEach(id -> visit(b.spec(), join(path, id), visit));
        case Type.Files _ -> {}
        default -> visit.accept(path, key);
      }
    }
  }
}

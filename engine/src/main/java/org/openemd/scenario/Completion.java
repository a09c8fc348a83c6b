package org.openemd.scenario;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Fills in defaults, and reports what no layer gave.
final class Completion {
  private final Composition composition;
  private final Problems problems;
  private final DatumReader defaults;

  Completion(Composition composition, Problems problems) {
    this.composition = composition;
    this.problems = problems;
    this.defaults = new DatumReader(problems);
  }

  void complete(Place start) {
    complete(ScenarioKeys.SCENARIO, "", start);
  }

  /// As {@link #complete(Place)}, but only these top-level sections, which may be empty.
  void complete(Place start, List<String> sections) {
    for (Key key : ScenarioKeys.SCENARIO.keys()) {
      if (sections.contains(key.name())) {
        complete(key, "", start);
      }
    }
  }

  private void complete(Spec spec, String prefix, Place place) {
    String kind = composition.kind(spec, prefix);
    if (spec.hasKinds() && kind.isEmpty()) {
      if (composition.entry(Composition.join(prefix, "kind")) == null) {
        Key key = Objects.requireNonNull(spec.key("kind"));
        missing(key, prefix, place);
      }
      return; // without its kind nobody knows what else is missing
    }
    for (Key key : spec.keys()) {
      if (key.isFor(kind)) {
        complete(key, prefix, place);
      }
    }
    for (Spec.Alternative a : spec.alternatives()) {
      if (a.isFor(kind)) {
        oneOf(spec, a.names(), prefix, place);
      }
    }
  }

  private void complete(Key key, String prefix, Place place) {
    String path = Composition.join(prefix, key.name());
    switch (key.type()) {
      case Type.Files _ -> {}
      case Type.Body b -> {
        if (key.required() || composition.isGiven(path)) {
          complete(b.spec(), path, composition.placeOf(path, place));
        }
      }
      case Type.ById b -> {
        List<String> ids = composition.ids(path);
        if (ids.size() < b.least() && !composition.isExcused(path)) {
          problems.add(place, prefix, "missing section '" + path + "': at least one entry");
        }
        for (String id : ids) {
          String inner = Composition.join(path, id);
          complete(b.spec(), inner, composition.placeOf(inner, place));
        }
      }
      default -> leaf(key, path, prefix, place);
    }
  }

  private void leaf(Key key, String path, String prefix, Place place) {
    Entry entry = composition.entry(path);
    if (entry != null) {
      underAsOf(entry);
      return;
    }
    String text = key.defaultText();
    if (text != null) {
      boolean quoted = key.type() instanceof Type.Words;
      Datum value = defaults.read(key, path, new Tree.Leaf(Place.DEFAULT, text, !quoted));
      composition.entryFor(path, key).chain().add(Setting.of("default", Place.DEFAULT, value));
    } else if (key.required()) {
      missing(key, prefix, place);
    }
  }

  private void missing(Key key, String prefix, Place place) {
    if (composition.isExcused(Composition.join(prefix, key.name()))) {
      return;
    }
    problems.add(place, prefix, "missing required key '" + key.name() + "' (" + key.bounds() + ")");
  }

  private void underAsOf(Entry entry) {
    String asOf = composition.asOf();
    Setting last = entry.last();
    if (!asOf.isEmpty() && !last.byAsOf().isEmpty() && last.value(asOf) == null) {
      problems.add(last.place(), entry.path(), "no value for as_of " + asOf);
    }
  }

  private boolean given(String path) {
    return composition.entry(path) != null || composition.isExcused(path);
  }

  private void oneOf(Spec spec, List<String> names, String prefix, Place place) {
    if (names.stream().noneMatch(n -> given(Composition.join(prefix, n)))) {
      String each = names.stream().map(n -> described(spec, n)).collect(Collectors.joining(", "));
      problems.add(place, prefix, "missing required key: one of " + each);
    }
  }

  private static String described(Spec spec, String name) {
    return "'" + name + "' (" + Objects.requireNonNull(spec.key(name)).bounds() + ")";
  }
}

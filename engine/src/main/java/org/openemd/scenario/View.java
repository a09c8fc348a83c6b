package org.openemd.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads values of a complete composition below one path, in SI.
final class View {
  private final Composition composition;
  private final String prefix;

  View(Composition composition, String prefix) {
    this.composition = composition;
    this.prefix = prefix;
  }

  /// The view one level down.
  View in(String name) {
    return new View(composition, Composition.join(prefix, name));
  }

  String path() {
    return prefix;
  }

  /// The last part of the path.
  String id() {
    return prefix.substring(prefix.lastIndexOf('.') + 1);
  }

  String path(String name) {
    return Composition.join(prefix, name);
  }

  /// Where a value in force was written; where its body was, when it has none.
  Place place(String name) {
    Entry e = composition.entry(path(name));
    return e == null ? composition.placeOf(prefix, Place.DEFAULT) : e.last().place();
  }

  /// Whether something was written there, sound or not: what is not sound was named where it stands.
  boolean isWritten(String name) {
    return composition.entry(path(name)) != null || composition.isExcused(path(name));
  }

  boolean has(String name) {
    return find(name) != null;
  }

  @Nullable Datum find(String name) {
    Entry e = composition.entry(path(name));
    return e == null ? null : e.value(composition.asOf());
  }

  private Datum get(String name) {
    Datum d = find(name);
    if (d == null) {
      throw new IllegalStateException("no value at " + path(name));
    }
    return d;
  }

  /// In SI.
  double number(String name) {
    Entry e = composition.entry(path(name));
    if (e != null
        && e.key().type() instanceof Type.Quantity q
        && get(name) instanceof Datum.Quantity d) {
      return q.unit().toSi(d.value());
    }
    throw new IllegalStateException(path(name) + " is not a number");
  }

  int whole(String name) {
    return get(name) instanceof Datum.Whole w ? w.value() : wrong(name);
  }

  private int wrong(String name) {
    throw new IllegalStateException(path(name) + " is not a whole number");
  }

  String word(String name) {
    return get(name) instanceof Datum.Word w ? w.value() : "";
  }

  boolean flag(String name) {
    return get(name) instanceof Datum.Flag f && f.value();
  }

  List<Double> series(String name) {
    return get(name) instanceof Datum.Series s ? s.values() : List.of();
  }

  /// Start and end in turn, in SI.
  List<Double> spans(String name) {
    Entry e = composition.entry(path(name));
    return e != null
            && e.key().type() instanceof Type.Spans s
            && find(name) instanceof Datum.Spans d
        ? d.bounds().stream().map(s.unit()::toSi).toList()
        : List.of();
  }

  List<Double> outline(String name) {
    return get(name) instanceof Datum.Outline o ? o.degrees() : List.of();
  }

  List<String> ids(String name) {
    return composition.ids(path(name));
  }
}

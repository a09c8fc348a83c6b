package org.openemd.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One key of the scenario language, declared once; the checks, the JSON Schema, `emd explain` and the documentation all read it here.
///
/// @param name in the file, unit included
/// @param required whether some layer must give it
/// @param defaultText as one would write it; null when there is none
/// @param kinds for which the key exists, where a section knows several kinds; empty for all
/// @param byAsOf whether the value may be a mapping from `as_of` to values
/// @param doc one or two sentences
public record Key(
    String name,
    Type type,
    boolean required,
    @Nullable String defaultText,
    List<String> kinds,
    boolean byAsOf,
    String doc) {

  static Key quantity(String name, Measure unit, double min, double max, String doc) {
    return of(name, new Type.Quantity(unit, min, max), doc);
  }

  static Key whole(String name, int min, int max, String doc) {
    return of(name, new Type.Whole(min, max), doc);
  }

  static Key words(String name, String doc) {
    return of(name, new Type.Words(4000), doc);
  }

  static Key flag(String name, String doc) {
    return of(name, new Type.Flag(), doc);
  }

  static Key choice(String name, List<String> options, String doc) {
    return of(name, new Type.Choice(options), doc);
  }

  static Key reference(String name, String section, String doc) {
    return of(name, new Type.Reference(section), doc);
  }

  static Key series(String name, Measure unit, double min, double max, String doc) {
    return of(name, new Type.Series(unit, min, max), doc);
  }

  static Key node(String name, String doc) {
    return of(name, new Type.Node(), doc);
  }

  static Key spans(String name, Measure unit, double min, double max, String doc) {
    return of(name, new Type.Spans(unit, min, max), doc);
  }

  static Key body(String name, Spec spec) {
    return of(name, new Type.Body(spec), spec.doc());
  }

  static Key byId(String name, Spec spec, int least) {
    return of(name, new Type.ById(spec, least, List.of()), spec.doc());
  }

  /// Entries by id, or in a list, where each gets its id from the values of these keys.
  static Key listed(String name, Spec spec, String... idFrom) {
    return of(name, new Type.ById(spec, 0, List.of(idFrom)), spec.doc());
  }

  static Key of(String name, Type type, String doc) {
    return new Key(name, type, true, null, List.of(), false, doc);
  }

  Key optional() {
    return new Key(name, type, false, null, kinds, byAsOf, doc);
  }

  Key orElse(String text) {
    return new Key(name, type, false, text, kinds, byAsOf, doc);
  }

  Key only(String... these) {
    return new Key(name, type, required, defaultText, List.of(these), byAsOf, doc);
  }

  Key perAsOf() {
    return new Key(name, type, required, defaultText, kinds, true, doc);
  }

  /// Whether the key exists for an entry of this kind.
  boolean isFor(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /// What may be written, in words, such as `a number from 1 to 1e9 W`.
  public String bounds() {
    return switch (type) {
      case Type.Quantity q -> "a number " + span(q.unit(), q.min(), q.max());
      case Type.Whole w -> "a whole number from " + w.min() + " to " + w.max();
      case Type.Words w -> "text of at most " + w.maxLength() + " characters";
      case Type.Flag _ -> "true or false";
      case Type.Choice c -> "one of " + String.join(", ", c.options());
      case Type.Moment _ -> "a moment in UTC, years 1950 to 2100, such as 2013-06-01T12:00:00Z";
      case Type.Reference r -> "an id of " + r.section();
      case Type.Node _ -> "an id of a sensor or of a node of the network";
      case Type.Files _ -> "a list of files";
      case Type.Series s -> "a list of numbers, each " + span(s.unit(), s.min(), s.max());
      case Type.Spans s -> "a list of [start, end] pairs, each " + span(s.unit(), s.min(), s.max());
      case Type.Outline _ -> "a list of at least three [latitude, longitude] pairs in degrees";
      case Type.Body b -> "the keys of " + b.spec().noun();
      case Type.ById b ->
          (b.idFrom().isEmpty() ? "" : "a list, or ") + "entries by id, each " + b.spec().noun();
    };
  }

  private static String span(Measure unit, double min, double max) {
    return "from " + Numbers.text(min) + " to " + unit.text(max);
  }
}

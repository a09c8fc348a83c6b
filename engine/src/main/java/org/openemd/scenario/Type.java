package org.openemd.scenario;

import java.time.Instant;
import java.util.List;
import org.openemd.math.Unit;

/// What may stand behind a key.
public sealed interface Type {

  /// A number in the key's own unit, bounds included.
  record Quantity(Measure unit, @Unit("-") double min, @Unit("-") double max) implements Type {}

  /// A whole number.
  record Whole(int min, int max) implements Type {}

  /// Text for people.
  record Words(int maxLength) implements Type {}

  /// `true` or `false`.
  record Flag() implements Type {}

  /// One of a few words.
  record Choice(List<String> options) implements Type {}

  /// A moment, ISO-8601 in UTC, such as `2013-06-01T12:00:00Z`, in the years 1950 to 2100.
  record Moment() implements Type {
    static final Instant FROM = Instant.parse("1950-01-01T00:00:00Z");
    static final Instant BEFORE = Instant.parse("2101-01-01T00:00:00Z");
  }

  /// The id of an entry of another section.
  record Reference(String section) implements Type {}

  /// The id of a node of the network, or of a sensor, which may be one.
  record Node() implements Type {}

  /// Files to read before this one.
  record Files() implements Type {}

  /// A list of numbers, each within the bounds.
  record Series(Measure unit, @Unit("-") double min, @Unit("-") double max) implements Type {}

  /// A list of `[start, end]` pairs, each bound within the bounds.
  record Spans(Measure unit, @Unit("-") double min, @Unit("-") double max) implements Type {}

  /// A polygon: a list of at least three `[latitude, longitude]` pairs in degrees, not closed.
  record Outline() implements Type {}

  /// Keys below this one.
  record Body(Spec spec) implements Type {}

  /// Entries by id, each with the same keys.
  ///
  /// @param idFrom keys of an entry whose values make its id where the entries are written as a list; empty where they may not be
  record ById(Spec spec, int least, List<String> idFrom) implements Type {}
}

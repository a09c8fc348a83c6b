package org.openemd.scenario;

import java.util.List;
import org.openemd.math.Unit;

/// A value as the analyst gave it, in the key's own unit.
sealed interface Datum {

  /// A number.
  record Quantity(@Unit("-") double value) implements Datum {}

  /// A whole number.
  record Whole(int value) implements Datum {}

  /// Text, a choice, a moment or an id.
  record Word(String value) implements Datum {}

  /// True or false.
  record Flag(boolean value) implements Datum {}

  /// A list of numbers.
  record Series(@Unit("-") List<Double> values) implements Datum {}

  /// Pairs of start and end, one after the other.
  record Spans(@Unit("-") List<Double> bounds) implements Datum {}

  /// A polygon; latitude and longitude alternate, in degrees.
  record Outline(@Unit("deg") List<Double> degrees) implements Datum {}

  /// One spelling for equal values, as it would be written in a file.
  default String text() {
    return switch (this) {
      case Quantity q -> Numbers.text(q.value());
      case Whole w -> Integer.toString(w.value());
      case Word w -> w.value();
      case Flag f -> Boolean.toString(f.value());
      case Series s -> numbers(s.values(), 0, s.values().size());
      case Spans s -> pairs(s.bounds());
      case Outline o -> pairs(o.degrees());
    };
  }

  private static String numbers(List<Double> values, int from, int to) {
    StringBuilder b = new StringBuilder("[");
    for (int i = from; i < to; i++) {
      b.append(i > from ? ", " : "").append(Numbers.text(values.get(i)));
    }
    return b.append(']').toString();
  }

  private static String pairs(List<Double> values) {
    StringBuilder b = new StringBuilder("[");
    for (int i = 0; i < values.size(); i += 2) {
      b.append(i > 0 ? ", " : "").append(numbers(values, i, i + 2));
    }
    return b.append(']').toString();
  }
}

package org.openemd.campaign.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs one after the other: the content of a chunk, and its name.
///
/// @param first number of a run, from 0
/// @param last not below `first`
public record Span(int first, int last) implements Comparable<Span> {
  /// The highest number that a run can have.
  public static final int MOST = 99_999_999;

  private static final Pattern NAME = Pattern.compile("([0-9]{8})-([0-9]{8})");

  public Span {
    if (first < 0 || last < first || last > MOST) {
      throw new IllegalArgumentException(
          "runs go from 0 to " + MOST + ", not from " + first + " to " + last);
    }
  }

  /// How many.
  public int count() {
    return last - first + 1;
  }

  String fileName() {
    return String.format(Locale.ROOT, "%08d-%08d", first, last);
  }

  /// Nothing where it is no chunk's name.
  static Optional<Span> ofFileName(String name) {
    Matcher m = NAME.matcher(name);
    if (!m.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    return first <= last ? Optional.of(new Span(first, last)) : Optional.empty();
  }

  @Override
  public int compareTo(Span other) {
    return Integer.compare(first, other.first);
  }
}

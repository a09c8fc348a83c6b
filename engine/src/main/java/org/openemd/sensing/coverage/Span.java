package org.openemd.sensing.coverage;

import org.openemd.math.Unit;

/// A time in which nothing changed.
public record Span(@Unit("s") double from, @Unit("s") double to, Visibility state) {

  /// How long.
  public double length() {
    return to - from;
  }
}

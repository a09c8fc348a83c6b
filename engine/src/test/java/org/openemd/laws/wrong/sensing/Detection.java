package org.openemd.laws.wrong.sensing;

import org.openemd.math.Unit;

/// A report, which belief may read.
public interface Detection {
  /// Names what caused it, as no report may.
  record TellingPlot(String sensor, String cause, @Unit("m") double range) implements Detection {}
}

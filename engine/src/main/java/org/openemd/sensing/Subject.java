package org.openemd.sensing;

import org.jspecify.annotations.Nullable;

/// What a radar remembers of one thing that it is asked to look at.
final class Subject {
  private static final double PATIENCE = 10; // intervals beyond which waiting adds nothing

  SensorTask.Request request;
  double last = Double.NaN; // when it was looked at, all of it
  double spent; // [s] in search so far
  int next; // position of its pattern
  private @Nullable BeamPattern pattern;

  Subject(SensorTask.Request request) {
    this.request = request;
  }

  /// The positions that cover the request, kept while it changes little; what was searched stays searched.
  BeamPattern pattern(double beamwidth) {
    BeamPattern old = pattern;
    if (old == null || !old.suits(request.halfLength(), request.halfWidth(), beamwidth)) {
      BeamPattern fresh = new BeamPattern(request.halfLength(), request.halfWidth(), beamwidth);
      next = old == null || next == 0 ? 0 : (int) ((long) next * fresh.size() / old.size());
      pattern = fresh;
      return fresh;
    }
    return old;
  }

  /// Whether one beam covers it.
  boolean single(double beamwidth) {
    return request.halfLength() <= beamwidth / 2;
  }

  /// Intervals since it was looked at; never is long ago.
  double staleness(double t, double interval) {
    return Double.isNaN(last) ? PATIENCE : Math.min(PATIENCE, (t - last) / interval);
  }
}

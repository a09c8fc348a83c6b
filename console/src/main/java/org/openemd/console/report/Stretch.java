package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;

/// A piece of a body's way during which a sensor's view of it did not change.
///
/// @param cls of the drawing: `pass` and how it was seen
/// @param times along it, first and last included
record Stretch(String cls, @Unit("s") List<Double> times) {
  static final String SEEN = "pass seen";
  static final String COULD = "pass could";
  static final String FAR = "pass far";
  static final String OUTSIDE = "pass outside";
  static final String HIDDEN = "pass hidden";
  private static final double STEP = 5; // [s]

  /// The whole way of a body past a sensor.
  static List<Stretch> of(Survey.Passed p) {
    List<Stretch> all = new ArrayList<>();
    for (Span s : p.could().timeline()) {
      if (s.state() == Visibility.SEEN) {
        seen(all, p.did(), s);
      } else if (s.state() != Visibility.NOT_THERE) {
        add(all, cls(s.state()), s.from(), s.to());
      }
    }
    return all;
  }

  /// Within what it could see, what it did see.
  private static void seen(List<Stretch> all, Survey.Did did, Span s) {
    double none = s.to();
    double from = did.first().orElse(none);
    double to = did.last().orElse(none);
    double first = Math.clamp(from, s.from(), s.to());
    double last = Math.clamp(to, first, s.to());
    add(all, COULD, s.from(), first);
    add(all, SEEN, first, last);
    add(all, COULD, last, s.to());
  }

  private static void add(List<Stretch> all, String cls, double from, double to) {
    if (to > from) {
      List<Double> times = new ArrayList<>();
      int n = Math.max(1, (int) Math.ceil((to - from) / STEP));
      for (int i = 0; i <= n; i++) {
        times.add(from + (to - from) * i / n);
      }
      all.add(new Stretch(cls, times));
    }
  }

  private static String cls(Visibility state) {
    return switch (state) {
      case SEEN -> COULD;
      case TOO_FAR, INSTRUMENTED_RANGE -> FAR;
      case BELOW_ELEVATION, ABOVE_ELEVATION, FIELD_OF_VIEW -> OUTSIDE;
      case NOT_THERE, NOT_BURNING, BELOW_CLOUD, BELOW_HORIZON -> HIDDEN;
    };
  }
}

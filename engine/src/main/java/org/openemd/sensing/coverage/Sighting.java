package org.openemd.sensing.coverage;

import java.util.List;
import java.util.Optional;
import org.openemd.math.Unit;

/// When one sensor could see one body, and what it lacked when not.
public sealed interface Sighting {

  /// The sensor.
  String sensor();

  /// The body.
  String body();

  /// The whole of its path, in time order.
  List<Span> timeline();

  /// How long it could be seen in all (s).
  default @Unit("s") double total() {
    double sum = 0;
    for (Span s : timeline()) {
      sum += s.state() == Visibility.SEEN ? s.length() : 0;
    }
    return sum;
  }

  /// When it could be seen for the first time (s); NaN for never.
  default @Unit("s") double firstTime() {
    for (Span s : timeline()) {
      if (s.state() == Visibility.SEEN) {
        return s.from();
      }
    }
    return Double.NaN;
  }

  /// When it could be seen for the last time (s); NaN for never.
  default @Unit("s") double lastTime() {
    double last = Double.NaN;
    for (Span s : timeline()) {
      last = s.state() == Visibility.SEEN ? s.to() : last;
    }
    return last;
  }

  /// By a radar. The moments in view are those that horizon, elevation limits and faces allow, however far the body is; they are there or absent together.
  ///
  /// @param first it could be seen, if ever
  /// @param last it could be seen, if ever
  /// @param entry when it first comes in view: the range needed to see it from the first moment on
  /// @param nearest of least range in view
  /// @param farthest of greatest range in view
  /// @param best of greatest signal to noise in view: the range needed to see it at all
  record ByRadar(
      String sensor,
      String body,
      List<Span> timeline,
      Optional<Moment> first,
      Optional<Moment> last,
      Optional<Moment> entry,
      Optional<Moment> nearest,
      Optional<Moment> farthest,
      Optional<Moment> best)
      implements Sighting {}

  /// Of its plume, by an infrared satellite.
  record ByInfrared(String sensor, String body, List<Span> timeline) implements Sighting {}
}

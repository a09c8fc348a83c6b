package org.openemd.world;

import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Eci;
import org.openemd.earth.Frames;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// How a body is turned, as far as radars notice. Notional: no vehicle's real attitude is published.
public sealed interface Attitude {
  /// From here down the air turns a body along its path, and where it gets there sets how a spinning one is pointed (m).
  double RE_ENTRY = 100e3;

  /// Attitudes that need no figure.
  enum Simple implements Attitude {
    /// Turns every way; what radars see is the mean over all aspects.
    TUMBLING,
    /// Its nose goes first.
    ALONG_VELOCITY
  }

  /// Nose first under thrust and in the air; between, spinning about an axis that stays as it will be at re-entry.
  ///
  /// @param axis where the nose points at re-entry, Earth-fixed then; it keeps its inertial direction, so that the Earth turns under it
  /// @param reEntry when that is, scenario clock
  record Held(@Unit("1") Vec3 axis, @Unit("s") double reEntry) implements Attitude {
    /// Where the nose points at `t` (s), Earth-fixed.
    Vec3 at(double t) {
      Eci fixed = Frames.toEci(new Ecef(axis), 0);
      return Frames.toEcef(fixed, t - reEntry).position();
    }
  }

  /// Of a body that will come down nose first; one that never leaves the air flies so all the way.
  static Attitude spinning(Trajectory path) {
    int i = path.size() - 1;
    while (i > 0 && height(path.sample(i)) < RE_ENTRY) {
      i--;
    }
    if (i == 0 || i == path.size() - 1) {
      return Simple.ALONG_VELOCITY;
    }
    double above = path.time(i);
    double below = path.time(i + 1);
    for (int k = 0; k < 40; k++) {
      double middle = 0.5 * (above + below);
      if (height(path.at(middle)) < RE_ENTRY) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return new Held(path.at(below).velocity().unit(), below);
  }

  private static double height(EcefState s) {
    return Frames.height(s.position());
  }
}

package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask;

/// Where a steered radar should look: at what the network tracks, then along the headings of reported launches.
///
/// Confirmed tracks come first, then tentative ones, each where it is predicted; then, for every launch of the last half
/// hour, points above its great circle out to where a missile of 8 km/s could be, every 200 km and on three nominal
/// heights. A direction that is nearer than `spacing` to one already chosen adds nothing and is left out.
/// Slew and time are free, which is generous; at most 40 directions.
///
/// @param sensor the radar
/// @param site its place
/// @param minElevation below which it cannot look
/// @param spacing least angle between two pointings, about half its field of view's half width
public record SensorTasking(
    String sensor, Geodetic site, @Unit("rad") double minElevation, @Unit("rad") double spacing) {
  private static final int MOST = 40;
  private static final double STEP = 200e3; // [m]
  private static final double FASTEST = 8000; // [m/s] over ground
  private static final double FARTHEST = 12_000e3; // [m]
  private static final double OLDEST = 1800; // [s]
  private static final double[] HEIGHTS = {150e3, 400e3, 800e3}; // [m]
  private static final double LAUNCH_HEIGHT = 100e3; // [m] where no heading is known

  /// The task for a scan at `t` (s), from tracks as of any time.
  public SensorTask at(double t, List<Track> tracks, List<LaunchReport> launches) {
    LocalFrame frame = LocalFrame.at(site);
    List<Vec3> directions = new ArrayList<>();
    BallisticMotion motion = new BallisticMotion();
    for (boolean confirmed : new boolean[] {true, false}) {
      for (Track track : tracks) {
        if (track.confirmed() == confirmed) {
          add(frame, directions, predicted(motion, track, t));
        }
      }
    }
    for (LaunchReport r : launches) {
      if (t - r.launchTime() <= OLDEST) {
        addArc(frame, directions, r, t);
      }
    }
    return new SensorTask(sensor, List.copyOf(directions));
  }

  private static Vec3 predicted(BallisticMotion motion, Track track, double t) {
    Estimate e = new Estimate(track);
    motion.move(e.x, t - e.time, 30);
    return e.state().position();
  }

  private void addArc(LocalFrame frame, List<Vec3> directions, LaunchReport r, double t) {
    LocalFrame launch = LocalFrame.at(r.site());
    Vec3 start = launch.position().position();
    double radius = start.norm();
    Vec3 up = start.times(1 / radius);
    if (Double.isNaN(r.azimuth())) {
      add(frame, directions, up.times(radius + LAUNCH_HEIGHT));
      return;
    }
    // The great circle on a sphere through the launch point: a pointing needs no better.
    Vec3 heading = launch.direction(r.azimuth(), 0);
    Vec3 ahead = heading.plus(-heading.dot(up), up).unit();
    double cos = StrictMath.cos(STEP / radius);
    double sin = StrictMath.sin(STEP / radius);
    double reach = Math.min(FARTHEST, FASTEST * Math.max(0, t - r.launchTime()));
    for (double s = 0; s <= reach && directions.size() < MOST; s += STEP) {
      for (double height : HEIGHTS) {
        if (height <= LAUNCH_HEIGHT + s) { // nothing is high before it has gone far
          add(frame, directions, up.times(radius + height));
        }
      }
      Vec3 next = up.times(cos).plus(sin, ahead);
      ahead = ahead.times(cos).plus(-sin, up);
      up = next;
    }
  }

  private void add(LocalFrame frame, List<Vec3> directions, Vec3 position) {
    if (directions.size() >= MOST) {
      return;
    }
    Vec3 d = position.minus(frame.position().position());
    double n = d.norm();
    if (d.dot(frame.up()) < StrictMath.sin(minElevation) * n) {
      return;
    }
    Vec3 u = d.times(1 / n);
    double cos = StrictMath.cos(spacing);
    for (Vec3 o : directions) {
      if (o.dot(u) > cos) {
        return;
      }
    }
    directions.add(u);
  }
}

package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask;
import org.openemd.sensing.SensorTask.Purpose;
import org.openemd.sensing.SensorTask.Request;
import org.openemd.tracking.filter.BallisticMotion;

/// What the network asks of one radar, from belief alone: a look at each track where it is predicted, and a search of the volumes in which reported launches may be.
///
/// A request is an ellipse: three standard deviations of the position across the line of sight, and as many along it. A track is moved by free flight and its covariance along a straight line,
/// which neglects the gradient of gravity (1 % after 80 s) and the process noise of the filter. Tracks beyond the range or below the elevation limit are not asked for. Holds buffers: one thread at a time.
public final class SensorTasking {
  private static final double DEVIATIONS = 3;
  private static final double STEP = 30; // [s] of free flight: metres

  private final String sensor;
  private final LocalFrame frame;
  private final double sinLow;
  private final double range;
  private final double lowBelow;
  private final BallisticMotion motion = new BallisticMotion();

  /// @param sensor the radar
  /// @param site its place
  /// @param minElevation below which it cannot look (rad)
  /// @param range beyond which it processes nothing (m)
  /// @param lowBelow probability of a warhead at and below which a track is of low priority
  public SensorTasking(
      String sensor, Geodetic site, double minElevation, double range, double lowBelow) {
    this.sensor = sensor;
    this.frame = LocalFrame.at(site);
    this.sinLow = StrictMath.sin(minElevation);
    this.range = range;
    this.lowBelow = lowBelow;
  }

  /// The task for a frame at `t` (s), from tracks as of any time and volumes as of `t`.
  public SensorTask at(double t, List<Track> tracks, List<LaunchCues.Cue> cues) {
    List<Request> requests = new ArrayList<>();
    for (Track track : tracks) {
      ask(requests, track, t - track.time());
    }
    for (LaunchCues.Cue c : cues) {
      ask(requests, c);
    }
    return new SensorTask(sensor, List.copyOf(requests));
  }

  private static String name(Track t) {
    return t.confirmed() ? "track " + t.number() : "tentative track " + -t.number();
  }

  private Purpose purpose(Track t) {
    if (!t.confirmed()) {
      return Purpose.CONFIRM;
    }
    return t.warheadProbability() <= lowBelow ? Purpose.TRACK_LOW : Purpose.TRACK_HIGH;
  }

  /// Of the position `dt` (s) later.
  private static Matrix covariance(Track t, double dt) {
    Matrix p = t.covariance();
    double[] c = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double cross = p.get(i, j + 3) + p.get(j, i + 3);
        c[3 * i + j] = p.get(i, j) + dt * (cross + dt * p.get(i + 3, j + 3));
      }
    }
    return Matrix.of(3, 3, c);
  }

  /// For a track `dt` (s) after it is known.
  private void ask(List<Request> requests, Track track, double dt) {
    double[] x = track.estimate().x;
    motion.move(x, dt, STEP);
    Vec3 d = new Vec3(x[0], x[1], x[2]).minus(frame.position().position());
    double n = d.norm();
    if (d.dot(frame.up()) / n >= sinLow && n <= range) {
      requests.add(request(name(track), purpose(track), d, covariance(track, dt)));
    }
  }

  private void ask(List<Request> requests, LaunchCues.Cue cue) {
    Vec3 d = cue.volume().centre().minus(frame.position().position());
    double n = d.norm();
    Request q = request(cue.name(), Purpose.CUE, d, cue.volume().covariance());
    double lowest = d.dot(frame.up()) / n + q.halfLength();
    double nearest = n - q.halfLength() * n;
    if (lowest >= sinLow && nearest <= range) {
      requests.add(q);
    }
  }

  /// The ellipse that a covariance makes across the line of sight `d` (m) to its middle.
  static Request request(String name, Purpose p, Vec3 d, Matrix c) {
    double distance = d.norm();
    Vec3 u = d.times(1 / distance);
    Vec3 a = u.across();
    Vec3 b = u.cross(a);
    double aa = form(a, c, a);
    double bb = form(b, c, b);
    double ab = form(a, c, b);
    double mean = 0.5 * (aa + bb);
    double apart = Math.sqrt(0.25 * (aa - bb) * (aa - bb) + ab * ab);
    double length = DEVIATIONS * Math.sqrt(Math.max(0, mean + apart)) / distance;
    double width = DEVIATIONS * Math.sqrt(Math.max(0, mean - apart)) / distance;
    Vec3 along = aa >= bb ? axis(a, b, mean + apart - bb, ab) : axis(a, b, ab, mean + apart - aa);
    double depth = DEVIATIONS * Math.sqrt(Math.max(0, form(u, c, u)));
    return new Request(name, p, u, along, length, width, distance, depth);
  }

  private static Vec3 axis(Vec3 a, Vec3 b, double x, double y) {
    double n = Math.sqrt(x * x + y * y);
    return n > 0 ? a.times(x / n).plus(y / n, b) : a;
  }

  private static double form(Vec3 u, Matrix c, Vec3 v) {
    double[] x = {u.x(), u.y(), u.z()};
    double[] y = {v.x(), v.y(), v.z()};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum += x[i] * c.get(i, j) * y[j];
      }
    }
    return sum;
  }
}

package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Trajectory;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ReentryMotion;
import org.openemd.tracking.filter.UnscentedFilter;

/// Where a track goes from here: in free flight without air, or, of a body that is known to be in the air, slowed by it.
///
/// Runge-Kutta steps of 10 s (below 0.1 m over half an hour against steps of 1 s); the last step ends on the ellipsoid within 1 m. In the air ({@link Phase#REENTRY}) the path is that of the likeliest ballistic coefficient, constant from here on ({@link ReentryMotion}), a point every
/// second, and the covariance that of an unscented filter with the coefficient's own spread, independent of the velocity's.
public final class TrackPrediction {
  private static final double STEP = 10; // [s]
  private static final double HORIZON = 7200; // [s] after which a path is taken for an orbit
  private static final double GROUND = 1; // [m]
  private static final double SECOND = 1; // [s] between points of a path in the air
  private static final int LONGEST_FALL = 1200; // points of one

  private TrackPrediction() {}

  /// The path from the track's time to the ground, or for two hours when it does not come down, on the scenario clock.
  public static Trajectory path(Track track) {
    if (track.phase() == Phase.REENTRY) {
      return fall(track);
    }
    BallisticMotion motion = new BallisticMotion();
    Estimate e = track.estimate();
    int most = (int) (HORIZON / STEP) + 2;
    double[] times = new double[most];
    double[] states = new double[6 * most];
    int n = 0;
    boolean down = false;
    double t = track.time();
    while (n < most) {
      times[n] = t;
      System.arraycopy(e.x, 0, states, 6 * n, 6);
      n++;
      if (down) {
        break;
      }
      double step = stepToGround(motion, e, STEP);
      down = step < STEP;
      t += step;
      if (down && step < 1e-3) {
        break;
      }
    }
    return Trajectory.of(Arrays.copyOf(times, n), Arrays.copyOf(states, 6 * n));
  }

  private static Trajectory fall(Track track) {
    ReentryMotion motion = new ReentryMotion(0, 0);
    double[] x = inAir(track).x;
    List<double[]> states = new ArrayList<>();
    states.add(x.clone());
    while (states.size() < LONGEST_FALL && height(x) > GROUND) {
      int steps = motion.steps(x, SECOND);
      for (int i = 0; i < steps; i++) {
        motion.step(x, SECOND / steps);
      }
      states.add(x.clone());
    }
    double[] times = new double[states.size()];
    double[] all = new double[6 * times.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = track.time() + i * SECOND;
      System.arraycopy(states.get(i), 0, all, 6 * i, 6);
    }
    return Trajectory.of(times, all);
  }

  private static Estimate inAir(Track track) {
    BallisticCoefficient c = track.coefficient();
    return ReentryMotion.begin(track.estimate(), c.likeliest(), c.sigma());
  }

  /// The track as of `t` (s), later or earlier: what is known of it now, without what unmodelled acceleration may yet add.
  public static Track at(Track track, double t) {
    Estimate e;
    if (track.phase() == Phase.REENTRY) {
      e = inAir(track);
      new UnscentedFilter(new ReentryMotion(0, 0)).predict(e, t);
    } else {
      e = track.estimate();
      new KalmanFilter(0).predict(e, t);
    }
    e.time = t; // to the last bit
    return track.moved(e);
  }

  /// Moves the state by `step` (s) or, when that passes the ground on the way down, to the ground; how long it took.
  static double stepToGround(BallisticMotion motion, Estimate e, double step) {
    double[] before = e.x.clone();
    motion.step(e.x, step);
    if (surelyUp(e.x) || height(e.x) > 0 || !e.descending()) {
      return step;
    }
    double low = 0;
    double high = step;
    double taken = step;
    for (int i = 0; i < 60 && Math.abs(height(e.x)) > GROUND; i++) {
      taken = 0.5 * (low + high);
      System.arraycopy(before, 0, e.x, 0, 6);
      motion.step(e.x, taken);
      if (height(e.x) > 0) {
        low = taken;
      } else {
        high = taken;
      }
    }
    return taken;
  }

  /// A cheap test before {@link #height}: farther out than the equator.
  private static boolean surelyUp(double[] x) {
    return x[0] * x[0] + x[1] * x[1] + x[2] * x[2] > Wgs84.A * Wgs84.A;
  }

  private static double height(double[] x) {
    return Frames.height(x[0], x[1], x[2]);
  }
}

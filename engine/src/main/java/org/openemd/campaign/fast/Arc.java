package org.openemd.campaign.fast;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Trajectory;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.flight.batch.Arcs;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.batch.ProcessNoise;
import org.openemd.tracking.batch.Sites;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.tracking.batch.Tracks;

/// The free flight of one warhead as the batch kernels fly it: where it is, and when it comes down.
///
/// The arc kernel gives the impact, with air; the track kernel, moving states alone, gives a point every ten seconds on the way, without air, so that a path is good down to some 100 km (there the air has taken less than 10 m from a slender body), and below only for its end.
///
/// @param path from the start to the last point above the ground, on the clock of the start
/// @param impact time of impact on the same clock
/// @param ground where that is
record Arc(Trajectory path, @Unit("s") double impact, Geodetic ground) {
  private static final double STEP = 10; // [s]
  private static final ArcPhysics PHYSICS =
      new ArcPhysics(Wgs84.GM, Wgs84.J2, Wgs84.J3, Wgs84.J4, Wgs84.OMEGA, Wgs84.A, Wgs84.E2, 1);
  private static final ProcessNoise NOTHING = new ProcessNoise(0, 0);

  /// Flies all of them side by side; null where the kernel refuses.
  ///
  /// @param starts states after the last separation, Earth-fixed
  /// @param times when, on any clock (s)
  /// @param beta ballistic coefficients (kg/m2)
  static @Nullable Arc[] fly(
      List<EcefState> starts, double[] times, double[] beta, ArcKernel arcs, TrackKernel tracks) {
    Arcs flown = land(starts, beta, arcs);
    double[] impacts = flown.time;
    @Nullable Arc[] all = new Arc[starts.size()];
    if (all.length == 0) {
      return all;
    }
    double longest = 0;
    for (int i = 0; i < all.length; i++) {
      longest = impacts[i] > longest ? impacts[i] : longest;
    }
    double[][] states = move(starts, (int) Math.ceil(longest / STEP), tracks);
    for (int i = 0; i < all.length; i++) {
      if (impacts[i] > 0) {
        all[i] = arc(states[i], times[i], impacts[i], ground(flown, i));
      }
    }
    return all;
  }

  private static Arcs land(List<EcefState> starts, double[] beta, ArcKernel kernel) {
    Arcs arcs = new Arcs(starts.size());
    arcs.size = starts.size();
    for (int i = 0; i < arcs.size; i++) {
      arcs.set(i, numbers(starts.get(i), 6), beta[i] > 0 ? beta[i] : Double.POSITIVE_INFINITY);
    }
    kernel.fly(arcs, PHYSICS);
    return arcs;
  }

  private static Geodetic ground(Arcs arcs, int i) {
    double[] state = new double[6];
    arcs.impact(i, state);
    return Frames.toGeodetic(new Ecef(new Vec3(state[0], state[1], state[2])));
  }

  // Six numbers for each start and step, the first included.
  private static double[][] move(List<EcefState> starts, int steps, TrackKernel kernel) {
    int n = starts.size();
    Tracks tracks = new Tracks(n);
    Plots plots = new Plots(n);
    Arrays.fill(plots.time, Double.NaN);
    Arrays.fill(plots.range, Double.NaN);
    double[][] states = new double[n][6 * (steps + 1)];
    for (int i = 0; i < n; i++) {
      tracks.set(i, 0, numbers(starts.get(i), 7), new double[49]);
      System.arraycopy(numbers(starts.get(i), 6), 0, states[i], 0, 6);
    }
    tracks.size = n;
    Sites nowhere = new Sites(List.of(new Geodetic(0, 0, 0)));
    double[] state = new double[7];
    for (int k = 1; k <= steps; k++) {
      Arrays.fill(plots.time, 0, n, k * STEP);
      kernel.process(tracks, nowhere, plots, NOTHING);
      for (int i = 0; i < n; i++) {
        tracks.state(i, state);
        System.arraycopy(state, 0, states[i], 6 * k, 6);
      }
    }
    return states;
  }

  private static Arc arc(double[] states, double start, double impact, Geodetic ground) {
    int points = Math.min(states.length / 6, (int) Math.floor(impact / STEP) + 1);
    double[] times = new double[points];
    for (int k = 0; k < points; k++) {
      times[k] = k * STEP;
    }
    Trajectory path = Trajectory.of(times, Arrays.copyOf(states, 6 * points)).delayedBy(start);
    return new Arc(path, start + impact, ground);
  }

  private static double[] numbers(EcefState s, int room) {
    double[] x = new double[room];
    x[0] = s.position().x();
    x[1] = s.position().y();
    x[2] = s.position().z();
    x[3] = s.velocity().x();
    x[4] = s.velocity().y();
    x[5] = s.velocity().z();
    return x;
  }
}

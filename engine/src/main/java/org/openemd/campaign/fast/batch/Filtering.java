package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import java.util.List;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.batch.ProcessNoise;
import org.openemd.tracking.batch.Sites;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.tracking.batch.Tracks;

/// Tracks side by side from their first plot to a meeting: each lane its own plots and its own meeting. A buffer to be filled again and again, for one thread.
///
/// A track begins with the place of its first plot, as well known as that measures it, and a velocity known to 500 m/s each way.
final class Filtering {
  private static final double UNKNOWN = 500; // [m/s]
  private static final double STEP = 40; // [s] of a prediction: 4e-4 of a velocity's effect
  private static final ProcessNoise NOTHING = new ProcessNoise(0, 0);

  final int lanes;
  private final int most;
  private final double[][] time; // by plot, then by lane; NaN where a lane has no more
  private final double[][] range; // NaN where nothing was detected
  private final double[][] azimuth;
  private final double[][] elevation;
  private final double[][] sigmaRange;
  private final double[][] sigmaAngle;
  private final int[][] site;
  private final double[] meeting;
  private final double[] last;
  private final int[] count;
  private final Tracks tracks;
  private final Plots plots;
  private final Sites sites;
  private final ProcessNoise noise;
  private final TrackKernel kernel;
  private final double[] state = new double[7];
  private final double[] covariance = new double[49];

  /// @param most plots a track
  Filtering(List<RadarModel> radars, double processNoise, TrackKernel kernel, int lanes, int most) {
    this.lanes = lanes;
    this.most = most;
    this.kernel = kernel;
    time = new double[most][lanes];
    range = new double[most][lanes];
    azimuth = new double[most][lanes];
    elevation = new double[most][lanes];
    sigmaRange = new double[most][lanes];
    sigmaAngle = new double[most][lanes];
    site = new int[most][lanes];
    meeting = new double[lanes];
    last = new double[lanes];
    count = new int[lanes];
    tracks = new Tracks(lanes);
    plots = new Plots(lanes);
    sites = new Sites(radars.stream().map(r -> r.radar().site()).toList());
    noise = new ProcessNoise(processNoise, 0);
  }

  /// Begins a track in a lane that will meet at `at` (s): at a place (m) with a velocity (m/s), both to be wrong as well as the first plot knows them.
  void begin(
      int lane,
      @Unit("s") double t,
      Vec3 place,
      Vec3 velocity,
      @Unit("m") double sigma,
      @Unit("s") double at) {
    state[0] = place.x();
    state[1] = place.y();
    state[2] = place.z();
    state[3] = velocity.x();
    state[4] = velocity.y();
    state[5] = velocity.z();
    state[6] = 0;
    Arrays.fill(covariance, 0);
    for (int k = 0; k < 6; k++) {
      covariance[8 * k] = k < 3 ? sigma * sigma : UNKNOWN * UNKNOWN;
    }
    tracks.set(lane, t, state, covariance);
    count[lane] = 0;
    meeting[lane] = at;
    last[lane] = t;
  }

  /// Adds a plot to the track in a lane; one without a range was not detected.
  void add(
      int lane,
      @Unit("s") double t,
      int radar,
      @Unit("m") double r,
      @Unit("rad") double az,
      @Unit("rad") double el,
      @Unit("m") double sigmaR,
      @Unit("rad") double sigmaA) {
    int k = count[lane]++;
    time[k][lane] = t;
    range[k][lane] = r;
    azimuth[k][lane] = az;
    elevation[k][lane] = el;
    sigmaRange[k][lane] = sigmaR;
    sigmaAngle[k][lane] = sigmaA;
    site[k][lane] = radar;
    last[lane] = t;
  }

  /// Takes all plots of the first `n` lanes and moves their tracks to their meetings.
  void run(int n) {
    tracks.size = n;
    int longest = 0;
    for (int lane = 0; lane < n; lane++) {
      longest = Math.max(longest, count[lane]);
      for (int k = count[lane]; k < most; k++) {
        time[k][lane] = Double.NaN;
      }
    }
    for (int k = 0; k < longest; k++) {
      System.arraycopy(time[k], 0, plots.time, 0, n);
      System.arraycopy(range[k], 0, plots.range, 0, n);
      System.arraycopy(azimuth[k], 0, plots.azimuth, 0, n);
      System.arraycopy(elevation[k], 0, plots.elevation, 0, n);
      System.arraycopy(sigmaRange[k], 0, plots.sigmaRange, 0, n);
      System.arraycopy(sigmaAngle[k], 0, plots.sigmaAngle, 0, n);
      System.arraycopy(site[k], 0, plots.site, 0, n);
      kernel.process(tracks, sites, plots, noise);
    }
    meet(n);
  }

  private void meet(int n) {
    Arrays.fill(plots.range, 0, n, Double.NaN);
    boolean moving = true;
    while (moving) {
      moving = false;
      for (int lane = 0; lane < n; lane++) {
        boolean there = last[lane] >= meeting[lane];
        last[lane] = Math.min(meeting[lane], last[lane] + STEP);
        plots.time[lane] = there ? Double.NaN : last[lane];
        moving |= !there;
      }
      if (moving) {
        kernel.process(tracks, sites, plots, NOTHING);
      }
    }
  }

  /// Where the track in a lane takes the target to be at the meeting (m).
  Vec3 place(int lane) {
    tracks.state(lane, state);
    return new Vec3(state[0], state[1], state[2]);
  }

  /// How well it knows that: covariance of the place (m2).
  Matrix known(int lane) {
    double[] c = new double[9];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        c[3 * a + b] = tracks.covariance(lane, a, b);
      }
    }
    return Matrix.of(3, 3, c);
  }
}

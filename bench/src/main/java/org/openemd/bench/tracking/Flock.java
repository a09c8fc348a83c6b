package org.openemd.bench.tracking;

import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.batch.Tracks;
import org.openemd.tracking.filter.BallisticMotion;

/// A thousand bodies in free flight above one radar, and its plots of each, once a second: what all filters are fed.
final class Flock {
  static final int COUNT = 1_000;
  static final int SCANS = 20;
  static final Geodetic SITE = Geodetic.ofDegrees(49.6, 13.7, 0);
  static final LocalFrame FRAME = LocalFrame.at(SITE);
  static final double SIGMA_RANGE = 20; // [m]
  static final double SIGMA_ANGLE = 3e-4;
  static final double ACCELERATION = 1e-3; // spectral density [m2/s3]

  /// State and covariance of each at the time zero.
  final double[][] start = new double[COUNT][7];

  final double[] covariance = new double[49];

  /// Of each scan.
  final Plots[] plots = new Plots[SCANS];

  Flock() {
    double[] sigma = {300, 300, 300, 20, 20, 20, 1e-4};
    for (int k = 0; k < 7; k++) {
      covariance[8 * k] = sigma[k] * sigma[k];
    }
    for (int k = 0; k < SCANS; k++) {
      plots[k] = new Plots(COUNT);
    }
    BallisticMotion motion = new BallisticMotion();
    for (int i = 0; i < COUNT; i++) {
      RandomStream s = RandomStream.of(1, i, "bench", "flock");
      double[] truth = truth(s);
      for (int k = 0; k < 7; k++) {
        start[i][k] = truth[k] + sigma[k] * s.nextGaussian();
      }
      for (int scan = 0; scan < SCANS; scan++) {
        motion.move(truth, 1, 1);
        plot(plots[scan], i, scan + 1, truth, s);
      }
    }
  }

  private static double[] truth(RandomStream s) {
    Vec3 u = FRAME.direction(s.uniform(0, 6), s.uniform(0.3, 1.4));
    Vec3 p = FRAME.position().position().plus(s.uniform(400e3, 1500e3), u);
    Vec3 v = FRAME.direction(s.uniform(0, 6), s.uniform(-0.5, 0.5)).times(s.uniform(3e3, 6e3));
    return new double[] {p.x(), p.y(), p.z(), v.x(), v.y(), v.z(), 2e-4};
  }

  private static void plot(Plots z, int i, double time, double[] truth, RandomStream s) {
    AzElRange look = FRAME.look(new Ecef(new Vec3(truth[0], truth[1], truth[2])));
    z.time[i] = time;
    z.range[i] = look.range() + SIGMA_RANGE * s.nextGaussian();
    double across = SIGMA_ANGLE / Math.cos(look.elevation());
    z.azimuth[i] = look.azimuth() + across * s.nextGaussian();
    z.elevation[i] = look.elevation() + SIGMA_ANGLE * s.nextGaussian();
    z.sigmaRange[i] = SIGMA_RANGE;
    z.sigmaAngle[i] = SIGMA_ANGLE;
  }

  /// Sets all tracks to the start.
  void reset(Tracks tracks) {
    tracks.size = COUNT;
    for (int i = 0; i < COUNT; i++) {
      tracks.set(i, 0, start[i], covariance);
    }
  }
}

package org.openemd.bench.tracking;

import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Filter;
import org.openemd.tracking.filter.Sighting;

/// The tracker's own filter, one track after the other, six states; each plot's direction is worked out from its angles.
final class OneByOne implements FilterWay {
  private static final Vec3 SITE = Flock.FRAME.position().position();

  private final Flock flock;
  private final Filter filter;
  private final Sighting sighting = new Sighting();
  private final Estimate[] start = new Estimate[Flock.COUNT];
  private final Estimate[] tracks = new Estimate[Flock.COUNT];

  OneByOne(Flock flock, Filter filter) {
    this.flock = flock;
    this.filter = filter;
    double[] six = new double[36];
    for (int k = 0; k < 36; k++) {
      six[k] = flock.covariance[7 * (k / 6) + k % 6];
    }
    for (int i = 0; i < Flock.COUNT; i++) {
      double[] x = flock.start[i];
      EcefState s = new EcefState(new Vec3(x[0], x[1], x[2]), new Vec3(x[3], x[4], x[5]));
      start[i] = new Estimate(0, s, Matrix.of(6, 6, six));
      tracks[i] = start[i].copy();
    }
  }

  @Override
  public void run() {
    for (int i = 0; i < Flock.COUNT; i++) {
      tracks[i].set(start[i]);
    }
    for (Plots z : flock.plots) {
      for (int i = 0; i < Flock.COUNT; i++) {
        take(tracks[i], z, i);
      }
    }
  }

  private void take(Estimate e, Plots z, int i) {
    filter.predict(e, z.time[i]);
    Vec3 u = Flock.FRAME.direction(z.azimuth[i], z.elevation[i]);
    sighting.direction(SITE, u, z.sigmaAngle[i] * z.sigmaAngle[i]);
    sighting.range(z.range[i], z.sigmaRange[i] * z.sigmaRange[i]);
    filter.update(e, sighting);
  }

  @Override
  public double[] state(int i) {
    return tracks[i].x;
  }
}

package org.openemd.bench.tracking;

import java.util.List;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.batch.ProcessNoise;
import org.openemd.tracking.batch.Sites;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.tracking.batch.Tracks;

/// Many tracks at once.
final class KernelWay implements FilterWay {
  private static final ProcessNoise NOISE = new ProcessNoise(Flock.ACCELERATION, 1e-12);

  private final Flock flock;
  private final TrackKernel kernel;
  private final Sites sites = new Sites(List.of(Flock.SITE));
  private final Tracks tracks = new Tracks(Flock.COUNT);

  KernelWay(Flock flock, TrackKernel kernel) {
    this.flock = flock;
    this.kernel = kernel;
  }

  @Override
  public void run() {
    flock.reset(tracks);
    for (Plots z : flock.plots) {
      kernel.process(tracks, sites, z, NOISE);
    }
  }

  @Override
  public double[] state(int i) {
    double[] x = new double[7];
    tracks.state(i, x);
    return x;
  }
}

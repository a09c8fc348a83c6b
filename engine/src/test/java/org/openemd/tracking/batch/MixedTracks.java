package org.openemd.tracking.batch;

import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Tracks anywhere above the air, and plots of them by three radars, drawn from a seed.
final class MixedTracks {
  static final List<Geodetic> PLACES =
      List.of(
          Geodetic.ofDegrees(54.36, -0.67, 260),
          Geodetic.ofDegrees(37.9, 40.5, 700),
          Geodetic.ofDegrees(-33, 151, 0));
  static final Sites SITES = new Sites(PLACES);
  static final ProcessNoise NOISE = new ProcessNoise(1e-3, 1e-12);

  private MixedTracks() {}

  /// Tracks whose covariance is full, of all states.
  static Tracks tracks(int count, long seed) {
    Tracks t = new Tracks(count);
    t.size = count;
    for (int i = 0; i < count; i++) {
      RandomStream s = RandomStream.of(seed, i, "test", "track");
      t.set(i, s.uniform(0, 5), state(i, s), covariance(s));
    }
    return t;
  }

  /// In view of the radar that plots it, 300 to 2,500 km away.
  private static double[] state(int i, RandomStream s) {
    LocalFrame f = LocalFrame.at(PLACES.get(i % PLACES.size()));
    Vec3 u = f.direction(s.uniform(-3.1, 3.1), s.uniform(0.2, 1.5));
    Vec3 p = f.position().position().plus(s.uniform(300e3, 2500e3), u);
    Vec3 v = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).unit();
    v = v.times(s.uniform(2000, 7000));
    return new double[] {p.x(), p.y(), p.z(), v.x(), v.y(), v.z(), s.uniform(1e-4, 5e-4)};
  }

  /// A product of a full matrix with its transpose: positions known to about 300 m, speeds to 5 m/s, the parameter to 5e-5 m2/kg.
  private static double[] covariance(RandomStream s) {
    double[] scale = {300, 300, 300, 5, 5, 5, 5e-5};
    double[] l = new double[49];
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        l[7 * i + j] = scale[i] * s.nextGaussian() / Math.sqrt(7);
      }
      l[8 * i] += 0.3 * scale[i];
    }
    Matrix m = Matrix.of(7, 7, l);
    Matrix p = m.times(m.transpose());
    double[] c = new double[49];
    for (int i = 0; i < 49; i++) {
      c[i] = p.get(i / 7, i % 7);
    }
    return c;
  }

  /// A plot of each track, up to `most` seconds later, off by some hundred metres.
  static Plots plots(Tracks t, long seed, double most) {
    Plots z = new Plots(t.size);
    double[] x = new double[7];
    for (int i = 0; i < t.size; i++) {
      RandomStream s = RandomStream.of(seed, i, "test", "plot");
      t.state(i, x);
      double dt = s.uniform(0, most);
      z.time[i] = t.time(i) + dt;
      z.site[i] = i % PLACES.size();
      Vec3 p = new Vec3(x[0] + dt * x[3], x[1] + dt * x[4], x[2] + dt * x[5]);
      p = p.plus(new Vec3(300 * s.nextGaussian(), 300 * s.nextGaussian(), 300 * s.nextGaussian()));
      AzElRange look = LocalFrame.at(PLACES.get(z.site[i])).look(new Ecef(p));
      z.range[i] = look.range();
      z.azimuth[i] = look.azimuth();
      z.elevation[i] = look.elevation();
      z.sigmaRange[i] = s.uniform(2, 100);
      z.sigmaAngle[i] = s.uniform(1e-4, 5e-3);
    }
    return z;
  }
}

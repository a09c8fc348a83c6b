package org.openemd.bench.flight;

import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// The thousand arcs that every way flies: burnout 120 km up anywhere on the globe, in any direction, from 2,000 km of range
/// to intercontinental; half an hour on average.
final class MixedArcs {
  static final int COUNT = 1_000;

  private static final double HEIGHT = 120e3; // [m]
  private static final double SLOWEST = 5_000; // [m/s]
  private static final double FASTEST = 7_300; // [m/s]

  final double[][] start = new double[COUNT][];
  final double[] beta = new double[COUNT];

  MixedArcs() {
    RandomStream random = RandomStream.of(1, 0, "bench", "arcs");
    for (int i = 0; i < COUNT; i++) {
      start[i] = burnout(random);
      beta[i] = random.uniform(5_000, 12_000);
    }
  }

  private static double[] burnout(RandomStream random) {
    double latitude = StrictMath.asin(random.uniform(-1, 1));
    Geodetic place = new Geodetic(latitude, random.uniform(-StrictMath.PI, StrictMath.PI), HEIGHT);
    double azimuth = random.uniform(0, 2 * StrictMath.PI);
    double climb = StrictMath.toRadians(random.uniform(25, 65));
    Vec3 r = Frames.toEcef(place).position();
    Vec3 v = LocalFrame.at(place).direction(azimuth, climb).times(random.uniform(SLOWEST, FASTEST));
    return new double[] {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()};
  }
}

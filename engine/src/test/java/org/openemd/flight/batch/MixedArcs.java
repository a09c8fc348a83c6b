package org.openemd.flight.batch;

import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

/// Arcs of all kinds: 300 to 13,000 km, 2 to 80 degrees up, from 40 to 500 km, every latitude, 1,000 to 12,000 kg/m2.
final class MixedArcs {
  /// All the physics.
  static final ArcPhysics EARTH =
      new ArcPhysics(Wgs84.GM, Wgs84.J2, Wgs84.J3, Wgs84.J4, Wgs84.OMEGA, Wgs84.A, Wgs84.E2, 1);

  private static final double R = Wgs84.MEAN_RADIUS;

  private MixedArcs() {}

  /// So many arcs with an apogee between 160 and 5,000 km; some lie outside the kernel's domain.
  static Arcs of(int count, long seed) {
    RandomStream random = RandomStream.of(seed, 0, "kernel", "arcs");
    Arcs arcs = new Arcs(count);
    while (arcs.size < count) {
      add(arcs, random);
    }
    return arcs;
  }

  /// On their way down: from 5 to 500 km, 20 to 80 degrees down, 3 to 6 km/s.
  static Arcs falling(int count) {
    RandomStream random = RandomStream.of(6, 0, "kernel", "arcs");
    Arcs arcs = new Arcs(count);
    for (int i = 0; i < count; i++) {
      Geodetic place =
          new Geodetic(
              StrictMath.asin(random.uniform(-1, 1)),
              random.uniform(-3.14, 3.14),
              random.uniform(5e3, 500e3));
      double down = -StrictMath.toRadians(random.uniform(20, 80));
      Vec3 r = Frames.toEcef(place).position();
      Vec3 v =
          LocalFrame.at(place)
              .direction(random.uniform(0, 6.28), down)
              .times(random.uniform(3e3, 6e3));
      double[] state = {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()};
      arcs.set(arcs.size++, state, random.uniform(1_000, 12_000));
    }
    return arcs;
  }

  /// Arcs of one kind, as a batch has them: burnout at 120 km, 20 to 42 degrees up, 2,000 to 12,000 km, no higher than
  /// 3,000 km, 3,000 kg/m2 and more.
  static Arcs alike(int count) {
    RandomStream random = RandomStream.of(3, 0, "kernel", "arcs");
    Arcs arcs = new Arcs(count);
    while (arcs.size < count) {
      double angle = random.uniform(2_000e3, 12_000e3) / R;
      double up = StrictMath.toRadians(random.uniform(20, 42));
      add(arcs, random, 120e3, angle, up, random.uniform(3_000, 12_000), 3_000e3);
    }
    return arcs;
  }

  private static void add(Arcs arcs, RandomStream random) {
    double height = random.uniform(40e3, 500e3);
    double angle = random.uniform(300e3, 13_000e3) / R;
    double up = StrictMath.toRadians(random.uniform(2, 80));
    add(arcs, random, height, angle, up, 1_000 * StrictMath.pow(12, random.nextDouble()), 5_000e3);
  }

  private static void add(
      Arcs arcs,
      RandomStream random,
      double height,
      double angle,
      double up,
      double beta,
      double highest) {
    Geodetic place =
        new Geodetic(StrictMath.asin(random.uniform(-1, 1)), random.uniform(-3.14, 3.14), height);
    Vec3 direction = LocalFrame.at(place).direction(random.uniform(0, 6.28), up);
    Vec3 r = Frames.toEcef(place).position();
    double q = energy(r.norm() / R, angle, up);
    double v = Math.sqrt(q * Wgs84.GM / r.norm());
    double a = r.norm() / (2 - q);
    double c = StrictMath.cos(up);
    double apogee = a * (1 + Math.sqrt(1 - q * (2 - q) * c * c)) - R;
    if (q > 0 && q < 1.9 && apogee > 160e3 && apogee < highest) {
      double[] state = {
        r.x(),
        r.y(),
        r.z(),
        v * direction.x() + Wgs84.OMEGA * r.y(),
        v * direction.y() - Wgs84.OMEGA * r.x(),
        v * direction.z()
      };
      arcs.set(arcs.size++, state, beta);
    }
  }

  /// Speed squared over that of a circular orbit which carries over a range angle to the sphere's surface, not positive
  /// when none does (Bate, Mueller and White, equation 6.2-18, solved for Q).
  private static double energy(double radii, double angle, double up) {
    double c = StrictMath.cos(up);
    return (1 - StrictMath.cos(angle)) / (radii * c * c - c * StrictMath.cos(angle + up));
  }
}

package org.openemd.tracking.batch;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;

/// The filter as a textbook writes it, with a library's matrices: the slow judge.
final class ObviousFilter {
  private static final double FINE = 0.5; // step of the transition [s]

  RealVector x;
  RealMatrix p;
  double innovation;
  private final double time;

  ObviousFilter(Tracks t, int i) {
    double[] s = new double[7];
    t.state(i, s);
    x = new ArrayRealVector(s);
    p = MatrixUtils.createRealMatrix(7, 7);
    for (int k = 0; k < 49; k++) {
      p.setEntry(k / 7, k % 7, t.covariance(i, k / 7, k % 7));
    }
    time = t.time(i);
  }

  /// Moves a state, and returns the product of the transitions of short steps.
  static RealMatrix transition(double[] x, double dt) {
    double[] six = new double[6];
    System.arraycopy(x, 0, six, 0, 6);
    double[] f = new double[36];
    for (int i = 0; i < 6; i++) {
      f[7 * i] = 1;
    }
    new BallisticMotion().moveWithTransition(six, f, dt, FINE);
    System.arraycopy(six, 0, x, 0, 6);
    RealMatrix m = MatrixUtils.createRealIdentityMatrix(7);
    for (int i = 0; i < 36; i++) {
      m.setEntry(i / 6, i % 6, f[i]);
    }
    return m;
  }

  /// What white acceleration and the parameter's walk add.
  static RealMatrix noise(double dt) {
    double q = MixedTracks.NOISE.acceleration();
    RealMatrix m = MatrixUtils.createRealMatrix(7, 7);
    for (int i = 0; i < 3; i++) {
      m.setEntry(i, i, q * dt * dt * dt / 3);
      m.setEntry(i, i + 3, q * dt * dt / 2);
      m.setEntry(i + 3, i, q * dt * dt / 2);
      m.setEntry(i + 3, i + 3, q * dt);
    }
    m.setEntry(6, 6, MixedTracks.NOISE.parameter() * dt);
    return m;
  }

  void process(Plots z, int i) {
    double[] s = x.toArray();
    RealMatrix f = transition(s, z.time[i] - time);
    x = new ArrayRealVector(s);
    p = f.multiply(p).multiply(f.transpose()).add(noise(z.time[i] - time));
    LocalFrame frame = LocalFrame.at(MixedTracks.PLACES.get(z.site[i]));
    Vec3 m = frame.direction(z.azimuth[i], z.elevation[i]);
    double across = z.range[i] * z.sigmaAngle[i];
    Vec3 sight = position().minus(frame.position().position());
    Vec3 u = sight.unit();
    Vec3 e = u.cross(Math.abs(u.z()) < 0.7 ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0)).unit();
    Vec3 g = u.cross(e);
    double k = sight.norm() / m.dot(u);
    Vec3 start = position();
    scalar(e, k * m.dot(e), across * across);
    scalar(g, k * m.dot(g) - position().minus(start).dot(g), across * across);
    sight = position().minus(frame.position().position());
    u = sight.unit();
    RealMatrix off = MatrixUtils.createRealIdentityMatrix(3).subtract(outer(u));
    RealMatrix round = off.multiply(p.getSubMatrix(0, 2, 0, 2)).multiply(off);
    double r = sight.norm();
    double y = z.range[i] - r - 0.5 * round.getTrace() / r;
    double second = 0.5 * round.multiply(round).getTrace() / (r * r);
    scalar(u, y, z.sigmaRange[i] * z.sigmaRange[i] + second);
  }

  private Vec3 position() {
    return new Vec3(x.getEntry(0), x.getEntry(1), x.getEntry(2));
  }

  private static RealMatrix outer(Vec3 u) {
    RealVector v = new ArrayRealVector(new double[] {u.x(), u.y(), u.z()});
    return v.outerProduct(v);
  }

  private void scalar(Vec3 direction, double y, double variance) {
    RealVector h =
        new ArrayRealVector(new double[] {direction.x(), direction.y(), direction.z(), 0, 0, 0, 0});
    RealVector g = p.operate(h);
    double s = g.dotProduct(h) + variance;
    innovation += y * y / s;
    x = x.add(g.mapMultiply(y / s));
    p = p.subtract(g.outerProduct(g).scalarMultiply(1 / s));
  }

  /// The largest difference from a track, in deviations.
  double difference(Tracks t, int i) {
    double[] s = new double[7];
    t.state(i, s);
    double worst = 0;
    for (int j = 0; j < 7; j++) {
      worst = Math.max(worst, Math.abs(s[j] - x.getEntry(j)) / Math.sqrt(p.getEntry(j, j)));
      for (int k = 0; k < 7; k++) {
        double scale = Math.sqrt(p.getEntry(j, j) * p.getEntry(k, k));
        worst = Math.max(worst, Math.abs(t.covariance(i, j, k) - p.getEntry(j, k)) / scale);
      }
    }
    return worst;
  }
}

package org.openemd.campaign.fast.batch;

import java.util.List;
import java.util.function.IntPredicate;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Places on the ground, Earth-fixed, side by side. Their heights are ignored.
public final class AimPoints {
  /// How many there are.
  public final int size;

  final double[] x;
  final double[] y;
  final double[] z;
  private final IntPredicate wanted;

  /// These places.
  public AimPoints(List<Geodetic> places) {
    this(places, i -> true);
  }

  /// Of these places some; the others are as if nothing reached them.
  ///
  /// @param wanted by number
  public AimPoints(List<Geodetic> places, IntPredicate wanted) {
    this.wanted = wanted;
    size = places.size();
    x = new double[size];
    y = new double[size];
    z = new double[size];
    for (int i = 0; i < size; i++) {
      Geodetic g = places.get(i);
      Vec3 r = Frames.toEcef(new Geodetic(g.latitude(), g.longitude(), 0)).position();
      x[i] = r.x();
      y[i] = r.y();
      z[i] = r.z();
    }
  }

  boolean wanted(int i) {
    return wanted.test(i);
  }
}

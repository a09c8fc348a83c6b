package org.openemd.campaign.fast.batch;

import java.util.List;
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

  /// These places.
  public AimPoints(List<Geodetic> places) {
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
}

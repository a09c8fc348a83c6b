package org.openemd.console.report;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// Whether there is land at a place, as far as the maps know: coasts to some 10 km, lakes but the largest and islands below some 500 km2 left out, as is Antarctica (`data/SOURCES.md`).
public final class Land {
  private static final Land KNOWN = new Land(Borders.load().land());

  private final double[][] longitudes; // of each ring's vertices [rad]
  private final double[][] latitudes;

  private Land(List<List<Vec3>> rings) {
    longitudes = new double[rings.size()][];
    latitudes = new double[rings.size()][];
    for (int i = 0; i < rings.size(); i++) {
      List<Vec3> ring = rings.get(i);
      longitudes[i] = ring.stream().mapToDouble(v -> StrictMath.atan2(v.y(), v.x())).toArray();
      latitudes[i] =
          ring.stream().mapToDouble(v -> StrictMath.asin(Math.clamp(v.z(), -1, 1))).toArray();
    }
  }

  /// Even-odd, by a ray along the meridian to the north pole, as {@link LineDrawer#inside}.
  public static boolean at(Geodetic place) {
    return KNOWN.holds(
        StrictMath.toRadians(Prose.wrapped(place.longitudeDegrees())), place.latitude());
  }

  private boolean holds(double longitude, double latitude) {
    boolean in = false;
    for (int i = 0; i < longitudes.length; i++) {
      double[] x = longitudes[i];
      double[] y = latitudes[i];
      for (int k = 0; k + 1 < x.length; k++) {
        boolean spans = (x[k] > longitude) != (x[k + 1] > longitude);
        if (spans && Math.abs(x[k] - x[k + 1]) <= StrictMath.PI) {
          double here = y[k] + (longitude - x[k]) / (x[k + 1] - x[k]) * (y[k + 1] - y[k]);
          in ^= here > latitude;
        }
      }
    }
    return in;
  }
}

package org.openemd.campaign.footprint;

import java.util.List;
import org.openemd.command.DefendedArea;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;

/// Where a map is drawn when nobody says where: around what is defended near an aim.
public final class Surroundings {
  private static final double NEAR = 2500e3; // [m]
  private static final double AROUND = 15; // [deg] of an aim near which nothing is defended

  private Surroundings() {}

  /// South, west, north and east of the box (deg).
  public static List<Double> of(List<DefendedArea> defended, Geodetic aim) {
    List<Geodetic> outline =
        defended.stream()
            .map(DefendedArea::outline)
            .filter(o -> o.stream().anyMatch(g -> Geodesics.distance(g, aim) < NEAR))
            .flatMap(List::stream)
            .toList();
    return outline.isEmpty() ? around(aim) : box(outline);
  }

  private static List<Double> box(List<Geodetic> outline) {
    double south = 89;
    double north = -89;
    double west = 180;
    double east = -180;
    for (Geodetic g : outline) {
      south = Math.min(south, g.latitudeDegrees());
      north = Math.max(north, g.latitudeDegrees());
      west = Math.min(west, StrictMath.toDegrees(g.longitude()));
      east = Math.max(east, StrictMath.toDegrees(g.longitude()));
    }
    return List.of(south, west, north, east);
  }

  private static List<Double> around(Geodetic aim) {
    double north = aim.latitudeDegrees();
    double east = StrictMath.toDegrees(aim.longitude());
    return List.of(
        Math.max(-89, north - AROUND),
        Math.IEEEremainder(east - AROUND, 360),
        Math.min(89, north + AROUND),
        Math.IEEEremainder(east + AROUND, 360));
  }
}

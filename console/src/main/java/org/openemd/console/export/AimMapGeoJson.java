package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Contours;
import org.openemd.campaign.footprint.Ring;
import org.openemd.earth.Geodetic;

/// `map.geojson` (RFC 7946): where at least so many shots can be had, where at least one hits with at least such a probability, where the missile comes down at all, and where the batteries, radars and launches are.
public final class AimMapGeoJson {
  private static final int[] SHOTS = {1, 2, 4};
  private static final double[] PROBABILITIES = {0.5, 0.8, 0.95};

  private AimMapGeoJson() {}

  /// The file's text.
  public static String text(AimMap map) {
    AimGrid grid = map.grid();
    List<AimCell> cells = map.cells();
    return Json.object(j -> {
      j.text("type", "FeatureCollection");
      j.list(
          "features",
          () -> {
            area(j, "reached", 1, Contours.where(grid, i -> cells.get(i).reached()));
            for (int n : SHOTS) {
              area(j, "shots", n, Contours.where(grid, i -> cells.get(i).shots() >= n));
            }
            for (double p : PROBABILITIES) {
              area(
                  j,
                  "kill_probability",
                  p,
                  Contours.atLeast(grid, i -> cells.get(i).killProbability(), p));
            }
            sites(j, map);
          });
    });
  }

  private static void area(Json j, String what, double least, List<Contours.Area> areas) {
    if (!areas.isEmpty()) {
      j.object(() -> {
        j.text("type", "Feature");
        j.object("properties", () -> j.text("what", what).number("at_least", least, 2));
        j.object("geometry", () -> Rings.writePolygons(j, polygons(areas)));
      });
    }
  }

  private static List<Rings.Polygon> polygons(List<Contours.Area> areas) {
    return areas.stream()
        .map(a ->
            new Rings.Polygon(
                places(a.outer()), a.holes().stream().map(AimMapGeoJson::places).toList()))
        .toList();
  }

  private static List<double[]> places(Ring r) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < r.size(); i++) {
      places.add(new double[] {r.longitude(i), r.latitude(i)});
    }
    return places;
  }

  private static void sites(Json j, AimMap map) {
    map.scenario()
        .weapons()
        .forEach(w -> site(j, "battery", w.battery().name(), w.battery().site()));
    map.scenario().radars().stream()
        .filter(r -> r.active())
        .forEach(r -> site(j, "radar", r.name(), r.site()));
    map.launches().forEach(m -> site(j, "launch", m.launchName(), m.launch()));
  }

  private static void site(Json j, String what, String name, Geodetic at) {
    j.object(() -> {
      j.text("type", "Feature");
      j.object("properties", () -> j.text("what", what).text("name", name));
      j.object(
          "geometry",
          () -> {
            j.text("type", "Point");
            j.numbers("coordinates", 5, FlightJson.longitude(at), at.latitudeDegrees());
          });
    });
  }
}

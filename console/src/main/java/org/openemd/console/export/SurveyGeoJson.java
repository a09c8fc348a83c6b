package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.report.Charts;
import org.openemd.console.report.Survey;
import org.openemd.sensing.coverage.Outline;

/// `coverage.geojson` (RFC 7946): the ground over which each radar detects, by altitude, and where the radars stand.
public final class SurveyGeoJson {
  private SurveyGeoJson() {}

  /// The file's text.
  public static String text(Charts charts) {
    return Json.object(j -> {
      j.text("type", "FeatureCollection");
      j.list("features", () -> charts.radars().forEach(c -> features(j, c)));
    });
  }

  private static void features(Json j, Charts.OfRadar c) {
    j.object(() -> site(j, c.of()));
    for (Outline o : c.outlines()) {
      if (!o.regions().isEmpty()) {
        j.object(() -> area(j, c.of(), o));
      }
    }
  }

  private static void site(Json j, Survey.OfRadar r) {
    j.text("type", "Feature");
    j.object("properties", () -> named(j, r));
    j.object(
        "geometry",
        () -> {
          j.text("type", "Point");
          j.numbers(
              "coordinates",
              5,
              FlightJson.longitude(r.radar().site()),
              r.radar().site().latitudeDegrees());
        });
  }

  private static void named(Json j, Survey.OfRadar r) {
    j.text("sensor", r.radar().id()).text("name", r.radar().name());
    j.text("status", r.label().status()).flag("fielded", r.label().fielded());
  }

  private static void area(Json j, Survey.OfRadar r, Outline o) {
    j.text("type", "Feature");
    j.object(
        "properties",
        () -> {
          named(j, r);
          j.number("altitude_km", o.altitude() / 1000, 3).number("rcs_m2", r.sought().rcs(), 6);
          j.number("detection_probability", r.sought().probability(), 4);
          j.number("area_km2", o.area() / 1e6, 0);
        });
    j.object("geometry", () -> Rings.writePolygons(j, polygons(o)));
  }

  static List<Rings.Polygon> polygons(Outline o) {
    List<Rings.Polygon> all = new ArrayList<>();
    o.regions().forEach(r -> all.addAll(Rings.polygons(r.outer(), r.holes())));
    return all;
  }
}

package org.openemd.console.export;

import java.util.List;
import org.openemd.console.report.Reached;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Reach;

/// The reach around a launch place for programs: JSON, CSV, GeoJSON.
public final class ReachFiles {
  private static final Geodetic NORTH = Geodetic.ofDegrees(90, 0, 0);
  private static final Geodetic SOUTH = Geodetic.ofDegrees(-90, 0, 0);

  private ReachFiles() {}

  /// `reach.json`.
  public static String json(Reached r) {
    return Json.object(j -> {
      j.count("format_version", FlightJson.FORMAT_VERSION);
      FlightJson.vehicle(j, r.vehicle(), r.source());
      FlightJson.environment(j, r.environment());
      j.object("launch", () -> FlightJson.place(j, r.launch()));
      j.number("least_km", r.least().range() / 1000, 3);
      j.number("most_km", r.most().range() / 1000, 3);
      j.list("bearings", () -> r.edges().forEach(e -> j.object(() -> edge(j, e))));
      j.texts("warnings", r.warnings());
    });
  }

  private static void edge(Json j, Reach.Edge e) {
    j.number("azimuth_deg", StrictMath.toDegrees(e.azimuth()), 4);
    j.number("range_km", e.range() / 1000, 3);
    FlightJson.place(j, e.place());
  }

  /// `reach.csv`.
  public static String csv(Reached r) {
    Csv csv = new Csv("azimuth_deg", "range_km", "latitude_deg", "longitude_deg");
    for (Reach.Edge e : r.edges()) {
      csv.number(StrictMath.toDegrees(e.azimuth()), 4).number(e.range() / 1000, 3);
      csv.number(e.place().latitudeDegrees(), 6).number(FlightJson.longitude(e.place()), 6);
      csv.end();
    }
    return csv.toString();
  }

  /// `reach.geojson` (RFC 7946): the area as polygons that do not cross the antimeridian, and the launch place.
  public static String geojson(Reached r) {
    return Json.object(j -> {
      j.text("type", "FeatureCollection");
      j.list(
          "features",
          () -> {
            j.object(() -> area(j, r));
            j.object(() -> launch(j, r));
          });
    });
  }

  private static void launch(Json j, Reached r) {
    j.text("type", "Feature");
    j.object("properties", () -> j.text("name", "launch"));
    j.object(
        "geometry",
        () -> {
          j.text("type", "Point");
          j.numbers(
              "coordinates", 5, FlightJson.longitude(r.launch()), r.launch().latitudeDegrees());
        });
  }

  private static void area(Json j, Reached r) {
    j.text("type", "Feature");
    j.object(
        "properties",
        () -> {
          j.text("vehicle", r.vehicle().id()).text("status", r.vehicle().status());
          j.number("least_km", r.least().range() / 1000, 1);
          j.number("most_km", r.most().range() / 1000, 1);
        });
    j.object("geometry", () -> Rings.write(j, polygons(r)));
  }

  /// The area in longitude and latitude (degrees), in pieces between -180 and 180.
  static List<List<double[]>> polygons(Reached r) {
    return Rings.around(r.outline(), holds(r, NORTH), holds(r, SOUTH));
  }

  private static boolean holds(Reached r, Geodetic pole) {
    return Geodesics.distance(r.launch(), pole) < r.towards(pole);
  }
}

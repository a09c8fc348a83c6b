package org.openemd.console.export;

import java.util.Locale;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.earth.Geodetic;

/// A coarse map as data: CSV, JSON, GeoJSON (RFC 7946, one point of aim a feature).
public final class AimMapFiles {
  private AimMapFiles() {}

  /// `map.csv`.
  public static String csv(AimMap map) {
    Csv csv =
        new Csv(
            "latitude_deg",
            "longitude_deg",
            "reached",
            "shots",
            "possible_shots",
            "last_useful_launch_s",
            "decision_time_s",
            "broken_link",
            "reason");
    for (AimCell c : map.cells()) {
      csv.number(c.aim().latitudeDegrees(), 3).number(longitude(c.aim()), 3);
      csv.text(Boolean.toString(c.reached())).count(c.shots());
      csv.count(c.possible()).number(c.lastLaunch(), 1).number(c.decision(), 1);
      csv.text(link(c)).text(c.reason()).end();
    }
    return csv.toString();
  }

  /// The answer with `--format json`.
  public static String json(AimMap map) {
    return Json.object(j -> {
      j.count("format_version", 1).text("scenario", map.scenario().id());
      j.text("scenario_hash", map.scenario().hash());
      j.text("vehicle", map.missiles().getFirst().vehicle().id());
      j.texts("from", map.from());
      j.number("grid_deg", map.grid().step(), 3);
      j.list("cells", () -> map.cells().forEach(c -> j.object(() -> cell(j, c))));
    });
  }

  private static void cell(Json j, AimCell c) {
    j.number("latitude_deg", c.aim().latitudeDegrees(), 3);
    j.number("longitude_deg", longitude(c.aim()), 3);
    properties(j, c);
  }

  private static void properties(Json j, AimCell c) {
    j.flag("reached", c.reached()).count("shots", c.shots());
    j.count("possible_shots", c.possible()).number("last_useful_launch_s", c.lastLaunch(), 1);
    j.number("decision_time_s", c.decision(), 1);
    j.text("broken_link", link(c)).text("reason", c.reason());
  }

  /// `map.geojson`.
  public static String geoJson(AimMap map) {
    return Json.object(j -> {
      j.text("type", "FeatureCollection");
      j.list("features", () -> map.cells().forEach(c -> j.object(() -> feature(j, c))));
    });
  }

  private static void feature(Json j, AimCell c) {
    j.text("type", "Feature");
    j.object("properties", () -> properties(j, c));
    j.object(
        "geometry",
        () -> {
          j.text("type", "Point");
          j.numbers("coordinates", 5, longitude(c.aim()), c.aim().latitudeDegrees());
        });
  }

  private static String link(AimCell c) {
    return c.link() == null ? "" : c.link().name().toUpperCase(Locale.ROOT);
  }

  private static double longitude(Geodetic g) {
    return StrictMath.toDegrees(g.longitude());
  }
}

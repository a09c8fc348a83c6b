package org.openemd.console.export;

import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.KillBasis;
import org.openemd.scenario.KillFactors;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;

/// A map as data: CSV and JSON, cell by cell.
public final class AimMapFiles {
  private static final String WORST = "worst of all";

  private AimMapFiles() {}

  /// `map.csv`: by launch point; where there are several, the worst of them first.
  public static String csv(AimMap map) {
    Csv csv =
        new Csv(
            "from",
            "latitude_deg",
            "longitude_deg",
            "reached",
            "shots",
            "possible_shots",
            "looks",
            "kill_probability",
            "last_useful_launch_s",
            "decision_time_s",
            "broken_link",
            "reason");
    if (map.footprint().layers().size() > 1) {
      map.cells().forEach(c -> row(csv, WORST, c));
    }
    for (Footprint.Layer l : map.footprint().layers()) {
      l.cells().forEach(c -> row(csv, l.name(), c));
    }
    return csv.toString();
  }

  private static void row(Csv csv, String from, AimCell c) {
    csv.text(from).number(c.aim().latitudeDegrees(), 3).number(longitude(c.aim()), 3);
    csv.text(Boolean.toString(c.reached())).count(c.shots()).count(c.possible());
    csv.number(looks(c), 0).number(c.killProbability(), 4);
    csv.number(c.lastLaunch(), 1).number(c.decision(), 1).text(link(c)).text(c.reason()).end();
  }

  /// The answer with `--format json`.
  public static String json(AimMap map) {
    return Json.object(j -> {
      j.count("format_version", 2).text("scenario", map.scenario().id());
      j.text("scenario_hash", map.scenario().hash());
      j.text("vehicle", map.missiles().getFirst().vehicle().id());
      j.number("grid_deg", map.grid().step(), 3);
      j.list("shots_rest_on", () -> rests(j, map.scenario()));
      j.list("cells", () -> map.cells().forEach(c -> j.object(() -> cell(j, c))));
      j.list(
          "launch_points",
          () -> map.footprint().layers().forEach(l -> j.object(() -> layer(j, l))));
    });
  }

  /// What a shot of each battery rests on before its end game, which is computed.
  private static void rests(Json j, Scenario scenario) {
    for (WeaponSite w : scenario.weapons()) {
      KillBasis basis = KillFactors.basis(scenario, w.killVehicle());
      j.object(() -> {
        j.text("battery", w.battery().id()).number("test_record", basis.record(), 4);
        j.number("assumed", basis.assumed(), 4);
      });
    }
  }

  private static void layer(Json j, Footprint.Layer l) {
    j.text("from", l.name()).number("latitude_deg", l.launch().latitudeDegrees(), 5);
    j.number("longitude_deg", longitude(l.launch()), 5);
    j.list("cells", () -> l.cells().forEach(c -> j.object(() -> cell(j, c))));
  }

  private static void cell(Json j, AimCell c) {
    j.number("latitude_deg", c.aim().latitudeDegrees(), 3);
    j.number("longitude_deg", longitude(c.aim()), 3);
    j.flag("reached", c.reached()).count("shots", c.shots());
    j.count("possible_shots", c.possible()).number("looks", looks(c), 0);
    j.number("kill_probability", c.killProbability(), 4);
    j.number("last_useful_launch_s", c.lastLaunch(), 1);
    j.number("decision_time_s", c.decision(), 1);
    j.text("broken_link", link(c)).text("reason", c.reason());
  }

  private static double looks(AimCell c) {
    return c.looks() == AimCell.UNKNOWN ? Double.NaN : c.looks();
  }

  private static String link(AimCell c) {
    return c.link() == null ? "" : c.link().name();
  }

  private static double longitude(Geodetic g) {
    return StrictMath.toDegrees(g.longitude());
  }
}

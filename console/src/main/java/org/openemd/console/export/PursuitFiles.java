package org.openemd.console.export;

import org.openemd.console.report.Pursuit;
import org.openemd.console.report.Pursuit.Entry;

/// Least burnout speeds for programs.
public final class PursuitFiles {
  private PursuitFiles() {}

  /// As JSON; the slowest speed that is tried stands for any that is less, and no `least_burnout_speed_km_s` where the fastest is not enough.
  public static String json(Pursuit p) {
    return Json.object(j -> {
      j.count("format_version", FlightJson.FORMAT_VERSION);
      j.text("vehicle", p.flown().vehicle().id());
      j.number("burnout_s", p.flown().flight().burnout(), 3);
      j.number("flight_time_s", p.flown().time(), 3);
      j.number("slowest_tried_km_s", Pursuit.SLOWEST / 1000, 1);
      j.number("fastest_tried_km_s", Pursuit.FASTEST / 1000, 1);
      j.list("least", () -> p.entries().forEach(e -> j.object(() -> entry(j, e))));
    });
  }

  private static void entry(Json j, Entry e) {
    j.text("battery", e.battery().id());
    j.number("launch_s", e.launch(), 1).number("flight_time_limit_s", e.limit(), 1);
    j.optional("least_burnout_speed_km_s", e.speed() / 1000, 1);
  }

  /// As CSV, one line for each battery, limit and launch.
  public static String csv(Pursuit p) {
    Csv csv = new Csv("battery", "launch_s", "flight_time_limit_s", "least_burnout_speed_km_s");
    for (Entry e : p.entries()) {
      csv.text(e.battery().id()).number(e.launch(), 1).number(e.limit(), 1);
      csv.number(e.speed() / 1000, 1).end();
    }
    return csv.toString();
  }
}

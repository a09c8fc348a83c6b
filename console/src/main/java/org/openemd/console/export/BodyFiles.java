package org.openemd.console.export;

import org.openemd.console.report.Fallen;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;

/// A body's fall for programs: JSON and CSV.
public final class BodyFiles {
  private BodyFiles() {}

  /// As JSON.
  public static String json(Fallen f) {
    return Json.object(j -> {
      j.count("format_version", FlightJson.FORMAT_VERSION);
      j.text("body", f.body().id()).text("name", f.body().name());
      j.text("status", f.body().status());
      FlightJson.environment(j, f.environment());
      j.object("start", () -> FlightJson.place(j, f.body().start()));
      j.number("range_km", f.range() / 1000, 6);
      j.number("apogee_km", f.apogee() / 1000, 6);
      j.number("flight_time_s", f.path().end(), 4);
      j.object(
          "impact",
          () -> {
            FlightJson.place(j, f.end());
            j.number("altitude_km", f.end().height() / 1000, 6);
            j.number("speed_km_s", f.endState().velocity().norm() / 1000, 6);
          });
    });
  }

  /// As CSV: every step.
  public static String csv(Fallen f) {
    Csv csv =
        new Csv(
            "time_s",
            "latitude_deg",
            "longitude_deg",
            "altitude_m",
            "velocity_north_m_s",
            "velocity_east_m_s",
            "velocity_up_m_s");
    for (int i = 0; i < f.path().size(); i++) {
      EcefState s = f.path().sample(i);
      Geodetic g = f.place(i);
      Vec3 v = LocalFrame.at(g).rotateToEnu(s.velocity());
      csv.number(f.path().time(i), 4);
      csv.number(g.latitudeDegrees(), 8).number(FlightJson.longitude(g), 8);
      csv.number(g.height(), 4).number(v.y(), 5).number(v.x(), 5).number(v.z(), 5);
      csv.end();
    }
    return csv.toString();
  }
}

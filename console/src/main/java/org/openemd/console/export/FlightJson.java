package org.openemd.console.export;

import java.util.Locale;
import org.openemd.console.report.Flown;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;

/// `flight.json`: one flight for a program to read.
public final class FlightJson {
  static final int FORMAT_VERSION = 1;

  private FlightJson() {}

  /// The file's text.
  public static String text(Flown flown) {
    return Json.object(j -> write(j, flown));
  }

  private static void write(Json j, Flown f) {
    j.count("format_version", FORMAT_VERSION);
    vehicle(j, f.vehicle(), f.source());
    environment(j, f.environment());
    j.object("launch", () -> place(j, f.launch()));
    f.aim().ifPresent(aim -> j.object("aim", () -> place(j, aim)));
    Flight flight = f.flight();
    j.number("range_km", f.range() / 1000, 3);
    j.number("apogee_km", flight.apogee().altitude() / 1000, 3);
    j.number("flight_time_s", f.time(), 3);
    burnout(j, f.burnout());
    j.object(
        "impact",
        () -> {
          place(j, flight.impact().point());
          j.number("speed_km_s", flight.impact().speed() / 1000, 4);
        });
    j.list("stages", () -> flight.spent().forEach(s -> j.object(() -> stage(j, f, s))));
    plan(j, f);
    j.optional("miss_m", f.miss(), 3);
    j.list("budget", () -> flight.budgets().forEach(b -> j.object(() -> budget(j, b))));
    j.texts("warnings", f.warnings());
  }

  static void vehicle(Json j, Vehicle v, String source) {
    j.text("vehicle", v.id()).text("name", v.name()).text("status", v.status());
    j.text("source", source);
  }

  static void environment(Json j, Environment e) {
    j.object(
        "environment",
        () -> {
          j.text("earth", e.spherical() ? "sphere" : "wgs84");
          j.text("rotation", e.rotating() ? "on" : "off");
          j.text("gravity", e.gravity().name().toLowerCase(Locale.ROOT));
          j.text("drag", e.drag() ? "on" : "off");
        });
  }

  static void place(Json j, Geodetic g) {
    j.number("lat", g.latitudeDegrees(), 6).number("lon", longitude(g), 6);
  }

  /// From -180 to below 180 degrees.
  static double longitude(Geodetic g) {
    double degrees = g.longitudeDegrees();
    return degrees - 360 * Math.floor((degrees + 180) / 360);
  }

  private static void burnout(Json j, Flown.Moment b) {
    j.object(
        "burnout",
        () -> {
          j.number("time_s", b.time(), 3);
          j.number("speed_km_s", b.speed() / 1000, 5);
          j.number("altitude_km", b.place().height() / 1000, 3);
          j.number("flight_path_deg", StrictMath.toDegrees(b.climb()), 4);
          j.number("range_km", b.range() / 1000, 3);
        });
  }

  private static void stage(Json j, Flown f, Flight.SpentStage s) {
    j.text("name", s.name());
    place(j, s.impact());
    j.number("range_km", f.ground().distance(f.launch(), s.impact()) / 1000, 3);
    j.number("flight_time_s", s.path().end(), 3);
  }

  private static void plan(Json j, Flown f) {
    j.object(
        "plan",
        () -> {
          j.number("azimuth_deg", StrictMath.toDegrees(f.flight().plan().azimuth()), 6);
          j.number("pitch_deg", StrictMath.toDegrees(f.flight().plan().pitch()), 6);
          j.text("pitch", f.pitchName());
          if (f.vehicle().steering() instanceof Steering.ConstantPitchRate c) {
            j.number("rate_deg_s", StrictMath.toDegrees(c.rate()), 6);
          }
          j.number("burn_s", f.lastBurn(), 4);
          j.flag("cut_off", f.cutOff());
        });
  }

  private static void budget(Json j, Flight.StageBudget b) {
    j.text("stage", b.stage());
    j.number("ideal_m_s", b.ideal(), 2).number("gained_m_s", b.gained(), 2);
    j.number("gravity_m_s", b.gravity(), 2).number("drag_m_s", b.drag(), 2);
    j.number("back_pressure_m_s", b.backPressure(), 2).number("steering_m_s", b.steering(), 2);
  }
}

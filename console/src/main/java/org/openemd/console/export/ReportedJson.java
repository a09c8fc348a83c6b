package org.openemd.console.export;

import org.openemd.flight.ReportedFlight;
import org.openemd.flight.ReportedFlight.Contribution;
import org.openemd.flight.ReportedFlight.Extent;
import org.openemd.flight.ReportedFlight.Report;

/// A judged report for programs: JSON and CSV.
public final class ReportedJson {
  private ReportedJson() {}

  /// As JSON; no field stands for a number that does not exist, and a range that is all of the Earth says so.
  public static String json(ReportedFlight r) {
    return Json.object(j -> {
      j.count("format_version", FlightJson.FORMAT_VERSION);
      report(j, r.report());
      j.number("vacuum_time_s", r.vacuumTime(), 3);
      j.number("earliest_s", r.earliest(), 3).number("latest_s", r.latest(), 3);
      r.verdict()
          .ifPresent(v -> {
            j.text("verdict", word(v)).number("margin_s", v.margin(), 3);
            j.number("rounding_s", v.rounding(), 3).flag("hangs_on_rounding", v.hangsOnRounding());
          });
      j.number("speed_km_s", r.speed() / 1000, 5);
      j.number("flight_path_deg", StrictMath.toDegrees(r.flightPathAngle()), 4);
      j.number("q", r.q(), 6);
      j.object(
          "minimum_energy",
          () -> {
            extent(j, "range", r.range());
            extent(j, "least", r.least());
            extent(j, "most", r.most());
            j.list(
                "contributions",
                () -> r.contributions().forEach(c -> j.object(() -> contribution(j, c))));
          });
    });
  }

  /// `possible` or `impossible`.
  public static String word(ReportedFlight.Verdict v) {
    return v.possible() ? "possible" : "impossible";
  }

  private static void report(Json j, Report r) {
    j.object(
        "observed",
        () -> {
          j.number("apogee_km", r.apogee() / 1000, 6);
          j.number("apogee_rounding_km", r.apogeeRounding() / 1000, 6);
          j.number("range_km", r.range() / 1000, 6);
          j.number("range_rounding_km", r.rangeRounding() / 1000, 6);
          r.time()
              .ifPresent(
                  t -> j.number("time_s", t, 3).number("time_rounding_s", r.timeRounding(), 3));
        });
  }

  private static void contribution(Json j, Contribution c) {
    j.text("id", c.id()).text("reason", c.reason());
    extent(j, "least", c.least());
    extent(j, "most", c.most());
  }

  private static void extent(Json j, String name, Extent e) {
    switch (e) {
      case Extent.Upto u -> j.number(name + "_km", u.distance() / 1000, 1);
      case Extent.WholeEarth _ -> j.text(name, "whole-earth");
    }
  }

  /// As CSV: one line.
  public static String csv(ReportedFlight r) {
    Csv csv =
        new Csv(
            "apogee_km",
            "range_km",
            "time_s",
            "vacuum_time_s",
            "earliest_s",
            "latest_s",
            "verdict",
            "margin_s",
            "rounding_s",
            "minimum_energy_range_km",
            "minimum_energy_least_km",
            "minimum_energy_most_km");
    csv.number(r.report().apogee() / 1000, 6).number(r.report().range() / 1000, 6);
    csv.number(r.report().time().orElse(Double.NaN), 3).number(r.vacuumTime(), 3);
    csv.number(r.earliest(), 3).number(r.latest(), 3);
    csv.text(r.verdict().map(ReportedJson::word).orElse(""));
    csv.number(r.verdict().map(ReportedFlight.Verdict::margin).orElse(Double.NaN), 3);
    csv.number(r.verdict().map(ReportedFlight.Verdict::rounding).orElse(Double.NaN), 3);
    cell(csv, r.range());
    cell(csv, r.least());
    cell(csv, r.most());
    csv.end();
    return csv.toString();
  }

  private static void cell(Csv csv, Extent e) {
    switch (e) {
      case Extent.Upto u -> csv.number(u.distance() / 1000, 1);
      case Extent.WholeEarth _ -> csv.text("whole-earth");
    }
  }
}

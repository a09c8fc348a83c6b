package org.openemd.console.export;

import org.openemd.console.report.Flown;

/// `flight.csv`: the whole history of one flight.
public final class FlightTable {
  private FlightTable() {}

  /// The file's text.
  public static String text(Flown flown) {
    Csv csv =
        new Csv(
            "time_s",
            "latitude_deg",
            "longitude_deg",
            "altitude_km",
            "range_km",
            "speed_km_s",
            "flight_path_deg",
            "mass_kg",
            "phase");
    for (Flown.Moment m : flown.history()) {
      csv.number(m.time(), 3);
      csv.number(m.place().latitudeDegrees(), 6).number(FlightJson.longitude(m.place()), 6);
      csv.number(m.place().height() / 1000, 4).number(m.range() / 1000, 4);
      csv.number(m.speed() / 1000, 6).number(StrictMath.toDegrees(m.climb()), 4);
      csv.number(m.mass(), 1).text(m.phase());
      csv.end();
    }
    return csv.toString();
  }
}

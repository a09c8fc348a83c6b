package org.openemd.ledger;

import java.util.OptionalDouble;
import org.openemd.earth.Wgs84;
import org.openemd.flight.ReportedFlight;
import org.openemd.flight.ReportedFlight.Extent;
import org.openemd.flight.ReportedFlight.Report;

/// Rows on flights that were reported: the times that apogee and range allow, and the ranges that their energy allows.
final class ReportedFlights {
  private ReportedFlights() {}

  static void register(Computations all) {
    all.add("hs", ReportedFlights::times);
    all.add("irbm-", ReportedFlights::times);
    all.add("reach-", ReportedFlights::ranges);
  }

  private static Figure times(Row row, Given given) {
    ReportedFlight flight = flight(row, OptionalDouble.empty(), given);
    return new Figure(flight.earliest(), flight.latest());
  }

  private static Figure ranges(Row row, Given given) {
    ReportedFlight flight = flight(row, OptionalDouble.of(row.number("time")), given);
    return new Figure(kilometres(flight.least()), kilometres(flight.most()));
  }

  private static ReportedFlight flight(Row row, OptionalDouble time, Given given) {
    double apogee = row.number("apogee") * 1e3;
    double range = row.number("range") * 1e3;
    return ReportedFlight.of(Report.of(apogee, range, time), given.gm());
  }

  private static double kilometres(Extent extent) {
    return switch (extent) {
      case Extent.Upto upto -> upto.distance() / 1e3;
      case Extent.WholeEarth whole -> StrictMath.PI * Wgs84.MEAN_RADIUS / 1e3;
    };
  }
}

package org.openemd.console.export;

import org.openemd.console.report.FallGroup;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;

/// `falls.csv`: what comes down of interceptors, of what they hit, and of what missiles drop. The last three columns are one standard deviation of the place along and across an axis, and its azimuth.
final class FallTable {
  private FallTable() {}

  static String text(RunResult run) {
    Csv csv =
        new Csv(
            "id",
            "kind",
            "of",
            "battery",
            "part",
            "mass_kg",
            "ballistic_coefficient_kg_m2",
            "start_s",
            "start_altitude_km",
            "impact_s",
            "latitude_deg",
            "longitude_deg",
            "speed_m_s",
            "from_launch_km",
            "surface",
            "defended_area",
            "sigma_major_km",
            "sigma_minor_km",
            "sigma_azimuth_deg");
    run.falls().all().forEach(f -> fall(csv, f));
    return csv.toString();
  }

  private static void fall(Csv csv, Fall f) {
    Geodetic at = f.impact();
    Geodetic from = Frames.toGeodetic(new Ecef(f.path().sample(0).position()));
    csv.text(f.id()).text(f.kind().name()).text(f.of()).text(f.battery()).text(f.part());
    csv.number(f.mass(), 1).number(f.ballisticCoefficient(), 1);
    csv.number(f.path().start(), 2).number(from.height() / 1000, 2).number(f.time(), 2);
    csv.number(at == null ? Double.NaN : at.latitudeDegrees(), 4);
    csv.number(at == null ? Double.NaN : FlightJson.longitude(at), 4);
    csv.number(f.speed(), 1).number(f.distance() / 1000, 2);
    csv.text(at == null ? "" : FallGroup.onLand(f) ? "land" : "sea").text(f.area());
    csv.number(f.sigmaMajor() / 1000, 2).number(f.sigmaMinor() / 1000, 2);
    csv.number(StrictMath.toDegrees(f.orientation()), 1).end();
  }
}

package org.openemd.console.export;

import org.openemd.results.AimQuality;
import org.openemd.results.ImpactError;
import org.openemd.results.RunResult;

/// The files of a run folder that say how well targets were known where it matters.
final class QualityTables {
  private QualityTables() {}

  /// `aims.csv`: of each shot, at commit and at handover.
  static String aims(RunResult run) {
    Csv csv =
        new Csv(
            "time_s",
            "interceptor",
            "stage",
            "threat",
            "track",
            "body",
            "intercept_s",
            "sigma_major_m",
            "sigma_minor_m",
            "sigma_along_m",
            "error_m",
            "error_across_m",
            "error_squared_normalised",
            "basket_m",
            "inside_basket",
            "held_for_warheads",
            "undiscriminated");
    for (AimQuality a : run.quality().aims()) {
      csv.number(a.time(), 2).text(a.interceptor()).text(a.stage().name()).text(a.threat());
      csv.count(a.track()).text(a.body()).number(a.intercept(), 2);
      csv.number(a.semiMajor(), 1).number(a.semiMinor(), 1).number(a.along(), 1);
      csv.number(a.error(), 1).number(a.across(), 1).number(a.normalised(), 3);
      csv.number(a.basket(), 1).number(a.inside(), 4);
      csv.count(a.candidates()).count(a.undiscriminated()).end();
    }
    return csv.toString();
  }

  /// `impacts.csv`: where each track of a threat's warhead was believed to come down, along the track.
  static String impacts(RunResult run) {
    Csv csv =
        new Csv(
            "time_s",
            "threat",
            "track",
            "time_to_impact_s",
            "sigma_major_m",
            "sigma_minor_m",
            "miss_m",
            "miss_squared_normalised",
            "latitude_deg",
            "longitude_deg",
            "azimuth_deg");
    for (ImpactError i : run.quality().impacts()) {
      csv.number(i.time(), 2).text(i.threat()).count(i.track()).number(i.togo(), 1);
      csv.number(i.semiMajor(), 1).number(i.semiMinor(), 1);
      csv.number(i.miss(), 1).number(i.normalised(), 3);
      csv.number(StrictMath.toDegrees(i.point().latitude()), 3);
      csv.number(StrictMath.toDegrees(i.point().longitude()), 3);
      csv.number(StrictMath.toDegrees(i.orientation()), 1).end();
    }
    return csv.toString();
  }
}

package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.console.report.Charts;
import org.openemd.console.report.SightWords;
import org.openemd.console.report.Survey;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Geodetic;
import org.openemd.results.Warning;
import org.openemd.sensing.coverage.BlakeChart;
import org.openemd.sensing.coverage.Moment;
import org.openemd.sensing.coverage.Outline;
import org.openemd.sensing.coverage.RangeCurve;
import org.openemd.sensing.coverage.Visibility;

/// A survey's tables.
public final class SurveyTables {
  private SurveyTables() {}

  /// `sightings.csv`: each sensor and body, what could be seen, what was, and what was lacking.
  public static String sightings(Survey survey) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "sensor",
                "missile",
                "body",
                "kind",
                "fielded",
                "in_view_s",
                "could_see_s",
                "first_s",
                "first_range_km",
                "first_azimuth_deg",
                "first_elevation_deg",
                "first_snr_db",
                "last_s",
                "last_range_km",
                "last_azimuth_deg",
                "last_elevation_deg",
                "last_snr_db",
                "best_s",
                "range_needed_km",
                "range_had_km",
                "best_snr_db",
                "best_detection_probability",
                "looks",
                "hidden_scans",
                "reports",
                "first_report_s",
                "last_report_s"));
    SightWords.LACKS.forEach(v -> columns.add(SightWords.key(v) + "_s"));
    columns.addAll(List.of("why", "lacked"));
    Csv csv = new Csv(columns.toArray(String[]::new));
    survey
        .satellites()
        .forEach(s -> s.passed().forEach(p -> row(csv, s.satellite().id(), s.label(), p)));
    survey.radars().forEach(r -> r.passed().forEach(p -> row(csv, r.radar().id(), r.label(), p)));
    return csv.toString();
  }

  private static void row(Csv csv, String sensor, Survey.Label label, Survey.Passed p) {
    csv.text(sensor).text(p.body().threat()).text(p.body().id()).text(p.body().kind().name());
    csv.text(label.fielded() ? "yes" : "no");
    csv.number(p.inView(), 2).number(p.could().total(), 2);
    csv.number(p.could().firstTime(), 2);
    moment(csv, p.first());
    csv.number(p.could().lastTime(), 2);
    moment(csv, p.last());
    best(csv, p.best());
    csv.count(p.did().looks()).count(p.did().hidden()).count(p.did().reports());
    csv.number(p.did().first().orElse(Double.NaN), 2);
    csv.number(p.did().last().orElse(Double.NaN), 2);
    for (Visibility v : SightWords.LACKS) {
      csv.number(p.lasted(v), 2);
    }
    csv.text(SightWords.why(p.did())).text(SightWords.lacked(p, label.fielded())).end();
  }

  /// `warning.csv`: when each missile was known of, by all sensors that took part, and how long before its impact.
  public static String warnings(Survey survey) {
    Csv csv =
        new Csv(
            "missile",
            "impact_s",
            "satellite_could_see_s",
            "radar_could_see_s",
            "first_report_s",
            "first_track_s",
            "warning_by_report_s",
            "warning_by_track_s");
    for (Survey.Missile m : survey.missiles()) {
      Warning w = m.warning();
      csv.text(m.id()).number(w.impact(), 2).number(w.bySatellite(), 2).number(w.byRadar(), 2);
      csv.number(w.reported(), 2).number(w.tracked(), 2);
      csv.number(w.before(w.reported()), 2).number(w.before(w.tracked()), 2).end();
    }
    return csv.toString();
  }

  private static void moment(Csv csv, Optional<Moment> m) {
    csv.number(m.map(x -> x.look().range() / 1000).orElse(Double.NaN), 2);
    csv.number(m.map(x -> StrictMath.toDegrees(x.look().azimuth())).orElse(Double.NaN), 2);
    csv.number(m.map(x -> StrictMath.toDegrees(x.look().elevation())).orElse(Double.NaN), 2);
    csv.number(m.map(x -> decibel(x.snr())).orElse(Double.NaN), 2);
  }

  private static void best(Csv csv, Optional<Moment> m) {
    csv.number(m.map(Moment::time).orElse(Double.NaN), 2);
    csv.number(m.map(x -> x.look().range() / 1000).orElse(Double.NaN), 2);
    csv.number(m.map(x -> x.had() / 1000).orElse(Double.NaN), 2);
    csv.number(m.map(x -> decibel(x.snr())).orElse(Double.NaN), 2);
    csv.number(m.map(Moment::probability).orElse(Double.NaN), 4);
  }

  /// NaN where there is no signal.
  static double decibel(double snr) {
    return snr > 0 ? 10 * StrictMath.log10(snr) : Double.NaN;
  }

  /// `detection-range.csv`.
  public static String ranges(Charts charts) {
    Csv csv = new Csv("sensor", "detection_probability", "rcs_m2", "range_km", "usable_range_km");
    for (Charts.OfRadar c : charts.radars()) {
      for (RangeCurve curve : c.curves()) {
        for (RangeCurve.Point p : curve.points()) {
          csv.text(c.of().radar().id()).number(curve.probability(), 4).number(p.rcs(), 6);
          csv.number(p.range() / 1000, 2).number(p.usable() / 1000, 2).end();
        }
      }
    }
    return csv.toString();
  }

  /// `blake.csv`: contours, rays and lines of height in one vertical plane of each radar.
  public static String blake(Charts charts) {
    Csv csv =
        new Csv(
            "sensor",
            "plane_azimuth_deg",
            "line",
            "number",
            "elevation_deg",
            "range_km",
            "ground_range_km",
            "height_km");
    for (Charts.OfRadar c : charts.radars()) {
      lines(csv, c, "contour", c.blake().contours());
      lines(csv, c, "ray", c.blake().rays());
      lines(csv, c, "height", c.blake().heights());
    }
    return csv.toString();
  }

  private static void lines(Csv csv, Charts.OfRadar c, String what, List<BlakeChart.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      for (BlakeChart.Point p : lines.get(i).points()) {
        csv.text(c.of().radar().id()).number(StrictMath.toDegrees(c.blake().azimuth()), 3);
        csv.text(what).count(i + 1L);
        csv.number(StrictMath.toDegrees(p.elevation()), 3).number(p.range() / 1000, 2);
        csv.number(p.ground() / 1000, 2).number(p.height() / 1000, 3).end();
      }
    }
  }

  /// `fan.csv`: the range in each direction; 0 outside the field of view.
  public static String fan(Charts charts) {
    Csv csv = new Csv("sensor", "azimuth_deg", "elevation_deg", "range_km");
    for (Charts.OfRadar c : charts.radars()) {
      for (AzElRange d : c.fan().directions()) {
        csv.text(c.of().radar().id()).number(StrictMath.toDegrees(d.azimuth()), 2);
        csv.number(StrictMath.toDegrees(d.elevation()), 2).number(d.range() / 1000, 1).end();
      }
    }
    return csv.toString();
  }

  /// `coverage.csv`: the borders of the ground over which each radar detects, by altitude; rings are closed by their first place.
  public static String coverage(Charts charts) {
    Csv csv = new Csv("sensor", "altitude_km", "region", "ring", "latitude_deg", "longitude_deg");
    for (Charts.OfRadar c : charts.radars()) {
      for (Outline o : c.outlines()) {
        for (int i = 0; i < o.regions().size(); i++) {
          Outline.Region r = o.regions().get(i);
          ring(csv, c, o, i + 1, "outer", r.outer());
          for (int k = 0; k < r.holes().size(); k++) {
            ring(csv, c, o, i + 1, "hole " + (k + 1), r.holes().get(k));
          }
        }
      }
    }
    return csv.toString();
  }

  private static void ring(
      Csv csv, Charts.OfRadar c, Outline o, int region, String ring, List<Geodetic> places) {
    for (Geodetic g : places) {
      csv.text(c.of().radar().id()).number(o.altitude() / 1000, 3).count(region).text(ring);
      csv.number(g.latitudeDegrees(), 4).number(FlightJson.longitude(g), 4).end();
    }
  }
}

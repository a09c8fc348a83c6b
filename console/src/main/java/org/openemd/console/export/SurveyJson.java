package org.openemd.console.export;

import java.util.List;
import java.util.Optional;
import org.openemd.console.report.Charts;
import org.openemd.console.report.SightWords;
import org.openemd.console.report.Survey;
import org.openemd.earth.AzElRange;
import org.openemd.results.FalseTrackRate;
import org.openemd.results.Warning;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.coverage.BlakeChart;
import org.openemd.sensing.coverage.Moment;
import org.openemd.sensing.coverage.RangeCurve;
import org.openemd.sensing.coverage.Span;
import org.openemd.tracking.TrackingPolicy;

/// `radar.json`: all of a survey and its charts for a program to read.
public final class SurveyJson {
  static final int FORMAT_VERSION = 1;

  private final Json j;

  private SurveyJson(Json j) {
    this.j = j;
  }

  /// The file's text.
  public static String text(Survey survey, Charts charts) {
    return Json.object(j -> new SurveyJson(j).write(survey, charts));
  }

  private void write(Survey s, Charts charts) {
    j.count("format_version", FORMAT_VERSION);
    j.text("scenario", s.scenario().id()).text("scenario_hash", s.scenario().hash());
    j.text("as_of", s.scenario().asOf()).count("seed", s.seed());
    j.texts("assumption_sets", s.scenario().assumptions());
    j.number("detection_probability", s.terms().chance(), 4);
    j.list("altitudes_km", () -> s.terms().altitudes().forEach(a -> j.number(a / 1000, 3)));
    j.list("missiles", () -> s.missiles().forEach(m -> j.object(() -> missile(m))));
    j.list("satellites", () -> s.satellites().forEach(i -> j.object(() -> satellite(i))));
    j.list("launch_reports", () -> s.launches().forEach(l -> j.object(() -> launch(l))));
    j.list(
        "radars",
        () -> charts.radars().forEach(c -> j.object(() -> radar(c, s.scenario().tracking()))));
    j.list("not_fielded", () -> s.absent().forEach(n -> j.object(() -> named(n.id(), n.name()))));
  }

  private void missile(Survey.Missile m) {
    j.text("id", m.id()).text("group", m.group());
    j.number("launch_s", m.launch(), 2).number("burnout_s", m.burnout(), 2);
    j.number("end_s", m.end(), 2).flag("hit", m.hit());
    j.object("warning", () -> warning(m.warning()));
  }

  private void warning(Warning w) {
    j.number("impact_s", w.impact(), 2);
    j.optional("satellite_could_see_s", w.bySatellite(), 2);
    j.optional("radar_could_see_s", w.byRadar(), 2);
    j.optional("first_report_s", w.reported(), 2).optional("first_track_s", w.tracked(), 2);
    j.optional("warning_by_report_s", w.before(w.reported()), 2);
    j.optional("warning_by_track_s", w.before(w.tracked()), 2);
  }

  private void launch(Survey.Launch l) {
    j.text("missile", l.missile()).number("reported_s", l.reported(), 2);
    j.flag("stereo", l.stereo());
    j.number("place_error_km", l.place().error() / 1000, 3);
    j.number("place_sigma_km", l.place().sigma() / 1000, 3);
    j.number("time_error_s", l.time().error(), 2).number("time_sigma_s", l.time().sigma(), 2);
    j.optional("heading_error_deg", StrictMath.toDegrees(l.heading().error()), 3);
    j.optional("heading_sigma_deg", StrictMath.toDegrees(l.heading().sigma()), 3);
    l.handover()
        .ifPresent(h ->
            j.object(
                "handover",
                () -> {
                  j.text("radar", h.radar()).number("time_s", h.time(), 2);
                  j.count("volumes", h.volumes()).number("sigma_km", h.sigma() / 1000, 3);
                  j.number("deviations", h.deviations(), 2);
                  j.number("widest_half_angle_deg", StrictMath.toDegrees(h.halfAngle()), 3);
                  j.number("beams", h.beams(), 1).number("search_time_s", h.search(), 3);
                  j.flag("middle_only", h.middleOnly());
                }));
  }

  private void named(String id, String name) {
    j.text("id", id).text("name", name);
  }

  private void label(Survey.Label l) {
    j.text("status", l.status()).text("source", l.source()).flag("fielded", l.fielded());
    j.list(
        "disputed",
        () ->
            l.disputed()
                .forEach(d ->
                    j.object(() -> {
                      j.text("path", d.path()).text("value", d.value()).text("unit", d.unit());
                      j.text("range", d.range()).text("source", d.source());
                    })));
  }

  private void satellite(Survey.OfSatellite s) {
    InfraredSatellite i = s.satellite();
    named(i.id(), i.name());
    label(s.label());
    j.number("revisit_s", i.revisit(), 3).number("bearing_sigma_urad", 1e6 * i.sigma(), 3);
    j.number("cloud_top_km", i.cloudTop() / 1000, 3).count("confirmations", i.confirmations());
    j.list("sightings", () -> s.passed().forEach(p -> j.object(() -> passed(p, s.label()))));
  }

  private void radar(Charts.OfRadar c, TrackingPolicy tracking) {
    Radar r = c.of().radar();
    named(r.id(), r.name());
    label(c.of().label());
    figures(r);
    spent(c.of().spent());
    j.rare("false_tracks_per_hour", 3600 * FalseTrackRate.of(r, tracking));
    j.number("chart_rcs_m2", c.of().sought().rcs(), 6);
    j.list("detection_range", () -> c.curves().forEach(x -> j.object(() -> curve(x))));
    j.object("blake", () -> blake(c.blake()));
    j.object("fan", () -> fan(c));
    j.list(
        "coverage",
        () ->
            c.outlines()
                .forEach(o ->
                    j.object(() -> {
                      j.number("altitude_km", o.altitude() / 1000, 3);
                      j.number("area_km2", o.area() / 1e6, 0);
                    })));
    j.list(
        "sightings", () -> c.of().passed().forEach(p -> j.object(() -> passed(p, c.of().label()))));
  }

  private void spent(Survey.Spent s) {
    j.object(
        "time_in_the_run",
        () -> {
          j.number("fence_share", s.fence(), 4).number("cue_share", s.cue(), 4);
          j.number("track_share", s.track(), 4);
          j.count("looks_due", s.asked()).count("looks_unserved", s.unserved());
          j.optional("slowest_fence_s", s.slowestFence(), 2);
        });
  }

  private void figures(Radar r) {
    j.object("site", () -> FlightJson.place(j, r.site()));
    j.number("frequency_ghz", r.frequency() / 1e9, 4).number("peak_power_w", r.peakPower(), 0);
    j.number("mean_power_w", r.peakPower() * r.dutyFactor(), 0);
    j.number("receive_area_m2", r.receiveArea(), 3);
    j.number("power_aperture_w_m2", r.peakPower() * r.dutyFactor() * r.receiveArea(), 0);
    j.number("beamwidth_deg", StrictMath.toDegrees(r.beamwidth()), 4);
    j.number("revisit_s", r.revisit(), 3).flag("steered", r.steered());
    j.number("min_elevation_deg", StrictMath.toDegrees(r.minElevation()), 3);
    j.number("max_elevation_deg", StrictMath.toDegrees(r.maxElevation()), 3);
    j.number("instrumented_range_km", r.instrumentedRange() / 1000, 1);
  }

  private void curve(RangeCurve c) {
    j.number("detection_probability", c.probability(), 4);
    j.number("instrumented_range_km", c.instrumentedRange() / 1000, 1);
    j.list("rcs_m2", () -> c.points().forEach(p -> j.number(p.rcs(), 6)));
    j.list("range_km", () -> c.points().forEach(p -> j.number(p.range() / 1000, 2)));
  }

  private void blake(BlakeChart b) {
    j.number("azimuth_deg", StrictMath.toDegrees(b.azimuth()), 3);
    j.list("contours", () -> b.contours().forEach(l -> j.object(() -> line(l))));
    j.list("rays", () -> b.rays().forEach(l -> j.object(() -> line(l))));
    j.list("heights", () -> b.heights().forEach(l -> j.object(() -> line(l))));
  }

  private void line(BlakeChart.Line l) {
    List<BlakeChart.Point> p = l.points();
    j.list("elevation_deg", () -> p.forEach(x -> j.number(StrictMath.toDegrees(x.elevation()), 3)));
    j.list("range_km", () -> p.forEach(x -> j.number(x.range() / 1000, 2)));
    j.list("ground_range_km", () -> p.forEach(x -> j.number(x.ground() / 1000, 2)));
    j.list("height_km", () -> p.forEach(x -> j.number(x.height() / 1000, 3)));
  }

  /// One row an elevation, from the horizon up; in each the ranges from north clockwise.
  private void fan(Charts.OfRadar c) {
    List<AzElRange> all = c.fan().directions();
    int across = c.fan().azimuths();
    j.number("step_deg", 360.0 / across, 4);
    j.list(
        "range_km",
        () -> {
          for (int row = 0; (row + 1) * across <= all.size(); row++) {
            List<AzElRange> here = all.subList(row * across, (row + 1) * across);
            j.list(() -> here.forEach(d -> j.number(d.range() / 1000, 1)));
          }
        });
  }

  private void passed(Survey.Passed p, Survey.Label label) {
    j.text("body", p.body().id()).text("missile", p.body().threat());
    j.text("kind", p.body().kind().name());
    j.number("in_view_s", p.inView(), 2).number("could_see_s", p.could().total(), 2);
    j.optional("first_s", p.could().firstTime(), 2).optional("last_s", p.could().lastTime(), 2);
    moment("first", p.first());
    moment("last", p.last());
    moment("best", p.best());
    j.list("timeline", () -> p.could().timeline().forEach(s -> j.object(() -> span(s))));
    j.count("looks", p.did().looks())
        .count("hidden_scans", p.did().hidden())
        .count("reports", p.did().reports());
    p.did().first().ifPresent(f -> j.number("first_report_s", f, 2));
    p.did().last().ifPresent(l -> j.number("last_report_s", l, 2));
    p.did().seen().ifPresent(_ -> j.text("why", SightWords.why(p.did())));
    j.text("lacked", SightWords.lacked(p, label.fielded()));
  }

  private void span(Span s) {
    j.number("from_s", s.from(), 2).number("to_s", s.to(), 2);
    j.text("state", SightWords.key(s.state()));
  }

  private void moment(String name, Optional<Moment> moment) {
    moment.ifPresent(m ->
        j.object(
            name,
            () -> {
              j.number("time_s", m.time(), 2).number("range_km", m.look().range() / 1000, 2);
              j.number("azimuth_deg", StrictMath.toDegrees(m.look().azimuth()), 2);
              j.number("elevation_deg", StrictMath.toDegrees(m.look().elevation()), 2);
              j.optional("snr_db", SurveyTables.decibel(m.snr()), 2);
              j.number("detection_probability", m.probability(), 4);
              j.number("range_had_km", m.had() / 1000, 2);
            }));
  }
}

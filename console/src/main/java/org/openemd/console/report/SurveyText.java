package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.FalseTrackRate;
import org.openemd.results.Warning;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.SensorTask;
import org.openemd.sensing.coverage.RangeCurve;
import org.openemd.sensing.coverage.Sought;
import org.openemd.tracking.TrackingPolicy;

/// A survey in sentences and short tables that may be read aloud.
public final class SurveyText {
  private static final List<Double> SIZES = List.of(0.01, 0.1, 1.0, 10.0);
  private static final List<Double> CHANCES = List.of(0.5, 0.9);
  private static final int MOST_MISSILES = 12; // told one by one for each sensor

  private final Survey survey;
  private final Prose out;

  private SurveyText(Survey survey, int width, boolean color) {
    this.survey = survey;
    this.out = new Prose(width, color);
  }

  /// The text, ended by a line feed.
  public static String render(Survey survey, int width, boolean color) {
    SurveyText t = new SurveyText(survey, width, color);
    t.write();
    return t.out.toString();
  }

  private void write() {
    out.title(survey.scenario().title());
    out.say(
        "What its sensors can see (as of "
            + survey.scenario().asOf()
            + "), and what they saw in run "
            + survey.seed()
            + ". Times are seconds on the scenario clock. To see means: one scan detects with a chance of "
            + Decimals.of(survey.terms().chance(), 2)
            + " or more; over many scans a radar may well report what is a little beyond that. dB is signal to noise in one scan.");
    warnings();
    survey.satellites().forEach(this::satellite);
    if (!survey.launches().isEmpty()) {
      out.blank();
      out.title("Launch reports of the satellites");
      survey.launches().stream().limit(MOST_MISSILES).forEach(l -> launch(l).forEach(this::line));
      more(survey.launches().size(), "json");
    }
    survey.radars().forEach(this::radar);
    absent();
  }

  /// Seconds from each first to the impact.
  private void warnings() {
    if (survey.missiles().isEmpty()) {
      return;
    }
    out.blank();
    out.title("Warning: seconds before impact");
    out.line(
        left("", 24)
            + right("a satellite", 13)
            + right("a radar", 13)
            + right("first", 13)
            + right("first", 13));
    out.line(
        left("", 24)
            + right("could see it", 13)
            + right("could see it", 13)
            + right("reported", 13)
            + right("tracked", 13));
    for (Survey.Missile m : survey.missiles().stream().limit(MOST_MISSILES).toList()) {
      Warning w = m.warning();
      out.line(
          left("  " + m.id(), 24)
              + right(before(w, w.bySatellite()), 13)
              + right(before(w, w.byRadar()), 13)
              + right(before(w, w.reported()), 13)
              + right(before(w, w.tracked()), 13));
    }
    more(survey.missiles().size(), "json");
    out.say(
        "All sensors that took part are counted, shown or not. Impact is where the missile would have come down, had nothing hit it.");
  }

  /// Seconds of warning.
  static String before(Warning w, double time) {
    return Double.isNaN(time) ? "never" : Prose.number(w.before(time), 0) + " s";
  }

  private void more(int missiles, String format) {
    if (missiles > MOST_MISSILES) {
      out.say("(" + (missiles - MOST_MISSILES) + " more missiles: --format " + format + ")");
    }
  }

  private void line(String text) {
    Prose.wrap(text, 76).forEach(l -> out.line("  " + l));
  }

  /// A launch report beside the truth, and what it told the first radar.
  static List<String> launch(Survey.Launch l) {
    List<String> lines = new ArrayList<>();
    lines.add(
        l.missile()
            + ": reported at "
            + Prose.number(l.reported(), 0)
            + " s, seen by "
            + (l.stereo() ? "more than one satellite" : "one satellite")
            + "; launch point off by "
            + Prose.km(l.place().error())
            + " (believed good to "
            + Prose.km(l.place().sigma())
            + "), launch time by "
            + Prose.number(Math.abs(l.time().error()), 1)
            + " s ("
            + Prose.number(l.time().sigma(), 1)
            + " s)"
            + heading(l.heading())
            + ".");
    l.handover().ifPresent(h -> lines.add(handover(h)));
    return lines;
  }

  private static String beams(double beams) {
    return beams <= 1 ? "1 beam" : Prose.number(beams, 0) + " beams";
  }

  private static String heading(Survey.Known heading) {
    return Double.isNaN(heading.error())
        ? ""
        : ", heading by "
            + Prose.degrees(Math.abs(heading.error()), 1)
            + " degrees ("
            + Prose.degrees(heading.sigma(), 1)
            + ")";
  }

  private static String handover(Survey.Handover h) {
    return "When "
        + h.radar()
        + " could first see it, at "
        + Prose.number(h.time(), 0)
        + " s, the satellites knew its place to "
        + Prose.km(h.sigma())
        + (h.volumes() > 1
            ? " about each of " + h.volumes() + " places (nobody saw when its engine stopped)"
            : "")
        + "; it was "
        + Prose.number(h.deviations(), 1)
        + " standard deviations off. To search that, "
        + Prose.degrees(h.halfAngle(), 1)
        + " degrees each way at the widest, takes "
        + beams(h.beams())
        + " of that radar and "
        + Prose.number(h.search(), h.search() < 10 ? 2 : 0)
        + " s"
        + (h.middleOnly()
            ? ": more than it searches at once, which is the middle "
                + Prose.number(SensorTask.MOST_BEAMS, 0)
                + " beams of each place."
            : ".");
  }

  private void absent() {
    for (Survey.Named n : survey.absent()) {
      out.blank();
      out.say(
          notFielded(survey, n.name(), n.id()) + " --sensor " + n.id() + " shows it all the same.");
    }
  }

  /// Why a sensor takes no part in the run, and what would change it.
  static String notFielded(Survey survey, String name, String id) {
    return name
        + " ("
        + id
        + ") is not fielded in "
        + survey.scenario().asOf()
        + "; --set sensors."
        + id
        + ".active=true fields it.";
  }

  private void heading(String name, String id, Survey.Label label) {
    out.blank();
    out.title(name + " (" + id + ", " + label.status() + ")");
    if (!label.fielded()) {
      out.say(notFielded(survey, name, id) + " It took no part in the run.");
    }
  }

  private void radar(Survey.OfRadar r) {
    heading(r.radar().name(), r.radar().id(), r.label());
    facts(r.radar()).forEach(out::say);
    if (r.label().fielded()) {
      out.say(spent(r.spent()));
    }
    out.say(falseTracks(r.radar(), survey.scenario().tracking()));
    ranges(r);
    if (r.passed().isEmpty()) {
      out.say("No missile flies in this scenario.");
    }
    passages(r.passed(), r.label());
  }

  /// What a radar is, in sentences.
  static List<String> facts(Radar r) {
    double mean = r.peakPower() * r.dutyFactor();
    String where = "At " + Prose.place(r.site()) + ", " + band(r.frequency()) + ". ";
    String power =
        watts(r.peakPower())
            + " peak, "
            + watts(mean)
            + " mean, on "
            + Prose.number(r.receiveArea(), r.receiveArea() < 100 ? 1 : 0)
            + " m2 of effective aperture: a power-aperture product of "
            + Prose.number(mean * r.receiveArea() / 1e6, mean * r.receiveArea() < 1e8 ? 2 : 0)
            + " MW m2.";
    return List.of(where + power, time(r));
  }

  /// How many tracks its false plots begin, in a sentence.
  static String falseTracks(Radar r, TrackingPolicy policy) {
    return "Its false plots ("
        + Decimals.of(r.falseAlarmRate(), 4)
        + " a search of its whole field) begin about "
        + Decimals.rare(3600 * FalseTrackRate.of(r, policy))
        + " tracks an hour, where "
        + policy.confirmations()
        + " plots within "
        + policy.withinLooks()
        + " looks confirm one.";
  }

  /// How a radar spent its time in the run, in a sentence.
  static String spent(Survey.Spent s) {
    String fence =
        Double.isFinite(s.slowestFence())
            ? percent(s.fence())
                + " of its time on the fence, whose beams came round "
                + (s.slowestFence() > 0
                    ? "every " + Prose.number(s.slowestFence(), 0) + " s at the slowest, "
                    : "in every frame, ")
            : "";
    String its = fence.isEmpty() ? " of its time" : "";
    String late =
        s.unserved() == 0
            ? "every look at a track that was due found its time"
            : Prose.number(s.unserved(), 0)
                + " of "
                + Prose.number(s.asked(), 0)
                + " looks at tracks that were due found no time";
    return "In the run it spent "
        + fence
        + percent(s.cue())
        + its
        + " on cues and "
        + percent(s.track())
        + " on tracks; "
        + late
        + ".";
  }

  private static String percent(double share) {
    return Prose.number(100 * share, 0) + " %";
  }

  private static String watts(double watts) {
    return watts >= 1e6 ? Decimals.of(watts / 1e6, 2) + " MW" : Decimals.of(watts / 1e3, 1) + " kW";
  }

  private static String band(double hertz) {
    double ghz = hertz / 1e9;
    String name =
        ghz >= 8
            ? "X"
            : ghz >= 4 ? "C" : ghz >= 2 ? "S" : ghz >= 1 ? "L" : ghz >= 0.3 ? "UHF" : "VHF";
    return name + " band (" + Decimals.of(ghz, 3) + " GHz)";
  }

  private static String time(Radar r) {
    String beam = "Beam " + Prose.degrees(r.beamwidth(), 2) + " degrees. ";
    String frame = "Each " + Decimals.of(r.revisit(), 2) + " s it ";
    Radar.Fence f = r.time().fence();
    if (f == null) {
      return beam
          + "No fence: it looks only where it is cued, in frames of "
          + Decimals.of(r.revisit(), 2)
          + " s.";
    }
    return beam
        + frame
        + "sets aside "
        + Prose.number(100 * r.time().fenceShare(), 0)
        + " % of its time for a fence from "
        + Prose.degrees(f.elevation(), 1)
        + " degrees up, "
        + f.rows()
        + (f.rows() == 1 ? " row" : " rows")
        + " of beams over "
        + Prose.degrees(2 * f.halfWidth(), 0)
        + " degrees a face; what is left over goes there too.";
  }

  private void ranges(Survey.OfRadar r) {
    RadarModel model = r.model();
    StringBuilder head = new StringBuilder(left("Sees on boresight", 20));
    SIZES.forEach(s -> head.append(right(Decimals.of(s, 2) + " m2", 12)));
    out.line(head.toString());
    for (double chance : CHANCES) {
      StringBuilder row = new StringBuilder(left("  chance " + Decimals.of(chance, 2), 20));
      for (double size : SIZES) {
        Sought s = new Sought(size, r.sought().fluctuation(), chance);
        row.append(right(Prose.km(RangeCurve.of(model, s, 0).usable()), 12));
      }
      out.line(row.toString());
    }
  }

  private void passages(List<Survey.Passed> all, Survey.Label label) {
    List<Survey.Passed> warheads = all.stream().filter(Survey.Passed::warhead).toList();
    for (Survey.Passed p : warheads.stream().limit(MOST_MISSILES).toList()) {
      passage(p, label);
    }
    more(warheads.size(), "csv");
    List<Survey.Passed> rest = all.stream().filter(p -> !p.warhead()).toList();
    if (!rest.isEmpty()) {
      out.say(stages(rest));
    }
  }

  private static String stages(List<Survey.Passed> stages) {
    long could = stages.stream().filter(p -> !Double.isNaN(p.could().firstTime())).count();
    long did = stages.stream().filter(p -> p.did().reports() > 0).count();
    return "Of the "
        + stages.size()
        + " bodies that they drop it could see "
        + could
        + " and reported "
        + did
        + " (--format csv has each).";
  }

  private void passage(Survey.Passed p, Survey.Label label) {
    out.line("  " + p.body().id() + ended(p.body().id()) + ":" + saw(p, label));
    for (String line : details(p)) {
      Prose.wrap(line, 72).forEach(l -> out.line("      " + l));
    }
    Prose.wrap("lacked: " + SightWords.lacked(p, label.fielded()), 72)
        .forEach(l -> out.line("      " + l));
  }

  /// That a hit cut short what could have been seen.
  private String ended(String missile) {
    return survey.missiles().stream()
        .filter(m -> m.id().equals(missile) && m.hit())
        .findFirst()
        .map(m -> ", hit at " + Prose.number(m.end(), 0) + " s")
        .orElse("");
  }

  private static String saw(Survey.Passed p, Survey.Label label) {
    if (!label.fielded()) {
      return "";
    }
    return p.did().first().isPresent()
        ? " reported "
            + Prose.number(p.did().first().getAsDouble(), 0)
            + " to "
            + Prose.number(p.did().last().orElseThrow(), 0)
            + " s ("
            + SightWords.count(p.did().reports(), "report")
            + ")"
        : " never reported";
  }

  private static List<String> details(Survey.Passed p) {
    List<String> lines = new ArrayList<>();
    if (p.first().isPresent() && p.last().isPresent()) {
      lines.add("could see it from " + SightWords.moment(p.first().get()));
      lines.add(
          "until "
              + SightWords.moment(p.last().get())
              + "; in all "
              + Prose.number(p.could().total(), 0)
              + " s");
    } else if (!Double.isNaN(p.could().firstTime())) {
      lines.add(
          "could see it from "
              + Prose.number(p.could().firstTime(), 0)
              + " to "
              + Prose.number(p.could().lastTime(), 0)
              + " s");
    } else {
      lines.add("could never see it");
    }
    String needed = SightWords.needed(p);
    if (!needed.isEmpty()) {
      lines.add("in view " + Prose.number(p.inView(), 0) + " s; " + needed);
    }
    return lines;
  }

  private void satellite(Survey.OfSatellite s) {
    InfraredSatellite i = s.satellite();
    heading(i.name(), i.id(), s.label());
    out.say(facts(i));
    passages(s.passed(), s.label());
  }

  /// What a satellite is, in sentences.
  static String facts(InfraredSatellite i) {
    return "Infrared: it looks at all of the Earth that it faces each "
        + Decimals.of(i.revisit(), 2)
        + " s and sees what burns above "
        + Prose.number(i.cloudTop() / 1000, 0)
        + " km"
        + ", each bearing good to "
        + Decimals.of(1e6 * i.sigma(), 0)
        + " microradians. A launch is reported after "
        + i.confirmations()
        + " sightings.";
  }

  static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }

  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }
}

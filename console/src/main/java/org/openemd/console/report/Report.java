package org.openemd.console.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.Outcome;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;

/// `report.html`: one file that needs nothing else, readable by a person who was not there.
///
/// No script and no outside request; a content security policy says so to the browser as well.
public final class Report {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

  private static final int MOST_TOLD = 32; // missiles told one by one

  private final RunResult run;
  private final Story story;
  private final Html html = new Html();

  private Report(RunResult run) {
    this.run = run;
    this.story = new Story(run);
  }

  /// The file's text.
  ///
  /// @param version of the program
  /// @param overrides values set by hand, `path=value` each
  public static String html(RunResult run, String version, List<String> overrides) {
    return new Report(run).page(version, overrides);
  }

  private String page(String version, List<String> overrides) {
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    head(html, story.title() + " - run " + story.which());
    html.open("body", "");
    html.open("a", "skip", "href", "#main").say("Skip to the report").close("a");
    opening();
    html.open("main", "", "id", "main");
    maps();
    threats();
    flights();
    shots();
    new TrackedPart(run, html).add(inDetail());
    html.add(FallsPart.of(run));
    html.add(RadarTable.of(run));
    html.add(SharesTable.of(run));
    html.add(SharesTable.losses(run));
    reading(version, overrides);
    html.close("main").close("body").add("</html>\n");
    return html.toString();
  }

  /// The head of a page that asks for nothing from outside.
  static void head(Html html, String title) {
    html.open("head", "").add("<meta charset=\"utf-8\">\n");
    html.open("meta", "", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "", "name", "color-scheme", "content", "light dark");
    html.text("title", "", title);
    html.open("style", "").add(style()).close("style").close("head");
  }

  static String style() {
    try (InputStream in = Report.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void opening() {
    html.open("header", "");
    html.text("p", "kicker", story.title());
    html.text("h1", "", story.headline());
    if (story.isAttack()) {
      html.text("p", "lede", story.decisionSentence() + " " + story.releaseDelaySentence());
      html.open("ol", "cards", "aria-label", "Seconds to decide, by missile");
      run.threats().forEach(this::card);
      html.close("ol");
    }
    html.text("p", "about", run.scenario().description());
    contents();
    html.close("header");
  }

  private void card(ThreatResult t) {
    boolean shot = Double.isFinite(t.decisionTime());
    html.open("li", "card " + outcomeClass(t));
    html.text("p", "cardaim", story.aim(t));
    html.open("p", "cardnumber").text("span", "", shot ? Decimals.of(t.decisionTime(), 0) : "none");
    html.close("p").text("p", "cardunit", shot ? "seconds to decide" : "no shot to decide about");
    html.open("p", "cardend").text("b", "", Story.outcome(t)).say(", " + shotsAt(t)).close("p");
    html.open("p", "cardid");
    if (inDetail().contains(t)) {
      html.open("a", "", "href", "#" + anchor(t)).say(t.id()).close("a");
    } else {
      html.say(t.id());
    }
    html.close("p").close("li");
  }

  private static String shotsAt(ThreatResult t) {
    return t.shots() == 0 ? "no shots" : Story.count(t.shots(), "shot");
  }

  private static String outcomeClass(ThreatResult t) {
    return switch (t.outcome()) {
      case INTERCEPTED -> "stopped";
      case LEAKED -> "leaked";
      case HARMLESS -> "harmless";
    };
  }

  /// Of the threat's section: its place in the list, since an id is not ours to put in a page.
  private String anchor(ThreatResult t) {
    return "threat-" + (run.threats().indexOf(t) + 1);
  }

  private void contents() {
    html.open("nav", "", "aria-label", "Contents").open("ul", "");
    html.entry("maps", "Map");
    html.entry("missiles", "Missile by missile");
    html.entry("altitude", "Altitude");
    html.entry("shots", "Shots");
    html.entry("tracking", "Tracking");
    html.entry("picture", "Picture");
    if (!run.falls().ours().isEmpty()) {
      html.entry("falls", FallWords.TITLE);
    }
    if (!run.radarUses().isEmpty()) {
      html.entry("sensors", "Radars");
    }
    if (!run.carried().isEmpty()) {
      html.entry("shares", ShareWords.title(run));
    }
    if (!run.losses().isEmpty()) {
      html.entry("losses", ShareWords.LOSSES);
    }
    html.entry("disputed", "Disputed values");
    html.entry("neglects", "What to keep in mind");
    html.entry("events", "Events");
    html.entry("again", "The same run again");
    html.close("ul").close("nav");
  }

  private void maps() {
    html.section("maps", "Where it happened");
    MapView view = new MapView(run, Borders.load());
    html.add(Key.map());
    html.figure(
        view.whole(),
        "The whole attack. Green outlines: where each radar has a body at "
            + Decimals.of(MapView.COVERAGE_ALTITUDE / 1000, 0)
            + " km altitude in its field of view, above its horizon and within its instrumented range; a dashed outline"
            + " belongs to a radar that can be turned, and sees only a part of it at a time. Shaded: where, of that, one scan in two"
            + " detects this scenario's smallest warhead. Ellipses, where large enough to see: the first"
            + " (dashed) and the last predicted impact, two sigma.");
    String shots = view.shots();
    if (!shots.isEmpty()) {
      html.figure(shots, "Where the shots met the attack.");
    }
    html.close("section");
  }

  private void threats() {
    html.section("missiles", "Missile by missile");
    if (!story.isAttack()) {
      html.text("p", "", "No missile was fired.").close("section");
      return;
    }
    html.text(
        "p",
        "",
        "Times are seconds on the scenario clock, the same for all missiles. The shaded band is the time in which somebody could decide: from the first"
            + " feasible shot on a confirmed track to the last useful launch. Launch windows are judged on the true path, from burnout.");
    List<ThreatResult> told = inDetail();
    told.forEach(this::threat);
    int left = run.threats().size() - told.size();
    if (left > 0) {
      html.text("p", "", "The other " + left + " are told in summary.json and events.csv.");
    }
    html.close("section");
  }

  /// So many that the file stays small; those that got through first, in the order of the list.
  private List<ThreatResult> inDetail() {
    List<ThreatResult> all = run.threats();
    if (all.size() <= MOST_TOLD) {
      return all;
    }
    return all.stream()
        .sorted(Comparator.comparing(t -> t.outcome() != Outcome.LEAKED))
        .limit(MOST_TOLD)
        .toList();
  }

  private void threat(ThreatResult t) {
    html.open("article", "", "id", anchor(t));
    html.open("h3", "").say(t.id() + ", to " + story.aim(t) + " ");
    html.text("span", "pill " + outcomeClass(t), Story.outcome(t)).close("h3");
    html.text("p", "why", story.why(t));
    html.text("p", "facts", facts(t));
    if (!t.engaged().isEmpty()) {
      html.text("p", "facts", TrackedText.sentences(t));
    }
    html.figure(new TimelineView(run, t), Story.sentence(story.vehicle(t)));
    html.add(Tables.chain(t));
    html.close("article");
  }

  private static String facts(ThreatResult t) {
    StringBuilder s = new StringBuilder();
    fact(s, "launched at ", t.launch(), 1, " s");
    fact(s, "burnout at ", t.burnout(), 0, " s");
    fact(s, "flight ", t.flightTime(), 0, " s");
    fact(s, "apogee ", t.apogee() / 1000, 0, " km");
    fact(s, "first seen at ", t.detected(), 0, " s");
    fact(s, "tracked at ", t.tracked(), 0, " s");
    fact(s, "hit at ", t.intercepted(), 0, " s");
    fact(s, "at an altitude of ", t.interceptAltitude() / 1000, 0, " km");
    if (Double.isFinite(t.missFromAim())) {
      s.append(", came down ").append(MissView.metres(t.missFromAim())).append(" from its aim");
    }
    return Story.capital(s.toString()) + ".";
  }

  private static void fact(StringBuilder s, String before, double v, int digits, String after) {
    if (Double.isFinite(v)) {
      s.append(s.isEmpty() ? "" : ", ").append(before).append(Decimals.of(v, digits)).append(after);
    }
  }

  private void flights() {
    html.section("altitude", "How high");
    html.add(Key.altitude());
    html.figure(new AltitudeView(run), "Altitude against the scenario clock.");
    html.close("section");
  }

  private void shots() {
    html.section("shots", "Every shot");
    html.add(Tables.batteries(run));
    html.add(PlansTable.of(run).toString());
    if (run.interceptors().isEmpty()) {
      html.text("p", "", "No interceptor was fired.");
    } else {
      html.text("h3", "", "By how much they missed");
      html.figure(
          new MissView(run),
          "Closest distance to the target, on a logarithmic scale; the shaded part lies inside the target. An open diamond: the interceptor's seeker did not find its target, which was that far from where it was told to look.");
      html.text(
          "p",
          "",
          "Before the end an interceptor's kill vehicle separates, is told for the last time where its target is (the handover), and must find it with its own seeker. Handover error: how far the target was from there."
              + " Divert used: by how much the kill vehicle changed its speed to meet it. Under each interceptor stands what its chance to hit was made of, each factor with where it comes from.");
      html.add(Tables.interceptors(run));
    }
    html.close("section");
  }

  private void reading(String version, List<String> overrides) {
    html.section("disputed", "Disputed values in force");
    html.add(Tables.disputed(run)).close("section");
    html.section("neglects", "What to keep in mind");
    html.add(Tables.sentences(run.notes()));
    html.text("h3", "", "What is notional");
    html.add(Tables.sentences(run.scenario().notional())).close("section");
    html.section("events", "What happened, event by event");
    html.add(Tables.events(run)).close("section");
    html.section("again", "The same run again");
    again(version, overrides);
    html.close("section");
  }

  private void again(String version, List<String> overrides) {
    html.again(
        story.command(overrides),
        version,
        run.scenario().hash(),
        "every file but manifest.json. As of: "
            + run.scenario().asOf()
            + ". Scenario time zero is "
            + run.scenario().epoch()
            + ". Beside this file: summary.json, events.csv, orders.csv, telemetry.csv, aims.csv, impacts.csv and falls.csv for"
            + " machines, replay.czml for CesiumJS and replay.kml for Google Earth.");
    html.text(
        "p",
        "fine",
        "Land and borders: Natural Earth (public domain). Lambert azimuthal equal-area.");
  }
}

package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.console.text.Decimals;
import org.openemd.results.Warning;
import org.openemd.scenario.DisputedValue;
import org.openemd.sensing.coverage.Visibility;

/// `radar.html`: what the sensors of a scenario can see and saw, on one page that needs nothing else.
public final class SurveyPage {
  private static final int MOST_DRAWN = 12; // missiles with a timeline
  private static final int MOST_MAPS = 16; // each holds the borders anew
  private static final int MOST_ROWS = 40; // of a table

  private final Survey survey;
  private final Charts charts;
  private final Html html = new Html();

  private SurveyPage(Survey survey, Charts charts) {
    this.survey = survey;
    this.charts = charts;
  }

  /// The file's text.
  ///
  /// @param version of the program
  /// @param overrides values set by hand, `path=value` each
  /// @param options of the request, in words
  public static String html(
      Survey survey, Charts charts, String version, List<String> overrides, List<String> options) {
    SurveyPage page = new SurveyPage(survey, charts);
    page.write(version, command(survey, overrides, options));
    return page.html.toString();
  }

  private static String command(Survey survey, List<String> overrides, List<String> options) {
    StringBuilder c =
        new StringBuilder("./emd radar scenarios/" + survey.scenario().id() + ".yaml");
    c.append(" --seed ").append(survey.seed());
    survey.scenario().assumptions().forEach(a -> c.append(" --assume ").append(Story.quoted(a)));
    overrides.forEach(o -> c.append(" --set ").append(Story.quoted(o)));
    options.forEach(o -> c.append(' ').append(o));
    return c.toString();
  }

  /// The drawings as files of their own, by name.
  public static Map<String, String> drawings(Survey survey, Charts charts) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < charts.radars().size(); i++) {
      Survey.OfRadar r = charts.radars().get(i).of();
      String id = r.radar().id();
      String title = r.radar().name() + " (" + r.label().status() + ")";
      String sought = sought(r);
      HeightView heights = charts.heights(survey, i);
      GroundView ground = charts.ground(survey, i);
      all.put(
          id + "-detection-range.svg",
          Drawing.alone(
              charts.detection(survey, i),
              DetectionView.WIDTH,
              DetectionView.HEIGHT,
              title,
              "Detection range against radar cross section."));
      all.put(
          id + "-blake.svg",
          Drawing.alone(
              heights.toString(),
              HeightView.WIDTH,
              heights.height(),
              title,
              "Range and height. " + sought));
      all.put(
          id + "-fan.svg",
          Drawing.alone(
              charts.sky(survey, i),
              SkyView.WIDTH,
              SkyView.HEIGHT,
              title,
              "Azimuth and elevation. " + sought));
      all.put(
          id + "-coverage.svg",
          Drawing.alone(
              ground.toString(),
              GroundView.WIDTH,
              ground.height(),
              title,
              "Ground coverage by altitude. " + sought));
    }
    for (Survey.Missile m : timed(survey)) {
      SightView view = new SightView(m, SightView.rows(survey, m.id()));
      all.put(
          "timeline-" + m.id() + ".svg",
          Drawing.alone(
              view.toString(),
              SightView.WIDTH,
              view.height(),
              m.id(),
              "What each sensor could see, and what it reported."));
    }
    return all;
  }

  private static List<Survey.Missile> timed(Survey survey) {
    return survey.missiles().stream().limit(MOST_DRAWN).toList();
  }

  private static String sought(Survey.OfRadar r) {
    return "For a body of "
        + Decimals.of(r.sought().rcs(), 4)
        + " m² and a chance of detection of "
        + Decimals.of(r.sought().probability(), 2)
        + ".";
  }

  private void write(String version, String command) {
    html.add("<!doctype html>\n<html lang=\"en\">\n");
    Report.head(html, survey.scenario().title() + " - what the sensors see");
    html.open("body", "");
    html.open("a", "skip", "href", "#main").say("Skip to the report").close("a");
    html.open("header", "").text("p", "kicker", survey.scenario().title());
    html.text("h1", "", headline());
    html.text("p", "lede", terms());
    contents();
    html.close("header").open("main", "", "id", "main");
    missiles();
    launches();
    survey.satellites().forEach(this::satellite);
    for (int i = 0; i < charts.radars().size(); i++) {
      radar(i);
    }
    reading();
    again(version, command);
    html.close("main").close("body").add("</html>\n");
  }

  private String headline() {
    int could = 0;
    int did = 0;
    for (Survey.Missile m : survey.missiles()) {
      could += seen(m, false) ? 1 : 0;
      did += seen(m, true) ? 1 : 0;
    }
    if (survey.missiles().isEmpty()) {
      return "What the sensors can see";
    }
    return "Of "
        + Story.count(survey.missiles().size(), "missile")
        + " the radars shown could see "
        + Story.word(could)
        + " and reported "
        + Story.word(did);
  }

  private boolean seen(Survey.Missile m, boolean inTheRun) {
    return survey.radars().stream()
        .flatMap(r -> r.of(m.id()).stream())
        .anyMatch(p -> inTheRun ? p.did().reports() > 0 : !Double.isNaN(p.could().firstTime()));
  }

  private String terms() {
    return "Sensors as of "
        + survey.scenario().asOf()
        + ". “Could see” is geometry and energy alone: one scan detects with a chance of "
        + Decimals.of(survey.terms().chance(), 2)
        + " or more. “Reported” is what happened in run "
        + survey.seed()
        + ", in which a radar also needs the time, and somebody to tell it where to look.";
  }

  private void contents() {
    html.open("nav", "", "aria-label", "Contents").open("ul", "");
    html.entry("missiles", "Missile by missile");
    survey.satellites().forEach(s -> html.entry("s-" + s.satellite().id(), s.satellite().name()));
    survey.radars().forEach(r -> html.entry("s-" + r.radar().id(), r.radar().name()));
    html.entry("neglects", "What to keep in mind");
    html.entry("again", "The same again");
    html.close("ul").close("nav");
  }

  private void missiles() {
    html.open("section", "", "id", "missiles").text("h2", "", "Missile by missile");
    if (survey.missiles().isEmpty()) {
      html.text("p", "", "No missile flies in this scenario.").close("section");
      return;
    }
    warnings();
    html.add(SurveyKey.timeline());
    for (Survey.Missile m : timed(survey)) {
      html.text("h3", "", m.id());
      html.figure(
          new SightView(m, SightView.rows(survey, m.id())),
          "Above, what each sensor could see, and why not; below, from its first to its last report.");
    }
    int left = survey.missiles().size() - MOST_DRAWN;
    if (left > 0) {
      html.text("p", "", "The other " + left + " are in sightings.csv.");
    }
    html.close("section");
  }

  private void warnings() {
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", "Warning");
    html.open("table", "").text("caption", "", "Warning: seconds before impact");
    html.head(
        "Missile",
        "#Impact at",
        "#A satellite could see it",
        "#A radar could see it",
        "#First reported",
        "#First tracked");
    html.open("tbody", "");
    for (Survey.Missile m : survey.missiles().stream().limit(MOST_ROWS).toList()) {
      Warning w = m.warning();
      html.open("tr", "").rowHead(m.id()).number(s(w.impact()));
      html.number(SurveyText.before(w, w.bySatellite()));
      html.number(SurveyText.before(w, w.byRadar()));
      html.number(SurveyText.before(w, w.reported()));
      html.number(SurveyText.before(w, w.tracked())).close("tr");
    }
    html.close("tbody").close("table").close("div");
    html.text(
        "p",
        "fine",
        "All sensors that took part are counted, shown or not. Impact is on the scenario clock, where the missile would have come"
            + " down, had nothing hit it."
            + (survey.missiles().size() > MOST_ROWS ? " The rest is in warning.csv." : ""));
  }

  private void launches() {
    if (!survey.launches().isEmpty()) {
      html.open("section", "", "id", "launches").text("h2", "", "Launch reports of the satellites");
      List<String> sentences = new ArrayList<>();
      survey.launches().stream()
          .limit(MOST_ROWS)
          .forEach(l -> sentences.add(String.join(" ", SurveyText.launch(l))));
      int left = survey.launches().size() - MOST_ROWS;
      if (left > 0) {
        sentences.add("The other " + left + " are in radar.json.");
      }
      html.add(Tables.sentences(sentences)).close("section");
    }
  }

  private void opening(String id, String name, Survey.Label label) {
    html.open("section", "", "id", "s-" + id).open("h2", "").say(name + " ");
    html.text("span", "pill", label.status()).close("h2");
    if (!label.fielded()) {
      html.text(
          "p", "why", SurveyText.notFielded(survey, name, id) + " It took no part in the run.");
    }
    if (!label.source().isEmpty()) {
      html.text("p", "facts", "Figures: " + Story.sentence(label.source()));
    }
  }

  private void satellite(Survey.OfSatellite s) {
    opening(s.satellite().id(), s.satellite().name(), s.label());
    html.text("p", "", SurveyText.facts(s.satellite()));
    table(s.passed(), s.label(), false);
    html.close("section");
  }

  private void radar(int i) {
    Survey.OfRadar r = charts.radars().get(i).of();
    opening(r.radar().id(), r.radar().name(), r.label());
    SurveyText.facts(r.radar()).forEach(f -> html.text("p", "", f));
    if (r.label().fielded()) {
      html.text("p", "", SurveyText.spent(r.spent()));
    }
    html.figure(
        charts.detection(survey, i),
        "How far it detects on boresight, one scan, against the mean cross section of what it looks for."
            + Charts.sources(survey, r));
    html.add(SurveyKey.passages());
    HeightView heights = charts.heights(survey, i);
    html.figure(
        heights,
        sought(r)
            + " The vertical plane towards "
            + Prose.degrees(turn(charts.radars().get(i).blake().azimuth()), 0)
            + " degrees, the Earth in its true shape; thin lines are rays at the elevations named. Missiles are drawn at their"
            + " distance and height, wherever they pass.");
    html.figure(
        charts.sky(survey, i),
        sought(r) + " Its sky: the darker, the farther it detects; outlined, its field of view.");
    ground(i);
    table(r.passed(), r.label(), true);
    disputed(r.label().disputed());
    html.close("section");
  }

  /// So many maps that the page stays small.
  private void ground(int i) {
    Survey.OfRadar r = charts.radars().get(i).of();
    if (i >= MOST_MAPS) {
      html.text("p", "", "Its map is in " + r.radar().id() + "-coverage.svg.");
      return;
    }
    html.figure(
        charts.ground(survey, i),
        sought(r)
            + " The ground over which it detects that body at each altitude"
            + (r.radar().steered()
                ? ", if it is turned there; at one time it sees only a part of it."
                : "."));
  }

  private static double turn(double radians) {
    double turn = 2 * StrictMath.PI;
    return radians - turn * Math.floor(radians / turn);
  }

  private void table(List<Survey.Passed> passed, Survey.Label label, boolean radar) {
    if (passed.isEmpty()) {
      return;
    }
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", "Sightings");
    html.open("table", "sightings").text("caption", "", "Body by body");
    List<String> head = new ArrayList<>(List.of("Body", "#Could see", "#First", "#Last"));
    if (radar) {
      head.addAll(List.of("#In view", "#Best signal", "#Range needed", "#Range had"));
    }
    head.addAll(List.of("#Reports", "#From", "#To"));
    html.head(head.toArray(String[]::new));
    shown(passed).forEach(p -> row(p, label, radar));
    html.close("table").close("div");
    if (passed.size() > MOST_ROWS) {
      html.text(
          "p",
          "fine",
          "The other " + (passed.size() - MOST_ROWS) + " bodies are in sightings.csv.");
    }
  }

  /// The missiles first; the rest stands in sightings.csv.
  private static List<Survey.Passed> shown(List<Survey.Passed> passed) {
    return passed.size() <= MOST_ROWS
        ? passed
        : passed.stream()
            .sorted(Comparator.comparing((Survey.Passed p) -> !p.warhead()))
            .limit(MOST_ROWS)
            .toList();
  }

  private void row(Survey.Passed p, Survey.Label label, boolean radar) {
    html.open("tbody", "").open("tr", "").rowHead(p.body().id());
    html.number(s(p.could().total())).number(s(p.could().firstTime()));
    html.number(s(p.could().lastTime()));
    if (radar) {
      html.number(s(p.inView()));
      html.number(p.best().map(b -> SightWords.decibel(b.snr())).orElse(""));
      html.number(p.best().map(b -> Prose.km(b.look().range())).orElse(""));
      html.number(p.best().map(b -> Prose.km(b.had())).orElse(""));
    }
    html.number(Integer.toString(p.did().reports()));
    html.number(s(p.did().first().orElse(Double.NaN)));
    html.number(s(p.did().last().orElse(Double.NaN)));
    html.close("tr").open("tr", "lacks");
    html.open("td", "", "colspan", radar ? "11" : "7");
    html.say("Lacked: " + SightWords.lacked(p, label.fielded())).close("td");
    html.close("tr").close("tbody");
  }

  private static String s(double seconds) {
    return Double.isFinite(seconds) ? Prose.number(seconds, 0) + " s" : "";
  }

  private void disputed(List<DisputedValue> all) {
    if (all.isEmpty()) {
      return;
    }
    html.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", "Disputed values");
    html.open("table", "disputed").text("caption", "", "Disputed, and switchable by --set");
    html.head("Value", "#As used", "Unit", "Range", "Source").open("tbody", "");
    for (DisputedValue d : all) {
      html.open("tr", "").pathHead(d.path()).number(d.value()).cell(d.unit()).cell(d.range());
      html.cell(d.source()).close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private void reading() {
    html.open("section", "", "id", "neglects").text("h2", "", "What to keep in mind");
    html.add(Tables.sentences(neglects()));
    html.text("h3", "", "What is notional");
    html.add(Tables.sentences(survey.scenario().notional())).close("section");
  }

  private List<String> neglects() {
    List<String> all = new ArrayList<>();
    all.add(
        "What a radar could see does not know of clouds of debris, jamming, rain, clutter or hills; the sea and the land"
            + " reflect nothing.");
    all.add(
        "Smaller chances add up over many scans: a radar may report for a while what by that measure it could not see.");
    all.add(
        "A missile under thrust is taken for the warhead that it carries: a burning stage is in truth larger and easier to see.");
    all.add(
        "“"
            + Story.capital(SightWords.state(Visibility.TOO_FAR))
            + "” compares the range with that at which this body, as it is turned, is detected with the chance named above.");
    for (Survey.Named n : survey.absent()) {
      all.add(SurveyText.notFielded(survey, n.name(), n.id()));
    }
    return all;
  }

  private void again(String version, String command) {
    html.open("section", "", "id", "again").text("h2", "", "The same again");
    html.again(
        command,
        version,
        survey.scenario().hash(),
        "every file but manifest.json. Beside this file: radar.json, sightings.csv, warning.csv,"
            + " detection-range.csv, blake.csv, fan.csv, coverage.csv, coverage.geojson and each drawing as SVG.");
    html.text(
        "p",
        "fine",
        "Land and borders: Natural Earth (public domain). Lambert azimuthal equal-area.");
    html.close("section");
  }
}

package org.openemd.console.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openemd.console.text.Decimals;
import org.openemd.results.BatteryResult;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.run.Event;
import org.openemd.run.EventType;
import org.openemd.scenario.DisputedValue;

/// The report's tables.
final class Tables {
  private static final int MOST_EVENTS = 2000;

  private Tables() {}

  /// What each stage of the defense achieved against one threat.
  static Html chain(ThreatResult t) {
    if (t.chain().isEmpty()) {
      return new Html();
    }
    Html h = open("chain", "The chain against " + t.id());
    h.head("Link", "Held", "#At", "What happened").open("tbody", "");
    boolean broken = false;
    for (ThreatResult.ChainLink link : t.chain()) {
      boolean first = !link.held() && !broken && t.brokenLink() != null;
      broken |= !link.held();
      h.open("tr", first ? "broken" : "").rowHead(link.stage());
      h.text("td", link.held() ? "yes" : "no", link.held() ? "yes" : "no");
      h.number(seconds(link.time(), 0)).cell(Story.sentence(link.text())).close("tr");
    }
    return close(h);
  }

  static Html batteries(RunResult run) {
    Html h = open("batteries", "Batteries");
    h.head("Battery", "#Interceptors", "#Fired", "#Left").open("tbody", "");
    for (BatteryResult b : run.batteries()) {
      h.open("tr", "").rowHead(b.name()).number(Integer.toString(b.inventory()));
      String left = Integer.toString(b.inventory() - b.fired());
      h.number(Integer.toString(b.fired())).number(b.lost() ? left + ", lost" : left);
      h.close("tr");
    }
    return close(h);
  }

  /// Every interceptor, and under each what its chance was made of; a note is told once.
  static Html interceptors(RunResult run) {
    Html h = open("interceptors", "Interceptors, and what each one's chance was made of");
    h.head(
        "Interceptor",
        "Target",
        "#Launch",
        "#Intercept",
        "#Flight",
        "#Altitude",
        "#Closing",
        "#Handover error",
        "#Divert used",
        "#Miss",
        "Result");
    Set<String> told = new TreeSet<>();
    for (InterceptorResult i : run.interceptors()) {
      h.open("tbody", "");
      interceptor(h, i);
      if (!i.factors().isEmpty()) {
        factors(h, i, told);
      }
      h.close("tbody");
    }
    return h.close("table").close("div");
  }

  private static void interceptor(Html h, InterceptorResult i) {
    h.open("tr", "").rowHead(i.id()).cell(i.target());
    h.number(seconds(i.launch(), 0)).number(seconds(i.intercept(), 0));
    h.number(seconds(i.flightTime(), 0)).number(unit(i.altitude() / 1000, 0, " km"));
    h.number(unit(i.closingSpeed() / 1000, 1, " km/s")).number(length(i.handoverError()));
    h.number(unit(i.divertUsed(), 0, " m/s")).number(length(i.missDistance()));
    h.text("td", resultClass(i), Story.result(i)).close("tr");
  }

  /// Coming too late because another had hit is no failure.
  private static String resultClass(InterceptorResult i) {
    return switch (i.result()) {
      case "HIT" -> "yes";
      case "NO_TARGET" -> "";
      default -> "no";
    };
  }

  private static void factors(Html h, InterceptorResult i, Set<String> told) {
    h.open("tr", "factors").open("td", "", "colspan", "11").open("ul", "");
    for (InterceptorResult.Factor f : i.factors()) {
      h.open("li", "").say(f.name() + " ").text("b", "", Decimals.of(f.value(), 3)).say(" ");
      String origin = f.origin().words();
      h.text("span", "origin " + origin.replace(' ', '-'), origin);
      boolean fresh = told.add(f.name() + f.note());
      h.say(!fresh || f.note().isEmpty() ? "" : " " + f.note()).close("li");
    }
    if (i.judged()) {
      h.open("li", "").say("all together ").text("b", "", KillWords.of(i.basis())).close("li");
    }
    h.close("ul").close("td").close("tr");
  }

  static Html disputed(RunResult run) {
    List<DisputedValue> all = run.scenario().disputedInRuns();
    if (all.isEmpty()) {
      return new Html().text("p", "", "None.");
    }
    Html h = new Html();
    h.text(
        "p",
        "",
        "Values on which the public argument does not agree. Each can be switched by --assume or --set.");
    h.add(open("disputed", "Disputed values"));
    h.head("Value", "#As used", "Unit", "Range", "Source", "Origin", "Place");
    h.open("tbody", "");
    for (DisputedValue d : all) {
      h.open("tr", "").pathHead(d.path()).number(d.value()).cell(d.unit()).cell(d.range());
      h.cell(d.source()).cell(d.origin()).cell(d.place()).close("tr");
    }
    return close(h);
  }

  static Html sentences(List<String> sentences) {
    Html h = new Html();
    if (sentences.isEmpty()) {
      return h.text("p", "", "Nothing was noted.");
    }
    h.open("ul", "sentences");
    sentences.forEach(s -> h.text("li", "", Story.sentence(s)));
    return h.close("ul");
  }

  /// The log without single detections where those would bury the rest.
  static Html events(RunResult run) {
    boolean all = run.events().size() <= MOST_EVENTS;
    List<Event> shown =
        run.events().stream()
            .filter(e -> all || e.type() != EventType.DETECTION)
            .limit(MOST_EVENTS)
            .toList();
    Html h = new Html();
    h.open("details", "").text("summary", "", events(shown.size(), run.events().size()));
    h.add(open("events", "Events"));
    h.head("#Time", "Event", "Sensor", "#Track", "Missile", "Battery", "Interceptor", "Detail");
    h.open("tbody", "");
    shown.forEach(e -> event(h, e));
    return close(h).close("details");
  }

  private static String events(int shown, int all) {
    return shown == all
        ? "All " + all + " events"
        : shown + " of " + all + " events (the rest, mostly single detections, is in events.csv)";
  }

  private static void event(Html h, Event e) {
    h.open("tr", "").number(Decimals.fixed(e.time(), 1)).cell(e.type().name());
    h.cell(e.sensor()).number(e.track() == 0 ? "" : Integer.toString(e.track()));
    h.cell(e.threat()).cell(e.battery()).cell(e.interceptor()).cell(e.detail()).close("tr");
  }

  private static Html open(String cls, String caption) {
    Html h = new Html();
    h.open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
    return h.open("table", cls).text("caption", "", caption);
  }

  private static Html close(Html h) {
    return h.close("tbody").close("table").close("div");
  }

  private static String seconds(double s, int digits) {
    return unit(s, digits, " s");
  }

  private static String unit(double v, int digits, String unit) {
    return Double.isFinite(v) ? Decimals.of(v, digits) + unit : "";
  }

  private static String length(double m) {
    return Double.isFinite(m) ? MissView.metres(m) : "";
  }
}

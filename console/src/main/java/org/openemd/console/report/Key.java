package org.openemd.console.report;

import org.openemd.results.Fall;

/// What the marks of the drawings mean.
final class Key {
  private Key() {}

  static String map() {
    Html h = open();
    entry(h, new Svg(30, 14, "").line("boost", 2, 7, 28, 7), "missile under thrust");
    entry(h, new Svg(30, 14, "").line("midcourse", 2, 7, 28, 7), "missile, coasting");
    entry(h, new Svg(30, 14, "").line("would", 2, 7, 28, 7), "had it not been hit");
    entry(h, new Svg(30, 14, "").line("interceptor", 2, 7, 28, 7), "interceptor");
    entry(h, new Svg(30, 14, "").line("stage", 2, 7, 28, 7), "spent stage");
    ShotMark.key(h);
    entry(h, new Svg(14, 14, "").cross("impact", 7, 7, 4, ""), "came down");
    entry(h, new Svg(14, 14, "").rect("battery", 2, 2, 9, 9, ""), "battery");
    entry(h, new Svg(14, 14, "").triangle("radar", 7, 7, 5.5, ""), "radar");
    entry(h, new Svg(30, 14, "").line("coverage", 2, 7, 28, 7), "field of view");
    entry(h, new Svg(30, 14, "").rect("detection", 2, 2, 26, 10, ""), "detects a warhead");
    return h.close("ul").toString();
  }

  static String altitude() {
    Html h = open();
    entry(h, new Svg(30, 14, "").line("boost", 2, 7, 28, 7), "missile under thrust");
    entry(h, new Svg(30, 14, "").line("midcourse", 2, 7, 28, 7), "missile, coasting");
    entry(h, new Svg(30, 14, "").line("would", 2, 7, 28, 7), "had it not been hit");
    entry(h, new Svg(30, 14, "").line("interceptor", 2, 7, 28, 7), "interceptor");
    ShotMark.key(h);
    return h.close("ul").toString();
  }

  static String falls() {
    Html h = open();
    fall(h, Fall.Kind.STAGE, "stage");
    fall(h, Fall.Kind.KILL_VEHICLE, "kill vehicle that hit nothing");
    fall(h, Fall.Kind.FAILED_INTERCEPTOR, "interceptor that failed");
    fall(h, Fall.Kind.REMAINS, "what is left of a hit, momentum shared");
    entry(h, new Svg(30, 14, "").rect("cloud", 2, 2, 26, 10, ""), "one deviation of its pieces");
    fall(
        h,
        Fall.Kind.REMAINS_OF_TARGET,
        "the target's pieces (larger) and the kill vehicle's, none shared");
    return h.close("ul").toString();
  }

  private static void fall(Html h, Fall.Kind kind, String words) {
    Svg mark = new Svg(14, 14, "");
    FallMap.mark(mark, kind, 7, 7, "");
    entry(h, mark, words);
  }

  static Html open() {
    return new Html().open("ul", "key", "aria-label", "Key");
  }

  static void entry(Html h, Svg mark, String words) {
    String hidden = mark.toString().replace("role=\"img\" aria-label=\"\"", "aria-hidden=\"true\"");
    h.open("li", "").add(hidden).say(words).close("li");
  }
}

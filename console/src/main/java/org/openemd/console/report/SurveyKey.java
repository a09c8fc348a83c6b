package org.openemd.console.report;

/// What the marks of a survey's drawings mean.
final class SurveyKey {
  private SurveyKey() {}

  static String timeline() {
    Html h = Key.open();
    swatch(h, "sight insight", "could be seen");
    swatch(h, "sight toofar", "in view, but too far");
    swatch(h, "sight outside", "outside the field of view");
    swatch(h, "sight hidden", "below the horizon or the cloud top");
    swatch(h, "bar tracked", "first to last report");
    swatch(h, "bar boost", "missile under thrust");
    swatch(h, "trackrow", "tracked by the network");
    return h.close("ul").toString();
  }

  static String passages() {
    Html h = Key.open();
    line(h, Stretch.SEEN, "missile, reported in the run");
    line(h, Stretch.COULD, "could be seen");
    line(h, Stretch.FAR, "in view, but too far");
    line(h, Stretch.OUTSIDE, "outside the field of view");
    line(h, Stretch.HIDDEN, "below the horizon");
    Key.entry(h, new Svg(30, 14, "").rect("detection", 2, 2, 26, 10, ""), "detects the body named");
    return h.close("ul").toString();
  }

  private static void line(Html h, String cls, String words) {
    Key.entry(h, new Svg(30, 14, "").line(cls, 2, 7, 28, 7), words);
  }

  private static void swatch(Html h, String cls, String words) {
    Key.entry(h, new Svg(30, 14, "").rect(cls, 2, 2, 26, 10, ""), words);
  }
}

package org.openemd.console.report;

import org.openemd.results.BodyPath;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;

/// How an interceptor's flight ended, as a mark: the same in every drawing.
final class ShotMark {
  private ShotMark() {}

  /// When it ended (s): at its target, or where it was to be met but was not found.
  static double end(RunResult run, InterceptorResult i) {
    if (Double.isFinite(i.intercept())) {
      return i.intercept();
    }
    BodyPath b = Places.body(run, i.id());
    return b == null ? i.launch() : Math.min(b.end(), b.path().end());
  }

  /// Draws it.
  static void draw(Svg svg, String result, double x, double y, String tip) {
    switch (result) {
      case "HIT" -> svg.circle("hit", x, y, 5, tip);
      case "LOST" -> svg.cross("lost", x, y, 3, tip);
      case "NO_HANDOVER" -> svg.diamond("unfound", x, y, 5, tip);
      default -> svg.circle("miss", x, y, 4, tip);
    }
  }

  /// What the marks mean.
  static void key(Html list) {
    entry(list, "HIT", "hit");
    entry(list, "MISS", "no hit");
    entry(list, "NO_HANDOVER", "target not found");
    entry(list, "LOST", "interceptor lost");
  }

  private static void entry(Html list, String result, String words) {
    Svg mark = new Svg(14, 14, "");
    draw(mark, result, 7, 7, "");
    Key.entry(list, mark, words);
  }
}

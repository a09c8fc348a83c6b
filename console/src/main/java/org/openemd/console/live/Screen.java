package org.openemd.console.live;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.command.Opportunity;
import org.openemd.command.Outlook;
import org.openemd.command.Stock;
import org.openemd.run.Event;
import org.openemd.run.Situation;

/// The picture on a terminal, drawn anew at every call; where there is none, what has happened since the last call, line by line.
final class Screen {
  static final String KEYS =
      "up down choose   r release   h hold   a assign one   s salvo   x abort   R H X all tracks\nv give the reserve   p pause   + - pace   q leave it to itself";

  private static final int NEWS = 8; // lines
  private static final int ROWS = 12; // tracks
  private static final int COLUMNS = 100;
  private static final String HOME = "\033[H";
  private static final String END_OF_LINE = "\033[K";
  private static final String END_OF_SCREEN = "\033[J";
  private static final String BOLD = "\033[1m";
  private static final String RED = "\033[31m";
  private static final String PLAIN = "\033[0m";

  private final PrintWriter out;
  private final boolean terminal;
  private final boolean colour;
  private int told; // events so far

  Screen(PrintWriter out, boolean terminal, boolean colour) {
    this.out = out;
    this.terminal = terminal;
    this.colour = colour;
  }

  /// How it is looked at.
  ///
  /// @param selected number of a track; 0 for none
  /// @param pace 0 while paused
  record View(double now, int selected, double pace, String message) {}

  void show(Situation s, View v) {
    if (terminal) {
      out.print(HOME);
      for (String line : lines(s, v)) {
        out.print(line + END_OF_LINE + "\n");
      }
      out.print(END_OF_SCREEN);
    } else {
      List<Event> events = s.events();
      events.stream().skip(told).forEach(e -> out.println(news(e)));
      told = events.size();
    }
    out.flush();
  }

  /// The picture, top to bottom.
  List<String> lines(Situation s, View v) {
    List<String> lines = new ArrayList<>();
    lines.add(clock(s, v));
    lines.add("");
    decide(lines, s, v);
    lines.add("");
    lines.add("    track  toward                    impact in  left to decide  fired  state");
    s.threats().stream().limit(ROWS).forEach(o -> lines.add(row(o, v)));
    if (s.threats().size() > ROWS) {
      lines.add(Integer.toString(s.threats().size() - ROWS) + " more");
    }
    if (s.threats().isEmpty()) {
      lines.add("    no track threatens a defended area");
    }
    lines.add(text("    %d more tracks threaten none", s.others()));
    lines.add("");
    s.stocks().forEach(b -> lines.add("    " + stock(b)));
    lines.add("");
    int n = s.events().size();
    s.events().stream().skip(Math.max(0, n - NEWS)).forEach(e -> lines.add(cut(news(e))));
    lines.add("");
    lines.add(v.message());
    KEYS.lines().forEach(lines::add);
    return lines;
  }

  private static String clock(Situation s, View v) {
    String pace = v.pace() == 0 ? "paused" : text("x%s", number(v.pace()));
    return text(
        "%6.0f s   %s   the last missile would come down at %.0f s", v.now(), pace, s.end());
  }

  // What it is all about, large enough to see.
  private void decide(List<String> lines, Situation s, View v) {
    Outlook chosen =
        s.threats().stream()
            .filter(o -> o.track().number() == v.selected())
            .findFirst()
            .orElse(null);
    if (chosen == null) {
      lines.add("    nothing to decide");
      return;
    }
    double left = chosen.lastLaunch() - v.now();
    String what = text("    TRACK %d: ", chosen.track().number());
    lines.add(
        Double.isNaN(left)
            ? what + mark(RED, "NO SHOT IS LEFT")
            : what + mark(left < 60 ? RED : BOLD, text("%.0f SECONDS LEFT TO DECIDE", left)));
    lines.add("    " + recommended(chosen, v.now()));
  }

  private static String recommended(Outlook o, double now) {
    Opportunity best = o.best();
    if (best == null) {
      return "nothing can be recommended: no battery can meet it";
    }
    return text(
        "recommended: %d of %s, to meet it in %.0f s, %.0f km up",
        Math.max(1, o.salvo()), best.battery(), best.intercept() - now, best.altitude() / 1000);
  }

  private String row(Outlook o, View v) {
    boolean chosen = o.track().number() == v.selected();
    double left = o.lastLaunch() - v.now();
    String row =
        text(
            "%s %6d  %-24s %7.0f s  %12s  %5d  %s",
            chosen ? " >" : "  ",
            o.track().number(),
            cut(o.area().name(), 24),
            o.impact() - v.now(),
            Double.isNaN(left) ? "none" : text("%.0f s", left),
            o.fired(),
            state(o, v.now()));
    return chosen ? mark(BOLD, row) : row;
  }

  private static String state(Outlook o, double now) {
    return switch (o.state()) {
      case NO_SHOT -> "no shot is left";
      case DOUBTED -> text("held for a warhead with %.2f", o.track().warheadProbability());
      case AWAITED ->
          Double.isNaN(o.releaseAt())
              ? "planned"
              : text("release is due in %.0f s", Math.max(0, o.releaseAt() - now));
      case RELEASED -> "released";
      case ENGAGED -> text("%d on their way or ordered", o.outstanding());
      case HELD -> "fire is held";
      case KILLED -> "assessed as killed";
    };
  }

  private static String stock(Stock b) {
    String reserve = b.reserve() > 0 ? text(", %d of them in reserve", b.reserve()) : "";
    return text("%-16s %3d left%s%s", b.name(), b.left(), reserve, b.lost() ? ", LOST" : "");
  }

  private static String news(Event e) {
    String track = "track " + e.track();
    boolean named = e.track() == 0 || e.detail().contains(track);
    return text("%6.0f s  %s%s", e.time(), named ? "" : track + ": ", e.detail());
  }

  private String mark(String how, String text) {
    return colour ? how + text + PLAIN : text;
  }

  private static String cut(String text) {
    return cut(text, COLUMNS);
  }

  private static String cut(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns - 1) + "\u2026";
  }

  private static String number(double pace) {
    return pace == Math.rint(pace) ? text("%.0f", pace) : text("%.2f", pace);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a dependency
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

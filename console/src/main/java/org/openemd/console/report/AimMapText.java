package org.openemd.console.report;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Share;
import org.openemd.campaign.footprint.Shares;
import org.openemd.results.BrokenLink;

/// A coarse map on the terminal: shots at each point of aim, or a letter for why there is none.
public final class AimMapText {
  private static final int MANY = 99;

  private AimMapText() {}

  /// The answer.
  ///
  /// @param people in cities
  public static String render(AimMap map, Shares land, Shares people) {
    StringBuilder out = new StringBuilder();
    out.append(headline(map)).append("\n\n");
    grid(out, map);
    out.append('\n');
    legend(out, map);
    out.append('\n');
    shares(out, land, people);
    return out.toString();
  }

  /// How much of the map is covered, in one sentence.
  static String headline(AimMap map) {
    long reached = map.cells().stream().filter(AimCell::reached).count();
    long covered = map.cells().stream().filter(AimCell::covered).count();
    long possible = map.cells().stream().filter(c -> c.possible() > 0).count();
    return String.format(
        Locale.ROOT,
        "One %s from %s: of %d points of aim that it reaches, at least one shot can leave in time at %d; with a perfect track from burnout, and released at once, at %d.",
        map.missiles().getFirst().vehicle().name(),
        String.join(" and from ", map.from()),
        reached,
        covered,
        possible);
  }

  private static void grid(StringBuilder out, AimMap map) {
    AimGrid g = map.grid();
    out.append("      ");
    for (int c = 0; c < g.columns(); c++) {
      out.append(text("%5s", longitude(g, c)));
    }
    out.append('\n');
    for (int r = 0; r < g.rows(); r++) {
      out.append(text("%5s ", latitude(g, r)));
      for (int c = 0; c < g.columns(); c++) {
        out.append(text("%5s", mark(map.cells().get(r * g.columns() + c))));
      }
      out.append('\n');
    }
  }

  private static String mark(AimCell cell) {
    if (!cell.reached()) {
      return "-";
    }
    return cell.covered()
        ? Integer.toString(Math.min(MANY, cell.shots()))
        : Character.toString(letter(cell.link()));
  }

  private static void legend(StringBuilder out, AimMap map) {
    out.append("A number is of interceptors that can leave in time, from release on.\n");
    Map<Character, String> words = new TreeMap<>();
    Map<Character, Integer> counts = new TreeMap<>();
    for (AimCell c : map.cells()) {
      if (c.reached() && !c.covered()) {
        words.put(letter(c.link()), words(c.link()));
        counts.merge(letter(c.link()), 1, Integer::sum);
      }
    }
    if (!words.isEmpty()) {
      out.append("No shot:\n");
    }
    words.forEach((k, w) -> out.append(text("  %s  %s (%d)%n", k, w, counts.getOrDefault(k, 0))));
    if (map.cells().stream().anyMatch(c -> !c.reached())) {
      out.append("  -  the missile does not reach it, or it is too near\n");
    }
  }

  private static void shares(StringBuilder out, Shares land, Shares people) {
    out.append("Covered, of what the missile reaches on this map:      land   people in cities\n");
    for (Share l : land.groups()) {
      Share p = people.groups().get(land.groups().indexOf(l));
      if (l.onMap() > 0) {
        out.append(text("  %-46s %10s %18s%n", l.name(), percent(l), percent(p)));
      }
    }
    out.append("Borders: Natural Earth. Cities of 100,000 and more: GeoNames (CC BY 4.0).\n");
  }

  /// How much of what is reached is covered.
  static String percent(Share s) {
    return s.reached() > 0 ? text("%.0f %%", 100 * s.coveredOfReached()) : "not reached";
  }

  private static char letter(@Nullable BrokenLink link) {
    if (link == null) {
      return 'x';
    }
    return switch (link) {
      case NOT_SEEN -> 'n';
      case SEEN_LATE -> 'l';
      case NOT_TRACKED -> 't';
      case TRACK_POOR -> 'p';
      case MISCLASSIFIED -> 'm';
      case NOT_RELEASED -> 'r';
      case NO_FEASIBLE_SHOT -> 'g';
      case INVENTORY_SPENT -> 'i';
      case INTERCEPTOR_FAILED, NO_HANDOVER, MISSED, FALSELY_ASSESSED -> 'x';
    };
  }

  /// Why there is no shot, in plain words.
  static String words(@Nullable BrokenLink link) {
    if (link == null) {
      return "no further shot could have left after release";
    }
    return switch (link) {
      case NOT_SEEN -> "no sensor reports it";
      case SEEN_LATE -> "in track only when it is too late";
      case NOT_TRACKED -> "reported, but never in confirmed track";
      case TRACK_POOR -> "tracked too poorly to plan a shot";
      case MISCLASSIFIED -> "not held for a warhead";
      case NOT_RELEASED -> "not released in time";
      case NO_FEASIBLE_SHOT -> "out of the interceptors' reach, even with a perfect track";
      case INVENTORY_SPENT -> "no interceptor is left";
      case INTERCEPTOR_FAILED, NO_HANDOVER, MISSED, FALSELY_ASSESSED ->
          "the last that could leave had left";
    };
  }

  static String latitude(AimGrid g, int row) {
    double v = g.at(row, 0).latitudeDegrees();
    return degrees(Math.abs(v)) + (v < 0 ? "S" : "N");
  }

  static String longitude(AimGrid g, int column) {
    double v = StrictMath.toDegrees(g.at(0, column).longitude());
    return degrees(Math.abs(v)) + (v < 0 ? "W" : "E");
  }

  private static String degrees(double v) {
    return Math.abs(v - Math.rint(v)) < 1e-9 ? text("%.0f", v) : text("%.1f", v);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a dependency
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

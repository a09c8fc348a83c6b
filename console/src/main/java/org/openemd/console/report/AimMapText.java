package org.openemd.console.report;

import java.util.List;
import java.util.Locale;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Share;

/// A coarse map on the terminal: shots at each point of aim, or a letter for why there is none.
public final class AimMapText {
  private static final int MANY = 99;
  private static final int WIDEST = 60; // points that a terminal shows in a row

  private AimMapText() {}

  /// The answer.
  public static String render(MapAnswer answer) {
    AimMap map = answer.map();
    StringBuilder out = new StringBuilder();
    out.append(headline(map)).append("\n\n");
    if (map.grid().columns() <= WIDEST && map.grid().rows() <= WIDEST) {
      grid(out, map);
      out.append('\n');
    }
    legend(out, map);
    out.append('\n');
    shares(out, answer);
    return out.toString();
  }

  /// How much of the map is covered, in one sentence.
  static String headline(AimMap map) {
    long reached = map.cells().stream().filter(AimCell::reached).count();
    long covered = map.cells().stream().filter(AimCell::covered).count();
    long possible = map.cells().stream().filter(c -> c.possible() > 0).count();
    List<String> kinds = map.missiles().stream().map(m -> m.vehicle().name()).distinct().toList();
    return String.format(
        Locale.ROOT,
        "One %s from %s: of %d points of aim that it reaches, at least one shot can leave in time at %d; with a perfect track from burnout, and released at once, at %d.",
        kinds.size() > 1 ? "missile" : kinds.getFirst(),
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
        : Character.toString(WhyNot.of(cell.link()).letter());
  }

  private static void legend(StringBuilder out, AimMap map) {
    out.append("A number is of interceptors that can leave in time, from release on.\n");
    List<WhyNot> why = WhyNot.in(map.cells());
    if (!why.isEmpty()) {
      out.append("No shot:\n");
    }
    for (WhyNot w : why) {
      long n = map.cells().stream().filter(c -> WhyNot.open(c) && WhyNot.of(c.link()) == w).count();
      out.append(text("  %s  %s (%d)%n", w.letter(), w.words(), n));
    }
    if (map.cells().stream().anyMatch(c -> !c.reached())) {
      out.append(
          "  -  the missile does not reach it, it is too near, or nobody of whom was asked lives there\n");
    }
  }

  private static void shares(StringBuilder out, MapAnswer answer) {
    answer.shares().land().groups().stream()
        .filter(l -> l.reached() > 0)
        .forEach(l -> out.append(sentence(answer, l)).append(kept(answer, l)).append('\n'));
    if (!answer.note().isEmpty()) {
      out.append(answer.note()).append('\n');
    }
    if (Chance.known(answer.map().cells())) {
      out.append(KillWords.shots(answer.map().scenario())).append('\n');
    }
    out.append("Borders: Natural Earth. Cities: GeoNames (CC BY 4.0).\n");
  }

  /// How much of a group of countries is covered.
  static String sentence(MapAnswer answer, Share land) {
    String people =
        answer
            .shares()
            .people(land)
            .filter(p -> p.reached() > 0)
            .map(p ->
                ", and "
                    + CoverTables.percent(p.covered(), p.reached())
                    + " of "
                    + Prose.number(p.reached() / 1e6, 1)
                    + " million "
                    + answer.counted())
            .orElse("");
    return land.name()
        + ": of what is reached, "
        + CoverTables.percent(land.covered(), land.reached())
        + " of the land is covered"
        + people
        + before(answer, land)
        + ".";
  }

  /// For how many of its people a missile at them is hit, and what there is to hit it with; empty where that is not known.
  static String kept(MapAnswer answer, Share land) {
    return answer.protections().stream()
        .filter(p -> p.region().equals(land.id()) && p.covered() > 0)
        .filter(p -> Double.isFinite(p.killProbability()))
        .findFirst()
        .map(p ->
            String.format(
                Locale.ROOT,
                " On average %.1f %% of those people are protected: a missile at them is hit; %.1f interceptors can leave in time at one, and for half of the people covered at least %.0f s lie between the first that can and the last.",
                100 * p.share(),
                p.shots(),
                p.decision()))
        .orElse("");
  }

  private static String before(MapAnswer answer, Share land) {
    return answer
        .base()
        .map(b -> {
          Share then =
              b.shares().land().groups().stream()
                  .filter(s -> s.id().equals(land.id()))
                  .findFirst()
                  .orElseThrow();
          return "; with "
              + b.words()
              + " it is "
              + CoverTables.percent(then.covered(), then.reached())
              + " of the land";
        })
        .orElse("");
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

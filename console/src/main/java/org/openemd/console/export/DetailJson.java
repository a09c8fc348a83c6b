package org.openemd.console.export;

import java.util.List;
import org.openemd.campaign.summary.Detail;

/// What a sweep says beyond its result, as a part of `summary.json`.
final class DetailJson {
  private static final int DIGITS = 6;

  private DetailJson() {}

  static void add(Json j, Detail d) {
    levels(j, "leakage_by_shots", d.byShots());
    levels(j, "leakage_by_raid_size", d.bySize());
    j.list("quartiles", () -> d.spreads().forEach(s -> j.object(() -> spread(j, s))));
    j.list("inputs", () -> d.inputs().forEach(v -> j.object(() -> varied(j, v))));
  }

  private static void levels(Json j, String name, List<Detail.Level> levels) {
    j.list(name, () -> levels.forEach(l -> j.object(() -> level(j, l))));
  }

  private static void level(Json j, Detail.Level l) {
    j.count("of", l.of()).count("threats", l.threats()).count("leaked", l.leaked());
    j.object("leakage", () -> SweepFiles.interval(j, l.leakage(), DIGITS));
  }

  private static void spread(Json j, Detail.Spread s) {
    j.text("of", s.of()).text("unit", s.unit()).count("values", s.values()).count("all", s.all());
    j.object("lower", () -> SweepFiles.interval(j, s.lower(), DIGITS));
    j.object("median", () -> SweepFiles.interval(j, s.median(), DIGITS));
    j.object("upper", () -> SweepFiles.interval(j, s.upper(), DIGITS));
  }

  private static void varied(Json j, Detail.Varied v) {
    j.text("path", v.path()).count("runs", v.runs());
    j.number("lowest", v.lowest(), DIGITS).number("mean", v.mean(), DIGITS);
    j.number("highest", v.highest(), DIGITS);
    j.list(
        "settings",
        () ->
            v.settings()
                .forEach(
                    c -> j.object(() -> j.text("setting", c.what()).count("runs", c.times()))));
  }
}

package org.openemd.console.export;

import java.util.List;
import org.openemd.campaign.compare.Assumption;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Flip;
import org.openemd.console.report.CompareAnswer;
import org.openemd.console.report.CompareFigure;
import org.openemd.console.report.CompareFigures;

/// `compare.csv` and `compare.json`: every figure of a comparison with its interval and the command that makes it.
public final class CompareFiles {
  private static final int FORMAT = 1;
  private static final int DIGITS = 6;

  private CompareFiles() {}

  /// The table's text, one row a figure.
  public static String csv(CompareAnswer answer) {
    Csv csv =
        new Csv(
            "view",
            "option",
            "at",
            "quantity",
            "unit",
            "value",
            "low",
            "high",
            "n",
            "n_of",
            "command");
    for (CompareFigure f : CompareFigures.of(answer)) {
      csv.text(f.view()).text(f.option()).text(f.at()).text(f.quantity()).text(f.unit());
      csv.number(f.value(), DIGITS).number(f.low(), DIGITS).number(f.high(), DIGITS);
      csv.plain(List.of(f.n() > 0 ? Long.toString(f.n()) : "")).text(f.of()).text(f.command());
      csv.end();
    }
    return csv.toString();
  }

  /// The tree's text.
  ///
  /// @param version of the program
  public static String json(CompareAnswer answer, String version) {
    Comparison c = answer.comparison();
    return Json.object(j -> {
      j.count("format_version", FORMAT).text("program", "OpenEMD " + version);
      j.text("command", answer.commands().whole());
      j.number("grid_deg", c.step(), DIGITS).count("seed", c.seed()).count("runs", c.runs());
      j.list("options", () -> answer.cases().forEach(k -> j.object(() -> option(j, k))));
      j.list("figures", () -> CompareFigures.of(answer).forEach(f -> j.object(() -> figure(j, f))));
      j.list("views", () -> c.views().forEach(s -> j.object(() -> view(j, answer, s))));
    });
  }

  private static void option(Json j, Comparison.Case k) {
    j.text("option", k.option().id()).text("name", CompareAnswer.name(k));
    org.openemd.scenario.Option said = k.option().scenario().option();
    if (said != null) {
      j.count("available_year", said.availableYear());
      j.count("available_year_earliest", said.earliestYear());
      j.count("available_year_latest", said.latestYear());
      j.text("available_source", said.availableSource());
      j.text("existed", said.existed()).text("source", said.source());
    }
  }

  private static void figure(Json j, CompareFigure f) {
    j.text("view", f.view())
        .text("option", f.option())
        .text("at", f.at())
        .text("quantity", f.quantity());
    j.text("unit", f.unit()).number("value", f.value(), DIGITS);
    j.number("low", f.low(), DIGITS).number("high", f.high(), DIGITS);
    if (f.n() > 0) {
      j.count("n", f.n()).text("n_of", f.of());
    }
    j.text("command", f.command());
  }

  private static void view(Json j, CompareAnswer answer, Side s) {
    j.text("view", s.view().name()).text("title", answer.title(s));
    j.list("assumptions", () -> s.assumptions().forEach(a -> j.object(() -> assumption(j, a))));
    j.list("flips", () -> s.flips().forEach(f -> j.object(() -> flip(j, answer, s, f))));
  }

  private static void assumption(Json j, Assumption a) {
    j.text("assumption", a.name()).texts("paths", a.paths()).text("unit", a.unit());
    j.number("now", a.now(), DIGITS);
    j.number("low", a.low(), DIGITS).number("high", a.high(), DIGITS);
    j.text("source", a.source());
  }

  private static void flip(Json j, CompareAnswer answer, Side s, Flip f) {
    j.text("criterion", f.by().id());
    j.text("over", s.cases().get(f.over()).option().id());
    j.text("under", s.cases().get(f.under()).option().id());
    j.flag("changes_the_first", f.first());
    j.list(
        "moves",
        () ->
            f.moves()
                .forEach(m ->
                    j.object(() ->
                        j.text("assumption", m.assumption().name())
                            .number("to", m.to(), DIGITS)
                            .text("unit", m.assumption().unit()))));
    j.text("command", answer.commands().turned(s, f, answer.comparison().step()));
  }
}

package org.openemd.console.export;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.campaign.summary.SweepSummary.Histogram;
import org.openemd.campaign.summary.SweepSummary.Part;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;
import org.openemd.console.report.SweepSections;
import org.openemd.console.text.Decimals;
import org.openemd.console.text.Markdown;

/// What a sweep says as files: `summary.json`, `summary.md`; and any of its tables as CSV.
public final class SweepFiles {
  private static final int SHARE = 6; // digits of a share
  private static final int DIGITS = 6; // of anything else

  private SweepFiles() {}

  /// `summary.json`.
  public static String json(SweepSummary s, Findings found) {
    return Json.object(j -> {
      j.count("format_version", Summary.FORMAT_VERSION);
      j.text("scenario", s.manifest().scenario());
      j.text("scenario_hash", s.manifest().scenarioHash());
      j.count("seed", s.manifest().seed()).texts("design", s.manifest().design());
      j.count("runs", s.runs()).count("failed_runs", s.failed());
      j.flag("in_rounds", found.inRounds());
      j.number("confidence", SweepSummary.CONFIDENCE, 2);
      StudyFiles.json(j, found);
      estimate(j, "leakage", s.leakage(), SHARE);
      estimate(j, "runs_with_a_leak", s.anyLeak(), SHARE);
      j.list("groups", () -> s.groups().forEach(g -> j.object(() -> group(j, g))));
      j.object("with_common_fault", () -> part(j, s.common()));
      j.object("without_common_fault", () -> part(j, s.alone()));
      counts(j, "broken_links", s.brokenLinks());
      counts(j, "interceptor_results", s.results());
      counts(j, "interceptor_faults", s.faults());
      j.object("means", () -> s.means().forEach(f -> estimate(j, f.name(), f.mean(), DIGITS)));
      j.list("histograms", () -> s.histograms().forEach(h -> j.object(() -> histogram(j, h))));
      j.list("convergence", () -> s.convergence().forEach(e -> j.object(() -> step(j, e))));
      DetailJson.add(j, s.detail());
      j.list("failures", () -> s.failures().forEach(f -> j.object(() -> failure(j, f))));
    });
  }

  private static void failure(Json j, SweepSummary.Failure f) {
    j.count("run", f.run()).count("seed", f.seed()).count("luck", f.luck());
    j.text("reason", f.reason());
  }

  private static void estimate(Json j, String name, Estimate e, int digits) {
    j.object(name, () -> interval(j, e, digits));
  }

  private static void step(Json j, Estimate e) {
    interval(j, e, SHARE);
  }

  static void interval(Json j, Estimate e, int digits) {
    j.number("value", e.value(), digits).number("low", e.low(), digits);
    j.number("high", e.high(), digits).count("runs", e.runs());
  }

  private static void group(Json j, Group g) {
    j.text("id", g.id()).count("threats", g.threats()).count("intercepted", g.intercepted());
    j.count("leaked", g.leaked()).count("harmless", g.harmless());
    estimate(j, "leakage", g.leakage(), SHARE);
  }

  private static void part(Json j, Part p) {
    j.count("runs", p.runs()).count("threats", p.threats()).count("leaked", p.leaked());
    estimate(j, "leakage", p.leakage(), SHARE);
  }

  private static void counts(Json j, String name, List<Count> counts) {
    j.object(name, () -> counts.forEach(c -> j.count(c.what(), c.times())));
  }

  private static void histogram(Json j, Histogram h) {
    j.text("of", h.of()).text("unit", h.unit());
    j.number("from", h.from(), DIGITS).number("width", h.width(), DIGITS);
    j.list("counts", () -> h.counts().forEach(n -> j.number(n, 0)));
  }

  /// `summary.md`.
  ///
  /// @param command that makes the sweep again
  public static String markdown(SweepSummary s, Findings found, String command) {
    StringBuilder out = new StringBuilder("# Sweep of " + Markdown.safe(s.manifest().scenario()));
    out.append("\n\n").append(Markdown.safe(SweepSections.headline(s, found))).append('\n');
    for (SweepSections.Section section : SweepSections.of(s, found)) {
      out.append("\n## ").append(section.title()).append("\n\n");
      List<List<String>> rows = section.rows();
      for (int i = 0; i < rows.size(); i++) {
        out.append(Markdown.row(rows.get(i).toArray(String[]::new)));
        if (i == 0) {
          out.append("|---".repeat(rows.get(i).size())).append("|\n");
        }
      }
    }
    out.append(
        "\nIntervals are of 95 % and of chance alone: what the model leaves out is in none of them.\n");
    return out.append("\n## The same sweep again\n\n    ").append(command).append('\n').toString();
  }

  /// One table, row by row.
  public static void csv(SweepFolder folder, Table table, PrintWriter out) {
    out.println(Csv.row(table.columns().stream().map(Column::name).toArray(String[]::new)));
    try (Stream<Row> rows = folder.rows(table)) {
      rows.forEachOrdered(r -> out.println(line(r)));
    }
  }

  private static String line(Row r) {
    List<Column> columns = r.table().columns();
    String[] cells = new String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = r.isEmpty(i) ? "" : cell(r, i, columns.get(i).type());
    }
    return Csv.row(cells);
  }

  private static String cell(Row r, int i, Column.Type type) {
    return switch (type) {
      case INTEGER -> Long.toString(r.integer(i));
      case REAL -> Decimals.of(r.real(i), DIGITS);
      case TEXT -> Csv.harmless(r.text(i));
      case BOOLEAN -> Boolean.toString(r.flag(i));
    };
  }
}

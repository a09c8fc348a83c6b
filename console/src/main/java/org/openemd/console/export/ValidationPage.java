package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.console.report.FigureText;
import org.openemd.console.text.Markdown;
import org.openemd.ledger.Finding;
import org.openemd.ledger.Row;
import org.openemd.ledger.Tally;

/// `docs/validation.md`: every published figure, ours beside it, those that we do not have first.
public final class ValidationPage {
  private final StringBuilder out = new StringBuilder();
  private final List<Finding> findings;

  private ValidationPage(List<Finding> findings) {
    this.findings = findings;
  }

  /// The page.
  public static String text(List<Finding> findings) {
    return new ValidationPage(findings).write();
  }

  private String write() {
    line("# What we reproduce, and what we do not");
    line("");
    line("**" + Tally.of(findings).sentence() + ".**");
    line("");
    line(
        "Written by `./emd ledger --write`; do not edit. Every row is computed anew by the calls that");
    line(
        "runs make; nobody types a result. The figures, their tolerances and the reasons for them were");
    line(
        "written before comparing, unless the reason says otherwise, in [`data/published.csv`](../data/published.csv);");
    line(
        "why a row differs or is untested, in [`data/ledger-notes.csv`](../data/ledger-notes.csv).");
    line("");
    line("*verification*: the equations are solved right. *validation*: they are the right ones.");
    line("*sanity*: the result is believable. *predicted*: nothing was tuned to the figure.");
    line(
        "*calibrated*: something was, so that agreement proves nothing; such rows are never counted.");
    line("The error is ours less the published figure; for a band, the distance to it.");
    missing("Differs", Finding.Status.DIFFERS);
    missing("Untested", Finding.Status.UNTESTED);
    table("Calibrated", findings.stream().filter(f -> f.row().calibrated()).toList(), true);
    table("Reproduced", predicted(Finding.Status.REPRODUCED), false);
    return out.toString();
  }

  private List<Finding> predicted(Finding.Status status) {
    return findings.stream().filter(f -> !f.row().calibrated() && f.status() == status).toList();
  }

  private void missing(String title, Finding.Status status) {
    table(title, predicted(status), true);
  }

  private void table(String title, List<Finding> rows, boolean why) {
    line("");
    line("## " + title + " (" + rows.size() + ")");
    line("");
    if (rows.isEmpty()) {
      line("None.");
      return;
    }
    String last = why ? " what stands in the way |" : "";
    line(
        "| id | what, and under which conditions | published | ours | error | tolerance, and why"
            + " | kind | source |"
            + last);
    line("|---|---|---:|---:|---:|---|---|---|" + (why ? "---|" : ""));
    for (Finding f : rows) {
      row(f, why);
    }
  }

  private void row(Finding f, boolean why) {
    Row r = f.row();
    FigureText text = FigureText.of(f);
    String unit = r.unit().equals("-") ? "" : " " + r.unit();
    String tolerance = r.tolerance().text() + (r.tolerance().percent() ? "" : unit);
    String kind = r.kind().name().toLowerCase(Locale.ROOT);
    List<String> cells = new ArrayList<>();
    cells.add(r.id());
    cells.add(r.quantity() + ": " + r.input());
    cells.add(text.published() + unit);
    cells.add(text.ours());
    cells.add(text.error());
    cells.add(tolerance + ": " + r.reason());
    cells.add(kind + ", " + (r.calibrated() ? "calibrated" : "predicted"));
    cells.add(r.source());
    if (why) {
      cells.add(inTheWay(f));
    }
    out.append(Markdown.row(cells.toArray(String[]::new)));
  }

  /// Calibrated rows of all statuses share a table, so each says its own.
  private static String inTheWay(Finding f) {
    String status = f.status().name().toLowerCase(Locale.ROOT);
    return !f.row().calibrated() ? f.why() : f.why().isEmpty() ? status : status + ": " + f.why();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

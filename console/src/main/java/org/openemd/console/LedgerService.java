package org.openemd.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.console.export.Csv;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.ValidationPage;
import org.openemd.console.report.LedgerTable;
import org.openemd.ledger.Figure;
import org.openemd.ledger.Finding;
import org.openemd.ledger.Ledger;
import org.openemd.ledger.Row;
import org.openemd.ledger.Tally;

/// Computes the published figures and says what came of it.
final class LedgerService {
  private static final int FORMAT_VERSION = 1;

  private LedgerService() {}

  /// Prints the rows asked for, writes the page if asked to, and returns the exit code.
  ///
  /// @param asked ids, or how they begin; all rows if empty
  /// @param status all if empty
  static int show(List<String> asked, String status, boolean write, Format format, Talk talk) {
    Path home = Path.of(System.getProperty("emd.home", ""));
    Ledger ledger = read(home);
    requireRows(ledger, asked);
    List<Row> wanted =
        write ? ledger.rows() : ledger.rows().stream().filter(r -> isAsked(r, asked)).toList();
    List<Finding> all = findings(ledger, wanted);
    List<Finding> shown =
        all.stream().filter(f -> isAsked(f.row(), asked) && isSo(f, status)).toList();
    print(shown, shown.size() == ledger.rows().size(), format, talk);
    return write ? write(home.resolve("docs").resolve("validation.md"), all, talk) : Emd.DONE;
  }

  private static Ledger read(Path home) {
    return switch (Ledger.read(home)) {
      case Ledger.Read.Whole whole -> whole.ledger();
      case Ledger.Read.Flawed flawed -> throw new WrongInput(CheckService.lines(flawed.problems()));
    };
  }

  private static void requireRows(Ledger ledger, List<String> asked) {
    List<String> ids = ledger.rows().stream().map(Row::id).toList();
    for (String id : asked) {
      if (ledger.rows().stream().noneMatch(r -> isAsked(r, List.of(id)))) {
        String guess = Complaints.didYouMean(id, ids);
        throw new WrongInput(List.of("--row " + id + ": there is no such row" + guess));
      }
    }
  }

  private static boolean isAsked(Row row, List<String> asked) {
    return asked.isEmpty()
        || asked.stream().anyMatch(a -> row.id().equals(a) || row.id().startsWith(a + "-"));
  }

  private static boolean isSo(Finding f, String status) {
    return status.isEmpty()
        || (status.equals("calibrated")
            ? f.row().calibrated()
            : !f.row().calibrated() && status.equals(word(f.status())));
  }

  private static List<Finding> findings(Ledger ledger, List<Row> rows) {
    List<Finding> findings = new ArrayList<>();
    try (Progress progress = new Progress("comparing")) {
      for (Row row : rows) {
        findings.add(ledger.finding(row));
        progress.at(findings.size() / (double) rows.size());
      }
    }
    return findings;
  }

  private static int write(Path page, List<Finding> findings, Talk talk) {
    String text = ValidationPage.text(findings);
    try {
      // A page that is written anew looks changed, and the launcher would build the program again.
      if (Files.isRegularFile(page) && Files.readString(page).equals(text)) {
        talk.err().println(page + " is up to date");
        return Emd.DONE;
      }
      Path whole = Files.writeString(page.resolveSibling(".validation.md.new"), text);
      Files.move(whole, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      talk.err().println("Written to " + page);
      return Emd.DONE;
    } catch (IOException failure) {
      talk.err().println("emd ledger: cannot write " + page + ": " + RunFolder.why(failure));
      return Emd.FAILED;
    }
  }

  private static void print(List<Finding> shown, boolean whole, Format format, Talk talk) {
    switch (format) {
      case TEXT -> talk.out().print(LedgerTable.render(shown, whole, talk.colour()));
      case JSON -> Trees.print(json(shown), talk.out());
      case CSV -> csv(shown, talk);
    }
    talk.out().flush();
  }

  private static Map<String, Object> json(List<Finding> shown) {
    Tally tally = Tally.of(shown);
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("predicted", tally.predicted());
    counts.put("reproduced", tally.reproduced());
    counts.put("differs", tally.differs());
    counts.put("untested", tally.untested());
    counts.put("calibrated", tally.calibrated());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format_version", FORMAT_VERSION);
    all.put("counts", counts);
    all.put("rows", shown.stream().map(LedgerService::json).toList());
    return all;
  }

  private static Map<String, Object> json(Finding f) {
    Row row = f.row();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", row.id());
    one.put("status", word(f.status()));
    one.put("published", json(row.published()));
    one.put("ours", json(f.ours()));
    one.put("error", Double.isNaN(f.error()) ? null : f.error());
    one.put("tolerance", row.tolerance().of(row.published()));
    one.put("tolerance_as_written", row.tolerance().text());
    one.put("why_this_tolerance", row.reason());
    one.put("kind", word(row.kind()));
    one.put("calibrated", row.calibrated());
    one.put("unit", row.unit());
    one.put("quantity", row.quantity());
    one.put("input", row.input());
    one.put("source", row.source());
    one.put("reason", f.why());
    return one;
  }

  private static @Nullable Object json(@Nullable Figure figure) {
    if (figure == null) {
      return null;
    }
    return figure.isBand() ? List.of(figure.low(), figure.high()) : (Object) figure.low();
  }

  private static void csv(List<Finding> shown, Talk talk) {
    talk.out()
        .println(
            "id,status,published,ours,error,tolerance,unit,kind,calibrated,quantity,input,source,reason");
    for (Finding f : shown) {
      Row row = f.row();
      talk.out()
          .println(
              Csv.row(
                  row.id(),
                  word(f.status()),
                  text(row.published()),
                  text(f.ours()),
                  Double.isNaN(f.error()) ? "" : Double.toString(f.error()),
                  row.tolerance().text(),
                  row.unit(),
                  word(row.kind()),
                  row.calibrated() ? "calibrated" : "predicted",
                  row.quantity(),
                  row.input(),
                  row.source(),
                  f.why()));
    }
  }

  private static String text(@Nullable Figure figure) {
    if (figure == null) {
      return "";
    }
    return figure.isBand() ? figure.low() + "," + figure.high() : Double.toString(figure.low());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

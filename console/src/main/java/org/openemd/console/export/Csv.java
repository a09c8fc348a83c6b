package org.openemd.console.export;

import java.util.Arrays;
import java.util.List;
import org.openemd.console.text.Decimals;

/// Comma-separated values (RFC 4180, with `\n`), safe to open in a spreadsheet.
public final class Csv {
  private final StringBuilder out = new StringBuilder();
  private boolean lineStarted;

  Csv(String... header) {
    for (String h : header) {
      cell(h);
    }
    end();
  }

  /// One row of cells as they are, without its end.
  public static String row(String... cells) {
    return String.join(",", Arrays.stream(cells).map(Csv::quoted).toList());
  }

  /// A number; empty when there is none.
  Csv number(double value, int digits) {
    return cell(Decimals.of(value, digits));
  }

  /// Cells that are numbers already, or empty.
  Csv plain(List<String> cells) {
    cells.forEach(this::cell);
    return this;
  }

  /// A count or a serial number.
  Csv count(long value) {
    return cell(Long.toString(value));
  }

  /// A serial number of which 0 means none.
  Csv serial(int value) {
    return cell(value == 0 ? "" : Integer.toString(value));
  }

  /// Words. A spreadsheet takes a cell that starts with `=`, `+`, `-`, `@`, a tab or a return for a formula: those are led by an apostrophe.
  Csv text(String value) {
    return cell(harmless(value));
  }

  /// Ends the line.
  void end() {
    out.append('\n');
    lineStarted = false;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private Csv cell(String value) {
    if (lineStarted) {
      out.append(',');
    }
    lineStarted = true;
    out.append(quoted(value));
    return this;
  }

  /// Words that no spreadsheet takes for a formula.
  public static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}

package org.openemd.console.query;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.openemd.console.export.Csv;

/// Rows of an answer as CSV: numbers as exact as they are, nothing where a cell is empty.
final class CsvAnswer {
  private static final int ROWS_BETWEEN_LOOKS = 1000;

  private final PrintWriter out;
  private final long most;

  /// @param most rows; what comes after them is left out
  CsvAnswer(PrintWriter out, long most) {
    this.out = out;
    this.most = most;
  }

  /// Whether all rows were printed, or nobody reads on.
  boolean print(ResultSet rows) throws SQLException {
    String[] cells = new String[rows.getMetaData().getColumnCount()];
    header(rows.getMetaData(), cells);
    for (long i = 0; rows.next(); i++) {
      if (i == most) {
        return false;
      }
      if (i % ROWS_BETWEEN_LOOKS == 0 && out.checkError()) {
        return true;
      }
      row(rows, cells);
    }
    out.flush();
    return true;
  }

  private void header(ResultSetMetaData columns, String[] cells) throws SQLException {
    for (int c = 0; c < cells.length; c++) {
      cells[c] = Csv.harmless(columns.getColumnLabel(c + 1));
    }
    end(cells);
  }

  private void row(ResultSet row, String[] cells) throws SQLException {
    for (int c = 0; c < cells.length; c++) {
      cells[c] = text(row, c + 1);
    }
    end(cells);
  }

  private static String text(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    return switch (value) {
      case null -> "";
      case Number n -> n.toString();
      case Boolean b -> b.toString();
      default -> Csv.harmless(String.valueOf(row.getString(column)));
    };
  }

  private void end(String[] cells) {
    out.print(Csv.row(cells));
    out.print('\n');
  }
}
